"""`link` and `unlink`: say which accounts of a project tell of one incident."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from model.account import Stamp
from storage.project import Project, ProjectError
from storage.reconciliation import incident_rows, moving
from storage.reconciliation.putting import put
from ui.commands.command import Command, complain
from ui.commands.incident_ids import one_account, one_incident
from ui.commands.reviewer import account_name


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "accounts",
        metavar="ACCOUNT",
        nargs="+",
        help="ids of accounts, or how they begin: incidents --accounts lists them",
    )


def _add_link_arguments(parser: argparse.ArgumentParser) -> None:
    _add_arguments(parser)
    parser.add_argument(
        "--into", metavar="INCIDENT", required=True, help="the incident that they tell of"
    )


def _link(project: Project, chosen: argparse.Namespace) -> str:
    into = one_incident(project, chosen.into)
    accounts = [one_account(project, a) for a in chosen.accounts]
    change = moving.linked(project, accounts, into, _by(project))
    detail = {"accounts": sorted(accounts), "to": into}
    put(project, change.before, change.after, "account linked", detail, change.apart)
    told = len(incident_rows.load(project, into).accounts)
    return f"{told} accounts tell of incident {into}"


def _unlink(project: Project, chosen: argparse.Namespace) -> str:
    said = []
    for account in [one_account(project, a) for a in chosen.accounts]:
        here = incident_rows.incident_of(project, account)
        if here is None:
            raise LookupError(f"account {account} has no incident")
        change, new = moving.split(project, here, [account], _by(project))
        detail = {"accounts": [account], "from": here, "to": new}
        if new != here:
            put(project, change.before, change.after, "accounts split off", detail)
        said.append(f"account {account} tells of incident {new} alone")
    return "\n".join(said)


def _run(act: Callable[[Project, argparse.Namespace], str], chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, account_name()) as project, project.writing():
            done = act(project, chosen)
    except LookupError as error:
        complain(str(error.args[0]))
        return 2
    except ProjectError as error:
        complain(str(error))
        return 2
    sys.stdout.write(done + "\n")
    return 0


def _by(project: Project) -> Stamp:
    return Stamp(project.reviewer, datetime.now(UTC))


LINK = Command(
    "link",
    "Put accounts into the incident that they tell of; the incidents they leave empty go.",
    _add_link_arguments,
    partial(_run, _link),
    examples=("link work.tawthiq 81c0 77ab --into 3f0b",),
)
UNLINK = Command(
    "unlink",
    "Give accounts incidents of their own.",
    _add_arguments,
    partial(_run, _unlink),
    examples=("unlink work.tawthiq 81c0",),
)
