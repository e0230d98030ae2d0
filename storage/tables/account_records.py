"""Accounts as JSON with their article and claims, read for some hundred incidents at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from model.values import Json
from storage.canonical import from_text
from storage.project import Project

Record = dict[str, Json]

ARTICLE: Mapping[str, str] = {
    **{c: c for c in ("id", "name", "sha256", "title", "source", "url", "published", "language")},
    "status": "status",
    "reason": "nullif(reason, '')",
    "reason_words": "nullif(reason_words, '')",
    "flagged": "flagged",
    "note": "nullif(note, '')",
}
"""What records say of an article, and the expression of it."""

_AMONG = "a.{key} IN (SELECT value FROM json_each(?))"
_ACCOUNTS = (
    "SELECT a.id, a.article, a.proposed_key, a.salience, a.follows, a.relation, a.incident,"
    f" a.reviewer, a.reviewed_at FROM accounts AS a WHERE {_AMONG} AND a.incident IS NOT NULL"
    " ORDER BY a.article, a.position, a.id"
)
_CLAIMS = (
    "SELECT c.account, c.id, c.field, c.kind, c.value, c.origin, c.proposal, c.reviewer, c.at,"
    " c.article FROM accounts AS a JOIN claims AS c ON c.account = a.id"
    f" WHERE {_AMONG} ORDER BY c.account, c.position, c.id"
)
_EVIDENCE = (
    "SELECT e.claim, e.start, e.end, e.quote FROM accounts AS a JOIN claims AS c"
    f" ON c.account = a.id JOIN evidence AS e ON e.claim = c.id WHERE {_AMONG}"
    " ORDER BY e.claim, e.position"
)
_PROPOSALS = (
    "SELECT DISTINCT p.article, p.id, p.value, p.confidence, p.rule, r.extractor"
    " FROM accounts AS a JOIN claims AS c ON c.account = a.id JOIN proposals AS p"
    " ON p.article = c.article AND p.id = c.proposal JOIN runs AS r ON r.number = p.run"
    f" WHERE {_AMONG}"
)
_ARTICLES = (
    f"SELECT number, {', '.join(ARTICLE.values())} FROM articles WHERE number IN"
    f" (SELECT a.article FROM accounts AS a WHERE {_AMONG})"
)


def by_incident(project: Project, incident_ids: Iterable[str]) -> dict[str, list[Record]]:
    """The accounts of incidents, in the order of their articles."""
    found: dict[str, list[Record]] = defaultdict(list)
    for account in _Reading(project, "incident", incident_ids).accounts():
        found[account["incident"]].append(account)
    return found


def by_id(project: Project, account_ids: Iterable[str]) -> list[Record]:
    """These accounts, in the order of their articles."""
    return list(_Reading(project, "id", account_ids).accounts())


def article_record(row: Iterable[Any]) -> Record:
    """What is said of an article, from a row of `ARTICLE`."""
    article: Record = dict(zip(ARTICLE, row, strict=True))
    return {**article, "flagged": bool(article["flagged"])}


class _Reading:
    """The rows of accounts that are found by one of their columns."""

    def __init__(self, project: Project, key: str, ids: Iterable[str]) -> None:
        self._project = project
        self._key = key
        self._ids = json.dumps(list(ids))

    def accounts(self) -> Iterable[Record]:
        claims = self._claims()
        articles = {row[0]: article_record(row[1:]) for row in self._rows(_ARTICLES)}
        for key, article, keys, salience, follows, relation, incident, who, at in self._rows(
            _ACCOUNTS
        ):
            yield {
                "id": key,
                "proposed_keys": (keys or "").split(),
                "salience": salience,
                "follows": follows and {"account": follows, "relation": relation},
                "claims": claims[key],
                # Each has its own, as what is left out is taken from it.
                "article": dict(articles[article]),
                "incident": incident,
                "reviewer": who,
                "reviewed_at": at,
            }

    def _claims(self) -> dict[str, list[Record]]:
        proposals, evidence = self._proposals(), self._evidence()
        found: dict[str, list[Record]] = defaultdict(list)
        for row in self._rows(_CLAIMS):
            account, key, field, kind, value, origin, proposal, who, at, article = row
            found[account].append(
                {
                    "id": key,
                    "field": field,
                    "kind": kind,
                    "value": from_text(value),
                    "evidence": evidence[key],
                    "origin": origin,
                    "proposal": proposals.get((article, proposal)),
                    "reviewer": who,
                    "at": at,
                }
            )
        return found

    def _evidence(self) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = defaultdict(list)
        for claim, start, end, quote in self._rows(_EVIDENCE):
            found[claim].append({"start": start, "end": end, "quote": quote})
        return found

    def _proposals(self) -> dict[tuple[int, str], Record]:
        """The proposals that claims came from, with what read them."""
        return {
            (article, key): {
                "id": key,
                "value": from_text(value),
                "confidence": confidence,
                "rule": rule,
                "extractor": extractor,
            }
            for article, key, value, confidence, rule, extractor in self._rows(_PROPOSALS)
        }

    def _rows(self, select: str) -> list[tuple[Any, ...]]:
        sql = select.format(key=self._key)
        return self._project.connection.execute(sql, [self._ids]).fetchall()
