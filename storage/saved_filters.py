"""What the queue showed, kept under a name in the project; and where each reviewer stopped."""

from __future__ import annotations

from dataclasses import dataclass

from model.account import Status
from model.values import Json
from storage.articles import number_of
from storage.canonical import from_text, to_text
from storage.project import Project
from storage.queue_filter import Order, QueueQuery
from storage.times import day_from_text, day_to_text, now

_PLACE = """
INSERT INTO left_off VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET query = excluded.query,
    article = excluded.article, account = excluded.account, field = excluded.field,
    at = excluded.at
"""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A query with the name it is found under."""

    name: str
    query: QueueQuery


@dataclass(frozen=True, slots=True)
class LeftOff:
    """Where a reviewer stopped: what the queue showed, and the place on the desk.

    ``account_key`` is the proposed account's, or the id of one that was not proposed.
    """

    query: QueueQuery
    article_id: str | None
    account_key: str | None = None
    field_id: str | None = None


def all_filters(project: Project) -> tuple[SavedFilter, ...]:
    """The saved filters by name; one that a newer program wrote differently is left out."""
    rows = project.connection.execute("SELECT name, query FROM saved_filters ORDER BY name")
    read = ((name, _query(text)) for name, text in rows)
    return tuple(SavedFilter(name, query) for name, query in read if query is not None)


def keep_filter(project: Project, kept: SavedFilter) -> None:
    """Keep a filter; it takes the place of one of the same name. Raises ProjectError."""
    with project.writing():
        project.know_reviewer(project.reviewer)
        project.connection.execute(
            "INSERT INTO saved_filters VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET query = excluded.query, reviewer = excluded.reviewer, at = excluded.at",
            [kept.name, _text(kept.query), project.reviewer, now()],
        )


def forget_filter(project: Project, name: str) -> None:
    """Remove a filter, if there is one of this name. Raises ProjectError."""
    with project.writing():
        project.connection.execute("DELETE FROM saved_filters WHERE name = ?", [name])


def keep_place(project: Project, place: LeftOff) -> None:
    """Keep where the reviewer is. Raises KeyError for an article that is not there, ProjectError.

    No history: nothing of the work changes.
    """
    with project.writing():
        project.know_reviewer(project.reviewer)
        number = number_of(project, place.article_id) if place.article_id else None
        row = (project.reviewer, _text(place.query), number, place.account_key, place.field_id)
        project.connection.execute(_PLACE, [*row, now()])


def place_left(project: Project) -> LeftOff | None:
    """Where the reviewer stopped; None for one who is here for the first time."""
    found = project.connection.execute(
        "SELECT query, id, account, field FROM left_off LEFT JOIN articles ON article = number"
        " WHERE reviewer = ?",
        [project.reviewer],
    ).fetchone()
    if found is None:
        return None
    query, article_id, account_key, field_id = found
    return LeftOff(_query(query) or QueueQuery(), article_id, account_key, field_id)


def _text(query: QueueQuery) -> str:
    return to_text(
        {
            "text": query.text,
            "statuses": sorted(query.statuses),
            "source": query.source,
            "order": query.order,
            "flagged": query.flagged,
            "since": day_to_text(query.since),
            "until": day_to_text(query.until),
        }
    )


def _query(text: str) -> QueueQuery | None:
    try:
        data: Json = from_text(text)
        return QueueQuery(
            data["text"],
            frozenset(map(Status, _statuses(data))),
            data["source"],
            Order(data["order"]),
            bool(data["flagged"]),
            day_from_text(data["since"]),
            day_from_text(data["until"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _statuses(data: Json) -> list[str]:
    """Before several could be chosen, there was one or none."""
    if "statuses" in data:
        return list(data["statuses"])
    return [data["status"]] if data["status"] else []
