from __future__ import annotations

import pytest

from model.reconciliation.track_record import Tally, overall
from storage.project import Project
from storage.reconciliation import source_register
from storage.reconciliation.track_records import track_records
from tests.storage.reconciliation.reported_by import link, report


def hold(project: Project, incident: str, killed: int, rule: str = "frequent") -> None:
    """Let an incident hold so many killed."""
    run = project.connection.execute
    run("DELETE FROM incident_values WHERE incident = ?", [incident])
    run(
        "INSERT INTO incident_values VALUES (?, 'killed', 0, 'group_count', ?, ?)",
        [incident, f'{{"max":{killed},"min":{killed}}}', rule],
    )


def records(project: Project) -> dict[str, Tally]:
    names = source_register.names(project)
    found = track_records(project)
    assert found is not None
    every = ("صحيفة", "قناة", "المرصد")
    return {n: overall(found.get(names.key(n), {})) for n in every}


def test_outlets_and_those_they_quote_are_held_against_what_was_resolved(project: Project) -> None:
    one = report(project, "نص أول", "صحيفة", "المرصد", killed=4)
    two = report(project, "نص ثان", "قناة", killed=9)
    incident = link(project, one, two)
    hold(project, incident, 4)
    assert records(project) == {
        "صحيفة": Tally(1, 0),
        "قناة": Tally(0, 1),
        "المرصد": Tally(1, 0),
    }


def test_what_one_account_alone_says_tells_nothing_unless_chosen_by_hand(project: Project) -> None:
    alone = report(project, "نص أول", "صحيفة", killed=4)
    incident = link(project, alone)
    assert track_records(project) == {}
    hold(project, incident, 7, "by_hand")
    assert records(project)["صحيفة"] == Tally(0, 1)


def test_a_field_that_one_account_alone_speaks_of_tells_nothing(project: Project) -> None:
    one, two = report(project, "نص أول", "صحيفة", rounds=8), report(project, "نص ثان", "قناة")
    link(project, one, two)
    names = source_register.names(project)
    found = track_records(project) or {}
    assert found[names.key("صحيفة")] == {"killed": Tally(1, 0)}


def test_trust_does_not_bear_itself_out(project: Project) -> None:
    accounts = [report(project, f"نص {n}", s) for n, s in enumerate(("صحيفة", "قناة"))]
    hold(project, link(project, *accounts), 4, "trusted")
    assert records(project)["صحيفة"] == Tally()


def test_it_can_be_stopped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(2):
        link(project, *(report(project, f"نص {n} {s}", s) for s in ("صحيفة", "قناة")))
    monkeypatch.setattr("storage.reconciliation.track_records._SOME", 1)
    assert track_records(project, lambda done, of: (done, of) != (1, 2)) is None
    assert track_records(project, lambda *_: True)
