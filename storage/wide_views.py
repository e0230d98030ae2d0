"""Views with one column for each field of the codebook, as researchers expect a table to be.

`accounts_wide` has a row for each reviewed account, `incidents_wide` one for each incident, with
the rule that chose the value of each field. Dates, places and counts take several columns. Many
values stand in one cell, parted by "; ", as codes. A group's counts are summed: the upper end is
empty where one of them has none.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from model.codebook import Codebook, Field
from model.values import Kind

ACCOUNTS = "accounts_wide"
INCIDENTS = "incidents_wide"
ARTICLES = "articles_wide"  # the same for every codebook: it stands in the schema
GROUPS = ("civilian", "military", "unknown")
SEPARATOR = "; "
RULE = "rule"
"""The part of a field that says how its value was chosen."""


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """A column that holds something of a field: a ``part`` of its value or its rule, empty for the
    value itself; of a ``group`` where people are counted by groups."""

    name: str
    field: Field
    part: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class _Values:
    """Where a view's values stand: a table, and what ties its rows to a row of the view."""

    table: str
    condition: str


_CLAIMS = _Values("claims", "account = a.id")
_RESOLVED = _Values("incident_values", "incident = i.id")

_ACCOUNT_COLUMNS = """
    a.id AS account_id, a.incident AS incident_id, a.salience AS salience,
    nullif(i.name, '') AS incident_name, i.n_accounts AS incident_accounts,
    r.title AS article_title, r.source AS article_source, r.url AS article_url,
    r.published AS article_published, r.status AS article_status,
    nullif(r.reason, '') AS status_reason, nullif(r.reason_words, '') AS status_reason_words,
    r.flagged AS article_flagged, nullif(r.note, '') AS article_note,
    a.reviewer AS reviewer, a.reviewed_at AS reviewed_at"""

_INCIDENT_COLUMNS = """
    i.id AS incident_id,
    nullif(i.name, '') AS incident_name, nullif(i.note, '') AS incident_note,
    i.n_accounts AS accounts, i.contradicted AS contradicted_fields,
    {relations} AS relations, {relation_notes} AS relation_notes,
    {titles} AS article_title, {sources} AS article_source, {urls} AS article_url,
    {days} AS article_published,
    i.changed_by AS reviewer, i.changed_at AS reviewed_at"""

_OF_ARTICLES = (
    "(SELECT group_concat({column}, '; ') FROM (SELECT DISTINCT r.{column} FROM accounts AS a"
    " JOIN articles AS r ON r.number = a.article WHERE a.incident = i.id"
    " ORDER BY a.article, a.position))"
)


# What the incident is to others, and what was noted of it, in the same order.
_OF_RELATIONS = (
    "(SELECT group_concat({said}, '; ') FROM (SELECT r.relation, r.to_incident, r.note"
    " FROM incident_relations AS r JOIN incidents AS o ON o.id = r.to_incident"
    " WHERE r.incident = i.id ORDER BY o.number, r.relation, r.at, r.id){where})"
)


def recreate(connection: sqlite3.Connection, codebook: Codebook) -> None:
    """Make both views anew, for this codebook, in the transaction that is open."""
    for name, select in ((ACCOUNTS, _accounts(codebook)), (INCIDENTS, _incidents(codebook))):
        connection.execute(f"DROP VIEW IF EXISTS {name}")
        connection.execute(f"CREATE VIEW {name} AS {select}")


def _accounts(codebook: Codebook) -> str:
    columns = _field_columns(codebook, _CLAIMS, ACCOUNTS)
    return (
        f"SELECT{_ACCOUNT_COLUMNS}{columns}\nFROM accounts AS a"
        " JOIN articles AS r ON r.number = a.article JOIN incidents AS i ON i.id = a.incident"
        " ORDER BY a.article, a.position"
    )


def _incidents(codebook: Codebook) -> str:
    parts = {
        "titles": _OF_ARTICLES.format(column="title"),
        "sources": _OF_ARTICLES.format(column="source"),
        "urls": _OF_ARTICLES.format(column="url"),
        "days": _OF_ARTICLES.format(column="published"),
        "relations": _OF_RELATIONS.format(said="relation || ':' || to_incident", where=""),
        "relation_notes": _OF_RELATIONS.format(
            said="relation || ':' || note", where=" WHERE note <> ''"
        ),
    }
    columns = _field_columns(codebook, _RESOLVED, INCIDENTS)
    first = _INCIDENT_COLUMNS.format(**parts)
    return f"SELECT{first}{columns}\nFROM incidents AS i ORDER BY i.number"


def columns_of(view: str, codebook: Codebook) -> tuple[FieldColumn, ...]:
    """The columns of fields in `ACCOUNTS` or `INCIDENTS`, in their order."""
    taken = _named(_ACCOUNT_COLUMNS if view == ACCOUNTS else _INCIDENT_COLUMNS)
    columns = [
        FieldColumn(_free(_name(field, part, group), taken), field, part, group)
        for field in codebook.fields
        for part, group in _parts(field)
    ]
    if view == INCIDENTS:
        columns += [
            FieldColumn(_free(f"{field.id}_{RULE}", taken), field, RULE)
            for field in codebook.fields
        ]
    return tuple(columns)


def _named(columns: str) -> set[str]:
    return set(re.findall(r" AS (\w+)", columns))


def _field_columns(codebook: Codebook, values: _Values, view: str) -> str:
    return "".join(
        f",\n    {_expression(column, values)} AS {_quoted(column.name)}"
        for column in columns_of(view, codebook)
    )


def _expression(column: FieldColumn, values: _Values) -> str:
    if column.part == RULE:
        return _rule(column.field)
    if column.field.kind in (Kind.COUNT, Kind.GROUP_COUNT):
        return _sum(column, values)
    return _joined(column, values)


def _rule(field: Field) -> str:
    """By which rule the field's value was chosen, where it has one."""
    of_field = f"WHERE incident = i.id AND field = {_text(field.id)}"
    return (
        f"coalesce((SELECT rule FROM incident_values {of_field} AND position = 0),"
        f" (SELECT rule FROM incident_rules {of_field}))"
    )


def _free(name: str, taken: set[str]) -> str:
    """A name that no column has yet, whatever the case of its letters."""
    while name.lower() in taken:
        name += "_"
    taken.add(name.lower())
    return name


def _name(field: Field, part: str, group: str) -> str:
    whole = field.kind is Kind.NAME
    return "_".join(p for p in (field.id, group, "" if whole else part) if p)


def _parts(field: Field) -> Iterator[tuple[str, str]]:
    """What of a value takes a column of its own, for which group; empty for the value itself."""
    groups = [""]
    if field.kind is Kind.GROUP_COUNT:
        groups = [o.code for o in field.options] or list(GROUPS)
    for group in groups:
        for part in _PARTS.get(field.kind, ("",)):
            yield part, group


_COUNTED = ("min", "best", "max")
_PARTS = {
    Kind.NAME: ("name",),
    Kind.DATE: ("start", "end", "precision"),
    Kind.PLACE: ("name", "admin1", "country", "lat", "lon", "precision"),
    Kind.COUNT: _COUNTED,
    Kind.GROUP_COUNT: _COUNTED,
}


def _joined(column: FieldColumn, values: _Values) -> str:
    """The value, with its own type where the field holds one; all of them where it holds many."""
    path = f"$.{column.part}" if column.part else "$"
    rows = (
        f"SELECT value ->> '{path}' AS part FROM {values.table}"
        f" WHERE {values.condition} AND field = {_text(column.field.id)} ORDER BY position"
    )
    if column.field.many:
        return f"(SELECT group_concat(part, '{SEPARATOR}') FROM ({rows}))"
    return f"({rows} LIMIT 1)"


def _sum(column: FieldColumn, values: _Values) -> str:
    number = f"value ->> '$.{column.part}'"
    if column.part == "best":
        # An exact number is its own best estimate.
        low, high = "value ->> '$.min'", "value ->> '$.max'"
        number = f"coalesce({number}, CASE WHEN {low} = {high} THEN {low} END)"
    of_group = ""
    if column.group:
        of_group = f" AND coalesce(value ->> '$.who', 'unknown') = {_text(column.group)}"
    return (
        f"(SELECT CASE WHEN count(*) = count({number}) THEN sum({number}) END"
        f" FROM {values.table} WHERE {values.condition}"
        f" AND field = {_text(column.field.id)}{of_group})"
    )


def _text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
