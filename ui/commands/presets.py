"""`presets`: the kept choices of what to export: listed, renamed, removed."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from model.export_choice import choice_to_json
from storage.presets import all_presets, forget_preset, rename_preset
from storage.project import Project, ProjectError
from ui.commands.command import Command, complain
from ui.commands.reviewer import account_name


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"), help="give one another name")
    change.add_argument("--remove", metavar="NAME", help="remove one")


def _run(chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, account_name()) as project:
            if chosen.rename:
                rename_preset(project, *chosen.rename)
            elif chosen.remove:
                forget_preset(project, chosen.remove)
            else:
                _list(project)
    except ProjectError as error:
        complain(str(error))
        return 2
    return 0


def _list(project: Project) -> None:
    """A line for each: name, table, form, and the choice as JSON, parted by tabs."""
    for kept in all_presets(project):
        said = json.dumps(choice_to_json(kept.choice), ensure_ascii=False, sort_keys=True)
        sys.stdout.write(f"{kept.name}\t{kept.choice.what}\t{kept.form}\t{said}\n")


PRESETS = Command(
    "presets",
    "List the choices of what to export that a project keeps, or rename or remove one.",
    _add_arguments,
    _run,
    examples=(
        "presets work.tawthiq",
        "presets work.tawthiq --rename public published",
        "presets work.tawthiq --remove published",
    ),
)
