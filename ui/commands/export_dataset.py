"""`export` of incidents as rows of another dataset, with a report of what did not fit."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from model.datasets.offered import OFFERED
from model.datasets.report import report_text
from model.export_choice import ExportChoice
from storage.event_datasets.exporting import export_dataset
from storage.event_datasets.report import ENDINGS
from storage.project import Project
from ui.commands import terminal
from ui.commands.progress import shown_progress


def add_dataset_arguments(parser: argparse.ArgumentParser) -> None:
    """What is asked besides the project and the file where incidents go out as a dataset."""
    group = parser.add_argument_group(f"for {', '.join(OFFERED)}")
    group.add_argument(
        "--report",
        metavar="FILE",
        action="append",
        default=[],
        type=_report,
        help="what did not fit and why: a .csv with a row for each thing, an .html or a .txt with"
        " the counts; may be given several times",
    )
    group.add_argument(
        "--language", choices=("en", "ar"), default="en", help="of the counts that are printed (en)"
    )


def _report(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in ENDINGS:
        raise argparse.ArgumentTypeError(f"{text} ends in none of {', '.join(ENDINGS)}")
    return path


def run_dataset(
    project: Project, chosen: argparse.Namespace, form: str, choice: ExportChoice
) -> int:
    """Write the dataset and its reports and print the counts; the exit code.

    What does not fit is no failure: it is counted. Raises ProjectError.
    """
    with shown_progress() as progress:
        exported = export_dataset(
            project,
            chosen.out,
            form,
            chosen.what,
            choice,
            reports=chosen.report,
            bom=chosen.bom,
            progress=progress,
        )
    lines = report_text(exported, project.codebook, chosen.language).splitlines()
    for line in map(terminal.plain, lines):
        sys.stdout.write(f"{line}\n")
    return 0
