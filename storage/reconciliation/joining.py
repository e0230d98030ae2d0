"""What was said while reviewing of the incident that an account tells of, done when it is saved.

Only what was said since the last time is done. Where an account was moved in between, in the
window of incidents, it stays until something new is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from model.account import Account, Join, Stamp
from model.review_json import join_from_json
from model.values import Json
from storage.canonical import from_text
from storage.project import Project
from storage.reconciliation import moving
from storage.reconciliation.incident_rows import asked, current, load
from storage.reconciliation.putting import put_within
from storage.times import time_from_text

LINKED, TAKEN_OUT = "account linked", "account taken out"
"""What the history calls it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an account is saved: the incident that it is in, and what was said of that last."""

    incident: str | None = None
    joined: Join | None = None
    moved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """Where an account belongs by what was said: in ``incident``, None for one of its own.

    ``gone`` says that the incident which was meant is no longer there.
    """

    incident: str | None
    gone: bool = False


def standings(project: Project, account_ids: Iterable[str]) -> dict[str, Standing]:
    """How accounts are saved; nothing of those that are not."""
    select = "SELECT id, incident, joined, moved_at FROM accounts WHERE id IN"
    return {
        account: Standing(
            incident,
            join_from_json(from_text(joined)) if joined else None,
            time_from_text(moved_at) if moved_at else None,
        )
        for account, incident, joined, moved_at in asked(project, select, sorted(account_ids))
    }


def standing(project: Project, account_id: str) -> Standing:
    """How an account is saved; nothing where it is not."""
    return standings(project, [account_id]).get(account_id, Standing())


def goal(project: Project, account_id: str, saved: Standing, said: Join | None) -> Goal:
    """Where an account belongs that is saved so, once this is said of it.

    What was said before it was moved last does not count.
    """
    here = saved.incident
    if said == saved.joined and here is not None:
        return Goal(here)
    if said is None:
        return Goal(_before(project, account_id, saved))
    if saved.moved_at is not None and said.at <= saved.moved_at:
        return Goal(here)
    if not said.incident:
        alone = here is not None and load(project, here).accounts == (account_id,)
        return Goal(here if alone else None)
    into = current(project, said.incident)
    return Goal(into) if into is not None else Goal(here, gone=True)


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
        if account.joined == former.get(account.id):
            continue
        stored = standing(project, account.id)
        saved = Standing(stored.incident, former.get(account.id), stored.moved_at)
        wanted = goal(project, account.id, saved, account.joined)
        if wanted.gone:
            lost.append(account.id)
        if stored.incident is not None:
            _move(project, account.id, stored.incident, wanted.incident)
    return tuple(lost)


def _before(project: Project, account_id: str, saved: Standing) -> str | None:
    """Where the account goes when what was said last is taken back, unless it was moved since."""
    here, said = saved.incident, saved.joined
    if here is None or said is None:
        return here
    if said.incident:
        return None if current(project, said.incident) == here else here
    back = current(project, said.out_of)
    alone = load(project, here).accounts == (account_id,)
    return back if back is not None and alone else here


def _move(project: Project, account_id: str, here: str, into: str | None) -> None:
    by = Stamp(project.reviewer, datetime.now(UTC))
    if into == here:
        return
    if into is None:
        (change, _), what = moving.split(project, here, [account_id], by), TAKEN_OUT
    else:
        change, what = moving.linked(project, [account_id], into, by), LINKED
    if change.before != change.after:
        detail: dict[str, Json] = {"accounts": [account_id], "from": here}
        put_within(project, change.before, change.after, what, detail)
