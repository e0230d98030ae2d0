"""What it takes to put accounts into other incidents: all that a change may touch, read anew."""

from __future__ import annotations

from collections.abc import Collection

from model.account import Stamp
from model.reconciliation import incident_edits
from storage.project import Project
from storage.reconciliation import kept_apart
from storage.reconciliation.incident_rows import around, incidents_of
from storage.reconciliation.putting import Change


def linked(project: Project, account_ids: Collection[str], into: str, by: Stamp) -> Change:
    """How incidents stand, and how they do with these accounts in one of them.

    Accounts that have no incident are left out. What is linked is kept apart no longer. Raises
    KeyError if there is no such incident; `storage.reconciliation.putting.put` writes it.
    """
    homes = incidents_of(project, account_ids)
    known = around(project, [into, *homes.values()])
    accounts = [a for a in account_ids if a in homes]
    after = incident_edits.link(known, accounts, into, by)
    told = {*accounts, *next(i.accounts for i in known if i.id == into)}
    pairs = {
        (min(one, other), max(one, other), False)
        for one, others in kept_apart.apart_from(project, accounts).items()
        for other in others & told
    }
    return Change(known, after, tuple(sorted(pairs)))


def split(
    project: Project, incident_id: str, account_ids: Collection[str], by: Stamp
) -> tuple[Change, str]:
    """How incidents stand, and how they do with these accounts of one in a new one, whose id is
    returned: the incident's own where none would be left in it, or none of them is in it."""
    homes = incidents_of(project, account_ids)
    leaving = sorted(a for a, home in homes.items() if home == incident_id)
    known = around(project, [incident_id])
    after, new = incident_edits.split(known, incident_id, leaving, by)
    return Change(known, after), new
