"""Making a release, and writing the files of one again.

Files are written into a folder of their own beside the one they are for, and put there when they
are whole and the project knows of them.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from model.account import new_id
from model.export_choice import What
from model.releases.release import Release, ReleasedFile, Request, request_to_json, tidied
from storage import history
from storage.canonical import to_text
from storage.errors import UnwritableExport
from storage.project import Project
from storage.releases import kept, records, refusals
from storage.releases.files import PACKAGE, names_of, write_files
from storage.releases.records import PackedTable, Tell
from storage.tables import selects
from storage.times import now
from storage.written_files import usual_mode

Progress = Callable[[int, int | None], bool]
"""Told how many records of how many are done; False stops."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What was written, and what stood in the project then."""

    files: tuple[ReleasedFile, ...]
    tables: tuple[PackedTable, ...]
    codebook: str
    history: str


def telling(progress: Progress | None, total: int) -> Tell:
    """Counts what is done for ``progress``; raises ReleaseStopped where it says to stop."""
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done += more
        if progress is not None and not progress(min(done, total), total):
            raise refusals.stopped()

    return tell


def steps_of(project: Project, request: Request) -> int:
    """How many records are gone over to make a release."""
    packaged = PACKAGE in request.forms
    times = 1 + len(request.forms) - packaged
    written = sum(selects.count(project, request.choice.of(w)) for w in request.tables)
    package = sum(selects.count(project, request.choice.of(w)) for w in What) if packaged else 0
    return times * written + package


def make(
    project: Project,
    version: str,
    request: Request,
    folder: Path,
    *,
    note: str = "",
    progress: Progress | None = None,
) -> Release:
    """Write a dataset into a new folder and keep it as a release.

    Raises ProjectError: for a version that there is already, a folder with files in it, where
    nothing was chosen, where it is stopped or cannot be written. Nothing is kept or written then.
    """
    version = tidied(version)
    _check(project, version)
    names_of(request)
    with _new_folder(folder) as half:
        with project.reading():
            tell = telling(progress, steps_of(project, request))
            made = _Made(
                write_files(project, request, half, tell, version),
                tuple(records.pack(project, request.choice, w, tell) for w in request.tables),
                *_state(project),
            )
        try:
            with project.writing():
                _check(project, version)
                _keep(project, version, note.strip(), request, made)
                _put(half, folder)
        except BaseException:
            if not half.exists():
                folder.rename(half)
            raise
    return kept.find(project, version)


def write_again(
    project: Project, release: Release, folder: Path, progress: Progress | None = None
) -> tuple[ReleasedFile, ...]:
    """Write the files of a release once more, byte for byte, into a new folder.

    Raises ReleaseRefused where the project no longer gives them, ProjectError otherwise; nothing
    is written then.
    """
    with _new_folder(folder) as half:
        with project.reading():
            tell = telling(progress, steps_of(project, release.request))
            files = write_files(
                project, release.request, half, tell, release.version, release.history
            )
        was = {file.name: file for file in release.files}
        odd = sorted(f.name for f in files if was.get(f.name) != f) or sorted(
            was.keys() - {f.name for f in files}
        )
        if odd:
            raise refusals.changed_since(release.version, ", ".join(odd))
        _put(half, folder)
    return files


def _check(project: Project, version: str) -> None:
    if not version:
        raise refusals.no_version()
    if kept.is_taken(project, version):
        raise refusals.version_taken(version)


def _state(project: Project) -> tuple[str, str]:
    (codebook,) = project.connection.execute("SELECT codebook FROM project").fetchone()
    last = project.connection.execute("SELECT hash FROM history ORDER BY number DESC LIMIT 1")
    found = last.fetchone()
    return str(codebook), str(found[0]) if found else history.START


def _keep(project: Project, version: str, note: str, request: Request, made: _Made) -> None:
    connection, key, at = project.connection, new_id(), now()
    project.know_reviewer(project.reviewer)
    cursor = connection.execute(
        "INSERT INTO releases (id, version, note, request, codebook, history, reviewer, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            key,
            version,
            note,
            to_text(request_to_json(request)),
            made.codebook,
            made.history,
            project.reviewer,
            at,
        ],
    )
    number = cursor.lastrowid or 0
    connection.executemany(
        "INSERT INTO release_files VALUES (?, ?, ?, ?)",
        [(number, f.name, f.size, f.sha256) for f in made.files],
    )
    for table in made.tables:
        records.keep(project, number, table)
    detail = {
        "version": version,
        "files": {f.name: f.sha256 for f in made.files},
        "records": {t.what.value: t.records for t in made.tables},
    }
    history.append(project, "dataset released", key, detail)


@contextmanager
def _new_folder(folder: Path) -> Iterator[Path]:
    """A folder beside ``folder``, which goes whatever happens. Raises ProjectError."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise refusals.folder_taken(folder)
        parent = folder.absolute().parent
        half = Path(tempfile.mkdtemp(prefix=".releasing-", dir=parent))
    except OSError as error:
        raise UnwritableExport(folder, error.strerror or str(error)) from error
    try:
        yield half
    except OSError as error:
        raise UnwritableExport(folder, error.strerror or str(error)) from error
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _put(half: Path, folder: Path) -> None:
    """Let the folder stand where it was wanted, as if it had simply been made there."""
    half.chmod(usual_mode() | (usual_mode() & 0o444) >> 2)
    if folder.exists():
        folder.rmdir()
    half.rename(folder)
