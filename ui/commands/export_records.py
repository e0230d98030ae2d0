"""`export`: write a project's incidents, accounts or articles in one of many forms."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from model.datasets.offered import OFFERED
from model.export_choice import ExportChoice, Filters, What
from storage.exporting import export
from storage.outgoing.forms import FORMS
from storage.presets import Preset, keep_preset
from storage.project import Project, ProjectError
from ui.commands.command import Command, complain
from ui.commands.export_arguments import (
    UnknownNameError,
    add_choice_arguments,
    choice_of,
    preset_of,
)
from ui.commands.export_dataset import add_dataset_arguments, run_dataset
from ui.commands.export_package import (
    TOGETHER,
    add_package_arguments,
    fits,
    run_together,
)
from ui.commands.progress import shown_progress
from ui.commands.reviewer import account_name

_TOLD = (What.INCIDENTS, What.ACCOUNTS, What.ARTICLES)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "what",
        choices=(*(what.value for what in What), *TOGETHER, *OFFERED),
        metavar="WHAT",
        help="incidents: one row each; accounts: one row per report; articles: how each one"
        f" stands; {', '.join(w for w in What if w not in _TOLD)}; tables: all of them;"
        " package: all of them with what describes them, as a Data Package; or the incidents as"
        f" rows of another dataset: {', '.join(OFFERED)}",
    )
    parser.add_argument(
        "out",
        metavar="OUT",
        type=Path,
        help="a file that ends in "
        + ", ".join(f".{f}" for f in FORMS)
        + "; of all tables .sqlite, of a package .zip or a folder; one that is there is replaced",
    )
    parser.add_argument(
        "--bom",
        action="store_true",
        help="begin a CSV with a byte order mark, so that Excel shows Arabic",
    )
    add_choice_arguments(parser)
    add_package_arguments(parser)
    add_dataset_arguments(parser)


def _fits(chosen: argparse.Namespace) -> None:
    """Raises UnknownNameError where the file's ending is of no form that holds what is asked."""
    if chosen.what in TOGETHER:
        fits(chosen)
    elif chosen.out.suffix.lower().lstrip(".") not in FORMS:
        endings = ", ".join(f".{form}" for form in FORMS)
        raise UnknownNameError(f"{chosen.out} ends in none of {endings}")


def _run(chosen: argparse.Namespace) -> int:
    try:
        _fits(chosen)
        with Project.open(chosen.project, account_name()) as project:
            return _export(project, chosen)
    except UnknownNameError as error:
        complain(f"{error}.")
        return 2
    except ProjectError as error:
        complain(str(error))
        return 2


def _export(project: Project, chosen: argparse.Namespace) -> int:
    form = chosen.out.suffix.lower().lstrip(".")
    as_dataset = chosen.what in OFFERED
    what = What(chosen.what) if chosen.what in tuple(What) else What.INCIDENTS
    kept = preset_of(chosen, project)
    choice = choice_of(chosen, project, what, kept.choice if kept else ExportChoice())
    bom = chosen.bom or (kept is not None and kept.bom)
    if chosen.save_preset:
        form_id = chosen.what if chosen.what in TOGETHER else form
        keep_preset(project, Preset(chosen.save_preset, choice, form_id, bom))
    if chosen.what in TOGETHER:
        return run_together(project, chosen, choice)
    if as_dataset:
        return run_dataset(project, chosen, form, choice)
    with shown_progress() as progress:
        count = export(project, chosen.out, form, choice, bom=bom, progress=progress)
    sys.stdout.write(f"{count} {chosen.what} written to {chosen.out}\n")
    if not count and choice.filters != Filters():
        complain("No row fits the filters; the file has none.")
    return 0


EXPORT = Command(
    "export",
    "Write a project's reviewed incidents or accounts, or how its articles stand, as CSV, Excel, …",
    _add_arguments,
    _run,
    examples=(
        "export work.tawthiq incidents incidents.xlsx --labels ar",
        "export work.tawthiq incidents map.geojson --from 2022-01-01 --to 2022-12-31 --place حلب",
        "export work.tawthiq claims claims.csv --status reviewed --by رنا --redact reviewers",
        "export work.tawthiq incidents public.csv --columns incident_id,date_start,place_name"
        " --grade confirmed --redact sources --redact texts --redact notes --save-preset public",
        "export work.tawthiq accounts public-accounts.jsonl --preset public",
        "export work.tawthiq package dataset.zip --redact reviewers --redact texts"
        " --licence CC0-1.0 --title 'Shelling of towns' --contributor 'A centre | publisher'"
        " --keep-description",
        "export work.tawthiq tables tables.sqlite --grade confirmed",
        "export work.tawthiq acled acled.csv --report misfits.csv --report misfits.html",
    ),
)
