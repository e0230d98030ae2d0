"""What incidents hold, chosen anew when their accounts, rules or sources change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.account import Status
from model.incident import Incident, Rule
from model.reconciliation import incident_edits
from model.values import Count, Value
from storage import reviews
from storage.history import verify_history
from storage.project import Project
from storage.reconciliation import default_rules, incident_rows, reported
from storage.reconciliation.putting import put
from storage.reconciliation.resolving import resolve_again, set_default_rule
from tests.storage.making import BY
from tests.storage.reconciliation.reported_by import link, report

LOW, MIDDLE, HIGH = (Count(n, n) for n in (2, 4, 9))


@pytest.fixture
def accounts(project: Project) -> list[str]:
    return [
        report(project, "خبر أول عن القصف", "الأولى", killed=4),
        report(project, "خبر ثان عن القصف", "الثانية", killed=2),
        report(project, "خبر ثالث عن القصف", "الثالثة", killed=9),
    ]


def killed(project: Project, incident: str) -> tuple[Rule, tuple[Value, ...]]:
    held = incident_rows.load(project, incident).resolution("killed")
    assert held is not None
    return held.rule, held.values


def change(project: Project, incident: str, after: Incident) -> None:
    put(project, [incident_rows.load(project, incident)], [after], "changed")


def contradicted(project: Project, incident: str) -> int:
    found = project.connection.execute(
        "SELECT contradicted FROM incidents WHERE id = ?", [incident]
    ).fetchone()
    return int(found[0])


def test_one_account_is_believed_and_several_are_chosen_among(
    project: Project, accounts: list[str]
) -> None:
    first = incident_rows.incidents_of(project, accounts)[accounts[0]]
    assert killed(project, first) == (Rule.ONLY_ACCOUNT, (MIDDLE,))
    assert contradicted(project, first) == 0
    assert link(project, *accounts[:2]) == first
    assert killed(project, first) == (Rule.CONSERVATIVE, (LOW,))
    assert contradicted(project, first) == 1


def test_what_is_held_knows_its_claims(project: Project, accounts: list[str]) -> None:
    incident = link(project, *accounts)
    told = {a.account.id: a.account for a in reported.of_incident(project, incident)}
    held = incident_rows.load(project, incident).resolution("killed")
    assert held is not None
    assert held.claims == ((told[accounts[1]].claims[0].id,),)


def test_a_review_that_changes_is_chosen_among_anew(project: Project, accounts: list[str]) -> None:
    incident = link(project, *accounts[:2])
    low = next(a for a in reported.of_incident(project, incident) if a.account.id == accounts[1])
    review = reviews.load(project, low.article_id)
    (account,) = review.accounts
    higher = replace(account.claims[0], value=HIGH)
    review = replace(review, accounts=(replace(account, claims=(higher,)),))
    reviews.save(project, review, None, status=Status.REVIEWED)
    assert killed(project, incident) == (Rule.CONSERVATIVE, (MIDDLE,))
    review = replace(review, accounts=(replace(account, claims=()),))
    reviews.save(project, review, None, status=Status.REVIEWED)
    assert killed(project, incident) == (Rule.ONLY_ACCOUNT, (MIDDLE,))
    assert contradicted(project, incident) == 0


def test_the_incidents_own_rule_stays_with_it(project: Project, accounts: list[str]) -> None:
    incident = link(project, *accounts[:2])
    here = incident_rows.load(project, incident)
    change(project, incident, incident_edits.choose_rule(here, "killed", Rule.LATEST, BY))
    assert killed(project, incident) == (Rule.LATEST, (LOW,))
    link(project, *accounts)
    assert killed(project, incident) == (Rule.LATEST, (HIGH,))
    here = incident_rows.load(project, incident)
    change(project, incident, incident_edits.choose_rule(here, "killed", None, BY))
    assert killed(project, incident) == (Rule.CONSERVATIVE, (LOW,))


def test_what_was_decided_by_hand_stays(project: Project, accounts: list[str]) -> None:
    incident = link(project, *accounts[:1])
    here = incident_rows.load(project, incident)
    change(project, incident, incident_edits.decide(here, "killed", [Count(3, 3)], "زيارة", BY))
    link(project, *accounts)
    assert killed(project, incident) == (Rule.BY_HAND, (Count(3, 3),))


def test_the_projects_rule_is_followed_by_all(project: Project, accounts: list[str]) -> None:
    incident = link(project, *accounts)
    assert set_default_rule(project, "killed", Rule.LATEST)
    assert not set_default_rule(project, "killed", Rule.LATEST)
    assert default_rules.load(project) == {"killed": Rule.LATEST}
    assert killed(project, incident) == (Rule.LATEST, (HIGH,))
    set_default_rule(project, "killed", None)
    assert killed(project, incident) == (Rule.CONSERVATIVE, (LOW,))
    assert verify_history(project) is None


def test_nothing_is_written_where_nothing_changes(project: Project, accounts: list[str]) -> None:
    incident = link(project, *accounts)
    before = incident_rows.load(project, incident)
    with project.writing():
        resolve_again(project, [incident])
    assert incident_rows.load(project, incident) == before
    assert not project.connection.in_transaction


def test_a_new_incident_holds_what_choosing_anew_would_hold(
    project: Project, accounts: list[str]
) -> None:
    made = incident_rows.incidents_of(project, accounts)
    before = incident_rows.load_many(project, made.values())
    assert all(incident.resolutions for incident in before)
    with project.writing():
        resolve_again(project, made.values())
    assert incident_rows.load_many(project, made.values()) == before


def test_copies_of_one_source_count_once(project: Project) -> None:
    accounts = [
        report(project, "خبر أول عن القصف", "الأولى", "وكالة تاس", killed=4),
        report(project, "خبر ثان عن القصف", "الثانية", "تاس", killed=4),
        report(project, "خبر ثالث عن القصف", "الثالثة", killed=9),
    ]
    incident = link(project, *accounts)
    set_default_rule(project, "killed", Rule.FREQUENT)
    # One source against one: the tie goes to the later report.
    assert killed(project, incident) == (Rule.FREQUENT, (HIGH,))
