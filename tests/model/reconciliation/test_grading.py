"""The grade that an incident's accounts support."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from model.account import Account, Claim, Origin, Stamp
from model.incident import ReportedAccount
from model.proposals import Salience
from model.reconciliation.grading import Grade, Grounds, proposed_grade
from model.values import Count, Name, Value

BY = Stamp("رنا", datetime(2026, 11, 2, 9, 30, tzinfo=UTC))
ALIASES = {"الجناح الجوي للعنقاء": "جيش العنقاء"}


def same_side(one: str, other: str) -> bool:
    return ALIASES.get(one, one) == ALIASES.get(other, other) or "مجهولون" in one + other


def told(number: int, **fields: Value | Sequence[Value]) -> ReportedAccount:
    claims = [
        Claim(f"{number}-{field}-{i}", field, value, (), Origin.MANUAL, None, BY)
        for field, values in fields.items()
        for i, value in enumerate(values if isinstance(values, (list, tuple)) else (values,))
    ]
    account = Account(f"a{number}", (), Salience.MAIN, None, tuple(claims))
    return ReportedAccount(account, f"article{number}", "", "", "", None)


def grade(
    *accounts: ReportedAccount,
    groups: Sequence[Sequence[str]] | None = None,
    distrusted: Sequence[str] = (),
) -> Grade | None:
    apart = [[a.account.id] for a in accounts]
    grounds = Grounds(
        accounts,
        apart if groups is None else groups,
        same_side,
        lambda a: 1 if a.account.id in distrusted else None,
    )
    found = proposed_grade(grounds)
    return found.grade if found else None


PHOENIX, LYNX = Name("جيش العنقاء"), Name("كتائب الوشق")
KILLED, FIGHTERS = Count(3, 3, None, "civilian"), Count(5, 5, None, "military")


def test_nothing_is_proposed_of_no_account() -> None:
    assert grade() is None


@pytest.mark.parametrize(
    ("accounts", "wanted"),
    [
        # One source alone, and two of which none names a side.
        ([told(1, initiator=PHOENIX)], Grade.WEAK),
        ([told(1), told(2)], Grade.WEAK),
        ([told(1, initiator=PHOENIX), told(2)], Grade.FAIR),
        # An alias and a word that names no one agree with a side.
        ([told(1, initiator=PHOENIX), told(2, initiator=Name(next(iter(ALIASES))))], Grade.FAIR),
        ([told(1, initiator=PHOENIX), told(2, initiator=Name("مسلحون مجهولون"))], Grade.FAIR),
        ([told(1, initiator=PHOENIX), told(2, initiator=LYNX)], Grade.CONTESTED),
        # Two sides who did it together, as both accounts say, do not compete.
        ([told(1, initiator=[PHOENIX, LYNX]), told(2, initiator=LYNX)], Grade.FAIR),
        ([told(1, claimed_by=PHOENIX)], Grade.CONFIRMED),
        ([told(1, initiator=PHOENIX), told(2, claimed_by=PHOENIX)], Grade.CONFIRMED),
        ([told(1, initiator=LYNX), told(2, claimed_by=PHOENIX)], Grade.CONTESTED),
        ([told(1, claimed_by=LYNX), told(2, claimed_by=PHOENIX)], Grade.CONTESTED),
        ([told(1, initiator=LYNX), told(2, denied_by=LYNX)], Grade.CONTESTED),
        # Whom nobody blames may deny what he likes.
        ([told(1, initiator=LYNX), told(2, denied_by=PHOENIX)], Grade.FAIR),
        ([told(1, killed=KILLED), told(2, killed=FIGHTERS)], Grade.WEAK),
        (
            [told(1, killed=KILLED), told(2, killed=FIGHTERS), told(3, killed=FIGHTERS)],
            Grade.DISCOUNTED,
        ),
        # A clash in which nobody says that civilians were harmed is not discounted.
        ([told(n, killed=FIGHTERS, initiator=LYNX) for n in (1, 2)], Grade.FAIR),
    ],
)
def test_the_grade_follows_from_sources_claims_and_denials(
    accounts: list[ReportedAccount], wanted: Grade
) -> None:
    assert grade(*accounts) is wanted


def test_accounts_that_repeat_one_source_are_one() -> None:
    both = (told(1, initiator=PHOENIX), told(2, initiator=PHOENIX))
    assert grade(*both) is Grade.FAIR
    assert grade(*both, groups=[["a1", "a2"]]) is Grade.WEAK


def test_a_source_that_is_not_trusted_lends_no_weight() -> None:
    both = (told(1, initiator=PHOENIX), told(2, initiator=PHOENIX))
    assert grade(*both, distrusted=["a2"]) is Grade.WEAK


def test_the_reason_names_those_who_disagree() -> None:
    accounts = (told(1, initiator=PHOENIX), told(2, initiator=LYNX))
    found = proposed_grade(Grounds(accounts, [["a1"], ["a2"]], same_side))
    assert found is not None
    for words in (found.reason.ar, found.reason.en):
        assert PHOENIX.name in words
        assert LYNX.name in words
