"""Incidents kept in step with the accounts that speak of them.

An account with a claim has an incident: one of its own, until it is linked with others; one that
left comes back to the incident that it left. What an incident holds is found again from its
accounts whenever these change.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from model.account import Account, Stamp, new_id
from model.incident import Incident, held_of
from storage import history
from storage.project import Project
from storage.reconciliation import incident_diff, joining, said_relations
from storage.reconciliation.coming_back import come_back, record_leaving, record_removal
from storage.reconciliation.putting import next_number
from storage.reconciliation.resolving import resolve_again
from storage.times import now, time_from_text


def keep_in_step(
    project: Project,
    article: int,
    before: Sequence[Account],
    accounts: Sequence[Account],
    *,
    left: Collection[str] = (),
) -> tuple[str, ...]:
    """Create, fill, link, or remove the incidents of an article's accounts, which are saved
    already, in the transaction that is open.

    ``before`` is how they were saved last: only what was said since of their incidents is done,
    and what was done elsewhere stays. ``left`` are incidents that removed accounts were in. Returns
    the ids of the accounts that were said to tell of an incident that is gone: they keep their own.
    """
    linked = _linked(project, article)
    new = {a.id for a in accounts if a.claims and linked.get(a.id) is None}
    gone = let_go(project, [a.id for a in accounts if linked.get(a.id) and not a.claims])
    made: dict[str, Incident] = {}
    for account in accounts:
        if account.id in new and come_back(project, account.id):
            new.remove(account.id)
        elif account.id in new:
            made[account.id] = _create(project, account)
    joined = joining.follow(project, before, [a for a in accounts if a.claims], new)
    said_relations.keep(project, [a.id for a in accounts])
    # Nothing else can have come into an incident of which nothing was said yet.
    plain = [made[a.id] for a in accounts if a.id in made and a.joined is None]
    incident_diff.write(project, [], plain)
    stand = {i for i in _linked(project, article).values() if i} - {i.id for i in plain}
    resolve_again(project, stand | gone | set(left))
    return joined


def let_go(project: Project, account_ids: Iterable[str]) -> set[str]:
    """Take accounts out of their incidents; one that has none left is removed, with history.

    Returns the ids of the incidents that others still tell of.
    """
    left: set[str] = set()
    for account_id in account_ids:
        found = project.connection.execute(
            "SELECT incident FROM accounts WHERE id = ? AND incident IS NOT NULL", [account_id]
        ).fetchone()
        if found is None:
            continue
        (incident,) = found
        if _rests_on(project, incident) == 1:
            left.discard(incident)
            record_removal(project, incident, account_id)
            project.connection.execute("DELETE FROM incidents WHERE id = ?", [incident])
        else:
            left.add(incident)
            record_leaving(project, incident, account_id)
        project.connection.execute("UPDATE accounts SET incident = NULL WHERE id = ?", [account_id])
    return left


def _linked(project: Project, article: int) -> dict[str, str | None]:
    return dict(
        project.connection.execute("SELECT id, incident FROM accounts WHERE article = ?", [article])
    )


def _rests_on(project: Project, incident: str) -> int:
    (accounts,) = project.connection.execute(
        "SELECT count(*) FROM accounts WHERE incident = ?", [incident]
    ).fetchone()
    return int(accounts)


def _create(project: Project, account: Account) -> Incident:
    """Make an incident of an account's own, to hold what that one says."""
    number, incident, at, who = next_number(project), new_id(), now(), project.reviewer
    project.connection.execute(
        "INSERT INTO incidents (number, id, created_at, created_by, changed_at, changed_by)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [number, incident, at, who, at, who],
    )
    project.connection.execute(
        "UPDATE accounts SET incident = ? WHERE id = ?", [incident, account.id]
    )
    history.append(project, "incident created", incident, {"account": account.id})
    stamp = Stamp(who, time_from_text(at))
    held = tuple(held_of(account, field) for field in sorted({c.field for c in account.claims}))
    return Incident(incident, number, (account.id,), stamp, stamp, held)
