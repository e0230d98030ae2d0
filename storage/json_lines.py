"""Records as JSON Lines with all that is known: claims, quotes, origins, who and when.

One object a line, keys sorted. `tawthiq-accounts/1` is an account with its article and claims;
`tawthiq-incidents/1` an incident with its values, their rules, its relations and its accounts;
`tawthiq-articles/1` an article with how it stands, and all that was decided on it as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from model.review_json import account_to_json
from model.values import Json
from storage.canonical import from_text, to_text
from storage.project import Project
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
    rows = project.connection.execute(
        "SELECT id, created_at, created_by, changed_at, changed_by FROM incidents ORDER BY number"
    )
    for incident, created_at, created_by, changed_at, changed_by in rows.fetchall():
        yield to_text(
            {
                "format": INCIDENTS_FORMAT,
                "id": incident,
                "created": {"at": created_at, "by": created_by},
                "changed": {"at": changed_at, "by": changed_by},
                "values": _values(project, incident),
                "relations": _relations(project, incident),
                "accounts": _accounts_about(project, incident),
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


def _values(project: Project, incident: str) -> list[Json]:
    rows = project.connection.execute(
        "SELECT field, position, kind, value, rule FROM incident_values"
        " WHERE incident = ? ORDER BY field, position",
        [incident],
    )
    return [
        {
            "field": field,
            "kind": kind,
            "value": from_text(value),
            "rule": rule,
            "claims": _claims_behind(project, incident, field, position),
        }
        for field, position, kind, value, rule in rows.fetchall()
    ]


def _claims_behind(project: Project, incident: str, field: str, position: int) -> list[str]:
    rows = project.connection.execute(
        "SELECT claim FROM incident_value_claims"
        " WHERE incident = ? AND field = ? AND position = ? ORDER BY claim",
        [incident, field, position],
    )
    return [claim for (claim,) in rows]


def _relations(project: Project, incident: str) -> list[Json]:
    rows = project.connection.execute(
        "SELECT r.relation, r.to_incident FROM incident_relations AS r"
        " JOIN incidents AS i ON i.id = r.to_incident"
        " WHERE r.incident = ? ORDER BY i.number, r.relation",
        [incident],
    )
    return [{"relation": relation, "to": other} for relation, other in rows]
