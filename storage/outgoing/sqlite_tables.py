"""A plain SQLite file of outgoing tables, for whoever asks it in SQL, R, pandas or Datasette.

``columns`` and ``codes`` say in both languages what columns and codes are called. Where the tables
hold ids and codes, each has a view in Arabic and one in English beside it. The same tables give
the same bytes by one version of SQLite, whose number stands in the file's head.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from model.export_choice import Labels, What
from model.export_columns import Column, Type
from storage.outgoing.table import Sheet, Table
from storage.tables.columns import KEYS
from storage.wide_views import SEPARATOR

_TYPES = {
    Type.INTEGER: "INTEGER",
    Type.BOOLEAN: "INTEGER",
    Type.NUMBER: "REAL",
}
_ABOUT = """
CREATE TABLE columns (
    table_name TEXT NOT NULL, position INTEGER NOT NULL, column_name TEXT NOT NULL,
    type TEXT NOT NULL, many INTEGER NOT NULL, label_ar TEXT NOT NULL, label_en TEXT NOT NULL,
    about_ar TEXT NOT NULL, about_en TEXT NOT NULL, PRIMARY KEY (table_name, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE codes (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, code TEXT NOT NULL,
    label_ar TEXT NOT NULL, label_en TEXT NOT NULL, PRIMARY KEY (table_name, column_name, code)
) STRICT, WITHOUT ROWID;
"""
_KEYS = {what.value: key for what, key in KEYS.items()}
_PART = 1 << 20


def write(file: BinaryIO, table: Table) -> int:
    """Write the table and those beside it; returns how many rows the table has."""
    return write_all(file, [table])[table.choice.what]


def write_all(file: BinaryIO, tables: Iterable[Table]) -> dict[What, int]:
    """Write some tables, and once each what stands beside them; returns how many rows each has."""
    counts: dict[What, int] = {}
    with tempfile.TemporaryDirectory(prefix="tawthiq-") as folder:
        path = Path(folder) / "tables.sqlite"
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            # Whoever is interrupted leaves no file at all: there is nothing to recover.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("BEGIN")
            for statement in filter(str.strip, _ABOUT.split(";")):
                connection.execute(statement)
            there: set[str] = set()
            for table in tables:
                counts[table.choice.what] = _sheet(connection, table.sheet, table.choice.codes)
                for sheet in table.beside:
                    if sheet.name not in there:
                        there.add(sheet.name)
                        _sheet(connection, sheet, table.choice.codes)
            connection.execute("COMMIT")
        finally:
            connection.close()
        with path.open("rb") as made:
            while part := made.read(_PART):
                file.write(part)
    return counts


def _sheet(connection: sqlite3.Connection, sheet: Sheet, words: Labels) -> int:
    names = list(_free(sheet.headings))
    columns = ", ".join(
        f"{_quoted(name)} {_TYPES.get(column.type, 'TEXT')}"
        + (" PRIMARY KEY NOT NULL" if column.name == _KEYS.get(sheet.name) else "")
        for name, column in zip(names, sheet.columns, strict=True)
    )
    connection.execute(f"CREATE TABLE {_quoted(sheet.name)} ({columns}) STRICT")
    _explain(connection, sheet, names)
    if words is Labels.IDS:
        for language in ("ar", "en"):
            connection.execute(_view(sheet, names, language))
    marks = ", ".join("?" * len(names))
    insert = f"INSERT INTO {_quoted(sheet.name)} VALUES ({marks})"
    count = 0
    for row in sheet.rows:
        connection.execute(insert, list(row))
        count += 1
    return count


def _free(headings: Iterable[str]) -> Iterator[str]:
    """The headings, different whatever the case of their letters: SQLite knows no case."""
    taken: set[str] = set()
    for heading in headings:
        while heading.lower() in taken:
            heading += "_"
        taken.add(heading.lower())
        yield heading


def _explain(connection: sqlite3.Connection, sheet: Sheet, names: Iterable[str]) -> None:
    for position, (name, column) in enumerate(zip(names, sheet.columns, strict=True), 1):
        known = [sheet.name, position, name, column.type.value, int(column.many)]
        words = [column.label.ar, column.label.en, column.about.ar, column.about.en]
        connection.execute("INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", known + words)
        connection.executemany(
            "INSERT INTO codes VALUES (?, ?, ?, ?, ?)",
            [(sheet.name, name, str(code), w.ar, w.en) for code, w in column.codes.items()],
        )


def _view(sheet: Sheet, names: Iterable[str], language: str) -> str:
    """The table with its headings and codes in words."""
    labels = _free(c.label.in_language(language) for c in sheet.columns)
    shown = ", ".join(
        f"{_in_words(sheet.name, name, column, language)} AS {_quoted(label)}"
        for name, column, label in zip(names, sheet.columns, labels, strict=True)
    )
    return (
        f"CREATE VIEW {_quoted(f'{sheet.name}_{language}')} AS"
        f" SELECT {shown} FROM {_quoted(sheet.name)} AS t"
    )


def _in_words(table: str, name: str, column: Column, language: str) -> str:
    cell = f"t.{_quoted(name)}"
    if not column.codes:
        return cell
    of_column = f"table_name = {_said(table)} AND column_name = {_said(name)}"
    if not column.many:
        found = f"SELECT label_{language} FROM codes WHERE {of_column} AND code = {cell}"
        return f"coalesce(({found}), {cell})"
    parts = f"json_each('[' || replace(json_quote({cell}), '{SEPARATOR}', '\",\"') || ']')"
    return (
        f"(SELECT group_concat(coalesce(c.label_{language}, p.value), '{SEPARATOR}')"
        f" FROM {parts} AS p LEFT JOIN codes AS c ON c.{of_column} AND c.code = p.value"
        f" WHERE {cell} IS NOT NULL)"
    )


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _said(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
