"""Which tables of a project an archive carries, and which are made anew out of these."""

from __future__ import annotations

import base64
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storage.canonical import to_text

CARRIED = (
    "codebooks",
    "project",
    "reviewers",
    "articles",
    "texts",
    "originals",
    "runs",
    "proposed_accounts",
    "proposals",
    "incidents",
    "accounts",
    "dismissed_accounts",
    "claims",
    "evidence",
    "decisions",
    "article_decisions",
    "incident_values",
    "incident_value_claims",
    "incident_rules",
    "default_rules",
    "merged_incidents",
    "kept_apart",
    "incident_relations",
    "relation_evidence",
    "incident_checks",
    "evidence_files",
    "graphic_articles",
    "drafts",
    "lexicon_entries",
    "gazetteers",
    "gazetteer_places",
    "sources",
    "source_names",
    "source_verdicts",
    "text_signatures",
    "text_copies",
    "saved_filters",
    "left_off",
    "column_choices",
    "label_choices",
    "imports",
    "import_outcomes",
    "dataset_records",
    "export_presets",
    "dataset_description",
    "releases",
    "release_files",
    "release_tables",
    "release_records",
    "history",
)
"""In an order in which each stands after those that it names."""

MADE_ANEW = (
    "article_words",
    "status_counts",
    "source_counts",
    "account_facts",
    "facts_waiting",
    "text_bands",
)

OF_THIS_COMPUTER = ("watched_folders",)
"""Left behind: what comes from elsewhere must not look into folders here, nor ask a network for
them; and whose folders these are is nobody else's business."""

APART = {"codebooks": "source", "originals": "content"}
"""Columns that stand as files of their own."""

_OF_TABLES = """
SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_sqlite_migrations' ORDER BY name
"""


class UnfitRowError(ValueError):
    """A line is no row of its table."""


@dataclass(frozen=True, slots=True)
class TableForm:
    """The columns of a table as they are carried, and the order of its rows."""

    name: str
    columns: tuple[str, ...]
    blobs: frozenset[str]
    order: str

    @property
    def select(self) -> str:
        names = ", ".join(f'"{c}"' for c in self.columns)
        return f'SELECT {names} FROM "{self.name}" ORDER BY {self.order}'

    def insert(self, apart: str | None = None) -> str:
        """The statement that adds a row; ``apart`` is a column whose value comes last."""
        columns = (*self.columns, apart) if apart else self.columns
        names = ", ".join(f'"{c}"' for c in columns)
        return f'INSERT INTO "{self.name}" ({names}) VALUES ({", ".join("?" * len(columns))})'


def all_tables(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Every table of the file but SQLite's own and those inside the full text index."""
    return tuple(name for (name,) in connection.execute(_OF_TABLES))


def form_of(connection: sqlite3.Connection, name: str) -> TableForm:
    """How a table's rows are carried: in the order in which they were added, else of the key."""
    rows = connection.execute(
        "SELECT name, type, pk FROM pragma_table_xinfo(?) WHERE hidden = 0", [name]
    ).fetchall()
    (without_rowid,) = connection.execute(
        "SELECT wr FROM pragma_table_list(?) WHERE schema = 'main'", [name]
    ).fetchone()
    key = ", ".join(f'"{c}"' for _, c in sorted((pk, c) for c, _, pk in rows if pk))
    kept = [(c, kind) for c, kind, _ in rows if APART.get(name) != c]
    return TableForm(
        name,
        tuple(c for c, _ in kept),
        frozenset(c for c, kind in kept if kind == "BLOB"),
        key if without_rowid else "rowid",
    )


def lines(connection: sqlite3.Connection, form: TableForm) -> Iterator[str]:
    """The rows of a table as canonical JSON."""
    for row in connection.execute(form.select):
        values = map(_packed, row) if form.blobs else row
        yield to_text(dict(zip(form.columns, values, strict=True)))


def row_of(line: bytes, form: TableForm) -> tuple[object, ...]:
    """The values of a row in the order of its columns. Raises UnfitRowError."""
    try:
        data = _DECODER.decode(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise UnfitRowError(str(error)) from error
    if not isinstance(data, dict) or set(data) != set(form.columns):
        raise UnfitRowError("other columns")
    row = tuple(data[c] for c in form.columns)
    if _PLAIN.issuperset(map(type, row)):
        return row
    return tuple(_value(data[c], blob=c in form.blobs) for c in form.columns)


def _no_number(word: str) -> None:
    raise UnfitRowError(f"{word} is no number of JSON")


_DECODER = json.JSONDecoder(parse_constant=_no_number)
_PLAIN = frozenset({str, int, float, type(None)})


def _packed(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode("ascii")}
    return value


def _value(value: object, *, blob: bool) -> object:
    if type(value) in _PLAIN:
        return value
    if blob and isinstance(value, dict):
        return _unpacked(value)
    raise UnfitRowError("a value that no column holds")


def _unpacked(value: dict[str, object]) -> bytes:
    text = value.get("base64")
    if not isinstance(text, str):
        raise UnfitRowError("bytes that are not packed")
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise UnfitRowError(str(error)) from error


def left_out(connection: sqlite3.Connection) -> Sequence[str]:
    """Tables that are none of ours: somebody put them into the file with another program."""
    known = {*CARRIED, *MADE_ANEW, *OF_THIS_COMPUTER}
    return [t for t in all_tables(connection) if t not in known]
