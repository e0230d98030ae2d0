"""Writing a whole project into an archive; see `storage.archive` for its form."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import resources
from model.values import Json
from storage.archive import bag, tables
from storage.archive.bag import BagWriter
from storage.errors import DamagedProject, ExportStopped
from storage.history import START, verify_history
from storage.project import Project
from storage.reconciliation.evidence_files import folder_of, stored_name
from storage.written_files import written_bytes

CHUNK = 1 << 20
_FLUSH = 500
"""Rows that are put into the zip at once."""

Progress = Callable[[int, int | None], bool]
"""Told how many rows, and megabytes of files, of how many are done; False stops."""


@dataclass(frozen=True, slots=True)
class Archived:
    """What an archive holds, and what it could not hold as it should be.

    ``missing`` and ``changed`` are evidence files that are gone, or not what was noted of them;
    ``left_out`` tables that another program put into the file; ``broken_at`` the first row of the
    history that does not follow from those before it.
    """

    rows: int
    files: int
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    broken_at: int | None = None


class Steps:
    """Counts what is done, for whoever hears how far it is."""

    def __init__(self, total: int, progress: Progress | None, stop: Exception) -> None:
        self._done, self._total = 0, total
        self._progress, self._stop = progress, stop

    def take(self, steps: int = 1) -> None:
        """Raises what it was given to raise where the work is to stop."""
        self._done += steps
        done = min(self._done, self._total)
        if self._progress is not None and not self._progress(done, self._total):
            raise self._stop


def write_archive(project: Project, path: Path, progress: Progress | None = None) -> Archived:
    """Write all of a project, as it is now, to a zip; one that was there stays until it is whole.

    Raises ProjectError where it cannot be written or is stopped, or the project is damaged.
    """
    try:
        with project.reading(), written_bytes(path) as file:
            return _write(project, file, path, progress)
    except (sqlite3.DatabaseError, ValueError, zlib.error) as error:
        raise DamagedProject(project.path) from error


def _write(project: Project, file: BinaryIO, path: Path, progress: Progress | None) -> Archived:
    connection = project.connection
    forms = [tables.form_of(connection, name) for name in tables.CARRIED]
    counts = {form.name: _count(connection, form.name) for form in forms}
    evidence = tuple(_evidence(project.path))
    total = sum(counts.values()) + sum(_steps_of(f) for f in evidence)
    steps = Steps(total, progress, ExportStopped(path))
    with BagWriter(file) as writer:
        writer.whole(bag.README, resources.path("archive", "README.txt").read_text("utf-8"))
        writer.whole(bag.DECLARATION, bag.DECLARED)
        for form in forms:
            _write_table(writer, project, form, steps)
        _write_codebooks(writer, project)
        originals = _write_originals(writer, project)
        for one in evidence:
            _write_evidence(writer, one, steps)
        report = _report(project, writer, evidence, sum(counts.values()), originals)
        described = _described(project, forms, counts, report)
        writer.whole(bag.DESCRIPTION, json.dumps(described, ensure_ascii=False, indent=1) + "\n")
        writer.conclude({"External-Identifier": _project_id(project)})
    return report


def _count(connection: sqlite3.Connection, table: str) -> int:
    (count,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
    return int(count)


def _write_table(writer: BagWriter, project: Project, form: tables.TableForm, steps: Steps) -> None:
    with writer.part(bag.table_part(form.name)) as write:
        gathered: list[str] = []
        for line in tables.lines(project.connection, form):
            gathered.append(line + "\n")
            if len(gathered) >= _FLUSH:
                write("".join(gathered).encode("utf-8"))
                steps.take(len(gathered))
                gathered.clear()
        write("".join(gathered).encode("utf-8"))
        steps.take(len(gathered))


def _write_codebooks(writer: BagWriter, project: Project) -> None:
    rows = project.connection.execute("SELECT sha256, source FROM codebooks ORDER BY sha256")
    for sha256, source in rows:
        writer.whole(bag.codebook_part(sha256), source)


def _write_originals(writer: BagWriter, project: Project) -> int:
    """The originals that the project keeps, unpacked; returns how many."""
    count = 0
    rows = project.connection.execute("SELECT sha256, content FROM originals ORDER BY sha256")
    for sha256, packed in rows:
        with writer.part(bag.original_part(sha256)) as write:
            for piece in _inflated(packed):
                write(piece)
        count += 1
    return count


def _inflated(packed: bytes) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    while packed:
        yield unpacker.decompress(packed, CHUNK)
        packed = unpacker.unconsumed_tail
    if not unpacker.eof:
        raise zlib.error("cut off")


def _evidence(project: Path) -> Iterator[Path]:
    """The copies that lie beside a project, those too that no incident shows any more."""
    folder = folder_of(project)
    if folder.is_dir():
        for file in sorted(folder.iterdir(), key=lambda f: f.name):
            if bag.KEPT_NAME.fullmatch(file.name) and file.is_file() and not file.is_symlink():
                yield file


def _steps_of(file: Path) -> int:
    return file.stat().st_size // CHUNK + 1


def _write_evidence(writer: BagWriter, file: Path, steps: Steps) -> None:
    with writer.part(bag.evidence_part(file.name)) as write, file.open("rb") as opened:
        while chunk := opened.read(CHUNK):
            write(chunk)
            steps.take()


def _report(
    project: Project, writer: BagWriter, evidence: tuple[Path, ...], rows: int, originals: int
) -> Archived:
    there = {file.name for file in evidence}
    noted = project.connection.execute("SELECT sha256, name FROM evidence_files ORDER BY rowid")
    names = {stored_name(sha256, name): str(name) for sha256, name in noted}
    changed = (n for n in there if writer.digest_of(bag.evidence_part(n)) != n.partition(".")[0])
    return Archived(
        rows,
        originals + len(evidence),
        tuple(sorted(name for stored, name in names.items() if stored not in there)),
        tuple(sorted(names.get(n, n) for n in changed)),
        tuple(tables.left_out(project.connection)),
        verify_history(project),
    )


def _project_id(project: Project) -> str:
    (found,) = project.connection.execute("SELECT id FROM project").fetchone()
    return str(found)


def _described(
    project: Project, forms: list[tables.TableForm], counts: dict[str, int], report: Archived
) -> Json:
    connection = project.connection
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    last = connection.execute("SELECT hash FROM history ORDER BY number DESC LIMIT 1").fetchone()
    return {
        "format": bag.FORMAT,
        "format_version": bag.FORMAT_VERSION,
        "schema_version": version,
        "project": _project_id(project),
        "tables": {f.name: {"columns": list(f.columns), "rows": counts[f.name]} for f in forms},
        "history": {"last": last[0] if last else START, "broken_at": report.broken_at},
        "evidence": {"missing": list(report.missing), "changed": list(report.changed)},
        "left_out": list(report.left_out),
    }
