"""Incidents of several accounts: linked, split, merged, put back; read one by one and in lists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model import review as edits
from model.account import Account, Status
from model.incident import Incident
from model.readings import with_run
from model.reconciliation import incident_edits
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
