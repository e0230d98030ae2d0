"""`codebook`: a project's codebook to a file, a changed one back in, the versions there were."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from storage import codebooks
from storage.project import Project, ProjectError
from ui.commands.command import Command, complain
from ui.commands.reviewer import account_name


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "--reviewer",
        metavar="NAME",
        default=account_name(),
        help="who does it, for the history (default: the account's name)",
    )
    what = parser.add_subparsers(
        title="what to do", metavar="export | import | list", required=True
    )
    out = what.add_parser("export", help="write the codebook in force to a TOML file")
    out.add_argument("file", metavar="FILE", type=Path)
    out.set_defaults(do=_export)
    take = what.add_parser(
        "import",
        help="put a TOML file in force as a new version; what it lacks stays, retired",
    )
    take.add_argument("file", metavar="FILE", type=Path)
    take.add_argument("--note", default="", help="what changed and why, for the history")
    take.set_defaults(do=_import)
    show = what.add_parser("list", help="print the versions that were in force")
    show.set_defaults(do=_list)


def _run(chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, chosen.reviewer) as project:
            chosen.do(project, chosen)
    except ProjectError as error:
        complain(str(error))
        return 2
    return 0


def _export(project: Project, chosen: argparse.Namespace) -> None:
    codebooks.write_codebook(project.codebook, chosen.file)


def _import(project: Project, chosen: argparse.Namespace) -> None:
    before = project.codebook
    after = codebooks.put_in_force(project, codebooks.read_codebook(chosen.file), chosen.note)
    same = after is before
    sys.stdout.write(
        f"nothing changed; version {after.version} stays in force\n"
        if same
        else f"version {after.version} is in force\n"
    )


def _list(project: Project, _: argparse.Namespace) -> None:
    for each in codebooks.versions(project):
        note = f"  {' '.join(each.note.split())}" if each.note else ""
        sys.stdout.write(f"{each.codebook.version}  {each.at[:10]}  {each.reviewer}{note}\n")


CODEBOOK = Command(
    "codebook",
    "Write a project's codebook to a file, put a changed one in force, or list its versions.",
    _add_arguments,
    _run,
    examples=(
        "codebook work.tawthiq list",
        "codebook work.tawthiq export codebook.toml",
    ),
)
