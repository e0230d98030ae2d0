"""What was retired stays with the records that have it and is offered to nobody anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from model import codebook_edits as edits
from model.account import Account, Stamp, new_id
from model.checks import check_account
from model.codebook import Codebook, Field
from model.evidence import Evidence, Span
from model.proposals import Candidate, Proposal, Run, Salience
from model.review import Review, accept, accept_all, field_state
from model.typed_values import Unreadable, read_typed, show
from model.values import Choice, Count, Value
from storage.shipped_codebook import load_codebook

BOOK = load_codebook()
BY = Stamp("سلمى", datetime(2026, 1, 2, tzinfo=UTC))
TODAY = date(2026, 1, 2)


def without(field_id: str, code: str, codebook: Codebook = BOOK) -> Codebook:
    field = codebook.field(field_id)
    option = field.option(code)
    assert option is not None
    return edits.put_field(codebook, edits.put_option(field, replace(option, retired=True)))


def proposal(field_id: str, value: Value, rank: int) -> Proposal:
    candidate = Candidate(value, 0.8 - rank / 10, "tests", (Evidence(Span(0, 4), "نقاش"),))
    return Proposal(f"{field_id}{rank}", "a1", field_id, rank, candidate)


RUN = Run(
    "run",
    "article",
    "tests",
    None,
    (),
    (
        proposal("damage", Choice("material"), 0),
        proposal("damage", Choice("none"), 1),
        proposal("killed", Count(3, 3, who="military"), 0),
    ),
)
REVIEW = Review("article", (Account("one", ("a1",), Salience.MAIN),))


def proposed(field: Field) -> list[Value]:
    return [p.candidate.value for p in field_state(REVIEW, "one", field, RUN).proposed]


def test_a_retired_field_is_not_proposed_for() -> None:
    field = edits.retire_field(BOOK, "damage").field("damage")
    assert proposed(BOOK.field("damage")) == [Choice("material")]
    assert proposed(field) == []
    assert field_state(REVIEW, "one", field, RUN).alternatives == ()
    assert accept_all(REVIEW, "one", (field,), RUN, BY) == REVIEW


def test_the_next_reading_stands_where_the_first_choice_was_retired() -> None:
    assert proposed(without("damage", "material").field("damage")) == [Choice("none")]
    assert proposed(without("killed", "military").field("killed")) == []


def test_what_a_record_has_stays_and_is_marked() -> None:
    before = BOOK.field("damage")
    review = accept(REVIEW, "one", RUN.proposals[0], before, BY)
    field = without("damage", "material").field("damage")
    claims = field_state(review, "one", field, RUN).claims
    assert [c.value for c in claims] == [Choice("material")]
    assert show(claims[0].value, field, "en") == "Material damage (retired)"
    assert show(claims[0].value, field, "ar") == "أضرار مادية (متروك)"
    assert show(
        Count(3, 3, who="military"), without("killed", "military").field("killed"), "en"
    ) == ("3 military (retired)")


@pytest.mark.parametrize("typed", ["Material damage", "material", "أضرار مادية"])
def test_a_retired_choice_cannot_be_typed(typed: str) -> None:
    assert read_typed(typed, BOOK.field("damage"), "en", None, None) == Choice("material")
    with pytest.raises(Unreadable):
        read_typed(typed, without("damage", "material").field("damage"), "en", None, None)


def test_a_retired_group_cannot_be_counted() -> None:
    killed = without("killed", "military").field("killed")
    assert read_typed("4 civilian", killed, "en", None, None) == Count(4, 4, who="civilian")
    with pytest.raises(Unreadable):
        read_typed("4 military", killed, "en", None, None)


def test_nobody_is_asked_for_a_retired_field() -> None:
    field = replace(BOOK.field("notes"), required=True)
    asked = edits.put_field(BOOK, field)
    account = Account(new_id(), (), Salience.MAIN)
    codes = [i.field for i in check_account(account, asked, None, TODAY) if i.code == "required"]
    assert "notes" in codes
    retired = edits.retire_field(asked, "notes")
    codes = [i.field for i in check_account(account, retired, None, TODAY)]
    assert "notes" not in codes


def test_a_retired_code_is_still_known() -> None:
    review = accept(REVIEW, "one", RUN.proposals[0], BOOK.field("damage"), BY)
    book = without("damage", "material")
    assert all(i.code != "known_code" for i in check_account(review.accounts[0], book, None, TODAY))
