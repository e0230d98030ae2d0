"""Exports of what was reviewed and decided: the same project gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from model.values import Kind
from storage import json_lines, wide_views
from storage.errors import ExportStopped
from storage.explaining import codebook_sheet, quotes_sheet
from storage.outgoing import csv_rows, geojson, parquet, xlsx
from storage.outgoing.table import Rows, Sheet, Table
from storage.project import Project
from storage.written_files import written, written_bytes

T = TypeVar("T")


class Format(StrEnum):
    """A row for each record, as the wide views show it; JSON Lines: all that is known."""

    CSV = "csv"
    TSV = "tsv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    GEOJSON = "geojson"
    JSONL = "jsonl"


Progress = Callable[[int, int | None], bool]
"""Told how many records of how many are written; False stops."""


def export_incidents(
    project: Project,
    path: Path,
    file_format: Format | str,
    *,
    bom: bool = False,
    progress: Progress | None = None,
) -> int:
    """Write all incidents in the order of their making; returns how many.

    ``bom`` puts a byte order mark before a CSV, without which Excel shows Arabic as symbols.
    Raises ProjectError where the file cannot be written, ExportStopped where ``progress`` stops
    it; a file that was there stays then.
    """
    view = wide_views.INCIDENTS
    return _export(project, path, Format(file_format), view, bom=bom, progress=progress)


def export_accounts(
    project: Project,
    path: Path,
    file_format: Format | str,
    *,
    bom: bool = False,
    progress: Progress | None = None,
) -> int:
    """Write all reviewed accounts in the order of their articles; otherwise as incidents."""
    view = wide_views.ACCOUNTS
    return _export(project, path, Format(file_format), view, bom=bom, progress=progress)


def export_articles(
    project: Project,
    path: Path,
    file_format: Format | str,
    *,
    bom: bool = False,
    progress: Progress | None = None,
) -> int:
    """Write how every article stands, and why, in the order of import; otherwise as incidents."""
    view = wide_views.ARTICLES
    return _export(project, path, Format(file_format), view, bom=bom, progress=progress)


WRITERS = {
    "incidents": export_incidents,
    "accounts": export_accounts,
    "articles": export_articles,
}
"""What can be exported, by the name that the desk and the command line call it."""

_JSON: dict[str, Callable[[Project], Iterator[str]]] = {
    wide_views.INCIDENTS: json_lines.incidents,
    wide_views.ACCOUNTS: json_lines.accounts,
    wide_views.ARTICLES: json_lines.articles,
}


_HOW_MANY = {
    wide_views.INCIDENTS: "SELECT count(*) FROM incidents",
    wide_views.ACCOUNTS: "SELECT count(*) FROM accounts WHERE incident IS NOT NULL",
    wide_views.ARTICLES: "SELECT count(*) FROM articles",
}


def _export(
    project: Project,
    path: Path,
    file_format: Format,
    view: str,
    *,
    bom: bool,
    progress: Progress | None,
) -> int:
    connection = project.connection
    with project.reading():
        (total,) = connection.execute(_HOW_MANY[view]).fetchone()

        def told(records: Iterable[T]) -> Iterator[T]:
            return _told(records, total, progress, path)

        if file_format in _BINARY:
            with written_bytes(path) as file:
                return _BINARY[file_format](file, _table(project, view, told))
        with written(path, _encoding(file_format, bom=bom)) as text:
            if file_format is Format.JSONL:
                return _write_lines(text, told(_JSON[view](project)))
            return _TEXT[file_format](text, _table(project, view, told))


def _write_csv(file: TextIO, table: Table, delimiter: str) -> int:
    return csv_rows.write(file, table.sheet.columns, table.sheet.rows, delimiter=delimiter)


def _write_lines(file: TextIO, lines: Iterable[str]) -> int:
    count = 0
    for line in lines:
        file.write(line + "\n")
        count += 1
    return count


_TEXT: dict[Format, Callable[[TextIO, Table], int]] = {
    Format.CSV: lambda file, table: _write_csv(file, table, ","),
    Format.TSV: lambda file, table: _write_csv(file, table, "\t"),
    Format.GEOJSON: geojson.write,
}
_BINARY: dict[Format, Callable[[BinaryIO, Table], int]] = {
    Format.XLSX: xlsx.write,
    Format.PARQUET: parquet.write,
}


def _table(
    project: Project, view: str, told: Callable[[Iterable[Sequence[object]]], Rows]
) -> Table:
    """A view with what explains it."""
    rows = project.connection.execute(f"SELECT * FROM {view}")
    names = [column[0] for column in rows.description]
    beside = [codebook_sheet(project.codebook)]
    if view != wide_views.ARTICLES:
        beside.append(quotes_sheet(project))
    place = next((f.id for f in project.codebook.fields if f.kind is Kind.PLACE), "")
    point = (f"{place}_lat", f"{place}_lon") if f"{place}_lat" in names else None
    return Table(Sheet(view.removesuffix("_wide"), names, told(rows)), beside, point)


def _told(records: Iterable[T], total: int, progress: Progress | None, path: Path) -> Iterator[T]:
    """The records, while someone hears how many there were, who may stop it."""
    for count, record in enumerate(records):
        if progress is not None and not progress(count, total):
            raise ExportStopped(path)
        yield record


def _encoding(file_format: Format, *, bom: bool) -> str:
    return "utf-8-sig" if bom and file_format in (Format.CSV, Format.TSV) else "utf-8"
