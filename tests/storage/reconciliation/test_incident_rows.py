"""Incidents of several accounts: linked, split, merged, put back; read one by one and in lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from model import review as edits
from model.account import Account, Join, Status
from model.incident import Incident, RelationKind
from model.incident_history import done_words
from model.readings import with_run
from model.reconciliation import incident_edits
from model.reconciliation.relation_edits import relate
from model.values import Text
from storage import articles, reviews, runs
from storage.history import verify_history
from storage.project import Project
from storage.reconciliation import incident_rows, reported
from storage.reconciliation.putting import put
from tests.storage.making import BY, DAY, TEXT, article, default_codebook, reading

TEXTS = (TEXT, TEXT + "للمرة الثانية.\n", TEXT + "للمرة الثالثة.\n")


def told(project: Project, count: int = 3) -> list[Account]:
    """The first accounts of so many articles, all accepted and saved; each has a second one."""
    first = []
    for text in TEXTS[:count]:
        about = article(text)
        articles.add_many(project, [about])
        run = runs.store(project, about.id, reading(text), "rules/1", DAY)
        review = with_run(reviews.load(project, about.id), run)
        for account in review.accounts:
            review = edits.accept_all(review, account.id, default_codebook().fields, run, BY)
        reviews.save(project, review, run, status=Status.REVIEWED)
        first.append(review.accounts[0])
    return first


def everything(project: Project) -> tuple[Incident, ...]:
    return tuple(incident_rows.every(project))


def homes(project: Project, accounts: list[Account]) -> list[str]:
    found = incident_rows.incidents_of(project, [a.id for a in accounts])
    return [found[a.id] for a in accounts]


def link(project: Project, accounts: list[Account], into: str) -> tuple[Incident, ...]:
    known = incident_rows.around(project, [into, *homes(project, accounts)])
    after = incident_edits.link(known, [a.id for a in accounts], into, BY)
    return put(project, known, after, "account linked").after


def test_linking_an_only_account_merges_its_incident_over(project: Project) -> None:
    accounts = told(project)
    one, other, third = homes(project, accounts)
    named = incident_edits.rename(incident_rows.load(project, other), "القورية", BY)
    put(project, [incident_rows.load(project, other)], [named], "incident named")
    before = everything(project)
    link(project, accounts[1:2], one)
    assert homes(project, accounts) == [one, one, third]
    linked = incident_rows.load(project, one)
    assert linked.name == "القورية"
    assert linked.accounts == (accounts[0].id, accounts[1].id)
    assert incident_rows.current(project, other) == one
    with pytest.raises(KeyError):
        incident_rows.load(project, other)
    assert {r.account.id for r in reported.of_incident(project, one)} == set(linked.accounts)
    assert len(everything(project)) == len(before) - 1
    # The second article's answer answers the linked incident now.
    answer = next(i for i in everything(project) if i.relations and i.number > linked.number + 1)
    assert [r.to_incident for r in answer.relations] == [one]
    assert verify_history(project) is None


def test_putting_a_change_back_restores_all_as_it_was(project: Project) -> None:
    accounts = told(project)
    before = everything(project)
    one, *others = homes(project, accounts)
    known = incident_rows.around(project, [one, *others])
    change = put(project, known, incident_edits.merge(known, one, others, BY), "incidents merged")
    assert len(everything(project)) == len(before) - 2
    back = change.turned
    put(project, back.before, back.after, "undone: incidents merged")
    assert everything(project) == before
    assert [incident_rows.current(project, i.id) for i in before] == [i.id for i in before]
    assert verify_history(project) is None


def test_a_split_off_incident_gets_a_number_that_none_had(project: Project) -> None:
    accounts = told(project)
    one, *_ = homes(project, accounts)
    link(project, accounts, one)
    last = max(i.number for i in everything(project))
    known = incident_rows.around(project, [one])
    after, new = incident_edits.split(known, one, [accounts[1].id], BY)
    change = put(project, known, after, "accounts split off")
    stood = everything(project)
    assert homes(project, accounts) == [one, new, one]
    assert incident_rows.load(project, new).number == last + 1
    back = put(project, change.after, change.before, "undone: accounts split off")
    assert incident_rows.current(project, new) == one
    put(project, back.after, back.before, "redone: accounts split off")
    assert everything(project) == stood


def test_saving_a_review_again_leaves_what_was_linked(project: Project) -> None:
    accounts = told(project)
    one, *_ = homes(project, accounts)
    link(project, accounts, one)
    review = reviews.load(project, article(TEXTS[1]).id)
    reviews.save(project, replace(review, accounts=review.accounts), None, status=Status.REVIEWED)
    assert homes(project, accounts) == [one] * 3


def decided(project: Project, incident: str, other: str) -> Incident:
    """An incident with a name, a decision by hand, and a relation from another one."""
    before = incident_rows.load(project, incident)
    after = incident_edits.rename(before, "القورية", BY)
    after = incident_edits.decide(after, "notes", [Text("قيل")], "سمعتُه", BY)
    put(project, [before], [after], "value decided")
    saying = incident_rows.load(project, other)
    said = relate(saying, RelationKind.CONTRADICTS, after, BY, note="العدد")
    put(project, [saying], [said], "incidents related")
    return incident_rows.load(project, incident)


def test_an_account_that_comes_back_finds_its_incident_as_it_was(project: Project) -> None:
    accounts = told(project)
    one, other, _ = homes(project, accounts)
    former = decided(project, one, other)
    review = reviews.load(project, article(TEXTS[0]).id)
    without = edits.remove_account(review, accounts[0].id)
    reviews.save(project, without, None, status=Status.REVIEWED)
    assert incident_rows.current(project, one) is None
    assert [r.kind for r in incident_rows.load(project, other).relations] == []
    reviews.save(project, review, None, status=Status.REVIEWED)
    assert incident_rows.load(project, one) == replace(
        former, changed=incident_rows.load(project, one).changed
    )
    assert [r.note for r in incident_rows.load(project, other).relations] == ["العدد"]
    assert verify_history(project) is None


def test_an_account_comes_back_among_the_others(project: Project) -> None:
    accounts = told(project)
    one, *_ = homes(project, accounts)
    link(project, accounts, one)
    reviewed = [reviews.load(project, article(text).id) for text in TEXTS]
    for review, account in zip(reviewed, accounts, strict=True):
        without = edits.remove_account(review, account.id)
        reviews.save(project, without, None, status=Status.REVIEWED)
    assert incident_rows.current(project, one) is None
    # In the order in which they left, not in that of undoing: the first brings the incident back.
    for review in reviewed:
        reviews.save(project, review, None, status=Status.REVIEWED)
    assert homes(project, accounts) == [one] * 3
    assert len(everything(project)) == 4


def test_what_was_said_since_an_account_left_holds(project: Project) -> None:
    accounts = told(project)
    one, other, third = homes(project, accounts)
    review = reviews.load(project, article(TEXTS[0]).id)
    joined = edits.set_joined(review, accounts[0].id, Join("j1", third, datetime.now(UTC)))
    reviews.save(project, joined, None, status=Status.REVIEWED)
    assert homes(project, accounts) == [third, other, third]
    without = edits.remove_account(joined, accounts[0].id)
    reviews.save(project, without, None, status=Status.REVIEWED)
    reviews.save(project, joined, None, status=Status.REVIEWED)
    assert homes(project, accounts) == [third, other, third]
    reviews.save(project, without, None, status=Status.REVIEWED)
    again = edits.set_joined(joined, accounts[0].id, Join("j2", other, datetime.now(UTC)))
    reviews.save(project, again, None, status=Status.REVIEWED)
    assert homes(project, accounts) == [other, other, third]
    assert incident_rows.current(project, one) == third
    done = project.connection.execute(
        "SELECT DISTINCT what FROM history WHERE subject NOT IN (SELECT id FROM articles)"
        " AND what <> 'project created'"
    )
    assert [w for (w,) in done if done_words(w, {}, default_codebook()).en == w] == []
