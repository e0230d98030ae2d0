"""`incidents`: list a project's incidents, those of several accounts first of all."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from model.codebook import Codebook
from model.incident import ReportedAccount
from model.typed_values import show
from model.values import Json, to_json
from storage.project import Project, ProjectError
from storage.reconciliation import reported
from storage.reconciliation.incident_list import (
    IncidentOrder,
    IncidentQuery,
    IncidentRow,
    Which,
    page,
)
from ui.commands.command import Command, complain
from ui.commands.reviewer import account_name

_AT_ONCE = 500
_SHOWN = ("event_type", "place", "killed")
_SHORT = 8


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument("--text", default="", help="words of their names or articles")
    parser.add_argument("--place", default="", help="words of their places")
    parser.add_argument(
        "--which",
        choices=tuple(which.value for which in Which),
        default=Which.ALL,
        help="several: told by several accounts; contradicted: whose accounts contradict each"
        " other; ungraded: without a grade",
    )
    parser.add_argument("--since", metavar="DAY", type=date.fromisoformat, help="YYYY-MM-DD")
    parser.add_argument("--until", metavar="DAY", type=date.fromisoformat, help="YYYY-MM-DD")
    parser.add_argument(
        "--order",
        choices=tuple(order.value for order in IncidentOrder),
        default=IncidentOrder.NEWEST,
    )
    parser.add_argument(
        "--accounts", action="store_true", help="below each incident the accounts that tell of it"
    )
    parser.add_argument(
        "--format",
        choices=("table", "jsonl"),
        default="table",
        help="table: columns parted by tabs, ids cut short",
    )
    parser.add_argument(
        "--language", choices=("ar", "en"), default="ar", help="of labels (default: ar)"
    )


def _run(chosen: argparse.Namespace) -> int:
    query = IncidentQuery(
        chosen.text,
        Which(chosen.which),
        chosen.place,
        chosen.since,
        chosen.until,
        IncidentOrder(chosen.order),
    )
    try:
        with Project.open(chosen.project, account_name()) as project:
            for line in _lines(project, query, chosen):
                sys.stdout.write(line + "\n")
    except ProjectError as error:
        complain(str(error))
        return 2
    return 0


def _lines(project: Project, query: IncidentQuery, chosen: argparse.Namespace) -> Iterator[str]:
    if chosen.format == "table":
        yield "\t".join(("id", "accounts", "contradicted", "day", *_SHOWN, "name"))
    last: IncidentRow | None = None
    while rows := page(project, query, last, _AT_ONCE):
        last = rows[-1]
        told = reported.of_incidents(project, [r.id for r in rows]) if chosen.accounts else {}
        for row in rows:
            accounts = told.get(row.id, ())
            if chosen.format == "jsonl":
                yield _json(row, accounts if chosen.accounts else None)
            else:
                yield _cells(row, project.codebook, chosen.language)
                yield from map(_account_cells, accounts)


def _cells(row: IncidentRow, codebook: Codebook, language: str) -> str:
    values = []
    for field_id in _SHOWN:
        value, field = row.values.get(field_id), codebook.find(field_id)
        values.append(show(value, field, language, brief=True) if value and field else "")
    day = row.first_day.isoformat() if row.first_day else ""
    numbers = (str(row.accounts), str(row.contradicted))
    return "\t".join(map(_plain, (row.id[:_SHORT], *numbers, day, *values, row.name)))


def _account_cells(told: ReportedAccount) -> str:
    day = told.published.isoformat() if told.published else ""
    return "\t" + "\t".join(map(_plain, (told.account.id[:_SHORT], day, told.source, told.title)))


def _plain(words: str) -> str:
    """On one line, in one column."""
    return " ".join(words.split())


def _json(row: IncidentRow, accounts: Sequence[ReportedAccount] | None) -> str:
    said: dict[str, Json] = {
        "id": row.id,
        "number": row.number,
        "name": row.name,
        "n_accounts": row.accounts,
        "contradicted": row.contradicted,
        "first_day": row.first_day.isoformat() if row.first_day else None,
        "values": {field: to_json(value) for field, value in sorted(row.values.items())},
    }
    if accounts is not None:
        said["accounts"] = [
            {
                "id": told.account.id,
                "article": told.article_id,
                "title": told.title,
                "source": told.source,
                "published": told.published.isoformat() if told.published else None,
            }
            for told in accounts
        ]
    return json.dumps(said, ensure_ascii=False)


INCIDENTS = Command(
    "incidents",
    "List a project's incidents: how many accounts tell of each, and where these contradict.",
    _add_arguments,
    _run,
    examples=("incidents work.tawthiq --which several --accounts",),
)
