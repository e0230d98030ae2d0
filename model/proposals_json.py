"""The JSON form of what was read out of one article: ``incident-proposals/1``.

One object for an article: its name, hash, publication day and title, then the accounts, each with
its candidates field by field, the best first. Offsets count code points of the stored text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from model.article import Article
from model.evidence import Evidence
from model.proposals import Candidate, ProposedAccount
from model.values import to_json

FORMAT = "incident-proposals/1"


def document(article: Article, accounts: Iterable[ProposedAccount]) -> dict[str, Any]:
    """The JSON object of an article's proposals; the same input gives the same object."""
    published = article.published.isoformat() if article.published else None
    return {
        "format": FORMAT,
        "article": {
            "name": article.name,
            "sha256": article.sha256,
            "published": published,
            "title": article.title,
        },
        "accounts": [_account(a) for a in accounts],
    }


def _account(account: ProposedAccount) -> dict[str, Any]:
    link = account.follows
    return {
        "key": account.key,
        "salience": account.salience.value,
        "follows": {"key": link.key, "relation": link.relation} if link else None,
        "fields": {name: [_candidate(c) for c in found] for name, found in account.fields.items()},
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    return {
        "value": to_json(candidate.value),
        "confidence": candidate.confidence,
        "rule": candidate.rule,
        "evidence": [_evidence(e) for e in candidate.evidence],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"start": evidence.span.start, "end": evidence.span.end, "quote": evidence.quote}
