"""A copy of a whole project as one plain SQLite file, as it is at this moment.

SQLite makes it anew (``VACUUM INTO``): no log lies beside it, and nothing that was deleted is left
in it. The same project gives the same content; not always the same bytes, for the head of a SQLite
file counts its changes. What lies beside a project is not in it: see `storage.archive`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from storage.errors import DamagedProject, ExportStopped, UnwritableExport
from storage.project import Project
from storage.written_files import written_whole

Progress = Callable[[int, int | None], bool]
"""Told how many bytes of how many are written; False stops."""

_STEPS = 100_000
"""Of SQLite's machine, between two looks at how far it is."""


def copy_project(project: Project, path: Path, progress: Progress | None = None) -> int:
    """Write the copy; returns its bytes. It is a project that opens like any other.

    Raises ProjectError where it cannot be written, ExportStopped where ``progress`` stops it; a
    file that was there stays then, and no project is written over.
    """
    (total,) = project.connection.execute(
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    ).fetchone()
    with written_whole(path) as half:

        def stopped() -> bool:
            return progress is not None and not progress(half.stat().st_size, total)

        try:
            if project.read_only:
                _twice(project.connection, half, stopped)
            else:
                _at_once(project.connection, half, stopped)
        except sqlite3.DatabaseError as error:
            raise _said(project, path, error) from error
        return half.stat().st_size


def _at_once(connection: sqlite3.Connection, half: Path, stopped: Callable[[], bool]) -> None:
    connection.set_progress_handler(stopped, _STEPS)
    try:
        connection.execute("VACUUM INTO ?", [str(half)])
    finally:
        connection.set_progress_handler(None, 0)


def _twice(connection: sqlite3.Connection, half: Path, stopped: Callable[[], bool]) -> None:
    """Copied as it is, then made anew: SQLite 3.40 cannot vacuum a table with computed columns out
    of a connection that may only read."""
    copy = sqlite3.connect(half, isolation_level=None)
    try:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.set_progress_handler(stopped, _STEPS)
        copy.execute("VACUUM")
    finally:
        copy.close()


def _said(project: Project, path: Path, error: sqlite3.DatabaseError) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return ExportStopped(path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedProject(project.path)
    return UnwritableExport(path, str(error))
