"""`sensitivity`: how the totals of a project change with the rule that its numbers follow."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from model.codebook import Field
from model.reconciliation.sensitivity import By, Sensitivity, counted_fields
from model.reconciliation.sensitivity_written import as_json, as_rows, as_table
from storage.outgoing import csv_rows
from storage.project import Project, ProjectError
from storage.reconciliation.sensitivity import measure
from ui.commands.command import Command, complain
from ui.commands.reviewer import account_name

_FORMATS = ("table", "csv", "json")


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "--field",
        metavar="FIELD",
        default="killed",
        help="the codebook's field whose numbers are added up (default: killed)",
    )
    parser.add_argument(
        "--by",
        choices=tuple(b.value for b in By),
        default=By.MONTH.value,
        help="what incidents are put together by (default: month)",
    )
    parser.add_argument(
        "--who", metavar="GROUP", default="", help="count one group only, such as civilian"
    )
    parser.add_argument("--format", choices=_FORMATS, default="table")
    parser.add_argument(
        "--language", choices=("en", "ar"), default="en", help="of labels (default: en)"
    )


def _run(chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, account_name()) as project:
            counted = {f.id: f for f in counted_fields(project.codebook)}
            wrong = _wrong(counted, chosen.field, chosen.who)
            if wrong:
                complain(wrong)
                return 2
            found = measure(project, counted[chosen.field], By(chosen.by), chosen.who)
    except ProjectError as error:
        complain(str(error))
        return 2
    if found is not None:
        _write(found, chosen.format, chosen.language)
    return 0


def _wrong(counted: Mapping[str, Field], name: str, who: str) -> str:
    """Why it cannot be measured, in a sentence; empty where it can."""
    if name not in counted:
        return f"{name} is no field that holds numbers; these do: {', '.join(counted)}"
    groups = [o.code for o in counted[name].options]
    if who and who not in groups:
        told = ", ".join(groups) or "none"
        return f"{who} is no group of the field {name}; its groups: {told}"
    return ""


def _write(found: Sensitivity, form: str, language: str) -> None:
    if form == "csv":
        head, *rows = as_rows(found, language)
        csv_rows.write(sys.stdout, map(str, head), rows)
        return
    lines = as_json(found, language) if form == "json" else as_table(found, language)
    for line in lines:
        sys.stdout.write(f"{line}\n")


SENSITIVITY = Command(
    "sensitivity",
    "Show how totals by month, governorate or kind of event change with the rule of resolution.",
    _add_arguments,
    _run,
    examples=("sensitivity work.tawthiq --field killed --by month",),
)
