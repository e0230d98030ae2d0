"""`sources`: print a project's register of sources, or write it as CSV."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from storage.project import Project, ProjectError
from storage.reconciliation.source_register import entries
from storage.reconciliation.source_table import COLUMNS, export_sources, rows
from storage.reconciliation.track_records import track_records
from ui.commands.command import Command, complain
from ui.commands.reviewer import account_name

_PRINTED = (
    "name",
    "kind",
    "scale",
    "trust",
    "articles",
    "accounts",
    "quoted_in",
    "borne_out",
    "contradicted",
)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "--csv", metavar="OUT", type=Path, help="write all columns to this file instead"
    )
    parser.add_argument(
        "--bom",
        action="store_true",
        help="begin the CSV with a byte order mark, so that Excel shows Arabic",
    )


def _run(chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, account_name()) as project:
            if chosen.csv is not None:
                count = export_sources(project, chosen.csv, bom=chosen.bom)
                sys.stdout.write(f"{count} sources written to {chosen.csv}\n")
            else:
                sys.stdout.writelines(_lines(project))
    except ProjectError as error:
        complain(str(error))
        return 2
    return 0


def _lines(project: Project) -> Iterable[str]:
    """The columns that fit a line, tabs between them."""
    places = [COLUMNS.index(name) for name in _PRINTED]
    yield "\t".join(_PRINTED) + "\n"
    for row in rows(entries(project), track_records(project) or {}):
        cells = ("" if row[at] is None else str(row[at]) for at in places)
        yield "\t".join(cells) + "\n"


SOURCES = Command(
    "sources",
    "Print the outlets and original sources of a project, with how often each was borne out.",
    _add_arguments,
    _run,
    examples=(
        "sources work.tawthiq",
        "sources work.tawthiq --csv sources.csv --bom",
    ),
)
