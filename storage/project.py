"""A project: one SQLite file with articles, what was read out of them, and what was reviewed.

A `Project` belongs to the thread that opened it; a job on another thread opens its own. Only
sqlite3 is imported here, as sqlite-utils costs a third of the time to the first paint: `Project.db`
brings it in when it is first asked for.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from model.account import new_id
from model.codebook import Codebook
from model.codebook_file import CodebookError, parse_codebook
from storage import history, wide_views
from storage.errors import (
    AlreadyThere,
    CodebookRefused,
    DamagedProject,
    LockedProject,
    ProjectError,
    ReadOnlyProject,
    UnreachableProject,
)
from storage.opening import APPLICATION_ID, BUSY_MS, connect_new, open_file
from storage.times import now

if TYPE_CHECKING:
    from storage.database import Database

__all__ = ["Project", "ProjectError"]

CREATED, CHANGED = "project created", "codebook changed"
"""What the history calls the steps that put a codebook in force."""


class Project:
    """An open project. Close it, or use it as a context manager.

    ``reviewer`` is who works in it now. A file that may not be written is opened for looking only:
    then ``read_only`` is True and whatever would write raises ReadOnlyProject.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, reviewer: str, *, read_only: bool
    ) -> None:
        self.path = path
        self.connection = connection
        self.reviewer = reviewer
        self.read_only = read_only
        self._codebook: Codebook | None = None

    @classmethod
    def create(cls, path: Path, codebook: Codebook, reviewer: str) -> Self:
        """Make a new project. Raises ProjectError, AlreadyThere above all; nothing is left then."""
        return cls.make(path, reviewer, lambda made: made._begin(codebook))

    @classmethod
    def make(cls, path: Path, reviewer: str, fill: Callable[[Self], None]) -> Self:
        """Make a new file and ``fill`` it, from its tables on. Raises as `create` does."""
        if path.exists():
            raise AlreadyThere(path)
        try:
            connection = connect_new(path)
        except (sqlite3.Error, OSError) as error:
            raise UnreachableProject(path, str(error)) from error
        project = cls(path, connection, reviewer, read_only=False)
        try:
            fill(project)
            project._mark()
        except BaseException:
            project.close()
            path.unlink(missing_ok=True)
            raise
        return project

    @classmethod
    def open(cls, path: Path, reviewer: str) -> Self:
        """Open a project, brought up to date. Raises ProjectError; the file is unharmed then."""
        opened = open_file(path)
        project = cls(path, opened.connection, reviewer, read_only=opened.read_only)
        try:
            codebook = project.codebook
            if opened.migrated:
                # What they show beside the fields may have become more.
                with project.writing():
                    wide_views.recreate(project.connection, codebook)
        except BaseException:
            project.close()
            raise
        return project

    @cached_property
    def db(self) -> Database:
        """The same connection through sqlite-utils."""
        from storage.database import Database

        return Database(self.connection, execute_plugins=False, strict=True)

    @property
    def codebook(self) -> Codebook:
        """The codebook in force, as it stands in the file. Raises CodebookRefused."""
        if self._codebook is None:
            found = self.connection.execute(
                "SELECT source FROM codebooks JOIN project ON codebook = sha256"
            ).fetchone()
            if found is None:
                raise DamagedProject(self.path)
            try:
                self._codebook = parse_codebook(found[0])
            except CodebookError as error:
                raise CodebookRefused(self.path, error.line, error.words) from error
        return self._codebook

    def set_codebook(self, codebook: Codebook, note: str = "") -> None:
        """Put another codebook, or another version of it, in force; reviewed claims stay.

        ``note`` says in the history why. What records or the program could not do with is not
        looked for here: see `storage.codebooks`.
        """
        with self.writing():
            before = self.codebook.source
            self._keep_codebook(codebook)
            self.connection.execute("UPDATE project SET codebook = ?", [_digest(codebook.source)])
            detail = {"before": _digest(before), "after": _digest(codebook.source)}
            if note:
                detail["note"] = note
            history.append(self, CHANGED, codebook.id, detail)
            wide_views.recreate(self.connection, codebook)
        self._codebook = codebook

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all that is written inside is kept, or nothing. Can be nested.

        The right to write is taken at the start, so that two connections wait for one another
        where a transaction that began by reading would fail at once. Raises ReadOnlyProject,
        LockedProject where another program does not let go, UnreachableProject for a full disk.
        """
        if self.read_only:
            raise ReadOnlyProject(self.path)
        if self.connection.in_transaction:
            with self.db.atomic():
                yield
            return
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            yield
            self.connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            self._roll_back()
            raise self._said(error) from error
        except BaseException:
            self._roll_back()
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read the project as it is now to the end, whatever is saved elsewhere meanwhile."""
        if self.connection.in_transaction:
            yield
            return
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self._roll_back()

    def know_reviewer(self, name: str) -> None:
        """Have a row for a reviewer, so that what they did can name them."""
        self.connection.execute("INSERT OR IGNORE INTO reviewers VALUES (?, ?)", [name, now()])

    def close(self) -> None:
        """Let go of the file. Closing twice does nothing."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _begin(self, codebook: Codebook) -> None:
        from storage.migrations import STEPS

        STEPS.apply(self.db)
        with self.writing():
            self.know_reviewer(self.reviewer)
            self._keep_codebook(codebook)
            values = [new_id(), _digest(codebook.source), now()]
            self.connection.execute(
                "INSERT INTO project (only_row, id, codebook, created_at) VALUES (1, ?, ?, ?)",
                values,
            )
            history.append(self, CREATED, values[0], {"codebook": values[1]})
            wide_views.recreate(self.connection, codebook)
        self._codebook = codebook

    def _mark(self) -> None:
        """Say in the file what it is, and make it ready for work."""
        self.connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        # Only now: the head of the file itself says what it is, not a log beside it.
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")

    def _keep_codebook(self, codebook: Codebook) -> None:
        row = [_digest(codebook.source), codebook.id, codebook.version, codebook.source, now()]
        self.connection.execute("INSERT OR IGNORE INTO codebooks VALUES (?, ?, ?, ?, ?)", row)

    def _roll_back(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def _said(self, error: sqlite3.OperationalError) -> Exception:
        """The sentence for what the disk or another program did; a mistake of ours stays one."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return LockedProject(self.path)
        if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
            return UnreachableProject(self.path, str(error))
        if code == sqlite3.SQLITE_READONLY:
            return ReadOnlyProject(self.path)
        return error


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
