"""Reviewed accounts with what is known of their articles, for one incident or for many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from model.account import Account, Claim, Link
from model.evidence import Evidence, Span
from model.incident import ReportedAccount
from model.proposals import Salience
from model.review_json import join_from_json
from storage.canonical import from_text
from storage.project import Project
from storage.reconciliation.incident_rows import SOME, asked
from storage.review_rows import claim_of
from storage.times import day_from_text

_ACCOUNTS = """
SELECT a.article, a.position, a.id, a.proposed_key, a.salience, a.follows, a.relation, a.joined,
    a.incident, r.id, coalesce(r.title, r.name), coalesce(r.source, ''), coalesce(r.url, ''),
    r.published
FROM accounts AS a JOIN articles AS r ON r.number = a.article WHERE a.id IN"""


def of_incident(project: Project, incident_id: str) -> tuple[ReportedAccount, ...]:
    """The accounts of an incident, by article in the order of import."""
    return of_incidents(project, [incident_id]).get(incident_id, ())


def of_incidents(
    project: Project, incident_ids: Iterable[str]
) -> dict[str, tuple[ReportedAccount, ...]]:
    """By incident its accounts; incidents that are not there are left out."""
    rows = asked(project, "SELECT id FROM accounts WHERE incident IN", sorted(set(incident_ids)))
    found: dict[str, list[ReportedAccount]] = defaultdict(list)
    for told in of_accounts(project, [account for (account,) in rows]):
        found[told.incident or ""].append(told)
    return {incident: tuple(told) for incident, told in found.items()}


def of_accounts(project: Project, account_ids: Iterable[str]) -> tuple[ReportedAccount, ...]:
    """Those of the accounts that are saved, by article in the order of import."""
    ids = sorted(set(account_ids))
    found: list[tuple[int, int, ReportedAccount]] = []
    for start in range(0, len(ids), SOME):
        found += _some(project, ids[start : start + SOME])
    return tuple(told for _, _, told in sorted(found, key=lambda f: (*f[:2], f[2].account.id)))


def _some(project: Project, ids: Sequence[str]) -> list[tuple[int, int, ReportedAccount]]:
    claims = _claims(project, ids)
    found = []
    for row in asked(project, _ACCOUNTS, ids):
        number, position, key, keys, salience, follows, relation, joined, *about = row
        incident, article, title, source, url, published = about
        account = Account(
            key,
            tuple((keys or "").split()),
            Salience(salience),
            Link(follows, relation) if follows is not None else None,
            tuple(claims[key]),
            join_from_json(from_text(joined)) if joined else None,
        )
        day = day_from_text(published)
        told = ReportedAccount(account, article, title, source, url, day, incident)
        found.append((number, position, told))
    return found


def _claims(project: Project, ids: Sequence[str]) -> dict[str, list[Claim]]:
    evidence = _evidence(project, ids)
    found: dict[str, list[Claim]] = defaultdict(list)
    select = "SELECT account, id, field, kind, value, origin, proposal, reviewer, at FROM claims"
    rows = asked(project, f"{select} WHERE account IN", ids, " ORDER BY account, position")
    for account, *row in rows:
        found[account].append(claim_of(row, evidence))
    return found


def _evidence(project: Project, ids: Sequence[str]) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    select = (
        "SELECT e.claim, e.start, e.end, e.quote FROM claims AS c"
        " JOIN evidence AS e ON e.claim = c.id WHERE c.account IN"
    )
    for claim, start, end, quote in asked(project, select, ids, " ORDER BY e.claim, e.position"):
        found[claim].append(Evidence(Span(start, end), quote))
    return found
