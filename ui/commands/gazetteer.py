"""`gazetteer`: take somebody's list of places into a project, list those there are, remove one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from model.gazetteer_rows import FIELDS
from model.typed_values.country_names import COUNTRIES
from storage import gazetteers
from storage.gazetteer_files import Choices, Layout, guessed_columns, look_at
from storage.gazetteer_import import GazetteerReport, import_gazetteer
from storage.project import Project, ProjectError
from storage.refusals import ImportRefused
from ui.commands.command import Command, complain
from ui.commands.progress import shown_progress
from ui.commands.reviewer import account_name

_SHORT = 8
_WHY = {
    "no_name": "without a name in Arabic letters",
    "no_country": "without a country (give one with --country)",
    "bad_point": "with coordinates that are none",
    "other_feature": "of a kind that is no place for an incident",
    "other_country": "of another country",
    "twice": "there twice",
}


def _country(told: str) -> str:
    code = told.strip().upper()
    if code and code not in COUNTRIES:
        raise argparse.ArgumentTypeError(f"{told} is no country's code; write it as SY")
    return code


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "--reviewer",
        metavar="NAME",
        default=account_name(),
        help="who does it, for the history (default: the account's name)",
    )
    what = parser.add_subparsers(
        title="what to do", metavar="import | list | remove", required=True
    )
    take = what.add_parser("import", help="take the places of a file in")
    _add_import_arguments(take)
    take.set_defaults(do=_import)
    show = what.add_parser("list", help="print the gazetteers of the project")
    show.set_defaults(do=_list)
    drop = what.add_parser("remove", help="take a gazetteer out again")
    drop.add_argument("gazetteer", metavar="ID", help="its number as `list` prints it, or its name")
    drop.set_defaults(do=_remove)


def _add_import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help="a GeoNames dump (SY.txt, allCountries.txt), or a CSV or TSV with a row of headings",
    )
    parser.add_argument(
        "--map",
        metavar="FIELD=COLUMN",
        action="append",
        default=[],
        type=_pair,
        help="which column holds a field, where its heading does not tell; fields: "
        + ", ".join(FIELDS),
    )
    parser.add_argument("--name", default="", help="what to call it (default: the file's name)")
    parser.add_argument("--licence", default="", help="its licence and whom to name as its source")
    parser.add_argument(
        "--country", default="", type=_country, help="that of rows that name none, as SY"
    )
    parser.add_argument(
        "--only",
        metavar="COUNTRIES",
        default="",
        help="only the places of these countries, as SY,IQ",
    )
    parser.add_argument(
        "--names", metavar="FILE", type=Path, help="GeoNames' alternateNamesV2.txt, for more names"
    )


def _pair(text: str) -> tuple[str, str]:
    field, sign, column = text.partition("=")
    if not sign or field not in FIELDS:
        raise argparse.ArgumentTypeError(
            f"{text} is not of the form FIELD=COLUMN; a field is one of {', '.join(FIELDS)}"
        )
    return field, column


def _run(chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, chosen.reviewer) as project:
            code: int = chosen.do(project, chosen)
    except (ProjectError, ImportRefused) as error:
        complain(str(error))
        return 2
    return code


def _import(project: Project, chosen: argparse.Namespace) -> int:
    layout = look_at(chosen.file)
    columns = _columns(layout, dict(chosen.map))
    only = frozenset(code.strip().upper() for code in chosen.only.split(",") if code.strip())
    with shown_progress() as progress:
        report = import_gazetteer(
            project,
            layout,
            Choices(columns, chosen.country, only, chosen.names),
            name=chosen.name,
            licence=chosen.licence,
            progress=progress,
        )
    sys.stdout.write(_summary(report))
    return 0


def _columns(layout: Layout, given: Mapping[str, str]) -> dict[str, str]:
    """The columns that were named, and for the other fields those that their headings tell."""
    guessed = guessed_columns([h for h in layout.headings if h not in given.values()])
    return {**guessed, **given}


def _summary(report: GazetteerReport) -> str:
    lines = []
    if report.gazetteer is not None:
        lines.append(f"{report.gazetteer.places} of {report.rows} places taken in")
    for why, count in sorted(report.left_out.items(), key=lambda item: -item[1]):
        lines.append(f"{count} left out: {_WHY[why]}")
    return "\n".join(lines) + "\n"


def _list(project: Project, _: argparse.Namespace) -> int:
    for each in gazetteers.imported(project):
        licence = f"  {each.licence}" if each.licence else ""
        sys.stdout.write(
            f"{each.id[:_SHORT]}  {each.at[:10]}  {each.places} places  {each.name}{licence}\n"
        )
    return 0


def _remove(project: Project, chosen: argparse.Namespace) -> int:
    wanted = chosen.gazetteer
    all_of_them = gazetteers.imported(project)
    found = [g for g in all_of_them if wanted in (g.name, g.id)]
    if not found and len(wanted) >= _SHORT:
        found = [g for g in all_of_them if g.id.startswith(wanted)]
    if len(found) != 1:
        some = "Several gazetteers are" if found else "No gazetteer is"
        complain(f"{some} called {wanted}; `gazetteer PROJECT list` prints their numbers.")
        return 2
    gazetteers.remove(project, found[0].id)
    sys.stdout.write(f"{found[0].name} removed\n")
    return 0


GAZETTEER = Command(
    "gazetteer",
    "Take a list of places into a project, list those it has, or remove one.",
    _add_arguments,
    _run,
    examples=(
        "gazetteer work.tawthiq list",
        'gazetteer work.tawthiq import SY.txt --licence "GeoNames, CC BY 4.0"',
    ),
)
