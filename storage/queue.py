"""The queue of articles: a page at a time by key, in several orders, filtered and searched.

Nothing here scans all articles: pages go on from the key of the last row, counts are kept by
triggers, and searches are counted only up to `COUNTED`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from model.account import Status
from model.spelling import folded, folded_text
from storage.project import Project
from storage.search import match_expression
from storage.times import day_from_text

COUNTED = 1000
"""Up to this many hits of a search are counted exactly."""

SORTED = 2000
"""Up to this many articles are gathered and sorted; of more, the order's index is walked."""


class Order(StrEnum):
    """How the queue is sorted; equal rows stand in the order of their import."""

    IMPORTED = "imported"
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    SOURCE = "source"
    PROPOSALS = "proposals"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class _Sorting:
    """An indexed column; ``descending`` turns it and the order of import around."""

    key: str
    descending: bool = False


_SORTINGS = {
    Order.IMPORTED: _Sorting("a.number"),
    Order.NEWEST: _Sorting("a.newest_key", descending=True),
    Order.OLDEST: _Sorting("a.oldest_key"),
    Order.TITLE: _Sorting("a.title_key"),
    Order.SOURCE: _Sorting("a.source_key"),
    Order.PROPOSALS: _Sorting("a.n_proposals", descending=True),
    Order.STATUS: _Sorting("a.status"),
}


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """Which articles, in which order. Every word of ``text`` begins a word of the article."""

    text: str = ""
    status: Status | None = None
    source: str | None = None
    order: Order = Order.IMPORTED


@dataclass(frozen=True, slots=True)
class QueueRow:
    """An article as the queue shows it.

    ``number`` and ``key`` say where it stood in ``order`` when it was read.
    """

    id: str
    title: str | None
    source: str | None
    published: date | None
    status: Status
    proposals: int
    accounts: int
    imported_at: str
    name: str
    number: int
    order: Order
    key: str | int


_HITS = "SELECT rowid FROM article_words WHERE article_words MATCH ?"

_COLUMNS = (
    "a.id, a.title, a.source, a.published, a.status, a.n_proposals, a.n_accounts,"
    " a.imported_at, a.name, a.number"
)


def page(
    project: Project, query: QueueQuery, after: QueueRow | None, limit: int
) -> tuple[QueueRow, ...]:
    """Up to ``limit`` rows that follow ``after``, or the first ones."""
    return _page(project, query, after, limit, forwards=True)


def page_before(
    project: Project, query: QueueQuery, before: QueueRow | None, limit: int
) -> tuple[QueueRow, ...]:
    """Up to ``limit`` rows that precede ``before``, the nearest first; or the last ones."""
    return _page(project, query, before, limit, forwards=False)


def _page(
    project: Project, query: QueueQuery, start: QueueRow | None, limit: int, *, forwards: bool
) -> tuple[QueueRow, ...]:
    if start is not None and start.order is not query.order:
        start = row(project, start.id, query.order)
    sorting = _SORTINGS[query.order]
    down = sorting.descending == forwards
    where, values = _conditions(project, query)
    turn, sign = ("DESC", "<") if down else ("ASC", ">")

    def some(position: str, at: list[str | int], most: int) -> list[QueueRow]:
        rows = project.connection.execute(
            f"SELECT {_COLUMNS}, {sorting.key} FROM articles AS a{_where([*where, position])}"
            f" ORDER BY {sorting.key} {turn}, a.number {turn} LIMIT ?",
            [*values, *at, most],
        )
        return [_row(r, query.order) for r in rows]

    if start is None:
        return tuple(some("1", [], limit))
    # Rows with the same key first: SQLite seeks by the first column of an index alone, and where
    # very many are equal it would pass by all of them.
    equal = f"{sorting.key} = ? AND a.number {sign} ?"
    rows = some(equal, [start.key, start.number], limit)
    if len(rows) < limit:
        rows += some(f"{sorting.key} {sign} ?", [start.key], limit - len(rows))
    return tuple(rows)


def counts(project: Project) -> dict[Status, int]:
    """How many articles stand where; every status has its number."""
    rows = dict(project.connection.execute("SELECT status, articles FROM status_counts"))
    return {status: rows[status] for status in Status}


def matching(project: Project, query: QueueQuery) -> int | None:
    """How many articles match; None where a search has more than `COUNTED` hits."""
    if query.text.strip():
        where, values = _conditions(project, query)
        (found,) = project.connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM articles AS a{_where(where)} LIMIT ?)",
            [*values, COUNTED + 1],
        ).fetchone()
        return None if found > COUNTED else int(found)
    if query.source is None:
        every = counts(project)
        return sum(every.values()) if query.status is None else every[query.status]
    (found,) = project.connection.execute(
        "SELECT coalesce(sum(articles), 0) FROM source_counts"
        " WHERE source = ?1 AND (?2 IS NULL OR status = ?2)",
        [query.source, query.status],
    ).fetchone()
    return int(found)


def row(project: Project, article_id: str, order: Order = Order.IMPORTED) -> QueueRow | None:
    """The row of an article as it would stand in a queue of this order; None if there is none."""
    found = project.connection.execute(
        f"SELECT {_COLUMNS}, {_SORTINGS[order].key} FROM articles AS a WHERE id = ?", [article_id]
    ).fetchone()
    return _row(found, order) if found else None


def next_after(project: Project, query: QueueQuery, article_id: str | None) -> str | None:
    """The next article of the queue that is new or in progress, from its start after its end.

    ``article_id`` None asks for the first. None where no other article waits.
    """
    here = row(project, article_id, query.order) if article_id else None
    for start in (here, None) if here else (None,):
        waiting = [
            found
            for status in (Status.NEW, Status.IN_PROGRESS)
            if query.status in (None, status)
            for found in _first_other(project, replace(query, status=status), start, article_id)
        ]
        if waiting:
            turn = _SORTINGS[query.order].descending
            waiting.sort(key=lambda r: (r.key, r.number), reverse=turn)
            return waiting[0].id
    return None


def _first_other(
    project: Project, query: QueueQuery, start: QueueRow | None, article_id: str | None
) -> tuple[QueueRow, ...]:
    rows = page(project, query, start, 2)
    return tuple(r for r in rows if r.id != article_id)[:1]


def sources(project: Project, prefix: str = "", limit: int = 50) -> tuple[str, ...]:
    """The sources that begin with these letters, whatever their spelling, in their order."""
    wanted = folded(prefix)
    found = project.connection.execute("SELECT DISTINCT source FROM source_counts")
    keyed = sorted((folded_text(source), source) for (source,) in found)
    return tuple(source for key, source in keyed if key.startswith(wanted))[:limit]


def _conditions(project: Project, query: QueueQuery) -> tuple[list[str], list[str | int]]:
    """The conditions of a query and their values.

    Where few articles match they are gathered and sorted. Where many do, a `+` keeps SQLite from
    that, so that it walks the order's index until the page is full.
    """
    walk = query.order is not Order.IMPORTED
    where: list[str] = []
    values: list[str | int] = []
    if query.text.strip():
        condition, value, is_wide = _text_condition(project, query.text)
        walk = walk and is_wide
        where.append(f"{'+' if walk else ''}a.number IN {condition}")
        values.append(value)
    elif walk:
        walk = (matching(project, query) or 0) > SORTED
    off = "+" if walk else ""
    if query.status is not None:
        where.append(f"{off}a.status = ?")
        values.append(query.status)
    if query.source is not None:
        where.append(f"{off}a.source = ?")
        values.append(query.source)
    return where, values


def _text_condition(project: Project, text: str) -> tuple[str, str, bool]:
    """Where the numbers of the articles with these words stand, and whether they are many."""
    expression = match_expression(text)
    if expression is None:
        return "(SELECT value FROM json_each(?))", "[]", False
    hits = project.connection.execute(f"{_HITS} LIMIT ?", [expression, SORTED + 1]).fetchall()
    if len(hits) > SORTED:
        return f"({_HITS})", expression, True
    numbers = json.dumps([number for (number,) in hits])
    return "(SELECT value FROM json_each(?))", numbers, False


def _where(conditions: list[str]) -> str:
    return " WHERE " + " AND ".join(conditions) if conditions else ""


def _row(columns: tuple[str, ...], order: Order) -> QueueRow:
    article_id, title, source, published, status, proposals, accounts, *rest = columns
    imported_at, name, number, key = rest
    return QueueRow(
        article_id,
        title,
        source,
        day_from_text(published),
        Status(status),
        int(proposals),
        int(accounts),
        imported_at,
        name,
        int(number),
        order,
        key,
    )
