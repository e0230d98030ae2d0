"""The rows of each table as SQL: filtered, in a fixed order, without the fields that are left out.

``{where}`` takes the conditions of `storage.tables.filters`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from model.export_choice import ExportChoice, Part, What
from model.export_columns import fields_left
from storage.project import Project
from storage.run_series import told_in_sql
from storage.tables.filters import condition


@dataclass(frozen=True, slots=True)
class Select:
    """Where the rows come from, their order, and ``columns``: expressions by the name of the
    column. What has none is gathered for the rows, or read out of others.
    """

    source: str
    order: str
    columns: Mapping[str, str]


_TOLD = (
    "accounts AS a JOIN articles AS r ON r.number = a.article JOIN incidents AS i"
    " ON i.id = a.incident"
)
_OF_ARTICLE = {
    "article_id": "r.id",
    "article_name": "r.name",
    "article_title": "r.title",
    "article_source": "r.source",
    "article_url": "r.url",
    "article_published": "r.published",
}
_STANDING = {
    "article_status": "r.status",
    "status_reason": "nullif(r.reason, '')",
    "status_reason_words": "nullif(r.reason_words, '')",
    "article_flagged": "r.flagged",
    "article_note": "nullif(r.note, '')",
}
_READ = {
    "proposal_id": "p.id",
    "proposal_rule": "p.rule",
    "confidence": "p.confidence",
    "extractor": "(SELECT {told} FROM runs WHERE number = p.run)",
}
_QUOTES = (
    "(SELECT group_concat({said}, '{between}') FROM (SELECT quote, start, end FROM {table} AS e"
    " WHERE e.{key} ORDER BY e.position))"
)
_QUOTE = _QUOTES.format(said="quote", between=" … ", table="{table}", key="{key}")
_SPANS = _QUOTES.format(said="start || '-' || end", between="; ", table="{table}", key="{key}")
_EVIDENCE = (
    "(SELECT json_group_array(json_object('start', start, 'end', end, 'quote', quote)) FROM"
    " (SELECT quote, start, end FROM {table} AS e WHERE e.{key} ORDER BY e.position))"
)
_OF_CLAIM = {"table": "evidence", "key": "claim = c.id"}
_OF_RELATION = {"table": "relation_evidence", "key": "relation = l.id"}

_CLAIMS = (
    f"{_TOLD} JOIN claims AS c ON c.account = a.id"
    " LEFT JOIN proposals AS p ON p.article = c.article AND p.id = c.proposal WHERE {where}"
)
_RELATIONS = (
    "incident_relations AS l JOIN incidents AS i ON i.id = l.incident"
    " JOIN incidents AS o ON o.id = l.to_incident WHERE {where}"
)
_DECISIONS = (
    "(SELECT 0 AS part, number, id, article, proposal, verdict, claim, '' AS reason,"
    " '' AS reason_words, reviewer, at FROM decisions"
    " UNION ALL SELECT 1, number, id, article, NULL, status, NULL, reason, reason_words, reviewer,"
    " at FROM article_decisions) AS d JOIN articles AS r ON r.number = d.article"
    " LEFT JOIN proposals AS p ON p.article = d.article AND p.id = d.proposal WHERE {where}"
)
_LAST = (
    "CASE d.part WHEN 0 THEN d.verdict <> 'reopened' AND d.number = (SELECT max(number)"
    " FROM decisions WHERE article = d.article AND proposal = d.proposal)"
    " ELSE d.number = (SELECT max(number) FROM article_decisions WHERE article = d.article) END"
)
_SELECTS: Mapping[What, Select] = {
    What.INCIDENTS: Select(
        "incidents AS i WHERE {where}",
        "i.number",
        {
            "incident_id": "i.id",
            "incident_name": "nullif(i.name, '')",
            "incident_note": "nullif(i.note, '')",
            "accounts": "i.n_accounts",
            "contradicted_fields": "i.contradicted",
            "reviewer": "i.changed_by",
            "reviewed_at": "i.changed_at",
        },
    ),
    What.ACCOUNTS: Select(
        f"{_TOLD} WHERE {{where}}",
        "a.article, a.position, a.id",
        {
            "account_id": "a.id",
            "incident_id": "i.id",
            "salience": "a.salience",
            "incident_name": "nullif(i.name, '')",
            "incident_accounts": "i.n_accounts",
            **_OF_ARTICLE,
            **_STANDING,
            "reviewer": "a.reviewer",
            "reviewed_at": "a.reviewed_at",
        },
    ),
    What.CLAIMS: Select(
        _CLAIMS,
        "a.article, a.position, a.id, c.position, c.id",
        {
            "claim_id": "c.id",
            "account_id": "a.id",
            "incident_id": "i.id",
            **_OF_ARTICLE,
            "field": "c.field",
            "kind": "c.kind",
            "value": "c.value",
            "value_json": "c.value",
            "origin": "c.origin",
            "quote": _QUOTE.format(**_OF_CLAIM),
            "spans": _SPANS.format(**_OF_CLAIM),
            "evidence": _EVIDENCE.format(**_OF_CLAIM),
            **_READ,
            "reviewer": "c.reviewer",
            "at": "c.at",
        },
    ),
    What.ARTICLES: Select(
        "articles AS r WHERE {where}",
        "r.number",
        {
            **_OF_ARTICLE,
            **_STANDING,
            "proposals": "r.n_proposals",
            "accounts": "r.n_accounts",
            "priority": "r.priority",
            "place": "r.place",
            "reviewer": "r.reviewed_by",
            "reviewed_at": "r.reviewed_at",
            "article_author": "r.author",
            "article_reader": "r.reader",
            "article_sha256": "r.sha256",
            "article_text": "(SELECT text FROM texts WHERE article = r.number)",
        },
    ),
    What.RELATIONS: Select(
        _RELATIONS,
        "i.number, o.number, l.relation, l.at, l.id",
        {
            "relation_id": "l.id",
            "incident_id": "i.id",
            "incident_name": "nullif(i.name, '')",
            "relation": "l.relation",
            "to_incident_id": "o.id",
            "to_incident_name": "nullif(o.name, '')",
            "account_id": "l.account",
            "note": "nullif(l.note, '')",
            "quote": _QUOTE.format(**_OF_RELATION),
            "evidence": _EVIDENCE.format(**_OF_RELATION),
            "reviewer": "l.reviewer",
            "at": "l.at",
        },
    ),
    What.DECISIONS: Select(
        _DECISIONS,
        "d.part, d.number",
        {
            "decision_id": "d.id",
            "decision_on": "iif(d.part = 0, 'proposal', 'article')",
            **_OF_ARTICLE,
            "field": "p.field",
            "kind": "p.kind",
            "value": "p.value",
            "value_json": "p.value",
            **_READ,
            "verdict": "d.verdict",
            "claim_id": "d.claim",
            "status_reason": "nullif(d.reason, '')",
            "status_reason_words": "nullif(d.reason_words, '')",
            "stands": _LAST,
            "reviewer": "d.reviewer",
            "at": "d.at",
        },
    ),
}


_QUOTED = f"{_TOLD} JOIN claims AS c ON c.account = a.id LEFT JOIN evidence AS e ON e.claim = c.id"
QUOTES = Select(
    f"{_QUOTED} WHERE {{where}}",
    "a.article, a.position, a.id, c.position, c.id, e.position",
    {**_SELECTS[What.CLAIMS].columns, "quote": "e.quote", "start": "e.start", "end": "e.end"},
)
"""A row for each quote of the claims behind incidents or accounts, whose aliases it has too."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and its values."""

    sql: str
    values: tuple[str, ...]


def rows(project: Project, choice: ExportChoice, names: Sequence[str]) -> Asked:
    """The query of these columns of the chosen rows, in the table's order."""
    return _asked(project, choice, names, _SELECTS[choice.what], _FIELDS.get(choice.what))


def quotes(project: Project, choice: ExportChoice, names: Sequence[str]) -> Asked:
    """The query of the claims behind chosen incidents or accounts, a row for each quote."""
    return _asked(project, choice, names, QUOTES, _FIELDS[What.CLAIMS])


def nested(what: What) -> tuple[str, ...]:
    """What of a row is JSON: its value, and its quotes with their places."""
    return tuple(n for n in ("value", "evidence") if n in _SELECTS[what].columns)


def _asked(
    project: Project,
    choice: ExportChoice,
    names: Sequence[str],
    select: Select,
    field: str | None,
) -> Asked:
    where, values = _where(project, choice, field)
    shown = [f"{_expression(select, name, choice)} AS {_quoted(name)}" for name in names]
    source = select.source.format(where=where)
    return Asked(f"SELECT {', '.join(shown)} FROM {source} ORDER BY {select.order}", values)


def keys(project: Project, choice: ExportChoice, columns: str) -> Iterator[tuple[Any, ...]]:
    """These columns of the chosen rows, in the table's order: of ``i`` an incident, ``a`` an
    account, ``r`` an article."""
    where, values = _where(project, choice, _FIELDS.get(choice.what))
    select = _SELECTS[choice.what]
    sql = f"SELECT {columns} FROM {select.source.format(where=where)} ORDER BY {select.order}"
    return iter(project.connection.execute(sql, values))


def count(project: Project, choice: ExportChoice) -> int:
    """How many rows are chosen."""
    where, values = _where(project, choice, _FIELDS.get(choice.what))
    source = _SELECTS[choice.what].source.format(where=where)
    (found,) = project.connection.execute(f"SELECT count(*) FROM {source}", values).fetchone()
    return int(found)


def _where(
    project: Project, choice: ExportChoice, field: str | None
) -> tuple[str, tuple[str, ...]]:
    wanted = condition(project, choice.what, choice.filters)
    left = fields_left(project.codebook, choice.redaction)
    if field is None or left is None:
        return wanted.sql, wanted.values
    among = f"({field} IS NULL OR {field} IN (SELECT value FROM json_each(?)))"
    return f"{wanted.sql} AND {among}", (*wanted.values, json.dumps(sorted(left)))


_FIELDS = {What.CLAIMS: "c.field", What.DECISIONS: "p.field"}
"""Where a table has a row for a value, by which field it is left out."""


def _expression(select: Select, name: str, choice: ExportChoice) -> str:
    said = select.columns.get(name, "NULL")
    if name == "extractor":
        return said.format(told=told_in_sql(choice.redaction))
    if name in ("value", "value_json") and Part.TEXTS in choice.redaction.parts:
        # A day that could not be told holds the article's words.
        kind = select.columns.get("kind", "NULL")
        return f"iif({kind} = 'date', json_remove({said}, '$.unresolved'), {said})"
    return said


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
