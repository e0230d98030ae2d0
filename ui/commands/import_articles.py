"""`import`: take articles into a project, with proposals, and say what became of each file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from storage import import_log
from storage.column_choices import remember
from storage.import_choices import ImportChoices
from storage.import_log import FileOutcome, Result
from storage.importing import ImportReport, Progress, import_paths, resume
from storage.intake.columns import PARTS, Columns, fitting, guess
from storage.intake.kinds import kind_of, look
from storage.project import Project, ProjectError
from storage.project_extractor import ProjectExtractors
from storage.refusals import ImportRefused
from storage.shipped_codebook import load_codebook
from storage.taking_in import Extracts
from ui.commands.command import Command, complain
from ui.commands.import_watching import begun, watch, write_log
from ui.commands.progress import shown_progress
from ui.commands.reviewer import account_name

# Lines are counted as an editor counts them, the rows of a table as a spreadsheet does.
_COUNTED = dict.fromkeys((".jsonl", ".ndjson"), "line") | dict.fromkeys(
    (".csv", ".tsv", ".tab", ".xlsx"), "row"
)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="made if it is missing")
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="*",
        type=Path,
        help="a file (text, web page, Word, PDF, e-mail, table, feed, web archive, …; what stands"
        " in a .json of the same name beside it is known of it), or a folder of these",
    )
    parser.add_argument(
        "--map",
        metavar="PART=COLUMN",
        action="append",
        type=_mapped,
        default=[],
        help="which column of the tables given holds what: "
        + ", ".join(PARTS)
        + "; remembered in the project for tables with the same headings",
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
    parser.add_argument(
        "--keep-originals", action="store_true", help="keep the files themselves in the project"
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="go on with the import that was stopped last, with what it was asked for",
    )
    parser.add_argument(
        "--watch",
        action="store_true",
        help="then take in what comes into the folders given, until Ctrl+C",
    )
    parser.add_argument(
        "--log", metavar="FILE", type=Path, help="write what became of every file as CSV"
    )


def _mapped(text: str) -> tuple[str, str]:
    part, sign, column = text.partition("=")
    if not sign or part not in PARTS:
        raise argparse.ArgumentTypeError(
            f"{text} is not of the form PART=COLUMN; a part is one of {', '.join(PARTS)}"
        )
    return part, column


def _remember(project: Project, inputs: Sequence[Path], columns: Columns) -> None:
    """Keep which columns hold what, for the tables among the inputs. Raises ImportRefused."""
    for path in inputs:
        kind = kind_of(path)
        if kind is not None and kind.mapped and path.is_file():
            there = look(path).headings
            others = guess(h for h in there if h not in columns.named().values())
            merged = Columns(**{**others.named(), **columns.named()})
            remember(project, there, fitting(merged, there))


def _run(chosen: argparse.Namespace) -> int:
    if not chosen.inputs and not chosen.resume:
        complain("say which files or folders to import, or --resume")
        return 2
    try:
        with _project(chosen.project, chosen.reviewer) as project:
            if chosen.map:
                _remember(project, chosen.inputs, Columns(**dict(chosen.map)))
            extractors = ProjectExtractors()
            extractor = None if chosen.without_proposals else extractors.extractor(project)
            report = _import(project, chosen, extractor)
            if report is None:
                complain("no import of this project was stopped")
                return 2
            _tell(report)
            if chosen.log is not None:
                write_log(report.outcomes, chosen.log)
            if chosen.watch:
                watch(project, chosen.inputs, _choices(chosen), extractor, _tell)
    except (ProjectError, ImportRefused, OSError) as error:
        complain(str(error))
        return 2
    except KeyboardInterrupt:
        complain("stopped; what came in stays, and --resume goes on with the rest")
        return 130
    return 2 if report.refused else 0


def _import(
    project: Project, chosen: argparse.Namespace, extractor: Extracts | None
) -> ImportReport | None:
    """Import what was asked for, or go on; None where there is nothing to go on with."""
    stopped = import_log.unfinished(project) if chosen.resume else None
    if chosen.resume and stopped is None:
        return None
    with shown_progress() as show:

        def progress(step: Progress) -> bool:
            return show(step.done, step.total)

        if stopped is not None:
            return resume(project, stopped, extractor=extractor, progress=progress)
        choices = _choices(chosen)
        inputs = begun(chosen.inputs) if chosen.watch else chosen.inputs
        return import_paths(
            project, inputs, extractor=extractor, progress=progress, choices=choices
        )


def _choices(chosen: argparse.Namespace) -> ImportChoices:
    return ImportChoices(
        keep_originals=chosen.keep_originals, with_proposals=not chosen.without_proposals
    )


def _tell(report: ImportReport) -> None:
    for outcome in report.outcomes:
        if outcome.words is not None:
            complain(_sentence(outcome))
    sys.stdout.write(_summary(report))
    sys.stdout.flush()


def _project(path: Path, reviewer: str) -> Project:
    if path.exists():
        return Project.open(path, reviewer)
    return Project.create(path, load_codebook(), reviewer)


def _sentence(outcome: FileOutcome) -> str:
    counted = _COUNTED.get(outcome.path.suffix.lower(), "no.")
    where = f"{outcome.path}, {counted} {outcome.line}" if outcome.line else str(outcome.path)
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
    examples=(
        "import work.tawthiq articles",
        "import work.tawthiq incoming --watch --keep-originals",
        "import work.tawthiq --resume --log what-became.csv",
        'import work.tawthiq posts.csv --map text=Message --map "published=Post Created Date"',
    ),
)
