"""`import`: take articles into a project, with proposals, and say what became of each file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from storage.importing import FileOutcome, ImportReport, Progress, Result, import_paths
from storage.project import Project, ProjectError
from storage.project_extractor import ProjectExtractors
from storage.shipped_codebook import load_codebook
from ui.commands.command import Command, complain
from ui.commands.reviewer import account_name


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="made if it is missing")
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="+",
        type=Path,
        help="a .txt (with a .json of the same name beside it), a .jsonl, or a folder of these",
    )
    parser.add_argument(
        "--reviewer",
        metavar="NAME",
        default=account_name(),
        help="who imports, for the history (default: the account's name)",
    )
    parser.add_argument(
        "--without-proposals", action="store_true", help="only take the texts in, quickly"
    )


def _run(chosen: argparse.Namespace) -> int:
    try:
        with _project(chosen.project, chosen.reviewer) as project:
            extractors = ProjectExtractors()
            extractor = None if chosen.without_proposals else extractors.extractor(project)
            report = import_paths(project, chosen.inputs, extractor=extractor, progress=_progress)
    except ProjectError as error:
        complain(str(error))
        return 2
    for outcome in report.outcomes:
        if outcome.words is not None:
            complain(_sentence(outcome))
    sys.stdout.write(_summary(report))
    return 2 if report.refused else 0


def _project(path: Path, reviewer: str) -> Project:
    if path.exists():
        return Project.open(path, reviewer)
    return Project.create(path, load_codebook(), reviewer)


def _progress(step: Progress) -> bool:
    """Show how far it is where somebody watches."""
    if sys.stderr.isatty():
        of = f" of {step.total}" if step.total is not None else ""
        sys.stderr.write(f"\r{step.done}{of} ")
        if step.done == step.total:
            sys.stderr.write("\n")
    return True


def _sentence(outcome: FileOutcome) -> str:
    where = str(outcome.path) if outcome.line is None else f"{outcome.path}, line {outcome.line}"
    return f"{where}: {outcome.words.en}" if outcome.words else where


def _summary(report: ImportReport) -> str:
    words = {Result.ADDED: "added", Result.KNOWN: "already there", Result.REFUSED: "refused"}
    counts = {
        Result.ADDED: report.added,
        Result.KNOWN: report.known,
        Result.REFUSED: report.refused,
    }
    return ", ".join(f"{counts[result]} {words[result]}" for result in Result) + "\n"


IMPORT = Command(
    "import",
    "Take articles into a project; what it has already is left as it is.",
    _add_arguments,
    _run,
)
