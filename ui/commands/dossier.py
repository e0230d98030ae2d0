"""`dossier`: write incidents with all that speaks for them as a page, a PDF or a ClaimReview."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from model.reconciliation import claim_review
from model.reconciliation.claim_review import NotCheckedError
from model.reconciliation.dossier import Dossier
from model.values import Json
from storage.project import Project, ProjectError
from storage.reconciliation import dossiers, incident_rows
from storage.written_files import written, written_bytes
from ui.commands.command import Command, complain
from ui.commands.incident_ids import one_incident
from ui.commands.reviewer import account_name

_READABLE: Any = {"ensure_ascii": False, "indent": 2}
_FORMS = (".html", ".pdf", ".jsonld")


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "out",
        metavar="OUT",
        type=_out,
        help="an .html, a .pdf, or a .jsonld (ClaimReview); one that is there is replaced",
    )
    parser.add_argument(
        "incidents",
        metavar="INCIDENT",
        nargs="*",
        help="ids of incidents, or how they begin; all that several accounts tell of if none",
    )
    parser.add_argument(
        "--field",
        metavar="FIELD",
        help="in a .jsonld: of what the accounts say in this field of the codebook, each held"
        " against what the incident was resolved to",
    )
    parser.add_argument("--language", choices=("ar", "en"), default="ar", help="(default: ar)")
    parser.add_argument("--author", help="who publishes the ClaimReview; the reviewer if not given")


def _out(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in _FORMS:
        raise argparse.ArgumentTypeError(f"{text} ends neither in .html nor in .pdf nor .jsonld")
    return path


def _run(chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, account_name()) as project:
            ids = _chosen(project, chosen.incidents)
            told = [dossiers.gather(project, i) for i in ids]
            reviews = (
                _reviews(project, told, chosen) if chosen.out.suffix.lower() == ".jsonld" else None
            )
        _write(told, reviews, chosen)
    except LookupError as error:
        complain(str(error.args[0]))
        return 2
    except (ProjectError, NotCheckedError) as error:
        complain(str(error))
        return 2
    counted = "1 incident" if len(told) == 1 else f"{len(told)} incidents"
    sys.stdout.write(f"{counted} written to {chosen.out}\n")
    return 0


def _chosen(project: Project, beginnings: Sequence[str]) -> list[str]:
    """The incidents that these begin. Raises LookupError where one begins none, or several."""
    if not beginnings:
        found = [i.id for i in incident_rows.every(project) if len(i.accounts) > 1]
        if not found:
            raise LookupError("no incident is told by several accounts; name those to be written")
        return found
    return [one_incident(project, beginning) for beginning in beginnings]


def _reviews(project: Project, told: Sequence[Dossier], chosen: argparse.Namespace) -> Json:
    author = chosen.author or account_name()
    if chosen.field is None:
        return claim_review.of_incidents(told, author, chosen.language)
    return claim_review.together(
        [dossiers.reviews_of_field(project, d, chosen.field, author, chosen.language) for d in told]
    )


def _write(told: Sequence[Dossier], reviews: Json, chosen: argparse.Namespace) -> None:
    form = chosen.out.suffix.lower()
    if form == ".pdf":
        with written_bytes(chosen.out) as file:
            file.write(_pdf(told, chosen.language))
        return
    text = _page(told, chosen) if form == ".html" else json.dumps(reviews, **_READABLE) + "\n"
    with written(chosen.out, "utf-8") as page:
        page.write(text)


def _page(told: Sequence[Dossier], chosen: argparse.Namespace) -> str:
    from ui.dossier.page import Look, page

    return page(told, Look(chosen.language))


def _pdf(told: Sequence[Dossier], language: str) -> bytes:
    """Printed by Qt, which nothing else here needs: it is brought in by name, for this alone."""
    made: bytes = import_module("ui.dossier.printing").pdf_without_window(told, language)
    return made


DOSSIER = Command(
    "dossier",
    "Write incidents with all that speaks for them: a page, a PDF, or a ClaimReview.",
    _add_arguments,
    _run,
    examples=("dossier work.tawthiq market.pdf 3f0b --language en",),
)
