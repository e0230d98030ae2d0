"""Views with one column for each field of the codebook, as researchers expect a table to be.

`accounts_wide` has a row for each reviewed account, `incidents_wide` one for each incident, with
the rule that chose the value of each field. Dates, places and counts take several columns. Many
values stand in one cell, parted by "; ", as codes. A group's counts are summed: the upper end is
empty where one of them has none.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from model.codebook import Codebook, Field
from model.values import Kind

ACCOUNTS = "accounts_wide"
INCIDENTS = "incidents_wide"
ARTICLES = "articles_wide"  # the same for every codebook: it stands in the schema
GROUPS = ("civilian", "military", "unknown")
SEPARATOR = "; "


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
    columns = _field_columns(codebook, _CLAIMS, _named(_ACCOUNT_COLUMNS))
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
    taken = _named(_INCIDENT_COLUMNS)
    columns = _field_columns(codebook, _RESOLVED, taken) + _rule_columns(codebook, taken)
    first = _INCIDENT_COLUMNS.format(**parts)
    return f"SELECT{first}{columns}\nFROM incidents AS i ORDER BY i.number"


def _named(columns: str) -> set[str]:
    return set(re.findall(r" AS (\w+)", columns))


def _field_columns(codebook: Codebook, values: _Values, taken: set[str]) -> str:
    sql = ""
    for field in codebook.fields:
        for name, expression in _COLUMNS[field.kind](field, values):
            sql += f",\n    {expression} AS {_quoted(_free(name, taken))}"
    return sql


def _rule_columns(codebook: Codebook, taken: set[str]) -> str:
    """By which rule each field's value was chosen, where it has one."""
    sql = ""
    for field in codebook.fields:
        of_field = f"WHERE incident = i.id AND field = {_text(field.id)}"
        held = (
            f"coalesce((SELECT rule FROM incident_values {of_field} AND position = 0),"
            f" (SELECT rule FROM incident_rules {of_field}))"
        )
        sql += f",\n    {held} AS {_quoted(_free(f'{field.id}_rule', taken))}"
    return sql


def _free(name: str, taken: set[str]) -> str:
    """A name that no column has yet, whatever the case of its letters."""
    while name.lower() in taken:
        name += "_"
    taken.add(name.lower())
    return name


_Column = tuple[str, str]


def _plain(field: Field, values: _Values) -> Iterator[_Column]:
    yield field.id, _joined(field, values, "$")


def _name(field: Field, values: _Values) -> Iterator[_Column]:
    yield field.id, _joined(field, values, "$.name")


def _date(field: Field, values: _Values) -> Iterator[_Column]:
    for part in ("start", "end", "precision"):
        yield f"{field.id}_{part}", _joined(field, values, f"$.{part}")


def _place(field: Field, values: _Values) -> Iterator[_Column]:
    for part in ("name", "admin1", "country", "lat", "lon", "precision"):
        yield f"{field.id}_{part}", _joined(field, values, f"$.{part}")


def _count(field: Field, values: _Values) -> Iterator[_Column]:
    for part in ("min", "best", "max"):
        yield f"{field.id}_{part}", _sum(field, values, part)


def _group_count(field: Field, values: _Values) -> Iterator[_Column]:
    for group in [o.code for o in field.options] or GROUPS:
        of_group = f" AND coalesce(value ->> '$.who', 'unknown') = {_text(group)}"
        for part in ("min", "best", "max"):
            yield f"{field.id}_{group}_{part}", _sum(field, values, part, of_group)


_COLUMNS: dict[Kind, Callable[[Field, _Values], Iterator[_Column]]] = {
    Kind.CHOICE: _plain,
    Kind.TEXT: _plain,
    Kind.NAME: _name,
    Kind.DATE: _date,
    Kind.PLACE: _place,
    Kind.COUNT: _count,
    Kind.GROUP_COUNT: _group_count,
}


def _joined(field: Field, values: _Values, path: str) -> str:
    """The value, with its own type where the field holds one; all of them where it holds many."""
    rows = (
        f"SELECT value ->> '{path}' AS part FROM {values.table}"
        f" WHERE {values.condition} AND field = {_text(field.id)} ORDER BY position"
    )
    if field.many:
        return f"(SELECT group_concat(part, '{SEPARATOR}') FROM ({rows}))"
    return f"({rows} LIMIT 1)"


def _sum(field: Field, values: _Values, part: str, condition: str = "") -> str:
    number = f"value ->> '$.{part}'"
    if part == "best":
        # An exact number is its own best estimate.
        low, high = "value ->> '$.min'", "value ->> '$.max'"
        number = f"coalesce({number}, CASE WHEN {low} = {high} THEN {low} END)"
    return (
        f"(SELECT CASE WHEN count(*) = count({number}) THEN sum({number}) END"
        f" FROM {values.table} WHERE {values.condition} AND field = {_text(field.id)}{condition})"
    )


def _text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
