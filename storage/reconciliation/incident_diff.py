"""The rows that an incident is kept in, and the difference between two states written to them.

Only what differs is touched: what was saved meanwhile elsewhere in an incident stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from model.account import Stamp
from model.incident import Incident
from model.review_json import kind_of
from model.values import to_json
from storage.canonical import to_text
from storage.project import Project
from storage.times import time_to_text

_Key = tuple[object, ...]
_Rows = dict[_Key, tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class _Table:
    """A table that hangs on incidents; ``needs`` are the tables that hold what a column names."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    needs: dict[str, str] = field(default_factory=dict)


_STAMP = ("reviewer", "at")
_VALUES = _Table(
    "incident_values",
    ("incident", "field", "position"),
    ("kind", "value", "rule"),
    {"incident": "incidents"},
)
_CLAIMS = _Table(
    "incident_value_claims",
    ("incident", "field", "position", "claim"),
    (),
    {"incident": "incidents", "claim": "claims"},
)
_RULES = _Table(
    "incident_rules",
    ("incident", "field"),
    ("rule", "reason", *_STAMP),
    {"incident": "incidents"},
)
_RELATIONS = _Table(
    "incident_relations",
    ("id",),
    ("incident", "relation", "to_incident", "account", "note", *_STAMP),
    {"incident": "incidents", "to_incident": "incidents"},
)
_EVIDENCE = _Table(
    "relation_evidence",
    ("relation", "position"),
    ("article", "start", "end", "quote"),
    {"relation": "incident_relations"},
)
_CHECKS = _Table(
    "incident_checks", ("incident", "item"), ("state", "note", *_STAMP), {"incident": "incidents"}
)
_FILES = _Table(
    "evidence_files",
    ("id",),
    ("incident", "name", "sha256", "bytes", "note", *_STAMP),
    {"incident": "incidents"},
)
# What hangs on another comes after it.
_TABLES = (_VALUES, _CLAIMS, _RULES, _RELATIONS, _EVIDENCE, _CHECKS, _FILES)


def write(project: Project, before: Iterable[Incident], after: Iterable[Incident]) -> None:
    """Write what differs in what hangs on the incidents, whose own rows are there.

    What names something that is gone is left out.
    """
    old, new = _rows(project, before), _rows(project, after)
    for table in reversed(_TABLES):
        gone = old[table.name].keys() - new[table.name].keys()
        if gone:
            _delete(project, table, gone)
    for table in _TABLES:
        had = old[table.name]
        changed = {k: row for k, row in new[table.name].items() if k not in had or had[k] != row}
        if changed:
            _upsert(project, table, changed)


def _delete(project: Project, table: _Table, keys: Iterable[_Key]) -> None:
    where = " AND ".join(f"{column} = ?" for column in table.key)
    project.connection.executemany(f"DELETE FROM {table.name} WHERE {where}", list(keys))


def _upsert(project: Project, table: _Table, rows: _Rows) -> None:
    columns = (*table.key, *table.columns)
    needed = "".join(
        f" AND EXISTS (SELECT 1 FROM {other} WHERE id = ?{columns.index(column) + 1})"
        for column, other in table.needs.items()
    )
    if "account" in columns:
        at = columns.index("account") + 1
        needed += f" AND (?{at} IS NULL OR EXISTS (SELECT 1 FROM accounts WHERE id = ?{at}))"
    marks = ", ".join(f"?{n}" for n in range(1, len(columns) + 1))
    sets = ", ".join(f"{column} = excluded.{column}" for column in table.columns)
    done = f"UPDATE SET {sets}" if sets else "NOTHING"
    project.connection.executemany(
        f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {marks} WHERE 1{needed}"
        f" ON CONFLICT ({', '.join(table.key)}) DO {done}",
        [(*key, *row) for key, row in rows.items()],
    )


def _rows(project: Project, incidents: Iterable[Incident]) -> dict[str, _Rows]:
    rows: dict[str, _Rows] = {table.name: {} for table in _TABLES}
    for incident in incidents:
        for table, key, row in _rows_of(project, incident):
            rows[table.name][key] = row
    return rows


_Said = Iterator[tuple[_Table, _Key, tuple[object, ...]]]


def _rows_of(project: Project, incident: Incident) -> _Said:
    yield from _resolution_rows(incident)
    yield from _relation_rows(project, incident)
    for check in incident.checks:
        row = (check.state.value, check.note, *stamp_row(check.stamp))
        yield _CHECKS, (incident.id, check.item), row
    for file in incident.files:
        about = (file.name, file.sha256, file.bytes, file.note)
        yield _FILES, (file.id,), (incident.id, *about, *stamp_row(file.stamp))


def _resolution_rows(incident: Incident) -> _Said:
    for held in incident.resolutions:
        key = (incident.id, held.field)
        for at, (value, claims) in enumerate(zip(held.values, held.claims, strict=True)):
            row = (kind_of(value).value, to_text(to_json(value)), held.rule.value)
            yield _VALUES, (*key, at), row
            for claim in claims:
                yield _CLAIMS, (*key, at, claim), ()
        if held.chosen is not None:
            chosen = held.chosen
            yield _RULES, key, (chosen.rule.value, chosen.reason, *stamp_row(chosen.stamp))


def _relation_rows(project: Project, incident: Incident) -> _Said:
    for relation in incident.relations:
        ends = (incident.id, relation.kind.value, relation.to_incident)
        row = (*ends, relation.account, relation.note, *stamp_row(relation.stamp))
        yield _RELATIONS, (relation.id,), row
        for at, said in enumerate(relation.evidence):
            span, quote = said.evidence.span, said.evidence.quote
            number = _number_of(project, said.article_id)
            yield _EVIDENCE, (relation.id, at), (number, span.start, span.end, quote)


def _number_of(project: Project, article_id: str) -> int:
    (number,) = project.connection.execute(
        "SELECT number FROM articles WHERE id = ?", [article_id]
    ).fetchone()
    return int(number)


def stamp_row(stamp: Stamp) -> tuple[str, str]:
    return stamp.reviewer, time_to_text(stamp.at)
