"""Merging, splitting and copying accounts loses no claim that could stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from model.account import Account, Claim, Join, Link, Origin, Stamp
from model.account_edits import copied, merge, split, values_lost
from model.proposals import RETALIATION, Salience
from model.review import Review
from model.values import Name, Place, Value
from tests.storage.making import default_codebook

BY = Stamp("سلمى", datetime(2026, 11, 21, tzinfo=UTC))
NAMES = st.sampled_from(["الأولى", "الثانية", "الثالثة"])
FIELDS = [default_codebook().field(f) for f in ("place", "initiator", "target")]


@st.composite
def accounts(draw: st.DrawFn, account_id: str) -> Account:
    claims = []
    for field in FIELDS:
        names = draw(st.lists(NAMES, max_size=3 if field.many else 1, unique=True))
        for name in names:
            value: Value = Place(name) if field.id == "place" else Name(name)
            claim_id = f"{account_id}-{field.id}-{name}"
            claims.append(Claim(claim_id, field.id, value, (), Origin.MANUAL, None, BY))
    keys = draw(st.sampled_from([(), (f"key-{account_id}",)]))
    return Account(account_id, keys, draw(st.sampled_from(Salience)), None, tuple(claims))


def _said(review: Review) -> set[tuple[str, Value]]:
    return {(c.field, c.value) for a in review.accounts for c in a.claims}


@given(accounts("a"), accounts("b"))
def test_a_merged_account_says_all_but_what_is_named_as_lost(one: Account, other: Account) -> None:
    review = Review("x", (one, other))
    merged = merge(review, "a", "b", FIELDS)
    lost = {(c.field, c.value) for c in values_lost(review, "a", "b", FIELDS)}
    assert _said(merged) | lost == _said(review)
    assert _said(merged).isdisjoint(lost)
    (account,) = merged.accounts
    assert account.proposed_keys == (*one.proposed_keys, *other.proposed_keys)
    assert all(len(account.claims_of(f.id)) <= 1 for f in FIELDS if not f.many)


@given(accounts("a"), accounts("b"), st.data())
def test_a_split_account_says_the_same_in_two(
    one: Account, other: Account, data: st.DataObject
) -> None:
    review = Review("x", (one, other))
    moved = data.draw(st.sets(st.sampled_from([c.id for c in one.claims]))) if one.claims else set()
    after, new = split(review, "a", moved, (), BY)
    assert {c.id for c in after.account(new).claims} == moved
    assert {c.id for a in after.accounts for c in a.claims} == {
        c.id for a in review.accounts for c in a.claims
    }
    assert [a.id for a in after.accounts] == ["a", new, "b"]


@given(accounts("a"))
def test_a_copy_says_the_same_with_claims_of_its_own(one: Account) -> None:
    after, new = copied(Review("x", (one,)), "a", BY)
    copy = after.account(new)
    assert [(c.field, c.value) for c in copy.claims] == [(c.field, c.value) for c in one.claims]
    assert {c.id for c in copy.claims}.isdisjoint(c.id for c in one.claims)


def test_what_answered_the_merged_account_answers_the_one_that_stays() -> None:
    third = Account("c", (), Salience.MAIN, Link("b", RETALIATION))
    review = Review("x", (Account("a", (), Salience.MAIN), Account("b", (), Salience.MAIN), third))
    assert merge(review, "a", "b", FIELDS).account("c").follows == Link("a", RETALIATION)


def test_an_account_does_not_answer_itself_after_merging() -> None:
    answer = Account("b", (), Salience.MAIN, Link("a", RETALIATION))
    review = Review("x", (Account("a", (), Salience.MAIN), answer))
    assert merge(review, "a", "b", FIELDS).account("a").follows is None
    assert merge(review, "b", "a", FIELDS).account("b").follows is None


def test_what_was_said_of_an_incident_goes_with_the_account() -> None:
    first, second = (Join(key, key.upper(), BY.at) for key in ("x", "y"))
    one, other = (Account(a, (), Salience.MAIN) for a in ("a", "b"))
    both = Review("x", (replace(one, joined=first), replace(other, joined=second)))
    assert merge(both, "a", "b", FIELDS).account("a").joined == first
    alone = Review("x", (one, replace(other, joined=second)))
    assert merge(alone, "a", "b", FIELDS).account("a").joined == second
    # A copy, and what is split off, tell of another incident.
    copy, copy_id = copied(both, "a", BY)
    assert (copy.account("a").joined, copy.account(copy_id).joined) == (first, None)
    parted, new = split(both, "a", (), (), BY)
    assert (parted.account("a").joined, parted.account(new).joined) == (first, None)
