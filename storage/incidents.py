"""Incidents kept in step with the accounts that speak of them.

An account with a claim has an incident. While an incident rests on one account its values are that
account's (rule `only_account`); values chosen among several accounts are left as they were chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from model.account import Account, new_id
from model.review_json import kind_of
from model.values import to_json
from storage import history
from storage.canonical import to_text
from storage.project import Project
from storage.times import now

ONLY_ACCOUNT = "only_account"

_ValueRow = tuple[str, int, str, str, str, str]


def keep_in_step(project: Project, article: int, accounts: Sequence[Account]) -> None:
    """Create, fill, or remove the incidents of an article's accounts, which are saved already."""
    linked = _linked(project, article)
    for account in accounts:
        incident = linked.get(account.id)
        if account.claims and incident is None:
            linked[account.id] = _create(project, account)
        elif incident is not None and not account.claims:
            let_go(project, [account.id])
            linked[account.id] = None
    for account in accounts:
        incident = linked.get(account.id)
        if incident is not None and _rests_on(project, incident) == 1:
            _resolve_by_only(project, incident, account)
    _relate(project, accounts, linked)


def let_go(project: Project, account_ids: Iterable[str]) -> None:
    """Take accounts out of their incidents; one that has none left is removed, with history."""
    for account_id in account_ids:
        found = project.connection.execute(
            "SELECT incident FROM accounts WHERE id = ? AND incident IS NOT NULL", [account_id]
        ).fetchone()
        if found is None:
            continue
        (incident,) = found
        project.connection.execute("UPDATE accounts SET incident = NULL WHERE id = ?", [account_id])
        left = _rests_on(project, incident)
        if left == 0:
            _remove(project, incident, account_id)


def _linked(project: Project, article: int) -> dict[str, str | None]:
    return dict(
        project.connection.execute("SELECT id, incident FROM accounts WHERE article = ?", [article])
    )


def _rests_on(project: Project, incident: str) -> int:
    (accounts,) = project.connection.execute(
        "SELECT count(*) FROM accounts WHERE incident = ?", [incident]
    ).fetchone()
    return int(accounts)


def _create(project: Project, account: Account) -> str:
    incident, at, who = new_id(), now(), project.reviewer
    project.connection.execute(
        "INSERT INTO incidents (id, created_at, created_by, changed_at, changed_by)"
        " VALUES (?, ?, ?, ?, ?)",
        [incident, at, who, at, who],
    )
    project.connection.execute(
        "UPDATE accounts SET incident = ? WHERE id = ?", [incident, account.id]
    )
    history.append(project, "incident created", incident, {"account": account.id})
    return incident


def _remove(project: Project, incident: str, account_id: str) -> None:
    values = [list(row[:-1]) for row in _values(project, incident)]
    history.append(
        project,
        "incident removed",
        incident,
        {"account": account_id, "before": history.digest(values)},
    )
    project.connection.execute("DELETE FROM incidents WHERE id = ?", [incident])


def _resolve_by_only(project: Project, incident: str, account: Account) -> None:
    rows = list(_value_rows(account))
    former = _values(project, incident)
    if sorted(rows) == former:
        return
    project.connection.execute("DELETE FROM incident_values WHERE incident = ?", [incident])
    project.connection.executemany(
        "INSERT INTO incident_values VALUES (?, ?, ?, ?, ?, ?)",
        [(incident, *row[:-1]) for row in rows],
    )
    project.connection.executemany(
        "INSERT INTO incident_value_claims VALUES (?, ?, ?, ?)",
        [(incident, field, position, claim) for field, position, *_, claim in rows],
    )
    project.connection.execute(
        "UPDATE incidents SET changed_at = ?, changed_by = ? WHERE id = ?",
        [now(), project.reviewer, incident],
    )


def _value_rows(account: Account) -> Iterable[_ValueRow]:
    """Field, position in it, kind, value, rule and claim of each value, in the claims' order."""
    seen: dict[str, int] = {}
    for claim in account.claims:
        position = seen.get(claim.field, 0)
        seen[claim.field] = position + 1
        value = to_text(to_json(claim.value))
        kind = kind_of(claim.value).value
        yield (claim.field, position, kind, value, ONLY_ACCOUNT, claim.id)


def _values(project: Project, incident: str) -> list[_ValueRow]:
    return project.connection.execute(
        "SELECT v.field, v.position, v.kind, v.value, v.rule, coalesce(c.claim, '')"
        " FROM incident_values AS v LEFT JOIN incident_value_claims AS c"
        " USING (incident, field, position) WHERE v.incident = ?"
        " ORDER BY v.field, v.position, c.claim",
        [incident],
    ).fetchall()


def _relate(project: Project, accounts: Sequence[Account], linked: dict[str, str | None]) -> None:
    """Say of incidents what their accounts say: that one answers another."""
    for account in accounts:
        wanted = _relation(account, linked)
        found = project.connection.execute(
            "SELECT incident, relation, to_incident FROM incident_relations WHERE account = ?",
            [account.id],
        ).fetchone()
        if found == wanted:
            continue
        project.connection.execute("DELETE FROM incident_relations WHERE account = ?", [account.id])
        if wanted is not None:
            project.connection.execute(
                "INSERT INTO incident_relations"
                " (id, incident, relation, to_incident, account, reviewer, at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [new_id(), *wanted, account.id, project.reviewer, now()],
            )


def _relation(account: Account, linked: dict[str, str | None]) -> tuple[str, str, str] | None:
    if account.follows is None:
        return None
    one, other = linked.get(account.id), linked.get(account.follows.account_id)
    return (one, account.follows.relation, other) if one and other else None
