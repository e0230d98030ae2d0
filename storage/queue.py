"""The queue of articles: a page at a time by key, in several orders, filtered and searched.

Nothing here scans all articles: pages go on from the key of the last row.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from model.account import Status
from model.spelling import folded, folded_text
from model.standing import WAITING, Reason
from storage.project import Project
from storage.queue_filter import (
    SORTINGS,
    Order,
    QueueQuery,
    conditions,
    counts,
    matching,
    where_of,
)
from storage.times import day_from_text

__all__ = [
    "Order",
    "QueueQuery",
    "QueueRow",
    "counts",
    "matching",
    "next_after",
    "page",
    "page_before",
    "row",
    "sources",
]


@dataclass(frozen=True, slots=True)
class QueueRow:
    """An article as the queue shows it.

    ``number`` and ``key`` say where it stood in ``order`` when it was read; ``copies`` counts the
    other articles that hold its text, nearly or whole.
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
    key: str | float
    reason: Reason | None = None
    flagged: bool = False
    note: str = ""
    place: str | None = None
    graphic: bool = False
    copies: int = 0


_COLUMNS = (
    "a.id, a.title, a.source, a.published, a.status, a.n_proposals, a.n_accounts,"
    " a.imported_at, a.name, a.number, a.reason, a.reason_words, a.flagged, a.note, a.place,"
    " EXISTS (SELECT 1 FROM graphic_articles AS g WHERE g.article = a.id),"
    " (SELECT count(*) FROM text_copies WHERE article = a.number)"
    " + (SELECT count(*) FROM text_copies WHERE copy_of = a.number)"
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
    sorting = SORTINGS[query.order]
    down = sorting.descending == forwards
    where, values = conditions(project, query, sort=True)
    turn, sign = ("DESC", "<") if down else ("ASC", ">")

    def some(position: str, at: list[str | float], most: int) -> list[QueueRow]:
        rows = project.connection.execute(
            f"SELECT {_COLUMNS}, {sorting.key} FROM articles AS a{where_of([*where, position])}"
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


def row(project: Project, article_id: str, order: Order = Order.IMPORTED) -> QueueRow | None:
    """The row of an article as it would stand in a queue of this order; None if there is none."""
    found = project.connection.execute(
        f"SELECT {_COLUMNS}, {SORTINGS[order].key} FROM articles AS a WHERE id = ?", [article_id]
    ).fetchone()
    return _row(found, order) if found else None


def next_after(project: Project, query: QueueQuery, article_id: str | None) -> str | None:
    """The next article of the queue that waits, from its start after its end.

    What needs a second look waits where such are asked for. ``article_id`` None asks for the first.
    None where no other article waits.
    """
    here = row(project, article_id, query.order) if article_id else None
    for start in (here, None) if here else (None,):
        waiting = [
            found
            for status in _looked_for(query)
            for found in _first_other(
                project, replace(query, statuses=frozenset({status})), start, article_id
            )
        ]
        if waiting:
            turn = SORTINGS[query.order].descending
            waiting.sort(key=lambda r: (r.key, r.number), reverse=turn)
            return waiting[0].id
    return None


def _looked_for(query: QueueQuery) -> tuple[Status, ...]:
    if not query.statuses:
        return WAITING
    return tuple(s for s in (*WAITING, Status.SECOND_LOOK) if s in query.statuses)


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


def _row(columns: tuple[str, ...], order: Order) -> QueueRow:
    article_id, title, source, published, status, proposals, accounts, *rest = columns
    imported_at, name, number, reason, words, flagged, note, place, graphic, copies, key = rest
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
        Reason(reason, words) if reason or words else None,
        bool(flagged),
        note,
        place,
        bool(graphic),
        int(copies),
    )


def records(project: Project) -> int:
    """How many articles are records of other datasets, which came in reviewed."""
    (number,) = project.connection.execute("SELECT count(*) FROM dataset_records").fetchone()
    return int(number)
