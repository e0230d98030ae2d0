"""The states of all fields found at once are those that are found field by field."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from model import review as edits
from model.account import Account, Stamp
from model.field_states import FieldStates
from model.proposals import Candidate, Proposal, ProposedAccount, Run, Salience
from model.review import Review, field_state
from model.values import Name, Place, Value
from tests.storage.making import default_codebook

BY = Stamp("سلمى", datetime(2026, 11, 21, tzinfo=UTC))
FIELDS = [default_codebook().field(f) for f in ("place", "initiator", "target")]
KEYS = ("k1", "k2", "k3")
# One account shows two readings, one those of another as well, one was added by hand.
ACCOUNTS = (
    Account("a", ("k2", "k1"), Salience.MAIN),
    Account("b", ("k3",), Salience.MAIN),
    Account("c", ("k3",), Salience.BACKGROUND),
    Account("d", (), Salience.MAIN),
)


def _value(field: str, number: int) -> Value:
    return Place(f"مكان {number}") if field == "place" else Name(f"جهة {number}")


@st.composite
def runs(draw: st.DrawFn) -> Run:
    places = draw(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(FIELDS)), max_size=12))
    proposals = tuple(
        Proposal(f"p{n}", key, f.id, n, Candidate(_value(f.id, n), 0.5, "test", ()))
        for n, (key, f) in enumerate(places)
    )
    accounts = tuple(ProposedAccount(k, Salience.MAIN, None, {}) for k in KEYS)
    return Run("r", "x", "test", None, accounts, proposals)


@given(runs(), st.lists(st.sampled_from(["accept", "reject", "skip", "leave"]), max_size=12))
def test_all_states_at_once_are_those_found_one_by_one(run: Run, verdicts: list[str]) -> None:
    review = Review("x", ACCOUNTS)
    for proposal, verdict in zip(run.proposals, verdicts, strict=False):
        owner = next(a.id for a in ACCOUNTS if proposal.account_key in a.proposed_keys)
        field = next(f for f in FIELDS if f.id == proposal.field)
        if verdict == "accept":
            review = edits.accept(review, owner, proposal, field, BY)
        elif verdict == "reject":
            review = edits.reject(review, owner, proposal, BY)
        elif verdict == "skip":
            review = edits.skip(review, (proposal,), BY)
    states = FieldStates(review, FIELDS, run)
    for account in review.accounts:
        for field in FIELDS:
            found = states.state(account.id, field.id)
            assert found == field_state(review, account.id, field, run)


def test_where_nothing_was_read_nothing_is_proposed() -> None:
    states = FieldStates(Review("x", ACCOUNTS), FIELDS, None)
    assert states.state("a", "place") == field_state(Review("x", ACCOUNTS), "a", FIELDS[0], None)
