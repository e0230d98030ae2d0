"""The list of incidents: its orders and filters, in step with what is written of incidents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from model.account import Account, Claim, Origin, Status, new_id
from model.proposals import Salience
from model.review import Review
from model.values import Choice, DateRange, Place, Value
from storage import articles, reviews
from storage.project import Project
from storage.reconciliation import incident_list
from storage.reconciliation.incident_list import IncidentOrder, IncidentQuery, IncidentRow, Which
from tests.storage.making import BY, article, default_codebook

TOLD = {
    "خبر عن جسر\n\nقصف قرب الجسر.": ("الجسر", date(2022, 1, 5)),
    "خبر عن سوق\n\nقصف قرب السوق.": ("سوق القمح", date(2021, 6, 28)),
    "خبر عن مشفى\n\nقصف قرب المشفى.": (None, None),
}


def claim(field: str, value: Value) -> Claim:
    return Claim(new_id(), field, value, (), Origin.MANUAL, None, BY)


def told(place: str | None, day: date | None) -> Account:
    claims = [claim("event_type", Choice("shelling_artillery_missile"))]
    claims += [claim("place", Place(place))] if place else []
    claims += [claim("date", DateRange(day, day, 1))] if day else []
    return Account(new_id(), (), Salience.MAIN, None, tuple(claims))


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """Three incidents, each told in one article."""
    with Project.create(path, default_codebook(), "رنا") as made:
        texts = [article(text, title=text.split("\n")[0]) for text in TOLD]
        articles.add_many(made, texts)
        for each, facts in zip(texts, TOLD.values(), strict=True):
            review = Review(each.id, (told(*facts),))
            reviews.save(made, review, None, status=Status.REVIEWED)
        yield made


def titles(project: Project, query: IncidentQuery) -> list[str]:
    return [row.title for row in incident_list.page(project, query, None, 9)]


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [
        (IncidentOrder.NEWEST, "خبر عن جسر", "خبر عن مشفى"),
        (IncidentOrder.OLDEST, "خبر عن سوق", "خبر عن مشفى"),
        (IncidentOrder.PLACE, "خبر عن جسر", "خبر عن مشفى"),
        (IncidentOrder.CHANGED, "خبر عن مشفى", "خبر عن جسر"),
        (IncidentOrder.MADE, "خبر عن جسر", "خبر عن مشفى"),
    ],
)
def test_each_order_goes_on_from_page_to_page(
    project: Project, order: IncidentOrder, first: str, last: str
) -> None:
    query = IncidentQuery(order=order)
    met: list[IncidentRow] = []
    while rows := incident_list.page(project, query, met[-1] if met else None, 1):
        met += rows
    assert [met[0].title, met[-1].title] == [first, last]
    assert tuple(met) == incident_list.page(project, query, None, 9)
    assert incident_list.row(project, met[1].id, order) == met[1]


def test_words_place_and_days_narrow_the_list(project: Project) -> None:
    assert titles(project, IncidentQuery("السوق")) == ["خبر عن سوق"]
    assert titles(project, IncidentQuery("لا شيء")) == []
    assert titles(project, IncidentQuery(place="القمح")) == ["خبر عن سوق"]
    assert titles(project, IncidentQuery(place="الجسرا")) == []
    assert titles(project, IncidentQuery(since=date(2022, 1, 1))) == ["خبر عن جسر"]
    assert titles(project, IncidentQuery(until=date(2021, 12, 31), order=IncidentOrder.PLACE)) == [
        "خبر عن سوق"
    ]
    assert incident_list.matching(project, IncidentQuery("قصف")) == 3
    project.connection.execute("UPDATE incidents SET name = 'يوم النهر' WHERE number = 1")
    assert titles(project, IncidentQuery("النهر")) == ["خبر عن جسر"]


def test_what_is_narrowed_to_follows_what_is_written(project: Project) -> None:
    rows = incident_list.page(project, IncidentQuery(order=IncidentOrder.MADE), None, 9)
    one, other, last = (row.id for row in rows)
    run = project.connection.execute
    assert titles(project, IncidentQuery(which=Which.SEVERAL)) == []
    run("UPDATE accounts SET incident = ? WHERE incident = ?", [one, other])
    assert titles(project, IncidentQuery(which=Which.SEVERAL)) == ["خبر عن جسر"]
    run("UPDATE incidents SET contradicted = 2 WHERE id = ?", [last])
    assert titles(project, IncidentQuery(which=Which.CONTRADICTED)) == ["خبر عن مشفى"]
    run("INSERT INTO incident_values VALUES (?, 'verification', 0, 'choice', '1', 'x')", [last])
    assert last not in {
        r.id for r in incident_list.page(project, IncidentQuery(which=Which.UNGRADED), None, 9)
    }
    run("DELETE FROM incident_values WHERE incident = ? AND field = 'verification'", [last])
    assert incident_list.matching(project, IncidentQuery(which=Which.UNGRADED)) == 3


def test_a_corrected_day_moves_the_incident(project: Project) -> None:
    review = next(
        r
        for r in (reviews.load(project, article(t, title=t.split("\n")[0]).id) for t in TOLD)
        if any(c.value == Place("الجسر") for a in r.accounts for c in a.claims)
    )
    account = review.accounts[0]
    day = DateRange(date(2020, 2, 3), date(2020, 2, 3), 1)
    moved = Account(
        account.id,
        (),
        account.salience,
        None,
        (*(c for c in account.claims if c.field != "date"), claim("date", day)),
    )
    reviews.save(project, Review(review.article_id, (moved,)), None, status=Status.REVIEWED)
    row = incident_list.page(project, IncidentQuery(order=IncidentOrder.OLDEST), None, 1)[0]
    assert (row.first_day, row.values["date"]) == (date(2020, 2, 3), day)
