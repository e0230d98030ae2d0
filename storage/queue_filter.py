"""What the queue shows: its order, what it is filtered by, and how many articles that is.

Counts are kept by triggers. What they do not tell (words, days, flags) is counted only up to
`COUNTED`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from model.account import Status
from storage.project import Project
from storage.search import match_expression
from storage.times import day_to_text

COUNTED = 1000
"""Up to this many hits are counted exactly."""

_SOME = 2

SORTED = 2000
"""Up to this many articles are gathered and sorted; of more, the order's index is walked."""


class Order(StrEnum):
    """How the queue is sorted; equal rows stand in the order of their import."""

    IMPORTED = "imported"
    PRIORITY = "priority"
    NEWEST = "newest"
    OLDEST = "oldest"
    PLACE = "place"
    TITLE = "title"
    SOURCE = "source"
    PROPOSALS = "proposals"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Sorting:
    """An indexed column; ``descending`` turns it and the order of import around."""

    key: str
    descending: bool = False


SORTINGS = {
    Order.IMPORTED: Sorting("a.number"),
    Order.PRIORITY: Sorting("a.priority", descending=True),
    Order.NEWEST: Sorting("a.newest_key", descending=True),
    Order.OLDEST: Sorting("a.oldest_key"),
    Order.PLACE: Sorting("a.place_key"),
    Order.TITLE: Sorting("a.title_key"),
    Order.SOURCE: Sorting("a.source_key"),
    Order.PROPOSALS: Sorting("a.n_proposals", descending=True),
    Order.STATUS: Sorting("a.status"),
}


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """Which articles, in which order. Every word of ``text`` begins a word of the article.

    ``statuses`` are those of which an article has one; none of them stands for all.
    ``since`` and ``until`` are days of publication, both within; what has none is left out then.
    """

    text: str = ""
    statuses: frozenset[Status] = frozenset()
    source: str | None = None
    order: Order = Order.IMPORTED
    flagged: bool = False
    since: date | None = None
    until: date | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is filtered out."""
        return replace(self, text=self.text.strip(), order=Order.IMPORTED) == QueueQuery()


def counts(project: Project) -> dict[Status, int]:
    """How many articles stand where; every status has its number."""
    rows = dict(project.connection.execute("SELECT status, articles FROM status_counts"))
    return {status: rows[status] for status in Status}


def matching(project: Project, query: QueueQuery) -> int | None:
    """How many articles match; None where they are more than `COUNTED` and no count is kept."""
    if query.text.strip() or query.flagged or query.since or query.until:
        where, values = conditions(project, query)
        (found,) = project.connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM articles AS a{where_of(where)} LIMIT ?)",
            [*values, COUNTED + 1],
        ).fetchone()
        return None if found > COUNTED else int(found)
    if query.source is None:
        every = counts(project)
        return sum(every[status] for status in query.statuses or every)
    (found,) = project.connection.execute(
        "SELECT coalesce(sum(articles), 0) FROM source_counts"
        " WHERE source = ?1 AND (?2 = '[]' OR status IN (SELECT value FROM json_each(?2)))",
        [query.source, json.dumps(sorted(query.statuses))],
    ).fetchone()
    return int(found)


Conditions = tuple[list[str], list[str | int]]


def conditions(project: Project, query: QueueQuery, *, sort: bool = False) -> Conditions:
    """The conditions of a query and their values.

    Where few articles match they are gathered and sorted. Where many do and they are to be sorted,
    a `+` keeps SQLite from gathering, so that it walks the order's index until the page is full.
    """
    text = _text_condition(project, query.text) if query.text.strip() else None
    many = sort and (text.many if text else _are_many(project, query))
    in_order = query.order is Order.IMPORTED and len(query.statuses) < _SOME
    walk = "+" if many and not in_order else ""
    where: list[str] = []
    values: list[str | int] = []
    if text is not None:
        where.append(f"{walk}a.number IN {text.condition}")
        values.append(text.value)
    if query.statuses:
        # One by one: only so does its index stay in the order of import.
        several = ", ".join("?" * len(query.statuses))
        one = len(query.statuses) < _SOME
        where.append(f"{walk}a.status = ?" if one else f"{walk}a.status IN ({several})")
        values.extend(sorted(query.statuses))
    if query.source is not None:
        where.append(f"{walk}a.source = ?")
        values.append(query.source)
    if query.flagged:
        where.append("+a.flagged = 1" if many else _FLAGGED)
    for condition, day in _day_conditions(query, many=many):
        where.append(condition)
        values.append(day)
    return where, values


def where_of(conditions: list[str]) -> str:
    """The clause of these conditions; empty for none."""
    return " WHERE " + " AND ".join(conditions) if conditions else ""


def _day_conditions(query: QueueQuery, *, many: bool) -> Iterator[tuple[str, str]]:
    """By the index of days where few match; else by the order's, or so that it is not left."""
    if not query.since and not query.until:
        return
    column = "+a.published" if many else "a.published"
    if many and query.order in (Order.NEWEST, Order.OLDEST):
        column = SORTINGS[query.order].key
    # Both ends, within the keys that stand for no day: they would be before and after every day.
    yield f"{column} >= ?", day_to_text(query.since or date.min) or ""
    yield f"{column} <= ?", day_to_text(query.until or date(9999, 12, 30)) or ""


def _are_many(project: Project, query: QueueQuery) -> bool:
    days = query.since or query.until
    if query.order is Order.IMPORTED and not days and len(query.statuses) < _SOME:
        return False  # every other condition has an index in the order of import
    found = matching(project, query)
    return found is None or found > SORTED


@dataclass(frozen=True, slots=True)
class _Words:
    """Where the numbers of the articles with certain words stand, and whether they are many."""

    condition: str
    value: str
    many: bool


_FLAGGED = "a.number IN (SELECT number FROM articles WHERE flagged = 1)"
_HITS = "SELECT rowid FROM article_words WHERE article_words MATCH ?"
_LIST = "(SELECT value FROM json_each(?))"


def _text_condition(project: Project, text: str) -> _Words:
    expression = match_expression(text)
    if expression is None:
        return _Words(_LIST, "[]", many=False)
    hits = project.connection.execute(f"{_HITS} LIMIT ?", [expression, SORTED + 1]).fetchall()
    if len(hits) > SORTED:
        return _Words(f"({_HITS})", expression, many=True)
    return _Words(_LIST, json.dumps([number for (number,) in hits]), many=False)
