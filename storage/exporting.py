"""Exports of what was reviewed and decided: the same project gives the same bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from storage import csv_rows, json_lines, wide_views
from storage.errors import ExportStopped
from storage.project import Project
from storage.written_files import written

T = TypeVar("T")


class Format(StrEnum):
    """CSV: a row for each record, as the wide views show it. JSON Lines: all that is known."""

    CSV = "csv"
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
    with _one_state(connection), written(path, _encoding(file_format, bom=bom)) as file:
        (total,) = connection.execute(_HOW_MANY[view]).fetchone()
        if file_format is Format.CSV:
            rows = connection.execute(f"SELECT * FROM {view}")
            names = [column[0] for column in rows.description]
            return csv_rows.write(file, names, _told(rows, total, progress, path))
        count = 0
        for line in _told(_JSON[view](project), total, progress, path):
            file.write(line + "\n")
            count += 1
        return count


def _told(records: Iterable[T], total: int, progress: Progress | None, path: Path) -> Iterator[T]:
    """The records, while someone hears how many there were, who may stop it."""
    for count, record in enumerate(records):
        if progress is not None and not progress(count, total):
            raise ExportStopped(path)
        yield record


def _encoding(file_format: Format, *, bom: bool) -> str:
    return "utf-8-sig" if bom and file_format is Format.CSV else "utf-8"


@contextmanager
def _one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """Read the project as it is now to the end, whatever is saved meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
