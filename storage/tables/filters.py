"""Filters as conditions of SQL, the same for every table: see `model.export_choice.Filters`.

``i`` is an incident, ``r`` an article, ``a`` an account in the conditions.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from model.codebook import Codebook
from model.export_choice import Filters, What
from model.spelling import folded_text
from model.values import Kind
from storage.canonical import from_text
from storage.project import Project


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of SQL, and the values of its question marks in their order."""

    sql: str
    values: tuple[str, ...] = ()


def condition(project: Project, what: What, filters: Filters) -> Condition:
    """What the rows of a table have to fulfil; "1" where nothing is filtered."""
    return _all(_OF_TABLE[what](project, filters))


def _incidents(project: Project, filters: Filters) -> list[Condition]:
    found = _held(project, filters)
    if filters.statuses:
        told = "SELECT 1 FROM accounts AS x JOIN articles AS y ON y.number = x.article"
        where = f"EXISTS ({told} WHERE x.incident = i.id AND y.status IN {_LIST})"
        found.append(Condition(where, _list(filters.statuses)))
    if filters.by:
        told = f"SELECT 1 FROM accounts AS x WHERE x.incident = i.id AND x.reviewer IN {_LIST}"
        where = f"(i.changed_by IN {_LIST} OR EXISTS ({told}))"
        found.append(Condition(where, _list(filters.by) * 2))
    return found


def _accounts(project: Project, filters: Filters) -> list[Condition]:
    return [*_told(project, filters), *_among("a.reviewer", filters.by)]


def _claims(project: Project, filters: Filters) -> list[Condition]:
    return [*_told(project, filters), *_among("c.reviewer", filters.by)]


def _relations(project: Project, filters: Filters) -> list[Condition]:
    both = replace(filters, by=frozenset())
    found = []
    if both != Filters():
        one = condition(project, What.INCIDENTS, both)
        chosen = f"(SELECT i.id FROM incidents AS i WHERE {one.sql})"
        found += [Condition(f"l.{end} IN {chosen}", one.values) for end in _ENDS]
    return [*found, *_among("l.reviewer", filters.by)]


def _articles(project: Project, filters: Filters) -> list[Condition]:
    return [*_published(project, filters), *_among("r.reviewed_by", filters.by)]


def _decisions(project: Project, filters: Filters) -> list[Condition]:
    return [*_published(project, filters), *_among("d.reviewer", filters.by)]


_OF_TABLE: Mapping[What, Callable[[Project, Filters], list[Condition]]] = {
    What.INCIDENTS: _incidents,
    What.ACCOUNTS: _accounts,
    What.CLAIMS: _claims,
    What.ARTICLES: _articles,
    What.RELATIONS: _relations,
    What.DECISIONS: _decisions,
}
_ENDS = ("incident", "to_incident")
_LIST = "(SELECT value FROM json_each(?))"


def _told(project: Project, filters: Filters) -> list[Condition]:
    """Of an account: what is held of its incident, and how its article stands."""
    return [*_held(project, filters), *_among("r.status", filters.statuses)]


def _held(project: Project, filters: Filters) -> list[Condition]:
    """Grade, day and place of an incident."""
    found = _among("i.grade", filters.grades)
    day = (
        "(SELECT v.value ->> '$.start' FROM incident_values AS v WHERE v.incident = i.id"
        " AND v.field = ? AND v.position = 0)"
    )
    field = _first(project.codebook, Kind.DATE)
    if filters.since:
        found.append(Condition(f"{day} >= ?", (field, filters.since.isoformat())))
    if filters.until:
        found.append(Condition(f"{day} <= ?", (field, filters.until.isoformat())))
    if filters.place.strip():
        found.append(_held_at(project, filters.place))
    return found


def _held_at(project: Project, words: str) -> Condition:
    field = _first(project.codebook, Kind.PLACE)
    rows = project.connection.execute(
        "SELECT DISTINCT value FROM incident_values WHERE field = ?", [field]
    )
    fitting = sorted(value for (value,) in rows if _is_at(value, words))
    where = (
        "EXISTS (SELECT 1 FROM incident_values AS v WHERE v.incident = i.id AND v.field = ?"
        f" AND v.value IN {_LIST})"
    )
    return Condition(where, (field, *_list(fitting)))


def _is_at(value: str, words: str) -> bool:
    place = from_text(value)
    parts = [place.get(part) or "" for part in ("name", "admin1", "country")]
    return _has_words(" ".join(parts), words)


def _has_words(text: str, words: str) -> bool:
    there = folded_text(text).casefold()
    return all(word in there for word in folded_text(words).casefold().split())


def _published(project: Project, filters: Filters) -> list[Condition]:
    """Of an article: its status and day, and grade and place of what it tells of."""
    found = _among("r.status", filters.statuses)
    if filters.since:
        found.append(Condition("r.published >= ?", (filters.since.isoformat(),)))
    if filters.until:
        found.append(Condition("r.published <= ?", (filters.until.isoformat(),)))
    if filters.grades or filters.place.strip():
        held = _all(_held(project, replace(filters, since=None, until=None)))
        told = "SELECT 1 FROM accounts AS x JOIN incidents AS i ON i.id = x.incident"
        where = f"EXISTS ({told} WHERE x.article = r.number AND {held.sql})"
        found.append(Condition(where, held.values))
    return found


def _among(column: str, values: Iterable[str]) -> list[Condition]:
    values = list(values)
    return [Condition(f"{column} IN {_LIST}", _list(values))] if values else []


def _all(conditions: Iterable[Condition]) -> Condition:
    conditions = list(conditions)
    sql = " AND ".join(c.sql for c in conditions) or "1"
    return Condition(sql, tuple(v for c in conditions for v in c.values))


def _list(values: Iterable[str]) -> tuple[str, ...]:
    return (json.dumps(sorted(values), ensure_ascii=False),)


def _first(codebook: Codebook, kind: Kind) -> str:
    """The field that says when, or where; empty where the codebook asks for none."""
    return next((f.id for f in codebook.fields if f.kind is kind), "")
