"""Incidents by the words of the articles that tell of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from model.values import Kind, Value, from_json
from storage.project import Project
from storage.search import match_expression

_FOUND = """
SELECT i.id, a.id, r.id, r.title FROM article_words AS w
JOIN articles AS r ON r.number = w.rowid
JOIN accounts AS a ON a.article = r.number
JOIN incidents AS i ON i.id = a.incident
WHERE article_words MATCH ? GROUP BY i.id ORDER BY r.number DESC, a.position LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class FoundIncident:
    """An incident, an account and its article that tell of it, and its first value by field."""

    id: str
    account: str
    article: str
    title: str | None
    values: Mapping[str, Value]


def incidents(project: Project, text: str, limit: int) -> tuple[FoundIncident, ...]:
    """Incidents told in articles that hold all these words, the latest first."""
    words = match_expression(text)
    if words is None:
        return ()
    rows = project.connection.execute(_FOUND, [words, limit]).fetchall()
    return tuple(
        FoundIncident(incident, account, article, title, _values(project, incident))
        for incident, account, article, title in rows
    )


def _values(project: Project, incident: str) -> Mapping[str, Value]:
    rows = project.connection.execute(
        "SELECT field, kind, value FROM incident_values WHERE incident = ? AND position = 0",
        [incident],
    )
    return {field: from_json(Kind(kind), json.loads(value)) for field, kind, value in rows}
