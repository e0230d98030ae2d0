"""Records as JSON with all that is known: claims, quotes, origins, who and when.

`tawthiq-accounts/1` is an account with its article and claims;
`tawthiq-incidents/1` an incident with its values, the rules that chose them, its relations and its
accounts, and what was noted and checked of it; `tawthiq-articles/1` an article with how it stands,
and all that was decided on it as a whole. What a choice leaves out has no key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from model.export_choice import ExportChoice, What
from model.incident import Incident
from model.reconciliation.incident_json import incident_to_json, resolution_to_json
from model.values import Json
from storage.project import Project
from storage.reconciliation import incident_rows
from storage.tables import account_records, selects
from storage.tables.account_records import ARTICLE, article_record
from storage.tables.redacted import Redactor

ACCOUNTS_FORMAT = "tawthiq-accounts/1"
INCIDENTS_FORMAT = "tawthiq-incidents/1"
ARTICLES_FORMAT = "tawthiq-articles/1"

Record = dict[str, Json]


def of(project: Project, choice: ExportChoice) -> Iterator[Record]:
    """The chosen incidents, accounts or articles, in the table's order."""
    redactor = Redactor(project.codebook, choice.redaction)
    return _OF_TABLE[choice.what](project, choice, redactor)


def _accounts(project: Project, choice: ExportChoice, redactor: Redactor) -> Iterator[Record]:
    keys = (key for (key,) in selects.keys(project, choice, "a.id"))
    while some := list(islice(keys, incident_rows.SOME)):
        for account in account_records.by_id(project, some):
            yield {"format": ACCOUNTS_FORMAT, **redactor.account(account)}


def _incidents(project: Project, choice: ExportChoice, redactor: Redactor) -> Iterator[Record]:
    keys = (key for (key,) in selects.keys(project, choice, "i.id"))
    while some := list(islice(keys, incident_rows.SOME)):
        told = account_records.by_incident(project, some)
        for incident in incident_rows.load_many(project, some):
            said = incident_to_json(incident)
            record = {
                "format": INCIDENTS_FORMAT,
                "id": incident.id,
                "name": incident.name or None,
                "note": incident.note or None,
                "created": _stamp(said["created"]),
                "changed": _stamp(said["changed"]),
                "values": _values(incident),
                "rules": _rules(said),
                "relations": [_stamped(r) for r in said["relations"]],
                "checks": [_stamped(c) for c in said["checks"]],
                "files": [_stamped(f) for f in said["files"]],
                "accounts": [redactor.account(a) for a in told[incident.id]],
            }
            yield redactor.incident(record)


def _articles(project: Project, choice: ExportChoice, redactor: Redactor) -> Iterator[Record]:
    columns = ", ".join(ARTICLE.values())
    for number, *row in selects.keys(project, choice, f"r.number, {columns}"):
        decided = project.connection.execute(
            "SELECT status, reason, reason_words, reviewer, at FROM article_decisions"
            " WHERE article = ? ORDER BY number",
            [number],
        )
        decisions = [
            {"status": status, "reason": reason or None, "words": words or None, "by": by, "at": at}
            for status, reason, words, by, at in decided
        ]
        about = {"format": ARTICLES_FORMAT, "decisions": decisions}
        yield redactor.article({**about, **article_record(row)})


_OF_TABLE: Mapping[What, Callable[[Project, ExportChoice, Redactor], Iterator[Record]]] = {
    What.INCIDENTS: _incidents,
    What.ACCOUNTS: _accounts,
    What.ARTICLES: _articles,
}
NESTED = frozenset(_OF_TABLE)
"""The tables whose records hold more than their rows."""


def _values(incident: Incident) -> list[Json]:
    """Each value that is held, with its rule and the claims that it was chosen from."""
    return [
        {"field": held.field, "rule": held.rule.value, **value}
        for held in incident.resolutions
        for value in resolution_to_json(held)["values"]
    ]


def _rules(said: Json) -> list[Json]:
    """The rules that the researcher chose, with the reasons."""
    return [
        {"field": r["field"], **_stamped(r["chosen"])} for r in said["resolutions"] if r["chosen"]
    ]


def _stamped(said: Json) -> dict[str, Json]:
    return {**{k: v for k, v in said.items() if k != "stamp"}, **_stamp(said["stamp"])}


def _stamp(stamp: Json) -> dict[str, Json]:
    return {"at": stamp["at"], "by": stamp["reviewer"]}
