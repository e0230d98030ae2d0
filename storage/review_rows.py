"""A saved review read back from its rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from model.account import Account, Claim, Decision, Link, Origin, Stamp, Status, Verdict
from model.evidence import Evidence, Span
from model.proposals import Salience
from model.review import Review
from model.review_json import join_from_json
from model.standing import Reason
from model.values import Kind, from_json
from storage.canonical import from_text
from storage.project import Project
from storage.times import time_from_text


def load_review(project: Project, number: int, article_id: str) -> Review:
    """The review of article ``number`` as saved; an empty one if nothing was."""
    status, code, words = project.connection.execute(
        "SELECT status, reason, reason_words FROM articles WHERE number = ?", [number]
    ).fetchone()
    return Review(
        article_id,
        _accounts(project, number),
        _decisions(project, number),
        _dismissed(project, number),
        Status(status),
        Reason(code, words) if code or words else None,
    )


def _accounts(project: Project, number: int) -> tuple[Account, ...]:
    claims = _claims(project, number)
    rows = project.connection.execute(
        "SELECT id, proposed_key, salience, follows, relation, joined FROM accounts"
        " WHERE article = ? ORDER BY position",
        [number],
    )
    return tuple(
        Account(
            account_id,
            tuple((keys or "").split()),
            Salience(salience),
            Link(follows, relation) if follows is not None else None,
            tuple(claims[account_id]),
            join_from_json(from_text(joined)) if joined else None,
        )
        for account_id, keys, salience, follows, relation, joined in rows
    )


def _claims(project: Project, number: int) -> dict[str, list[Claim]]:
    evidence = _evidence(project, number)
    rows = project.connection.execute(
        "SELECT c.account, c.id, c.field, c.kind, c.value, c.origin, c.proposal, c.reviewer, c.at"
        " FROM accounts AS a JOIN claims AS c ON c.account = a.id"
        " WHERE a.article = ? ORDER BY a.position, c.position",
        [number],
    )
    claims: dict[str, list[Claim]] = defaultdict(list)
    for account, *row in rows:
        claims[account].append(claim_of(row, evidence))
    return claims


def claim_of(row: Sequence[Any], evidence: Mapping[str, Sequence[Evidence]]) -> Claim:
    """The claim of a row: id, field, kind, value, origin, proposal, reviewer, time."""
    key, field, kind, value, origin, proposal, reviewer, at = row
    return Claim(
        key,
        field,
        from_json(Kind(kind), from_text(value)),
        tuple(evidence[key]),
        Origin(origin),
        proposal,
        Stamp(reviewer, time_from_text(at)),
    )


def _evidence(project: Project, number: int) -> dict[str, list[Evidence]]:
    rows = project.connection.execute(
        "SELECT e.claim, e.start, e.end, e.quote FROM accounts AS a"
        " JOIN claims AS c ON c.account = a.id JOIN evidence AS e ON e.claim = c.id"
        " WHERE a.article = ? ORDER BY e.claim, e.position",
        [number],
    )
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for claim, start, end, quote in rows:
        evidence[claim].append(Evidence(Span(start, end), quote))
    return evidence


def _decisions(project: Project, number: int) -> tuple[Decision, ...]:
    rows = project.connection.execute(
        "SELECT id, proposal, verdict, reviewer, at, claim FROM standing_decisions"
        " WHERE article = ? ORDER BY number",
        [number],
    )
    return tuple(
        Decision(key, proposal, Verdict(verdict), Stamp(reviewer, time_from_text(at)), claim)
        for key, proposal, verdict, reviewer, at, claim in rows
    )


def _dismissed(project: Project, number: int) -> tuple[str, ...]:
    rows = project.connection.execute(
        "SELECT key FROM dismissed_accounts WHERE article = ? ORDER BY position", [number]
    )
    return tuple(key for (key,) in rows)
