"""The list of incidents: a page at a time by key, in several orders, filtered and searched.

Nothing here scans all incidents: pages go on from the key of the last row, and what is filtered by
stands in the indices of the orders.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from model.spelling import folded
from model.values import Kind, Value, from_json
from storage.canonical import from_text
from storage.project import Project
from storage.search import match_expression
from storage.times import day_from_text, day_to_text, time_from_text

COUNTED = 1000
"""Up to this many hits are counted exactly."""

GATHERED = 2000
"""Up to this many incidents that hold the words are gathered; of more, the order is walked."""


class IncidentOrder(StrEnum):
    """How the list is sorted; equal rows stand in the order in which incidents came about."""

    NEWEST = "newest"
    OLDEST = "oldest"
    PLACE = "place"
    MOST_ACCOUNTS = "most_accounts"
    CHANGED = "changed"
    MADE = "made"


class Which(StrEnum):
    """What the list is narrowed to."""

    ALL = "all"
    SEVERAL = "several"
    CONTRADICTED = "contradicted"
    UNGRADED = "ungraded"


@dataclass(frozen=True, slots=True)
class IncidentQuery:
    """Which incidents, in which order.

    Every word of ``text`` begins a word of an article that tells of it, or stands in its name.
    Every word of ``place`` stands in the name of its place. ``since`` and ``until`` are days that
    it may have happened on first, both within.
    """

    text: str = ""
    which: Which = Which.ALL
    place: str = ""
    since: date | None = None
    until: date | None = None
    order: IncidentOrder = IncidentOrder.NEWEST

    @property
    def everything(self) -> bool:
        """Whether nothing is filtered out."""
        plain = replace(self, text=self.text.strip(), place=self.place.strip())
        return replace(plain, order=IncidentOrder.NEWEST) == IncidentQuery()


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident as the list shows it: ``values`` is the first by field, ``title`` that of an
    article that tells of it, ``contradicted`` the number of fields on which its accounts contradict
    each other.

    ``number`` and ``key`` say where it stood in ``order`` when it was read.
    """

    id: str
    number: int
    name: str
    title: str
    accounts: int
    contradicted: int
    first_day: date | None
    changed: datetime
    values: Mapping[str, Value]
    order: IncidentOrder
    key: str | int


@dataclass(frozen=True, slots=True)
class _Sorting:
    key: str
    descending: bool = False


_SORTINGS = {
    IncidentOrder.NEWEST: _Sorting("i.newest_key", descending=True),
    IncidentOrder.OLDEST: _Sorting("i.oldest_key"),
    IncidentOrder.PLACE: _Sorting("i.place_key"),
    IncidentOrder.MOST_ACCOUNTS: _Sorting("i.n_accounts", descending=True),
    IncidentOrder.CHANGED: _Sorting("i.changed_at", descending=True),
    IncidentOrder.MADE: _Sorting("i.number"),
}
_NARROWED = {
    Which.SEVERAL: "i.n_accounts > 1",
    Which.CONTRADICTED: "i.contradicted > 0",
    Which.UNGRADED: "i.grade IS NULL",
}
_TITLE = (
    "(SELECT coalesce(r.title, r.name) FROM accounts AS a JOIN articles AS r"
    " ON r.number = a.article WHERE a.incident = i.id ORDER BY a.article, a.position LIMIT 1)"
)
_NOWHERE = "\U0010ffff"
_COLUMNS = (
    f"i.id, i.number, i.name, {_TITLE}, i.n_accounts, i.contradicted, i.first_day, i.changed_at"
)


def page(
    project: Project, query: IncidentQuery, after: IncidentRow | None, limit: int
) -> tuple[IncidentRow, ...]:
    """Up to ``limit`` rows that follow ``after``, or the first ones."""
    if after is not None and after.order is not query.order:
        after = row(project, after.id, query.order)
    sorting = _SORTINGS[query.order]
    where, values = _conditions(project, query)
    turn, sign = ("DESC", "<") if sorting.descending else ("ASC", ">")

    def some(position: str, at: list[str | int], most: int) -> list[IncidentRow]:
        clause = " AND ".join([*where, position])
        rows = project.connection.execute(
            f"SELECT {_COLUMNS}, {sorting.key} FROM incidents AS i WHERE {clause}"
            f" ORDER BY {sorting.key} {turn}, i.number {turn} LIMIT ?",
            [*values, *at, most],
        ).fetchall()
        return list(_rows(project, rows, query.order))

    if after is None:
        return tuple(some("1", [], limit))
    # Rows with the same key first, as in the queue: SQLite seeks by the first column alone.
    rows = some(f"{sorting.key} = ? AND i.number {sign} ?", [after.key, after.number], limit)
    if len(rows) < limit:
        rows += some(f"{sorting.key} {sign} ?", [after.key], limit - len(rows))
    return tuple(rows)


def row(
    project: Project, incident: str, order: IncidentOrder = IncidentOrder.NEWEST
) -> IncidentRow | None:
    """The row of an incident as it would stand in a list of this order; None if it is gone."""
    found = project.connection.execute(
        f"SELECT {_COLUMNS}, {_SORTINGS[order].key} FROM incidents AS i WHERE i.id = ?", [incident]
    ).fetchall()
    return next(iter(_rows(project, found, order)), None)


def matching(project: Project, query: IncidentQuery) -> int | None:
    """How many incidents match; None where they are more than `COUNTED`."""
    where, values = _conditions(project, query)
    clause = " AND ".join([*where, "1"])
    (found,) = project.connection.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM incidents AS i WHERE {clause} LIMIT ?)",
        [*values, COUNTED + 1],
    ).fetchone()
    return None if found > COUNTED else int(found)


# From one to the next by the index: the few places of many incidents.
_PLACES = """
WITH RECURSIVE each (here) AS (
    SELECT min(place_key) FROM incidents
    UNION ALL SELECT (SELECT min(place_key) FROM incidents WHERE place_key > here) FROM each
    WHERE here IS NOT NULL
) SELECT here FROM each WHERE here < ?
"""


def places(project: Project, words: str) -> tuple[str, ...]:
    """The places of incidents in whose names all these words stand, whatever their spelling."""
    wanted = folded(words).casefold().split()
    found = project.connection.execute(_PLACES, [_NOWHERE])
    named = ((place, folded(place).casefold()) for (place,) in found)
    return tuple(place for place, name in named if all(w in name for w in wanted))


def _rows(
    project: Project, rows: Sequence[tuple[str, ...]], order: IncidentOrder
) -> Iterator[IncidentRow]:
    values = _values(project, [row[0] for row in rows])
    for incident, number, name, title, accounts, contradicted, day, changed, key in rows:
        yield IncidentRow(
            incident,
            int(number),
            name,
            title or "",
            int(accounts),
            int(contradicted),
            day_from_text(day),
            time_from_text(changed),
            values[incident],
            order,
            key,
        )


def _values(project: Project, incidents: Sequence[str]) -> Mapping[str, Mapping[str, Value]]:
    found: dict[str, dict[str, Value]] = {incident: {} for incident in incidents}
    rows = project.connection.execute(
        "SELECT incident, field, kind, value FROM incident_values WHERE position = 0"
        " AND incident IN (SELECT value FROM json_each(?))",
        [json.dumps(list(incidents))],
    )
    for incident, field, kind, value in rows:
        found[incident][field] = from_json(Kind(kind), from_text(value))
    return found


_Conditions = tuple[list[str], list[str | int]]


def _conditions(project: Project, query: IncidentQuery) -> _Conditions:
    where = [_NARROWED[query.which]] if query.which in _NARROWED else []
    values: list[str | int] = []
    for condition, value in (
        *_of_words(project, query.text),
        *_of_place(project, query.place),
        *_of_days(query),
    ):
        where.append(condition)
        values.append(value)
    return where, values


def _of_days(query: IncidentQuery) -> Iterator[tuple[str, str]]:
    if query.since or query.until:
        # By the order's own index: it is then read from one day to the other.
        column = "i.oldest_key" if query.order is IncidentOrder.OLDEST else "i.newest_key"
        yield f"{column} >= ?", day_to_text(query.since or date.min) or ""
        yield f"{column} <= ?", day_to_text(query.until or date(9999, 12, 30)) or ""


def _of_place(project: Project, words: str) -> Iterator[tuple[str, str]]:
    if words.strip():
        found = json.dumps(places(project, words), ensure_ascii=False)
        yield "i.place_key IN (SELECT value FROM json_each(?))", found


_TOLD = (
    "SELECT i.number FROM article_words AS w JOIN accounts AS a ON a.article = w.rowid"
    " JOIN incidents AS i ON i.id = a.incident WHERE article_words MATCH ?"
)
_HITS = "SELECT rowid FROM article_words WHERE article_words MATCH ?"


def _of_words(project: Project, text: str) -> Iterator[tuple[str, str]]:
    if not text.strip():
        return
    expression = match_expression(text)
    listed = "i.number IN (SELECT value FROM json_each(?))"
    if expression is None:
        yield listed, "[]"
        return
    some = project.connection.execute(f"{_TOLD} LIMIT ?", [expression, GATHERED + 1]).fetchall()
    if len(some) > GATHERED:
        told = "EXISTS (SELECT 1 FROM accounts AS a WHERE a.incident = i.id AND a.article IN"
        yield f"{told} ({_HITS}))", expression
        return
    numbers = {number for (number,) in some} | set(_named(project, text))
    yield listed, json.dumps(sorted(numbers))


def _named(project: Project, text: str) -> Iterator[int]:
    wanted = folded(text).casefold().split()
    for number, name in project.connection.execute(
        "SELECT number, name FROM incidents WHERE name <> ''"
    ):
        if all(word in folded(name).casefold() for word in wanted):
            yield int(number)
