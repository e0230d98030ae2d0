"""What rules read and what people labelled of one incident stands in one account."""

from __future__ import annotations

from dataclasses import replace

from model.account import Account, new_id
from model.codebook_file import parse_codebook
from model.evidence import Span, evidence_in
from model.proposals import (
    RETALIATION,
    Candidate,
    Follows,
    ProposedAccount,
    Run,
    Salience,
    imported_key,
)
from model.readings import with_run
from model.review import Review, accept, field_state, remove_account
from model.told_twice import clusters, merged
from model.values import Name, Value
from tests.storage.making import BY, CODEBOOK

TEXT = "قصف الجيش بلدة تل الرمان، وفي حادث آخر خطف مسلحون طبيبًا في الميناء."
FIELDS = parse_codebook(CODEBOOK.read_text("utf-8"))


def said(value: Value, quote: str, confidence: float = 0.6) -> Candidate:
    start = TEXT.index(quote)
    evidence = evidence_in(TEXT, Span(start, start + len(quote)))
    return Candidate(value, confidence, "tests", (evidence,))


def told(key: str, **fields: Candidate) -> ProposedAccount:
    return ProposedAccount(key, Salience.MAIN, None, {f: (c,) for f, c in fields.items()})


SHELLING = told("a0", initiator=said(Name("الجيش"), "الجيش"), place=said(Name("تل"), "تل الرمان"))
KIDNAPPING = told("a27", initiator=said(Name("مسلحون"), "مسلحون"))
LABELLED = told(
    imported_key("one", "e2"),
    initiator=said(Name("مسلحون مجهولون"), "مسلحون", 1.0),
    target=said(Name("طبيب"), "طبيبًا", 1.0),
)
OTHER = told(imported_key("one", "e3"), target=said(Name("طبيب"), "الميناء", 1.0))


def run_of(*accounts: ProposedAccount) -> Run:
    from storage.runs import _proposals

    return Run(new_id(), "x", "rules/1", None, accounts, tuple(_proposals("x", accounts)))


def test_accounts_with_the_same_words_are_one() -> None:
    found = clusters([SHELLING, KIDNAPPING, LABELLED, OTHER])
    assert [[a.key for a in c] for c in found] == [
        ["a0"],
        ["a27", "import-one-e2"],
        ["import-one-e3"],
    ]


def test_the_only_accounts_of_two_origins_are_one() -> None:
    assert len(clusters([SHELLING, OTHER])) == 1


def test_two_accounts_of_one_origin_never_are() -> None:
    assert len(clusters([SHELLING, replace(SHELLING, key="a1")])) == 2


def test_what_people_said_comes_first_under_the_key_of_the_rules() -> None:
    (_, both) = merged([SHELLING, KIDNAPPING, LABELLED])
    assert both.key == "a27"
    assert [c.value for c in both.fields["initiator"]] == [
        Name("مسلحون مجهولون"),
        Name("مسلحون"),
    ]


def test_a_review_shows_both_in_one_account() -> None:
    review = with_run(Review("x"), run_of(SHELLING, KIDNAPPING, LABELLED))
    assert [a.proposed_keys for a in review.accounts] == [("a0",), ("a27", "import-one-e2")]


def test_what_comes_later_joins_the_account_that_was_reviewed() -> None:
    """The reviewer’s account, its claims and decisions stay as they are."""
    rules = run_of(SHELLING, KIDNAPPING)
    review = with_run(Review("x"), rules)
    second = review.accounts[1]
    proposal = next(p for p in rules.proposals if p.account_key == "a27")
    review = accept(review, second.id, proposal, FIELDS.field("initiator"), BY)
    both = run_of(SHELLING, KIDNAPPING, LABELLED)
    after = with_run(review, both)
    assert after.decisions == review.decisions
    assert after.accounts[1].id == second.id
    assert after.accounts[1].claims == review.accounts[1].claims
    assert after.accounts[1].proposed_keys == ("a27", "import-one-e2")
    state = field_state(after, second.id, FIELDS.field("target"), both)
    assert [p.candidate.value for p in state.proposed] == [Name("طبيب")]


def test_a_removed_account_stays_away_and_what_was_labelled_comes() -> None:
    review = with_run(Review("x"), run_of(SHELLING, KIDNAPPING))
    review = remove_account(review, review.accounts[1].id)
    after = with_run(review, run_of(SHELLING, KIDNAPPING, LABELLED))
    assert [a.proposed_keys for a in after.accounts] == [("a0",), ("import-one-e2",)]


def test_what_both_say_is_offered_once() -> None:
    field = FIELDS.field("initiator")
    again = told(imported_key("one", "e2"), initiator=said(Name("مسلحون"), "مسلحون", 1.0))
    run = run_of(again, KIDNAPPING)
    review = Review("x", (Account("1", ("a27", again.key), Salience.MAIN),))
    state = field_state(review, "1", field, run)
    assert [p.account_key for p in state.proposed] == [again.key]
    assert [p.account_key for p in state.alternatives] == ["a27"]
    review = accept(review, "1", state.proposed[0], field, BY)
    assert field_state(review, "1", field, run).proposed == ()


def test_the_only_answers_to_one_account_are_one() -> None:
    answer = replace(
        told("a60", place=said(Name("الميناء"), "الميناء")), follows=Follows("a0", RETALIATION)
    )
    shelling = replace(SHELLING, key=imported_key("one", "e1"))
    labelled = replace(LABELLED, follows=Follows(shelling.key, RETALIATION), fields={})
    found = clusters([SHELLING, answer, shelling, labelled])
    assert [[a.key for a in c] for c in found] == [
        ["a0", "import-one-e1"],
        ["a60", "import-one-e2"],
    ]
