from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model import review as edits
from model.account import Account, Link, Stamp, Status, Verdict, new_id
from model.codebook import Codebook
from model.proposals import Run, Salience
from model.readings import with_run
from model.review import Review
from model.review_json import review_from_json, review_to_json
from model.standing import REASONS, Reason
from model.values import Choice, Count, Json, Name, Text, to_json
from storage import articles, queue, reviews, runs
from storage.canonical import to_text
from storage.history import verify_history
from storage.project import Project
from tests.storage.making import BY, DAY, article, default_codebook, reading, scratch

ID = article().id


def started(project: Project) -> tuple[Review, Run]:
    articles.add_many(project, [article()])
    run = runs.store(project, ID, reading(), "rules/1", DAY)
    return with_run(reviews.load(project, ID), run), run


def all_accepted(project: Project) -> tuple[Review, Run]:
    review, run = started(project)
    for account in review.accounts:
        review = edits.accept_all(review, account.id, default_codebook().fields, run, BY)
    return review, run


def rows(project: Project, table: str) -> list[dict[str, object]]:
    return list(project.db[table].rows)


def test_an_article_without_a_review_has_an_empty_one(project: Project) -> None:
    articles.add_many(project, [article()])
    assert reviews.load(project, ID) == Review(ID)
    with pytest.raises(KeyError):
        reviews.load(project, "none")


def test_a_saved_review_comes_back_after_reopening(project: Project) -> None:
    review, run = all_accepted(project)
    first = review.accounts[0]
    review = edits.enter(review, first.id, default_codebook().field("notes"), Text("ملاحظة"), BY)
    review = edits.reject(review, first.id, run.proposals[1], BY)
    reviews.save(project, review, run, status=Status.REVIEWED)
    path = project.path
    project.close()
    with Project.open(path, "سامر") as again:
        assert reviews.load(again, ID) == replace(review, status=Status.REVIEWED)
        assert queue.counts(again)[Status.REVIEWED] == 1
        row = queue.row(again, ID)
        assert row is not None
        assert row.accounts == 2
        assert verify_history(again) is None


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[str, int, int]]:
    names = ["accept", "correct", "reject", "skip", "enter", "clear", "change"]
    names += ["add", "remove", "salience", "follow", "save"]
    step = st.tuples(st.sampled_from(names), st.integers(0, 9), st.integers(0, 9))
    return draw(st.lists(step, min_size=1, max_size=14))


def stepped(review: Review, run: Run, name: str, at: int, pick: int) -> Review:  # noqa: C901
    """One edit on the account at ``at`` and the proposal or claim at ``pick``."""
    book = default_codebook()
    by = Stamp("سامر", BY.at + timedelta(microseconds=at * 100 + pick))
    if name == "add":
        return edits.add_account(review, Account(new_id(), (), Salience.MAIN))
    if not review.accounts:
        return review
    account = review.accounts[at % len(review.accounts)]
    own = [p for p in run.proposals if p.account_key in account.proposed_keys]
    proposal = own[pick % len(own)] if own else None
    claim = account.claims[pick % len(account.claims)] if account.claims else None
    if name == "enter":
        return edits.enter(review, account.id, book.field("weapon"), Choice(f"c{pick}"), by)
    if name == "remove":
        return edits.remove_account(review, account.id)
    if name == "salience":
        return edits.set_salience(review, account.id, list(Salience)[pick % 2])
    if name == "follow":
        other = review.accounts[pick % len(review.accounts)].id
        link = Link(other, "retaliation") if other != account.id else None
        return edits.set_follows(review, account.id, link)
    if proposal is not None and name in ("accept", "correct", "reject", "skip"):
        field = book.field(proposal.field)
        edit = {
            "accept": lambda: edits.accept(review, account.id, proposal, field, by),
            "correct": lambda: edits.correct(
                review, account.id, proposal, field, proposal.candidate.value, by
            ),
            "reject": lambda: edits.reject(review, account.id, proposal, by),
            "skip": lambda: edits.skip(review, [proposal], by),
        }
        return edit[name]()
    if claim is not None and name == "clear":
        return edits.clear(review, account.id, claim.id)
    if claim is not None and name == "change":
        return edits.set_evidence(review, account.id, claim.id, ())
    return review


def check_incidents(project: Project, review: Review) -> None:
    """Each account with a claim has its own incident with just its values."""
    linked = {r["id"]: r["incident"] for r in rows(project, "accounts")}
    assert {a for a, i in linked.items() if i} == {a.id for a in review.accounts if a.claims}
    assert {r["id"] for r in rows(project, "incidents")} == {i for i in linked.values() if i}
    for account in review.accounts:
        values = [
            (r["field"], r["position"], r["value"])
            for r in rows(project, "incident_values")
            if r["incident"] == linked[account.id]
        ]
        wanted = {
            (f, n, to_text(to_json(claim.value)))
            for f in {c.field for c in account.claims}
            for n, claim in enumerate(account.claims_of(f))
        }
        assert values == sorted(wanted)
    assert project.db["incident_value_claims"].count == sum(len(a.claims) for a in review.accounts)


@settings(deadline=None, max_examples=120)
@given(steps())
def test_save_then_load_is_identity(edited: list[tuple[str, int, int]]) -> None:
    with scratch() as project:
        review, run = started(project)
        for name, at, pick in [*edited, ("save", 0, 0)]:
            if name != "save":
                review = stepped(review, run, name, at, pick)
                continue
            status = list(Status)[pick % 6]
            reason = Reason("other", "سبب") if status in REASONS and at else None
            review = replace(review, status=status, reason=reason)
            reviews.save(project, review, run, status=review.status)
            assert reviews.load(project, ID) == review
            check_incidents(project, review)
            assert review_from_json(default_codebook(), as_read(review_to_json(review))) == review
        assert verify_history(project) is None
        assert project.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def as_read(data: object) -> object:
    return json.loads(json.dumps(data, ensure_ascii=False))


def test_going_back_to_an_older_state_saves_that_state(project: Project) -> None:
    before, run = started(project)
    after, _ = all_accepted(project)
    after = replace(after, accounts=before.accounts[:0] + after.accounts)
    reviews.save(project, after, run, status=Status.REVIEWED)
    reviews.save(project, before, run, status=Status.NEW)
    assert reviews.load(project, ID) == before
    assert rows(project, "incidents") == []
    reviews.save(project, after, run, status=Status.REVIEWED)
    loaded = reviews.load(project, ID)
    assert loaded.accounts == after.accounts
    assert set(loaded.decisions) == set(after.decisions)


def test_every_decision_ever_saved_stays(project: Project) -> None:
    review, run = started(project)
    proposal, account = run.proposals[0], review.accounts[0]
    field = default_codebook().field(proposal.field)
    reviews.save(
        project,
        edits.accept(review, account.id, proposal, field, BY),
        run,
        status=Status.IN_PROGRESS,
    )
    reviews.save(project, review, run, status=Status.IN_PROGRESS)
    rejected = edits.reject(review, account.id, proposal, BY)
    reviews.save(project, rejected, run, status=Status.REVIEWED)
    verdicts = [r["verdict"] for r in rows(project, "decisions")]
    assert verdicts == ["accepted", "reopened", "rejected"]
    (standing,) = reviews.load(project, ID).decisions
    assert standing.verdict is Verdict.REJECTED
    with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        project.connection.execute("DELETE FROM decisions")
    with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        project.connection.execute("UPDATE decisions SET verdict = 'accepted'")


def test_saving_the_same_again_appends_no_decision(project: Project) -> None:
    review, run = all_accepted(project)
    reviews.save(project, review, run, status=Status.REVIEWED)
    count = project.db["decisions"].count
    reviews.save(project, reviews.load(project, ID), run, status=Status.REVIEWED)
    assert project.db["decisions"].count == count


def test_an_incident_follows_its_account(project: Project) -> None:
    review, run = all_accepted(project)
    reviews.save(project, review, run, status=Status.REVIEWED)
    one, other = rows(project, "accounts")
    (relation,) = rows(project, "incident_relations")
    assert (relation["incident"], relation["to_incident"]) == (other["incident"], one["incident"])
    assert relation["relation"] == "retaliation"
    account = review.accounts[0]
    claim = account.claims_of("killed")[0]
    review = edits.change(review, account.id, claim.id, Count(5, 5, None, "unknown"), BY)
    reviews.save(project, review, run, status=Status.REVIEWED)
    assert [r["incident"] for r in rows(project, "accounts")] == [
        one["incident"],
        other["incident"],
    ]
    (value,) = [r for r in rows(project, "incident_values") if r["field"] == "killed"]
    assert json.loads(str(value["value"])) == {"min": 5, "max": 5, "who": "unknown"}
    assert value["rule"] == "only_account"
    review = edits.remove_account(review, account.id)
    reviews.save(project, review, run, status=Status.REVIEWED)
    assert [r["id"] for r in rows(project, "incidents")] == [other["incident"]]
    assert rows(project, "incident_relations") == []
    whats = [r["what"] for r in rows(project, "history")]
    assert whats.count("incident created") == 2
    assert whats.count("incident removed") == 1


def test_an_incident_of_several_accounts_holds_what_is_still_told(project: Project) -> None:
    review, run = all_accepted(project)
    reviews.save(project, review, run, status=Status.REVIEWED)
    one, other = rows(project, "accounts")
    project.connection.execute(
        "UPDATE accounts SET incident = ? WHERE id = ?", [one["incident"], other["id"]]
    )
    account = review.accounts[0]
    review = edits.clear(review, account.id, account.claims_of("killed")[0].id)
    reviews.save(project, review, run, status=Status.REVIEWED)
    held = {
        r["field"] for r in rows(project, "incident_values") if r["incident"] == one["incident"]
    }
    assert held == {"attribution", "event_type", "date", "place", "target"}


def test_a_save_that_fails_changes_nothing(project: Project) -> None:
    review, run = all_accepted(project)
    reviews.save_draft(project, ID, "entwurf")
    naive = Stamp("رنا", BY.at.replace(tzinfo=None))
    field = default_codebook().field("notes")
    broken = edits.enter(review, review.accounts[1].id, field, Text("x"), naive)
    with pytest.raises(ValueError, match="zone"):
        reviews.save(project, broken, run, status=Status.REVIEWED)
    assert reviews.load(project, ID) == Review(ID, status=Status.IN_PROGRESS)
    assert reviews.load_draft(project, ID) == "entwurf"
    assert rows(project, "incidents") == []


def test_a_proposal_that_was_never_stored_is_refused(project: Project) -> None:
    review, run = started(project)
    stranger = replace(run.proposals[0], id="stranger")
    review = edits.reject(review, review.accounts[0].id, stranger, BY)
    with pytest.raises(ValueError, match="never stored"):
        reviews.save(project, review, run, status=Status.REVIEWED)


def test_a_claim_outlives_its_field(project: Project, codebook: Codebook) -> None:
    review, run = all_accepted(project)
    reviews.save(project, review, run, status=Status.REVIEWED)
    less = tuple(f for f in codebook.fields if f.id not in ("killed", "place"))
    project.set_codebook(replace(codebook, fields=less, source=codebook.source + "\n"))
    assert reviews.load(project, ID) == replace(review, status=Status.REVIEWED)
    data = review_to_json(review)
    assert review_from_json(project.codebook, data) == review


def test_what_is_no_review_is_a_value_error(codebook: Codebook) -> None:
    good = review_to_json(Review("x", (Account("a", (), Salience.MAIN),)))
    wrong: list[Json] = [{}, [], None, {**good, "accounts": [{}]}, {**good, "status": "odd"}]
    for broken in wrong:
        with pytest.raises(ValueError, match=r"review|Status"):
            review_from_json(codebook, broken)


def test_drafts_are_kept_until_saved(project: Project) -> None:
    review, run = started(project)
    articles.add_many(project, [article("غيره")])
    other = article("غيره").id
    assert reviews.load_draft(project, ID) is None
    reviews.save_draft(project, other, "a")
    reviews.save_draft(project, ID, "b")
    reviews.save_draft(project, other, "c")
    assert reviews.drafts(project) == (ID, other)
    assert reviews.load_draft(project, other) == "c"
    reviews.save(project, review, run, status=Status.IN_PROGRESS)
    assert reviews.drafts(project) == (other,)
    reviews.drop_draft(project, other)
    assert reviews.drafts(project) == ()


def test_reviewers_are_known_once(project: Project) -> None:
    review, run = started(project)
    by = Stamp("سامر", BY.at)
    review = edits.enter(
        review, review.accounts[0].id, default_codebook().field("target"), Name("أ"), by
    )
    reviews.save(project, review, run, status=Status.REVIEWED)
    assert sorted(str(r["name"]) for r in rows(project, "reviewers")) == ["رنا", "سامر"]
