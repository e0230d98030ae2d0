"""What is compared of accounts follows reviews and runs, and finds others of the same incident."""

from __future__ import annotations

from pathlib import Path

import pytest

from model import review as edits
from model.account import Status
from model.article import Article
from model.proposals import ProposedAccount, Salience
from model.readings import with_run
from model.values import Choice, DateRange, Name, Place
from storage import articles, reviews, runs
from storage.project import Project
from storage.reconciliation import account_facts
from storage.reconciliation.matching import (
    LikelyPair,
    compared_in,
    likely_pairs,
    matches_of,
)
from tests.storage.making import BY, DAY, article, candidate

SPOT = Place("تل الغزلان", "دير الزور", "SY", 35.1, 40.2, 1)
TEXTS = [
    f"قصف لواء الوادي حي الصفصاف في تل الغزلان بالصواريخ يوم الأربعاء. التقرير رقم {n}."
    for n in range(3)
]


def told(text: str, place: Place = SPOT) -> ProposedAccount:
    return ProposedAccount(
        "a1",
        Salience.MAIN,
        None,
        {
            "event_type": (candidate(Choice("shelling_artillery_missile"), "قصف", text),),
            "date": (candidate(DateRange(DAY, DAY, 1), "الأربعاء", text),),
            "place": (candidate(place, "تل الغزلان", text),),
            "initiator": (candidate(Name("لواء الوادي"), "لواء الوادي", text),),
            "target": (candidate(Name("حي الصفصاف"), "حي الصفصاف", text),),
        },
    )


def read(project: Project, number: int, place: Place = SPOT) -> Article:
    """Take an article in, and what is proposed of it."""
    added = article(TEXTS[number], title=f"تقرير {number}")
    articles.add_many(project, [added])
    runs.store(project, added.id, [told(added.text, place)], "tests/1", DAY)
    return added


def accept(project: Project, added: Article) -> str:
    """Accept all that is proposed; returns the account's id."""
    run = runs.latest(project, added.id)
    assert run is not None
    review = with_run(reviews.load(project, added.id), run)
    account = review.accounts[0].id
    review = edits.accept_all(review, account, project.codebook.fields, run, BY)
    reviews.save(project, review, run, status=Status.REVIEWED)
    return account


def rows(project: Project) -> list[tuple[str, int, str]]:
    account_facts.fill(project)
    return project.connection.execute(
        "SELECT key, reviewed, block FROM account_facts ORDER BY article, key"
    ).fetchall()


def test_rows_follow_what_is_read_and_reviewed(project: Project) -> None:
    added = read(project, 0)
    assert account_facts.are_waiting(project)
    assert rows(project) == [("a1", 0, "70:80")]
    assert not account_facts.are_waiting(project)
    account = accept(project, added)
    assert rows(project) == [(account, 1, "70:80")]
    review = reviews.load(project, added.id)
    claim = review.accounts[0].claims_of("place")[0]
    moved = Place("تل الغزلان", "حلب", "SY", 36.4, 37.4, 1)
    review = edits.change(review, account, claim.id, moved, BY)
    reviews.save(project, review, None, status=Status.REVIEWED)
    assert rows(project) == [(account, 1, "72:74")]
    for each in review.accounts[0].claims:
        review = edits.clear(review, account, each.id)
    reviews.save(project, review, None, status=Status.NO_INCIDENT)
    assert rows(project) == []


def test_what_was_dismissed_is_compared_no_more(project: Project) -> None:
    added = read(project, 0)
    run = runs.latest(project, added.id)
    assert run is not None
    review = with_run(reviews.load(project, added.id), run)
    review = edits.remove_account(review, review.accounts[0].id)
    reviews.save(project, review, run, status=Status.REVIEWED)
    assert rows(project) == []


def test_the_day_of_publication_counts_where_no_other_is_told(project: Project) -> None:
    added = article(TEXTS[0])
    articles.add_many(project, [added])
    undated = told(added.text)
    fields = {f: c for f, c in undated.fields.items() if f != "date"}
    proposed = ProposedAccount("a1", Salience.MAIN, None, fields)
    runs.store(project, added.id, [proposed], "tests/1", DAY)
    account_facts.fill(project)
    (before,) = compared_in(project, added.id)
    articles.set_metadata(project, added.id, title=None, source=None, url=None, published=None)
    account_facts.fill(project)
    (after,) = compared_in(project, added.id)
    assert (before.facts.last, after.facts.last) == (DAY.toordinal(), None)


def test_matches_of_an_account_are_found_linked_ones_left_out(project: Project) -> None:
    first, second, _ = (read(project, n) for n in range(3))
    account, other = accept(project, first), accept(project, second)
    account_facts.fill(project)
    (here,) = compared_in(project, first.id)
    found = sorted(matches_of(project, here, ()), key=lambda m: m.told.title)
    assert [m.told.title for m in found] == ["تقرير 1", "تقرير 2"]
    assert [m.told.reviewed for m in found] == [True, False]
    assert found[0].told.account == other
    incident = found[0].told.incident
    assert incident is not None
    assert [m.told.title for m in matches_of(project, here, (), incident=incident)] == ["تقرير 2"]
    assert {(p.one.title, p.other.title) for p in _named(likely_pairs(project))} == {
        ("تقرير 0", "تقرير 1"),
        ("تقرير 0", "تقرير 2"),
        ("تقرير 1", "تقرير 2"),
    }
    project.connection.execute("UPDATE accounts SET incident = ? WHERE id = ?", [incident, account])
    pairs = {(p.one.title, p.other.title) for p in _named(likely_pairs(project))}
    assert ("تقرير 0", "تقرير 1") not in pairs


def test_what_was_kept_apart_is_proposed_no_more(project: Project) -> None:
    first, second = read(project, 0), read(project, 1)
    pair = sorted((accept(project, first), accept(project, second)))
    account_facts.fill(project)
    (here,) = compared_in(project, first.id)
    assert len(matches_of(project, here, ())) == len(likely_pairs(project)) == 1
    project.connection.execute(
        "INSERT INTO kept_apart VALUES (?, ?, ?, ?)", [*pair, project.reviewer, "2026-11-02"]
    )
    assert not matches_of(project, here, ())
    assert not likely_pairs(project)


def test_filling_that_is_stopped_goes_on_later(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(3):
        read(project, n)
    monkeypatch.setattr(account_facts, "BATCH", 1)
    assert not account_facts.fill(project, lambda done, _: done < 2)
    assert account_facts.are_waiting(project)
    assert len(compared_in(project, article(TEXTS[0]).id)) == 1
    assert len(rows(project)) == 3


@pytest.mark.parametrize("place", [Place("سوريا", None, "SY", 35.0, 38.5, 6), Place("الحدود")])
def test_a_place_told_in_general_is_asked_for_wherever_it_may_be(
    project: Project, place: Place
) -> None:
    first = read(project, 0, place)
    read(project, 1)
    account_facts.fill(project)
    (here,) = compared_in(project, first.id)
    assert [m.told.title for m in matches_of(project, here, (), threshold=3.0)] == ["تقرير 1"]


def test_a_project_of_an_earlier_form_waits_to_be_filled(path: Path) -> None:
    import gzip

    packed = Path(__file__).parents[2] / "old_projects" / "version-4.tawthiq.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    with Project.open(path, "سامر") as project:
        assert account_facts.are_waiting(project)
        assert len(rows(project)) == 2


def _named(pairs: tuple[LikelyPair, ...]) -> list[LikelyPair]:
    """The pairs, each with the lower number first."""
    return [
        p if p.one.title < p.other.title else LikelyPair(p.other, p.one, p.score) for p in pairs
    ]
