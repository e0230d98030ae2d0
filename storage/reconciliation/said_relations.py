"""Relations between incidents that their accounts say: they follow the accounts.

That one account answers another of its article stands in the review; it is said of the incidents
which the two are in, whichever these are.
"""

from __future__ import annotations

from collections.abc import Iterable

from model.account import new_id
from model.incident import RelationKind
from storage.project import Project
from storage.reconciliation.incident_rows import asked
from storage.times import now

_SAYING = """
SELECT a.id, a.incident, a.relation, b.incident FROM accounts AS a
LEFT JOIN accounts AS b ON b.id = a.follows WHERE """

_Ends = tuple[str, str, str]


def keep(project: Project, account_ids: Iterable[str]) -> None:
    """Have the relations stand that these accounts say, and those that answer them."""
    ids = sorted(set(account_ids))
    rows = [
        *asked(project, f"{_SAYING}a.id IN", ids),
        *asked(project, f"{_SAYING}a.follows IN", ids),
    ]
    for account, one, relation, other in rows:
        _keep_one(project, account, _wanted(one, relation, other))


def _wanted(one: str | None, relation: str | None, other: str | None) -> _Ends | None:
    if not one or not other or one == other or relation not in set(RelationKind):
        return None
    return one, str(relation), other


def _keep_one(project: Project, account: str, wanted: _Ends | None) -> None:
    found = project.connection.execute(
        "SELECT incident, relation, to_incident FROM incident_relations WHERE account = ?",
        [account],
    ).fetchone()
    if found == wanted:
        return
    if wanted is None:
        project.connection.execute("DELETE FROM incident_relations WHERE account = ?", [account])
    elif found is not None:
        project.connection.execute(
            "UPDATE incident_relations SET incident = ?, relation = ?, to_incident = ?"
            " WHERE account = ?",
            [*wanted, account],
        )
    else:
        project.connection.execute(
            "INSERT INTO incident_relations"
            " (id, incident, relation, to_incident, account, reviewer, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [new_id(), *wanted, account, project.reviewer, now()],
        )
