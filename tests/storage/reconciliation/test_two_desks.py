"""Two desks on one project: what one takes back leaves what the other did since."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from model.incident import Check, CheckState, Incident, Rule
from model.reconciliation import incident_edits
from model.values import Text, Value
from storage.project import Project
from storage.reconciliation import incident_rows
from storage.reconciliation.putting import Change, put
from tests.storage.making import BY
from tests.storage.reconciliation.incidents_made import filled


@pytest.fixture
def incident(project: Project) -> str:
    filled(project)
    return next(incident_rows.every(project)).id


def decide(project: Project, incident: str, said: Sequence[str], reason: str) -> Change:
    values: list[Value] = [Text(word) for word in said]
    before = incident_rows.load(project, incident)
    after = incident_edits.decide(before, "notes", values, reason, BY)
    return put(project, [before], [after], "value decided")


def back(project: Project, change: Change) -> Change:
    return put(project, change.turned.before, change.turned.after, "undone")


def held(project: Project, incident: str) -> tuple[list[str], str | None]:
    found = incident_rows.load(project, incident).resolution("notes")
    if found is None:
        return [], None
    words = [v.text for v in found.values if isinstance(v, Text)]
    return words, found.chosen.reason if found.chosen else None


def test_undoing_mixes_no_two_decisions(project: Project, incident: str) -> None:
    decide(project, incident, ["a"], "first")
    here = decide(project, incident, ["b"], "second")
    decide(project, incident, ["c", "d", "e"], "third")
    back(project, here)
    assert held(project, incident) == (["c", "d", "e"], "third")


def test_undoing_leaves_no_value_of_accounts_in_a_decision(project: Project, incident: str) -> None:
    decide(project, incident, ["a"], "first")
    before = incident_rows.load(project, incident)
    after = incident_edits.choose_rule(before, "notes", Rule.FREQUENT, BY)
    here = put(project, [before], [after], "rule chosen")
    # An account says more meanwhile.
    with project.writing():
        project.connection.executemany(
            "INSERT INTO incident_values (incident, field, position, kind, value, rule)"
            " VALUES (?, 'notes', ?, 'text', '\"c\"', 'frequent')",
            [(incident, at) for at in range(3)],
        )
    back(project, here)
    assert held(project, incident) == (["a"], "first")


def test_undoing_keeps_notes_and_checks_of_elsewhere(project: Project, incident: str) -> None:
    before = incident_rows.load(project, incident)
    mine = put(project, [before], [_checked(before, CheckState.DONE)], "item checked")
    now = incident_rows.load(project, incident)
    theirs = incident_edits.set_note(_checked(now, CheckState.FAILED), "seen", BY)
    put(project, [now], [theirs], "note changed")
    back(project, mine)
    found = incident_rows.load(project, incident)
    assert found.note == "seen"
    assert [c.state for c in found.checks] == [CheckState.FAILED]


def _checked(incident: Incident, state: CheckState) -> Incident:
    return incident_edits.set_check(incident, Check("place", state, "", BY))
