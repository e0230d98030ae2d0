"""`archive` and `restore`: a whole project into one file that lasts, and an equal one out of it.

Called so because an archive is what researchers deposit and keep; `export` is for tables to work
with, and a backup would be the file itself.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from storage.archive.restoring import restore
from storage.archive.writing import Archived, Progress, write_archive
from storage.project import Project, ProjectError
from ui.commands.command import Command, complain
from ui.commands.progress import shown_progress
from ui.commands.reviewer import account_name


def _add_archive_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "out",
        metavar="OUT",
        type=_zip,
        help="a .zip; one that is there is replaced. It holds every table as JSON Lines, the"
        " codebooks, the evidence files and the originals, with a SHA-256 for each, as a BagIt bag"
        " (RFC 8493) that can be read without this program",
    )


def _add_restore_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", type=Path)
    parser.add_argument(
        "project",
        metavar="PROJECT",
        type=Path,
        help="the project to make; one with work in it is left alone",
    )


def _zip(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".zip":
        raise argparse.ArgumentTypeError(f"{text} does not end in .zip")
    return path


def _archive(chosen: argparse.Namespace) -> int:
    def write(progress: Progress | None) -> Archived:
        with Project.open(chosen.project, account_name()) as project:
            return write_archive(project, chosen.out, progress)

    return _told(write, f"written to {chosen.out}")


def _restore(chosen: argparse.Namespace) -> int:
    return _told(
        lambda progress: restore(chosen.archive, chosen.project, account_name(), progress),
        f"restored to {chosen.project}",
    )


def _told(work: Callable[[Progress | None], Archived], done: str) -> int:
    try:
        with shown_progress() as progress:
            report = work(progress)
    except ProjectError as error:
        complain(str(error))
        return 2
    sys.stdout.write(f"{report.rows} rows and {report.files} files {done}\n")
    for warning in _warnings(report):
        complain(warning)
    return 0


def _warnings(report: Archived) -> Iterator[str]:
    """What is as it should not be; the archive holds it as it is."""
    for name in report.missing:
        yield f"the evidence file {name} is missing beside the project"
    for name in report.changed:
        yield f"the evidence file {name} was changed since it was kept"
    for name in report.left_out:
        yield f"the table {name}, which another program made, is not in the archive"
    if report.broken_at is not None:
        yield f"the history was changed: row {report.broken_at} does not follow from the others"


ARCHIVE = Command(
    "archive",
    "Write a whole project, its files and its history, to one .zip that lasts and can be checked.",
    _add_archive_arguments,
    _archive,
    examples=("archive work.tawthiq work-2026.zip",),
)
RESTORE = Command(
    "restore",
    "Make an equal project out of an archive.",
    _add_restore_arguments,
    _restore,
    examples=("restore work-2026.zip again.tawthiq",),
)
