"""Making a project out of an archive: equal to the one that was archived, or none at all.

All is made in a folder of its own beside the new project, and put in place when it is whole.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from storage import articles, wide_views
from storage.archive import bag, refusals, tables
from storage.archive.opened import OpenedArchive, opened_archive
from storage.archive.tables import TableForm, UnfitRowError
from storage.archive.writing import Archived, Progress, Steps
from storage.errors import AlreadyThere, OpenElsewhere, UnreachableProject
from storage.history import verify_history
from storage.migrations import STEPS, apply_up_to
from storage.opening import VERSION, is_project
from storage.project import Project
from storage.reconciliation import text_copies
from storage.reconciliation.evidence_files import folder_of
from storage.written_files import usual_mode

_ROWS = 1000
_LEVEL = 6

_COUNT_AGAIN = (
    "UPDATE status_counts SET articles ="
    " (SELECT count(*) FROM articles WHERE articles.status = status_counts.status)",
    "DELETE FROM source_counts",
    "INSERT INTO source_counts SELECT source, status, count(*) FROM articles"
    " WHERE source IS NOT NULL GROUP BY source, status",
    "DELETE FROM facts_waiting",
    "INSERT INTO facts_waiting SELECT article FROM runs UNION SELECT article FROM accounts",
)


def restore(archive: Path, path: Path, reviewer: str, progress: Progress | None = None) -> Archived:
    """Make the project of an archive at ``path``, its evidence files beside it.

    A project that is there is replaced only where nothing was done in it yet. Raises ProjectError;
    nothing is made or changed then.
    """
    _check_place(path)
    try:
        with opened_archive(archive) as opened:
            return _restore(opened, path, reviewer, progress)
    except OSError as error:
        raise UnreachableProject(archive, error.strerror or str(error)) from error


def _restore(
    opened: OpenedArchive, path: Path, reviewer: str, progress: Progress | None
) -> Archived:
    described = opened.description
    if described.schema_version > VERSION:
        raise refusals.newer(opened.path)
    evidence = opened.names("evidence")
    total = sum(described.rows.values()) + len(evidence)
    steps = Steps(total, progress, refusals.stopped(path))
    with _workshop(path) as folder:
        free = shutil.disk_usage(folder).free
        if opened.unpacked > free:
            raise refusals.no_room(opened.path, opened.unpacked, free)
        half = folder / path.name
        Project.make(half, reviewer, lambda made: _fill(made, opened, steps)).close()
        for name in evidence:
            _unpack(opened, name, folder / name.rpartition("/")[2])
            steps.take()
        _put(half, path, [folder / name.rpartition("/")[2] for name in evidence])
    files = len(evidence) + len(opened.names("originals"))
    return Archived(sum(described.rows.values()), files, broken_at=described.broken_at)


@contextlib.contextmanager
def _workshop(path: Path) -> Iterator[Path]:
    """A folder beside the project to be, which goes whatever happens."""
    try:
        folder = Path(tempfile.mkdtemp(prefix=".restoring-", dir=path.absolute().parent))
    except OSError as error:
        raise UnreachableProject(path, error.strerror or str(error)) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


# where to


def _check_place(path: Path) -> None:
    """Raises ProjectError where something stands that may not be replaced."""
    try:
        if not path.exists():
            return
        if not is_project(path):
            raise AlreadyThere(path)
    except OSError as error:
        raise UnreachableProject(path, error.strerror or str(error)) from error
    elsewhere = OpenElsewhere(path)
    if elsewhere.lock.exists():
        raise elsewhere
    if not _is_untouched(path):
        raise refusals.over_work(path)


def _is_untouched(path: Path) -> bool:
    """Whether nothing was done in a project but that it was made."""
    if any(path.with_name(path.name + end).exists() for end in ("-wal", "-journal")):
        return False
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        with contextlib.closing(connection):
            asked = "SELECT (SELECT count(*) FROM history) < 2 AND NOT EXISTS"
            (untouched,) = connection.execute(f"{asked} (SELECT 1 FROM articles)").fetchone()
    except sqlite3.Error:
        return False
    return bool(untouched)


def _put(half: Path, path: Path, evidence: Iterable[Path]) -> None:
    """Move what was made to its place, the project last; what is kept there already stays."""
    placed: list[Path] = []
    folder = folder_of(path)
    made = not folder.exists()
    try:
        _check_place(path)
        for file in evidence:
            folder.mkdir(exist_ok=True)
            target = folder / file.name
            if not target.exists():
                file.replace(target)
                placed.append(target)
        half.chmod(usual_mode())
        half.replace(path)
    except BaseException:
        for target in placed:
            target.unlink(missing_ok=True)
        if made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


# what of


def _fill(project: Project, opened: OpenedArchive, steps: Steps) -> None:
    """All tables of the archive, then what follows from them."""
    apply_up_to(project.db, opened.description.schema_version)
    connection = project.connection
    try:
        with project.writing():
            connection.execute("PRAGMA defer_foreign_keys = ON")
            with _without_triggers(connection):
                _fill_tables(project, opened, steps)
                for statement in _COUNT_AGAIN:
                    connection.execute(statement)
            articles.index_all(project)
            text_copies.sort_signatures(project)
            _check_history(project, opened)
        STEPS.apply(project.db)
        with project.writing():
            wide_views.recreate(connection, project.codebook)
    except (sqlite3.Error, OverflowError, UnicodeEncodeError) as error:
        raise refusals.damaged(opened.path, str(error)) from error


@contextlib.contextmanager
def _without_triggers(connection: sqlite3.Connection) -> Iterator[None]:
    """What they count stands in the rows already."""
    found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    triggers = found.fetchall()
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in triggers:
        connection.execute(sql)


def _fill_tables(project: Project, opened: OpenedArchive, steps: Steps) -> None:
    here = set(tables.all_tables(project.connection))
    expected = {bag.table_part(name) for name in tables.CARRIED if name in here}
    odd = sorted(expected ^ set(opened.names("tables")))
    if odd:
        raise refusals.damaged(opened.path, odd[0])
    for name in tables.CARRIED:
        if name in here:
            _fill_table(project, opened, name, steps)


def _fill_table(project: Project, opened: OpenedArchive, name: str, steps: Steps) -> None:
    connection, part = project.connection, bag.table_part(name)
    form = tables.form_of(connection, name)
    connection.execute(f'DELETE FROM "{name}"')
    count = 0
    try:
        for rows in _batches(opened.lines(part)):
            read = [_with_file(opened, form, tables.row_of(line, form)) for line in rows]
            connection.executemany(form.insert(tables.APART.get(name)), read)
            count += len(read)
            steps.take(len(read))
    except UnfitRowError as error:
        raise refusals.damaged(opened.path, part) from error
    if count != opened.description.rows.get(name):
        raise refusals.damaged(opened.path, part)


def _batches(lines: Iterator[bytes]) -> Iterator[list[bytes]]:
    gathered: list[bytes] = []
    for line in lines:
        gathered.append(line)
        if len(gathered) >= _ROWS:
            yield gathered
            gathered = []
    yield gathered


def _with_file(
    opened: OpenedArchive, form: TableForm, row: tuple[object, ...]
) -> tuple[object, ...]:
    """The row with the column that stands as a file of its own."""
    if form.name not in tables.APART:
        return row
    key = str(row[form.columns.index("sha256")])
    if form.name == "originals":
        return (*row, _packed(opened, key))
    part = bag.codebook_part(key)
    source = opened.whole(part)
    if sha256(source).hexdigest() != key:
        raise refusals.damaged(opened.path, part)
    try:
        return (*row, source.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise refusals.damaged(opened.path, part) from error


def _packed(opened: OpenedArchive, sha256: str) -> bytes:
    packer = zlib.compressobj(_LEVEL)
    packed = [packer.compress(piece) for piece in opened.pieces(bag.original_part(sha256))]
    return b"".join((*packed, packer.flush()))


def _check_history(project: Project, opened: OpenedArchive) -> None:
    """The chain must hold, or be broken where it was when it was archived."""
    found = verify_history(project)
    if found != opened.description.broken_at:
        raise refusals.broken_history(opened.path, found or opened.description.broken_at or 0)


def _unpack(opened: OpenedArchive, name: str, target: Path) -> None:
    with target.open("xb") as file:
        for piece in opened.pieces(name):
            file.write(piece)
    target.chmod(usual_mode())
