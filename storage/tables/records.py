"""Records as JSON with all that is known: claims, quotes, origins, who and when.

`tawthiq-accounts/1` is an account with its article and claims;
`tawthiq-incidents/1` an incident with its values, the rules that chose them, its relations and its
accounts, and what was noted and checked of it; `tawthiq-articles/1` an article with how it stands,
and all that was decided on it as a whole. What a choice leaves out has no key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby, islice

from model.export_choice import ExportChoice, What
from model.incident import Incident
from model.reconciliation.incident_json import incident_to_json, resolution_to_json
from model.review_json import account_to_json
from model.values import Json
from storage.canonical import from_text
from storage.project import Project
from storage.reconciliation import incident_rows
from storage.review_rows import load_review
from storage.tables import selects
from storage.tables.redacted import Redactor

ACCOUNTS_FORMAT = "tawthiq-accounts/1"
INCIDENTS_FORMAT = "tawthiq-incidents/1"
ARTICLES_FORMAT = "tawthiq-articles/1"

Record = dict[str, Json]

_ARTICLE = {
    **{c: c for c in ("id", "name", "sha256", "title", "source", "url", "published", "language")},
    "status": "status",
    "reason": "nullif(reason, '')",
    "reason_words": "nullif(reason_words, '')",
    "flagged": "flagged",
    "note": "nullif(note, '')",
}


def of(project: Project, choice: ExportChoice) -> Iterator[Record]:
    """The chosen incidents, accounts or articles, in the table's order."""
    redactor = Redactor(project.codebook, choice.redaction)
    return _OF_TABLE[choice.what](project, choice, redactor)


def _accounts(project: Project, choice: ExportChoice, redactor: Redactor) -> Iterator[Record]:
    keys = selects.keys(project, choice, "a.article, a.id")
    for number, chosen in groupby(keys, lambda key: key[0]):
        wanted = {account for _, account in chosen}
        for key, account in _accounts_of(project, number).items():
            if key in wanted:
                yield {"format": ACCOUNTS_FORMAT, **redactor.account(account)}


def _incidents(project: Project, choice: ExportChoice, redactor: Redactor) -> Iterator[Record]:
    keys = (key for (key,) in selects.keys(project, choice, "i.id"))
    while some := list(islice(keys, incident_rows.SOME)):
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
                "accounts": [redactor.account(a) for a in _accounts_about(project, incident.id)],
            }
            yield redactor.incident(record)


def _articles(project: Project, choice: ExportChoice, redactor: Redactor) -> Iterator[Record]:
    for (number,) in selects.keys(project, choice, "r.number"):
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
        yield redactor.article({**about, **_article(project, number)})


_OF_TABLE: Mapping[What, Callable[[Project, ExportChoice, Redactor], Iterator[Record]]] = {
    What.INCIDENTS: _incidents,
    What.ACCOUNTS: _accounts,
    What.ARTICLES: _articles,
}
NESTED = frozenset(_OF_TABLE)
"""The tables whose records hold more than their rows."""


def _accounts_about(project: Project, incident: str) -> list[Json]:
    rows = project.connection.execute(
        "SELECT article, id FROM accounts WHERE incident = ? ORDER BY article, position",
        [incident],
    )
    return [_accounts_of(project, number)[account] for number, account in rows.fetchall()]


def _accounts_of(project: Project, number: int) -> dict[str, dict[str, Json]]:
    """The JSON of an article's accounts that have an incident, by their ids."""
    article = _article(project, number)
    rows = project.connection.execute(
        "SELECT id, incident, reviewer, reviewed_at FROM accounts"
        " WHERE article = ? AND incident IS NOT NULL",
        [number],
    )
    saved = {key: (incident, who, at) for key, incident, who, at in rows}
    proposals = _proposals(project, number)
    found = {}
    for account in load_review(project, number, article["id"]).accounts:
        if account.id not in saved:
            continue
        incident, who, at = saved[account.id]
        data = account_to_json(account)
        del data["joined"]  # what was said of it once; ``incident`` is what holds
        for claim in data["claims"]:
            claim["proposal"] = proposals.get(claim["proposal"])
        about = {"article": article, "incident": incident, "reviewer": who, "reviewed_at": at}
        found[account.id] = {**data, **about}
    return found


def _article(project: Project, number: int) -> dict[str, Json]:
    row = project.connection.execute(
        f"SELECT {', '.join(_ARTICLE.values())} FROM articles WHERE number = ?", [number]
    ).fetchone()
    article = dict(zip(_ARTICLE, row, strict=True))
    return {**article, "flagged": bool(article["flagged"])}


def _proposals(project: Project, number: int) -> dict[str, Json]:
    """The proposals that claims of the article came from, with what read them."""
    rows = project.connection.execute(
        "SELECT DISTINCT p.id, p.value, p.confidence, p.rule, r.extractor FROM claims AS c"
        " JOIN proposals AS p ON p.article = c.article AND p.id = c.proposal"
        " JOIN runs AS r ON r.number = p.run WHERE c.article = ? AND c.proposal IS NOT NULL",
        [number],
    )
    return {
        key: {
            "id": key,
            "value": from_text(value),
            "confidence": confidence,
            "rule": rule,
            "extractor": extractor,
        }
        for key, value, confidence, rule, extractor in rows
    }


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
