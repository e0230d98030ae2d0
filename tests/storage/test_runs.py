from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from model.evidence import Evidence, Span
from model.proposals import Candidate, ProposedAccount, Salience, imported_key
from model.values import DateRange, Name
from storage import articles, queue, runs
from storage.project import Project
from tests.storage.making import DAY, article, candidate, reading


@pytest.fixture
def one(project: Project) -> str:
    articles.add_many(project, [article()])
    return article().id


def test_a_run_comes_back_as_it_was_stored(project: Project, one: str) -> None:
    assert runs.latest(project, one) is None
    run = runs.store(project, one, reading(), "rules/1", DAY)
    assert run.accounts == reading()
    assert run.published == DAY
    assert runs.latest(project, one) == run
    assert [(p.field, p.rank) for p in run.proposals[:3]] == [
        ("event_type", 0),
        ("event_type", 1),
        ("date", 0),
    ]
    row = queue.row(project, one)
    assert row is not None
    assert row.proposals == len(run.proposals) == 8


def test_the_same_reading_again_adds_nothing(project: Project, one: str) -> None:
    run = runs.store(project, one, reading(), "rules/1", DAY)
    assert runs.store(project, one, reading(), "rules/1", DAY) == run
    assert project.db["runs"].count == 1
    later = runs.store(project, one, reading(), "rules/2", DAY)
    assert later.id != run.id
    assert later.proposals == run.proposals
    assert project.db["proposals"].count == len(run.proposals)
    assert runs.latest(project, one) == later


def test_a_later_run_leaves_out_what_it_no_longer_reads(project: Project, one: str) -> None:
    unresolved = candidate(DateRange(None, None, None, "الأربعاء"), "يوم الأربعاء")
    resolved = candidate(DateRange(date(2022, 1, 5), date(2022, 1, 5), 1), "يوم الأربعاء")
    account = ProposedAccount("a1", Salience.MAIN, None, {"date": (unresolved,)})
    first = runs.store(project, one, [account], "rules/1", None)
    second = runs.store(
        project, one, [replace(account, fields={"date": (resolved,)})], "rules/1", DAY
    )
    assert runs.latest(project, one) == second
    assert second.proposals[0].id != first.proposals[0].id
    kept = {row["id"] for row in project.db["proposals"].rows}
    assert kept == {first.proposals[0].id, second.proposals[0].id}


def test_one_reading_by_two_rules_is_one_proposal(project: Project, one: str) -> None:
    best = candidate(Name("أ"), "أشخاص")
    other = replace(best, rule="other", confidence=0.1)
    account = ProposedAccount("a1", Salience.MAIN, None, {"target": (best, other), "weapon": ()})
    run = runs.store(project, one, [account], "rules/1", DAY)
    assert run.accounts[0].fields == {"target": (best,)}
    assert runs.latest(project, one) == run


def test_an_article_without_incidents_has_a_run_too(project: Project, one: str) -> None:
    run = runs.store(project, one, (), "rules/1", DAY)
    assert runs.latest(project, one) == run
    assert run.proposals == ()


def test_a_quote_that_does_not_stand_there_is_refused(project: Project, one: str) -> None:
    wrong = Candidate(Name("أ"), 1.0, "r", (Evidence(Span(0, 3), "xyz"),))
    with pytest.raises(ValueError, match="other words"):
        runs.store(
            project,
            one,
            [ProposedAccount("a", Salience.MAIN, None, {"target": (wrong,)})],
            "r",
            DAY,
        )
    assert runs.latest(project, one) is None


def test_no_article_no_run(project: Project) -> None:
    with pytest.raises(KeyError):
        runs.store(project, "none", (), "r", DAY)
    assert runs.latest(project, "none") is None


def test_what_was_labelled_elsewhere_stands_beside_what_rules_read(
    project: Project, one: str
) -> None:
    rules = runs.store(project, one, reading(), "rules/1", DAY)
    key = imported_key("brat", "e1")
    people = ProposedAccount(key, Salience.MAIN, None, {"target": (candidate(Name("أ"), "بلدة"),)})
    both = runs.store(project, one, [people], "import/brat: a", DAY)
    assert both == runs.latest(project, one)
    assert (both.id, both.extractor) == (rules.id, "rules/1")
    assert both.accounts == (*rules.accounts, people)
    assert both.proposals[0].account_key == key
    assert both.proposals[1:] == rules.proposals
    row = queue.row(project, one)
    assert row is not None
    assert row.proposals == 9


def test_each_is_replaced_by_a_later_one_of_its_own(project: Project, one: str) -> None:
    key = imported_key("brat", "e1")
    first, later = (
        ProposedAccount(key, Salience.MAIN, None, {"target": (candidate(Name(n), "بلدة"),)})
        for n in ("أ", "ب")
    )
    alone = runs.store(project, one, [first], "import/brat: a", DAY)
    assert runs.store(project, one, [first], "import/brat: a", DAY) == alone
    assert project.db["runs"].count == 1
    runs.store(project, one, reading(), "rules/1", DAY)
    runs.store(project, one, reading()[:1], "rules/2", DAY)
    runs.store(project, one, [later], "import/brat: a", DAY)
    found = runs.latest(project, one)
    assert found is not None
    assert found.extractor == "rules/2"
    assert found.accounts == (reading()[0], later)


def test_what_another_window_stored_is_in_force_here_too(project: Project, one: str) -> None:
    runs.store(project, one, reading(), "rules/1", DAY)
    assert runs.latest(project, one) is runs.latest(project, one)
    with Project.open(project.path, "سلمى") as other:
        stored = runs.store(other, one, reading()[:1], "rules/2", DAY)
    assert runs.latest(project, one) == stored
