"""Opening a project's file: what it is, whether it may be written, and bringing it up to date.

The file's head is read before SQLite sees it, so that a file that is refused keeps its bytes and
gets no files beside it.
"""

from __future__ import annotations

import sqlite3
import stat
from dataclasses import dataclass
from os import W_OK, access
from pathlib import Path

from storage.errors import (
    DamagedProject,
    LockedProject,
    MissingProject,
    NewerProject,
    NotAProject,
    OldReadOnlyProject,
    ProjectError,
    UnreachableProject,
)

APPLICATION_ID = 0x54777468  # "Twth"
VERSION = 7
"""The number of the last file in `storage/schema`."""

BUSY_MS = 10_000
OPENING_BUSY_MS = 2_000
CACHE_KB = 16_000
_HEAD = 100


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, whether it is for looking only, and whether the file was older."""

    connection: sqlite3.Connection
    read_only: bool
    migrated: bool


def connect_new(path: Path) -> sqlite3.Connection:
    """A connection to a file that this call makes. Raises sqlite3.Error, OSError."""
    path.touch(exist_ok=False)
    return _connect(path, "mode=rw")


def open_file(path: Path) -> Opened:
    """A connection to a project of this version, migrated if it was older. Raises ProjectError."""
    _check_head(path)
    read_only = not _is_writable(path)
    try:
        connection = _connect(path, _reading(path) if read_only else "mode=rw")
    except sqlite3.OperationalError as error:
        raise _opening_error(path, error) from error
    except sqlite3.DatabaseError as error:
        raise DamagedProject(path) from error
    try:
        migrated = _prepare(path, connection, read_only=read_only)
    except sqlite3.OperationalError as error:
        connection.close()
        raise _opening_error(path, error) from error
    except sqlite3.DatabaseError as error:
        connection.close()
        raise DamagedProject(path) from error
    except BaseException:
        connection.close()
        raise
    return Opened(connection, read_only, migrated)


def _check_head(path: Path) -> None:
    """Refuse what is no project of a version that we know by its first bytes."""
    if not path.exists():
        raise MissingProject(path)
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise UnreachableProject(path, error.strerror or str(error)) from error
    if not _is_head_of_project(head):
        raise NotAProject(path)
    if int.from_bytes(head[60:64], "big") > VERSION:
        raise NewerProject(path)


def is_project(path: Path) -> bool:
    """Whether there is a project at ``path``, of whatever version. Raises OSError."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return _is_head_of_project(file.read(_HEAD))


def _is_head_of_project(head: bytes) -> bool:
    application = int.from_bytes(head[68:72], "big")
    return head.startswith(b"SQLite format 3\0") and application == APPLICATION_ID


def _is_writable(path: Path) -> bool:
    """Whether the file may be written; one that is marked read-only may not, whoever we are."""
    marked = not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    return not marked and access(path, W_OK) and access(path.absolute().parent, W_OK)


def _reading(path: Path) -> str:
    """How to open for looking: without a log of another writer, nothing is put beside the file."""
    log = path.with_name(path.name + "-wal")
    return "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"


def _connect(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{how}",
        uri=True,
        isolation_level=None,
        timeout=OPENING_BUSY_MS / 1000,
        cached_statements=256,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
    return connection


def _prepare(path: Path, connection: sqlite3.Connection, *, read_only: bool) -> bool:
    """Make the connection ready for work; whether the file had to be brought up to date."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise NewerProject(path)
    if version < VERSION:
        if read_only:
            raise OldReadOnlyProject(path)
        _migrate(path, connection, version)
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("SELECT codebook FROM project").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    return bool(version < VERSION)


def _migrate(path: Path, connection: sqlite3.Connection, version: int) -> None:
    from storage.database import Database
    from storage.migrations import STEPS

    _back_up(path, connection, version)
    STEPS.apply(Database(connection, execute_plugins=False, strict=True))


def _back_up(path: Path, connection: sqlite3.Connection, version: int) -> Path:
    """Copy the project beside itself, whole as it is, and return where."""
    number = 1
    while True:
        mark = f".version-{version}" + ("" if number == 1 else f"-{number}")
        copy = path.with_name(f"{path.stem}{mark}{path.suffix}")
        if not copy.exists():
            break
        number += 1
    target = sqlite3.connect(copy)
    try:
        connection.backup(target)
    finally:
        target.close()
    return copy


def _opening_error(path: Path, error: sqlite3.OperationalError) -> ProjectError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LockedProject(path)
    if code == sqlite3.SQLITE_ERROR:
        return DamagedProject(path)
    return UnreachableProject(path, str(error))
