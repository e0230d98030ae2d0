"""Accounts found to tell of different incidents, remembered so that nobody is asked again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from storage import history
from storage.project import Project
from storage.reconciliation.incident_rows import asked
from storage.times import now

Apart = tuple[str, str, bool]
"""Two accounts, and whether they are kept apart."""

KEPT_APART, ALLOWED_AGAIN = "kept apart", "no longer kept apart"


def set_apart(project: Project, one: str, other: str, apart: bool) -> bool:
    """Say, in the transaction that is open, whether two accounts tell of different incidents.

    False where that was known. Either may be one that is not saved yet. Raises ValueError for an
    account and itself.
    """
    if one == other:
        raise ValueError(one)
    pair = sorted((one, other))
    if not apart:
        sql, row = "DELETE FROM kept_apart WHERE one = ? AND other = ?", pair
    else:
        project.know_reviewer(project.reviewer)
        sql = "INSERT OR IGNORE INTO kept_apart (one, other, reviewer, at) VALUES (?, ?, ?, ?)"
        row = [*pair, project.reviewer, now()]
    done = project.connection.execute(sql, row).rowcount
    if done:
        # By the accounts: which incidents they are in may change.
        what = KEPT_APART if apart else ALLOWED_AGAIN
        history.append(project, what, one, {"account": other})
        history.append(project, what, other, {"account": one})
    return bool(done)


def are_apart(project: Project, one: str, other: str) -> bool:
    found = project.connection.execute(
        "SELECT 1 FROM kept_apart WHERE one = ? AND other = ?", sorted((one, other))
    ).fetchone()
    return found is not None


def apart_from(project: Project, account_ids: Iterable[str]) -> dict[str, frozenset[str]]:
    """By account those that it is kept apart from, of these accounts."""
    ids = sorted(set(account_ids))
    found: dict[str, set[str]] = defaultdict(set)
    rows = asked(project, "SELECT one, other FROM kept_apart WHERE one IN", ids)
    rows += asked(project, "SELECT other, one FROM kept_apart WHERE other IN", ids)
    for one, other in rows:
        found[one].add(other)
    return {one: frozenset(others) for one, others in found.items()}
