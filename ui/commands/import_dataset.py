"""`import-dataset`: take records of another event dataset in as incidents.

A command of its own and no option of `import`: a table of articles and a table of incidents are
read into other things, are mapped onto other things, and end in another report.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from model.incoming.cells import heading_key
from model.incoming.known import ANY, LABELS
from model.incoming.layout import Layout
from model.incoming.parts import parts_in
from storage.incoming import choices
from storage.incoming.importing import import_records
from storage.incoming.report import RecordReport, RecordResult, sorted_left_out
from storage.project import Project, ProjectError
from storage.refusals import ImportRefused
from storage.shipped_codebook import load_codebook
from ui.commands.command import Command, complain
from ui.commands.progress import shown_progress
from ui.commands.reviewer import account_name

OTHER = "other"

_ROWS_SHOWN = 12


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="made if it is missing")
    parser.add_argument(
        "file", metavar="FILE", type=Path, help="CSV, TSV, Excel (.xlsx), JSON or Parquet"
    )
    parser.add_argument(
        "--dataset",
        choices=[*LABELS, OTHER],
        help="whose records these are (default: as the headings tell)",
    )
    parser.add_argument(
        "--name", metavar="NAME", default="", help="what a dataset of others is called"
    )
    parser.add_argument(
        "--map",
        metavar="PART=COLUMN",
        action="append",
        type=_mapped,
        default=[],
        help="what a column holds: key, text, source, url, published, a field of the codebook, or a"
        " part of one such as date.start, place.lat, killed.civilian.min; PART= alone leaves the"
        " part empty; remembered in the project for tables with the same headings",
    )
    parser.add_argument(
        "--day-first",
        dest="order",
        action="store_const",
        const="dmy",
        help="5/1 is in January",
    )
    parser.add_argument(
        "--month-first", dest="order", action="store_const", const="mdy", help="5/1 is in May"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would come in")
    parser.add_argument("--report", metavar="FILE", type=Path, help="write the report as TSV")
    parser.add_argument(
        "--reviewer",
        metavar="NAME",
        default=account_name(),
        help="who imports, and so decides that these are incidents (default: the account's name)",
    )


def _mapped(text: str) -> tuple[str, str]:
    part, sign, column = text.partition("=")
    if not sign or not part.strip():
        raise argparse.ArgumentTypeError(f"{text} is not of the form PART=COLUMN")
    return part.strip(), column.strip()


def _run(chosen: argparse.Namespace) -> int:
    try:
        with _project(chosen.project, chosen.reviewer) as project:
            layout = _layout(project, chosen)
            if layout is None:
                return 2
            with shown_progress() as show:
                report = import_records(
                    project,
                    chosen.file,
                    layout,
                    progress=lambda done: show(done, None),
                    dry_run=chosen.dry_run,
                )
    except (ProjectError, ImportRefused) as error:
        complain(f"{chosen.file}: {error}" if isinstance(error, ImportRefused) else str(error))
        return 2
    except OSError as error:
        complain(f"{chosen.file}: {error.strerror or error}")
        return 2
    return _tell(report, chosen)


def _project(path: Path, reviewer: str) -> Project:
    if path.exists():
        return Project.open(path, reviewer)
    return Project.create(path, load_codebook(), reviewer)


def _layout(project: Project, chosen: argparse.Namespace) -> Layout | None:
    """How the file is read; None after a sentence where that cannot be told."""
    dataset = {None: "", OTHER: ANY}.get(chosen.dataset, chosen.dataset)
    look = choices.look(project, chosen.file, dataset)
    told = bool(chosen.dataset or chosen.map or look.remembered)
    if not told and (look.guess is None or not look.guess.sure):
        complain(
            f"{chosen.file}: which dataset this is cannot be told from its headings."
            f" Say it with --dataset {'|'.join([*LABELS, OTHER])}, and what its columns hold with"
            f" --map PART=COLUMN. Its columns: {', '.join(look.headings)}"
        )
        return None
    layout = look.layout
    if layout.dataset == ANY:
        layout = replace(layout, dataset=chosen.name or chosen.file.stem)
    layout = _with_mapped(project, layout, chosen.map, look.headings)
    layout = replace(layout, order=chosen.order or layout.order)
    if not (look.ordered or chosen.order):
        complain(
            f"{chosen.file}: dates such as 5/1/2022 were read with the day first;"
            " say --month-first if that is wrong."
        )
    if chosen.map or chosen.order:
        choices.remember(project, look.headings, layout)
    return layout


def _with_mapped(
    project: Project, layout: Layout, mapped: Sequence[tuple[str, str]], headings: Sequence[str]
) -> Layout:
    """The layout with columns chosen by hand. Raises ImportRefused for one that is not there."""
    from storage import refusals

    known = {part.id for part in parts_in(project.codebook)}
    there = {heading_key(h): h for h in headings}
    columns = {h: list(held) for h, held in layout.columns.items()}
    for part, _ in mapped:
        if part not in known:
            raise ImportRefused(refusals.no_field(part, sorted(known)))
        for held in columns.values():
            held[:] = [p for p in held if p != part]
    for part, column in mapped:
        if column and heading_key(column) not in there:
            raise ImportRefused(refusals.no_column(column, headings))
        if column:
            columns.setdefault(there[heading_key(column)], []).append(part)
    ordered = {h: tuple(columns[h]) for h in headings if columns.get(h)}
    return replace(layout, columns=ordered)


def _tell(report: RecordReport, chosen: argparse.Namespace) -> int:
    for each in report.outcomes[:_ROWS_SHOWN]:
        where = f"{chosen.file}, row {each.row}"
        if each.words is not None:
            complain(f"{where}: {each.words.en}")
        for one in each.differences:
            held = f"{each.key}, incident {each.incident}" if each.incident else each.key
            complain(f"{where} ({held}): {one.heading} was “{one.before}”, is “{one.now}”")
    if len(report.outcomes) > _ROWS_SHOWN:
        complain(f"… and {len(report.outcomes) - _ROWS_SHOWN} more; write all with --report FILE")
    for unread, rows in sorted_left_out(report):
        more = " …" if len(rows) > _ROWS_SHOWN else ""
        shown = ", ".join(map(str, rows[:_ROWS_SHOWN]))
        complain(f"{unread.heading} {unread.words.en}: {len(rows)} (rows {shown}{more})")
    if chosen.report is not None and not _write(report, chosen.report):
        return 2
    counts = report.counts
    would = "would be " if chosen.dry_run else ""
    sys.stdout.write(
        f"{counts[RecordResult.ADDED]} {would}added, {counts[RecordResult.SAME]} already there,"
        f" {counts[RecordResult.CHANGED]} changed since and left as they are,"
        f" {counts[RecordResult.REFUSED]} refused\n"
    )
    return 2 if counts[RecordResult.REFUSED] else 0


def _write(report: RecordReport, path: Path) -> bool:
    from storage.incoming.report_file import write_report

    try:
        write_report(report, path, "en")
    except OSError as error:
        complain(f"{path}: {error.strerror or error}")
        return False
    return True


IMPORT_DATASET = Command(
    "import-dataset",
    "Take records of an event dataset (ACLED, UCDP GED, GTD, Airwars, PLOVER, any table) in as"
    " incidents.",
    _add_arguments,
    _run,
    examples=(
        "import-dataset work.tawthiq acled.csv",
        "import-dataset work.tawthiq ged.xlsx --dataset ucdp --dry-run",
        'import-dataset work.tawthiq own.csv --dataset other --name "Field team"'
        ' --map key="Incident no." --map killed.civilian="Civilian deaths" --map text=Notes',
    ),
)
