"""Records as JSON Lines with all that is known: claims, quotes, origins, who and when.

One object a line, keys sorted. `tawthiq-accounts/1` is an account with its article and claims;
`tawthiq-incidents/1` an incident with its values, the rules that chose them, its relations and its
accounts, and what was noted and checked of it; `tawthiq-articles/1` an article with how it stands,
and all that was decided on it as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from model.incident import Incident
from model.reconciliation.incident_json import incident_to_json, resolution_to_json
from model.review_json import account_to_json
from model.values import Json
from storage.canonical import from_text, to_text
from storage.project import Project
from storage.reconciliation import incident_rows
from storage.review_rows import load_review

ACCOUNTS_FORMAT = "tawthiq-accounts/1"
INCIDENTS_FORMAT = "tawthiq-incidents/1"
ARTICLES_FORMAT = "tawthiq-articles/1"

_ARTICLE = {
    **{c: c for c in ("id", "name", "sha256", "title", "source", "url", "published", "language")},
    "status": "status",
    "reason": "nullif(reason, '')",
    "reason_words": "nullif(reason_words, '')",
    "flagged": "flagged",
    "note": "nullif(note, '')",
}


def accounts(project: Project) -> Iterator[str]:
    """A line for each account with a claim, by article in the order of import."""
    numbers = project.connection.execute(
        "SELECT DISTINCT article FROM accounts WHERE incident IS NOT NULL ORDER BY article"
    ).fetchall()
    for (number,) in numbers:
        for account in _accounts_of(project, number).values():
            yield to_text({"format": ACCOUNTS_FORMAT, **account})


def incidents(project: Project) -> Iterator[str]:
    """A line for each incident, in the order of their making."""
    for incident in incident_rows.every(project):
        said = incident_to_json(incident)
        yield to_text(
            {
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
                "accounts": _accounts_about(project, incident.id),
            }
        )


def articles(project: Project) -> Iterator[str]:
    """A line for each article, in the order of import."""
    for (number,) in project.connection.execute("SELECT number FROM articles ORDER BY number"):
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
        yield to_text({**about, **_article(project, number)})


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
