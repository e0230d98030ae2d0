"""`export` of all tables together: as a Data Package, or as one SQLite file."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from model.dataset_description import (
    Description,
    Licence,
    Role,
    contributors_from_text,
)
from model.export_choice import ExportChoice
from storage.descriptions import describe, description
from storage.packages.writing import write_package, write_tables
from storage.project import Project
from ui.commands.export_arguments import UnknownNameError
from ui.commands.progress import shown_progress

PACKAGE, TABLES = "package", "tables"
TOGETHER = (PACKAGE, TABLES)


def add_package_arguments(parser: argparse.ArgumentParser) -> None:
    """What stands on the front of a package; what is not said is as the project keeps it."""
    group = parser.add_argument_group("for a package")
    group.add_argument("--title", metavar="WORDS", help="of the dataset")
    group.add_argument("--summary", metavar="WORDS", help="what it is, in a paragraph")
    group.add_argument("--dataset-version", metavar="VERSION", help="such as 1.0")
    group.add_argument(
        "--licence",
        type=Licence,
        choices=tuple(Licence),
        help=f"{Licence.CC_BY} where nobody said; {Licence.RESERVED} is all rights reserved,"
        f" {Licence.OWN} what --licence-words say",
    )
    group.add_argument("--licence-words", metavar="WORDS", help="your own licence")
    group.add_argument("--cite", metavar="WORDS", help="how to cite; else made of the rest")
    group.add_argument("--homepage", metavar="ADDRESS", help="where it is published")
    group.add_argument(
        "--contributor",
        metavar="NAME",
        action="append",
        help=f"who made it; 'NAME | ROLE' with one of {', '.join(Role)}; repeatable. Those who"
        " reviewed where nobody is said",
    )
    group.add_argument(
        "--keep-description", action="store_true", help="keep all this in the project"
    )


def fits(chosen: argparse.Namespace) -> None:
    """Raises UnknownNameError where the ending, or a contributor's role, is none."""
    ending = chosen.out.suffix.lower()
    if chosen.what == TABLES and ending != ".sqlite":
        raise UnknownNameError(f"{chosen.out} does not end in .sqlite")
    if chosen.what == PACKAGE and ending not in ("", ".zip"):
        raise UnknownNameError(f"{chosen.out} is neither a .zip nor a folder")
    if chosen.licence is Licence.OWN and not chosen.licence_words:
        raise UnknownNameError(f"the licence {Licence.OWN} needs --licence-words")
    try:
        contributors_from_text("\n".join(chosen.contributor or ()))
    except ValueError as error:
        roles = ", ".join(Role)
        raise UnknownNameError(f"there is no role {error}; there are {roles}") from error


def run_together(project: Project, chosen: argparse.Namespace, choice: ExportChoice) -> int:
    """Write all tables; the exit code. Raises ProjectError."""
    with shown_progress() as progress:
        if chosen.what == TABLES:
            counts = write_tables(project, choice, chosen.out, progress=progress)
        else:
            said = _said(chosen, description(project))
            if chosen.keep_description:
                describe(project, said)
            counts = write_package(project, choice, chosen.out, description=said, progress=progress)
    told = ", ".join(f"{count} {what}" for what, count in counts.items())
    sys.stdout.write(f"{told} written to {chosen.out}\n")
    return 0


def _said(chosen: argparse.Namespace, kept: Description) -> Description:
    """What the arguments say, and the project where they say nothing."""
    texts = {
        "title": chosen.title,
        "summary": chosen.summary,
        "version": chosen.dataset_version,
        "licence_words": chosen.licence_words,
        "citation": chosen.cite,
        "homepage": chosen.homepage,
    }
    own = Licence.OWN if chosen.licence_words else None
    made = replace(
        kept,
        **{key: words for key, words in texts.items() if words is not None},
        licence=chosen.licence or own or kept.licence,
    )
    if not chosen.contributor:
        return made
    return replace(made, contributors=contributors_from_text("\n".join(chosen.contributor)))
