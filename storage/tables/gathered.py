"""The cells of incidents and accounts that stand in rows of their own, some hundred rows at once.

They say what the columns of the wide views say, which ask for each cell by itself: here every table
is asked once for many rows.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from model.export_choice import What
from model.export_columns import Column
from model.values import Json
from storage.canonical import from_text
from storage.project import Project
from storage.tables.cells import Cell
from storage.wide_views import RULE, SEPARATOR

GATHERED = (What.INCIDENTS, What.ACCOUNTS)

SOME = 500
"""So many rows are filled at once."""

_Row = tuple[str, list[Cell]]
_Read = Callable[[list[Json]], Cell]
_Fill = Callable[[Project, str, Mapping[str, list[Cell]]], None]

_LIST = "(SELECT value FROM json_each(?))"
_VALUES = {
    What.INCIDENTS: "SELECT incident, field, value, rule FROM incident_values WHERE incident IN"
    f" {_LIST} ORDER BY incident, field, position",
    What.ACCOUNTS: "SELECT account, field, value, NULL FROM claims WHERE account IN"
    f" {_LIST} ORDER BY account, field, position",
}
_RULES = f"SELECT incident, field, rule FROM incident_rules WHERE incident IN {_LIST}"
_ARTICLES = (
    "SELECT a.incident, r.title, r.source, r.url, r.published FROM accounts AS a"
    f" JOIN articles AS r ON r.number = a.article WHERE a.incident IN {_LIST}"
    " ORDER BY a.article, a.position"
)
_OF_ARTICLES = ("article_title", "article_source", "article_url", "article_published")
_RELATIONS = (
    "SELECT r.incident, r.relation, r.to_incident, r.note FROM incident_relations AS r"
    f" JOIN incidents AS o ON o.id = r.to_incident WHERE r.incident IN {_LIST}"
    " ORDER BY o.number, r.relation, r.at, r.id"
)
_OF_RELATIONS = ("relations", "relation_notes")


def filled(
    project: Project, what: What, columns: Sequence[Column], rows: Iterator[tuple[Any, ...]]
) -> Iterator[list[Cell]]:
    """The rows, which end in their key, without it and with what is to be gathered for them."""
    fills = list(_fills(what, columns))
    while some := [(row[-1], list(row[:-1])) for row in islice(rows, SOME)]:
        ids = json.dumps([key for key, _ in some])
        by_key = dict(some)
        for fill in fills:
            fill(project, ids, by_key)
        yield from (cells for _, cells in some)


def _fills(what: What, columns: Sequence[Column]) -> Iterator[_Fill]:
    places = {c.name: place for place, c in enumerate(columns) if not c.field}
    if any(c.field for c in columns):
        yield _Fields(what, columns)
    if what is not What.INCIDENTS:
        return
    if not places.keys().isdisjoint(_OF_ARTICLES):
        yield _articles(places)
    if not places.keys().isdisjoint(_OF_RELATIONS):
        yield _relations(places)


class _Fields:
    """Fills the columns of fields: what is held of each, and by which rule."""

    def __init__(self, what: What, columns: Sequence[Column]) -> None:
        self._select = _VALUES[what]
        self._readers: dict[str, list[tuple[int, _Read]]] = defaultdict(list)
        self._rules: dict[str, int] = {}
        for place, column in enumerate(columns):
            if column.part == RULE and column.field:
                self._rules[column.field] = place
            elif column.field:
                self._readers[column.field].append((place, _reader(column)))

    def __call__(self, project: Project, ids: str, rows: Mapping[str, list[Cell]]) -> None:
        if self._rules:
            self._ruled(rows, project.connection.execute(_RULES, [ids]))
        found: dict[tuple[str, str], list[Json]] = {}
        for key, field, value, rule in project.connection.execute(self._select, [ids]):
            if (key, field) not in found:
                found[key, field] = []
                self._ruled(rows, [(key, field, rule)])
            found[key, field].append(from_text(value))
        for (key, field), values in found.items():
            for place, read in self._readers.get(field, ()):
                rows[key][place] = read(values)

    def _ruled(
        self, rows: Mapping[str, list[Cell]], rules: Iterable[tuple[str, str, Cell]]
    ) -> None:
        """The rule of a value that is held takes the place of one that was only chosen."""
        for key, field, rule in rules:
            if field in self._rules:
                rows[key][self._rules[field]] = rule


def _reader(column: Column) -> _Read:
    if column.part in ("min", "best", "max"):
        return _sum(column.part, column.group)
    if column.many:
        return lambda values: _joined(_part(value, column.part) for value in values)
    return lambda values: _part(values[0], column.part)


def _part(value: Json, part: str) -> Cell:
    found: Cell = value.get(part) if part and isinstance(value, dict) else value
    return found


def _joined(parts: Iterable[Cell]) -> Cell:
    return SEPARATOR.join(str(p) for p in parts if p is not None) or None


def _sum(part: str, group: str) -> _Read:
    """The counts of a group together; nothing where one of them is open at this end."""

    def read(values: list[Json]) -> Cell:
        of_group = [v for v in values if not group or (v.get("who") or "unknown") == group]
        numbers = [_number(v, part) for v in of_group]
        return sum(numbers) if numbers and None not in numbers else None  # type: ignore[arg-type]

    return read


def _number(value: Json, part: str) -> int | None:
    found: int | None = value.get(part)
    if found is None and part == "best" and value.get("min") == value.get("max"):
        # An exact number is its own best estimate.
        return value.get("min")  # type: ignore[no-any-return]
    return found


def _articles(places: Mapping[str, int]) -> _Fill:
    wanted = [(at, places[name]) for at, name in enumerate(_OF_ARTICLES) if name in places]

    def fill(project: Project, ids: str, rows: Mapping[str, list[Cell]]) -> None:
        said: dict[tuple[str, int], dict[str, None]] = defaultdict(dict)
        for key, *parts in project.connection.execute(_ARTICLES, [ids]):
            for at, place in wanted:
                if parts[at] is not None:
                    said[key, place][parts[at]] = None
        for (key, place), once in said.items():
            rows[key][place] = SEPARATOR.join(once)

    return fill


def _relations(places: Mapping[str, int]) -> _Fill:
    def fill(project: Project, ids: str, rows: Mapping[str, list[Cell]]) -> None:
        said: dict[tuple[str, int], list[str]] = defaultdict(list)
        for key, kind, to, note in project.connection.execute(_RELATIONS, [ids]):
            for name, words in (("relations", to), ("relation_notes", note)):
                if name in places and words:
                    said[key, places[name]].append(f"{kind}:{words}")
        for (key, place), all_said in said.items():
            rows[key][place] = SEPARATOR.join(all_said)

    return fill
