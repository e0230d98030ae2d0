"""`copy`: a whole project, as it is at this moment, as one plain SQLite file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from storage.project import Project, ProjectError
from storage.project_copies import copy_project
from ui.commands.command import Command, complain
from ui.commands.progress import shown_progress
from ui.commands.reviewer import account_name


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "out",
        metavar="OUT",
        type=Path,
        help="a project like the first, without anything that was deleted in it; whoever works in"
        " the first may go on. No project is written over. What lies beside the project is not in"
        " it: `archive` takes that too",
    )


def _run(chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, account_name()) as project, shown_progress() as progress:
            size = copy_project(project, chosen.out, progress)
    except ProjectError as error:
        complain(str(error))
        return 2
    sys.stdout.write(f"{size} bytes written to {chosen.out}\n")
    return 0


COPY = Command(
    "copy",
    "Copy a project, while it may be open elsewhere, into one plain SQLite file",
    _add_arguments,
    _run,
    examples=("copy work.tawthiq work-2026-11-21.tawthiq",),
)
