"""`export`: write a project's incidents, accounts or articles in one of many forms."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from model.datasets.offered import OFFERED
from model.export_choice import ExportChoice, What
from storage.exporting import export
from storage.outgoing.forms import FORMS
from storage.project import Project, ProjectError
from ui.commands.command import Command, complain
from ui.commands.export_dataset import add_dataset_arguments, run_dataset
from ui.commands.reviewer import account_name

_TOLD = (What.INCIDENTS, What.ACCOUNTS, What.ARTICLES)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "what",
        choices=(*What, *OFFERED),
        metavar="WHAT",
        help="incidents: one row each; accounts: one row per report; articles: how each one"
        f" stands; {', '.join(w for w in What if w not in _TOLD)}; or the incidents as rows of"
        f" another dataset: {', '.join(OFFERED)}",
    )
    parser.add_argument(
        "out",
        metavar="OUT",
        type=_out,
        help="a file that ends in "
        + ", ".join(f".{f}" for f in FORMS)
        + "; one that is there is replaced",
    )
    parser.add_argument(
        "--bom",
        action="store_true",
        help="begin a CSV with a byte order mark, so that Excel shows Arabic",
    )

    add_dataset_arguments(parser)


def _out(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower().lstrip(".") not in FORMS:
        endings = ", ".join(f".{form}" for form in FORMS)
        raise argparse.ArgumentTypeError(f"{text} ends in none of {endings}")
    return path


def _run(chosen: argparse.Namespace) -> int:
    form = chosen.out.suffix.lower().lstrip(".")
    as_dataset = chosen.what in OFFERED
    choice = ExportChoice() if as_dataset else ExportChoice(What(chosen.what))
    try:
        with Project.open(chosen.project, account_name()) as project:
            if as_dataset:
                return run_dataset(project, chosen, form, choice)
            count = export(project, chosen.out, form, choice, bom=chosen.bom)
    except ProjectError as error:
        complain(str(error))
        return 2
    sys.stdout.write(f"{count} {chosen.what} written to {chosen.out}\n")
    return 0


EXPORT = Command(
    "export",
    "Write a project's reviewed incidents or accounts, or how its articles stand, as CSV, Excel, …",
    _add_arguments,
    _run,
    examples=(
        "export work.tawthiq incidents incidents.xlsx",
        "export work.tawthiq accounts accounts.csv --bom",
        "export work.tawthiq acled acled.csv --report misfits.csv --report misfits.html",
    ),
)
