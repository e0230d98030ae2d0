"""What filters leave agrees with what SQL counts, for every table, whatever is asked together."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.account import Status
from model.export_choice import ExportChoice, Filters, What
from storage.project import Project
from storage.tables import selects
from storage.tables.outgoing import outgoing
from tests.benchmarks.sensitivity import fill
from tests.storage.making import default_codebook, unhurried

GRADES = ("confirmed", "weak")
PLACES = ("حلب", "إدلب", "درعا")
FIRST = date(2020, 1, 1)
Row = dict[str, object]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Forty incidents, of all grades, places, statuses and reviewers, some related."""
    path: Path = tmp_path_factory.mktemp("filters") / "x.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as made:
        fill(made, 40)
        with made.writing():
            made.know_reviewer("سامر")
            run = made.connection.execute
            run("UPDATE accounts SET reviewer = 'سامر' WHERE article % 3 = 0")
            run("UPDATE claims SET reviewer = 'سامر' WHERE article % 5 = 0")
            run("UPDATE articles SET status = CASE number % 3 WHEN 0 THEN 'reviewed' WHEN 1 THEN"
                " 'second_look' ELSE 'in_progress' END")  # fmt: skip
            for number in range(1, 41):
                day = (FIRST + timedelta(number)).isoformat()
                _set(made, number, "date", "date", {"start": day, "end": day, "precision": 1})
                where = {"name": PLACES[number % 3], "admin1": "محافظة", "country": "SY"}
                _set(made, number, "place", "place", where)
                if number % 4:
                    _set(made, number, "verification", "choice", GRADES[number % 2])
            run("INSERT INTO incident_relations (id, incident, relation, to_incident, reviewer, at)"
                " SELECT 'r' || number, id, 'part_of', 'i' || (number + 1), 'رنا', created_at"
                " FROM incidents WHERE number < 40")  # fmt: skip
        yield made


def _set(project: Project, number: int, field: str, kind: str, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False)
    project.connection.execute(
        "INSERT OR REPLACE INTO incident_values VALUES (?, ?, 0, ?, ?, 'latest')",
        [f"i{number}", field, kind, text],
    )


filters = st.builds(
    Filters,
    st.frozensets(st.sampled_from([Status.REVIEWED, Status.SECOND_LOOK, Status.NEW])),
    st.frozensets(st.sampled_from(GRADES)),
    st.none() | st.dates(FIRST, FIRST + timedelta(45)),
    st.none() | st.dates(FIRST, FIRST + timedelta(45)),
    st.sampled_from(["", " ", "حلب", "محافظه ادلب", "sy درعا", "دمشق"]),
    st.frozensets(st.sampled_from(["رنا", "سامر"])),
)
PLAIN = {"محافظه ادلب": "إدلب", "sy درعا": "درعا", "حلب": "حلب", "دمشق": "دمشق"}


def fits(incident: Row, asked: Filters) -> bool:
    """What is held of the incident is what is asked for."""
    day = str(incident["day"])
    return (
        (not asked.grades or incident["grade"] in asked.grades)
        and (asked.since is None or day >= asked.since.isoformat())
        and (asked.until is None or day <= asked.until.isoformat())
        and (not asked.place.strip() or incident["place"] == PLAIN[asked.place])
    )


def told(project: Project) -> list[Row]:
    """Every account with its incident, one by one."""
    rows = project.connection.execute(
        "SELECT a.id, a.incident, a.reviewer, r.status, i.grade, i.changed_by, i.first_day, i.place"
        " FROM accounts AS a JOIN articles AS r ON r.number = a.article"
        " JOIN incidents AS i ON i.id = a.incident"
    )
    names = ("id", "incident", "reviewer", "status", "grade", "by", "day", "place")
    return [dict(zip(names, row, strict=True)) for row in rows]


def expected_accounts(rows: list[Row], asked: Filters) -> set[object]:
    return {
        row["id"]
        for row in rows
        if fits(row, asked)
        and (not asked.statuses or row["status"] in asked.statuses)
        and (not asked.by or row["reviewer"] in asked.by)
    }


def expected_incidents(rows: list[Row], asked: Filters, *, by: bool = True) -> set[object]:
    return {
        row["incident"]
        for row in rows
        if fits(row, asked)
        and _one(rows, row, lambda r: not asked.statuses or r["status"] in asked.statuses)
        and (
            not by
            or not asked.by
            or row["by"] in asked.by
            or _one(rows, row, lambda r: r["reviewer"] in asked.by)
        )
    }


def _one(rows: list[Row], of: Row, is_so: Callable[[Row], bool]) -> bool:
    return any(is_so(row) for row in rows if row["incident"] == of["incident"])


def keys(project: Project, what: What, asked: Filters) -> list[object]:
    """The first cells of the table, which has as many rows as are counted."""
    choice = ExportChoice(what, asked)
    with project.reading():
        table = outgoing(project, choice)
        found = [row[0] for row in table.sheet.rows]
        assert len(found) == table.total == selects.count(project, choice)
    assert len(set(found)) == len(found)
    return found


@unhurried
@given(asked=filters)
def test_filters_leave_what_sql_counts(project: Project, asked: Filters) -> None:
    rows = told(project)
    assert set(keys(project, What.ACCOUNTS, asked)) == expected_accounts(rows, asked)
    chosen = expected_incidents(rows, asked)
    assert set(keys(project, What.INCIDENTS, asked)) == chosen
    both = expected_incidents(rows, asked, by=False)
    ends = project.connection.execute(
        "SELECT id, incident, to_incident, reviewer FROM incident_relations"
    )
    assert set(keys(project, What.RELATIONS, asked)) == {
        key
        for key, one, other, who in ends
        if {one, other} <= both and (not asked.by or who in asked.by)
    }


@pytest.mark.parametrize("what", list(What))
def test_rows_stand_in_one_order_whatever_is_left(project: Project, what: What) -> None:
    every = keys(project, what, Filters())
    some = keys(project, what, Filters(frozenset({Status.REVIEWED})))
    assert [key for key in every if key in set(some)] == some
    assert 0 < len(some) < len(every) or what in (What.DECISIONS, What.RELATIONS)
