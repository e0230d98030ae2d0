"""Accounts that left their incidents, and come back to them when their leaving is undone.

An account is removed, or loses its last claim, and is there again after an undo: then it tells of
the incident that it told of, with all that was decided of it, as the history has kept it.
"""

from __future__ import annotations

from dataclasses import replace

from model.incident import Incident
from model.reconciliation.incident_from_json import incident_from_json, relation_from_json
from model.reconciliation.incident_json import incident_to_json, relation_to_json
from model.values import Json
from storage import history
from storage.canonical import from_text
from storage.project import Project
from storage.reconciliation.incident_rows import around, current, load, load_many
from storage.reconciliation.putting import put_within

LEFT, REMOVED = "account left", "incident removed"
"""What the history calls an account's leaving, with others in the incident or without."""

_LEFT = f"""
SELECT subject, at FROM history
WHERE what IN ('{LEFT}', '{REMOVED}') AND detail ->> '$.account' = ? ORDER BY number DESC LIMIT 1
"""
_REMOVED = """
SELECT detail FROM history WHERE subject = ? AND what = ? ORDER BY number DESC LIMIT 1
"""


def record_leaving(project: Project, incident: str, account: str) -> None:
    """Say in the history that an account leaves an incident that others tell of."""
    history.append(project, LEFT, incident, {"account": account})


def record_removal(project: Project, incident: str, account: str) -> None:
    """Keep an incident whole in the history that goes with its last account."""
    whole = incident_to_json(load(project, incident))
    related: list[Json] = [
        {"incident": other.id, "relation": relation_to_json(relation)}
        for other in around(project, [incident])
        for relation in other.relations
        if relation.to_incident == incident and relation.account is None
    ]
    detail = {
        "account": account,
        "before": history.digest(whole),
        "removed": whole,
        "related": related,
    }
    history.append(project, REMOVED, incident, detail)


def come_back(project: Project, account: str) -> bool:
    """Put an account without an incident into the one that it left last; False where it left none.

    One that went with it comes back, with its number and all that was decided of it. What was said
    of the account since it left still holds: see `storage.reconciliation.joining`.
    """
    left = project.connection.execute(_LEFT, [account]).fetchone()
    if left is None:
        return False
    incident, at = left
    here = current(project, incident)
    done = _join(project, here, account) if here else _restore(project, incident, account)
    if done:
        project.connection.execute("UPDATE accounts SET moved_at = ? WHERE id = ?", [at, account])
    return done


def _join(project: Project, incident: str, account: str) -> bool:
    before = load(project, incident)
    after = replace(before, accounts=(*before.accounts, account))
    put_within(project, [before], [after], "account came back", {"account": account})
    return True


def _restore(project: Project, incident: str, account: str) -> bool:
    found = project.connection.execute(_REMOVED, [incident, REMOVED]).fetchone()
    if found is None:
        return False
    detail = from_text(found[0])
    gone = replace(incident_from_json(detail["removed"]), accounts=(account,))
    before = load_many(project, [said["incident"] for said in detail["related"]])
    after = [_related(other, detail["related"]) for other in before]
    put_within(project, before, [gone, *after], "incident came back", {"account": account})
    return True


def _related(incident: Incident, said: Json) -> Incident:
    """The incident with what it was to the one that comes back."""
    relations = tuple(
        relation_from_json(each["relation"]) for each in said if each["incident"] == incident.id
    )
    return replace(incident, relations=(*incident.relations, *relations))
