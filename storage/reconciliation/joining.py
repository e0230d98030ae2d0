"""What was said while reviewing of the incident that an account tells of, done when it is saved.

Only what was said since the last time is done: where an account was moved in between, in the
window of incidents, it stays until something new is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime

from model.account import Account, Join, Stamp
from model.reconciliation.incident_edits import link, split
from storage.project import Project
from storage.reconciliation.incident_rows import around, current, incident_of, load
from storage.reconciliation.putting import put_within

LINKED, TAKEN_OUT = "account linked", "account taken out"
"""What the history calls it."""


def follow(
    project: Project,
    before: Iterable[Account],
    accounts: Sequence[Account],
    new: Collection[str],
) -> tuple[str, ...]:
    """Do what was said since of accounts, each of which has an incident, ``new`` ones since now.

    Returns the ids of those that were said to tell of an incident that is gone.
    """
    former = {a.id: a.joined for a in before if a.id not in new}
    lost = []
    for account in accounts:
        said, now = former.get(account.id), account.joined
        if now == said:
            continue
        if now is None:
            _take_back(project, account.id, said)
        elif not _carry_out(project, account.id, now):
            lost.append(account.id)
    return tuple(lost)


def _carry_out(project: Project, account_id: str, join: Join) -> bool:
    if not join.incident:
        _out(project, account_id, join)
        return True
    into = current(project, join.incident)
    if into is not None:
        _into(project, account_id, into, join)
    return into is not None


def _take_back(project: Project, account_id: str, join: Join | None) -> None:
    """Unless the account was moved since it was said."""
    if join is None:
        return
    here = _incident_of(project, account_id)
    if join.incident:
        if current(project, join.incident) == here:
            _out(project, account_id, join)
        return
    back = current(project, join.out_of)
    if back is not None and load(project, here).accounts == (account_id,):
        _into(project, account_id, back, join)


def _into(project: Project, account_id: str, into: str, join: Join) -> None:
    here = _incident_of(project, account_id)
    if here == into:
        return
    known = around(project, [here, into])
    after = link(known, [account_id], into, _by(project))
    put_within(project, known, after, LINKED, {"account": account_id, "join": join.id})


def _out(project: Project, account_id: str, join: Join) -> None:
    here = _incident_of(project, account_id)
    known = around(project, [here])
    after, new = split(known, here, [account_id], _by(project))
    if new != here:
        put_within(project, known, after, TAKEN_OUT, {"account": account_id, "join": join.id})


def _incident_of(project: Project, account_id: str) -> str:
    incident = incident_of(project, account_id)
    if incident is None:
        raise LookupError(account_id)
    return incident


def _by(project: Project) -> Stamp:
    return Stamp(project.reviewer, datetime.now(UTC))
