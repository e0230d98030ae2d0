"""A review follows a new reading, and keeps what the researcher made of the earlier one."""

from __future__ import annotations

from model import review as edits
from model.account import Link
from model.proposals import Follows, ProposedAccount, Run, Salience
from model.readings import read_again, with_run
from model.review import Review

RETALIATION = Follows("a1", "retaliation")


def run_of(*accounts: ProposedAccount) -> Run:
    return Run("r", "article", "test", None, accounts, ())


def account(
    key: str, salience: Salience = Salience.MAIN, follows: Follows | None = None
) -> ProposedAccount:
    return ProposedAccount(key, salience, follows, {})


FIRST = run_of(account("a1"), account("a2", follows=RETALIATION))


def test_every_proposed_account_gets_one_with_its_link() -> None:
    one, two = with_run(Review("article"), FIRST).accounts
    assert (one.proposed_keys, two.proposed_keys) == (("a1",), ("a2",))
    assert two.follows == Link(one.id, "retaliation")


def test_an_account_that_was_removed_stays_away() -> None:
    review = with_run(Review("article"), FIRST)
    review = edits.remove_account(review, review.accounts[0].id)
    assert [a.proposed_keys for a in with_run(review, FIRST).accounts] == [("a2",)]


def test_joining_the_same_run_again_changes_nothing() -> None:
    review = with_run(Review("article"), FIRST)
    review = edits.set_salience(review, review.accounts[1].id, Salience.BACKGROUND)
    review = edits.set_follows(review, review.accounts[1].id, None)
    assert with_run(review, FIRST) == review


def test_a_new_reading_moves_only_what_was_left_as_read() -> None:
    review = with_run(Review("article"), FIRST)
    kept, moved = (a.id for a in review.accounts)
    review = edits.set_salience(review, kept, Salience.BACKGROUND)
    second = run_of(account("a1"), account("a2", Salience.BACKGROUND))
    after = read_again(review, FIRST, second)
    assert [a.id for a in after.accounts] == [kept, moved]
    assert [a.salience for a in after.accounts] == [Salience.BACKGROUND, Salience.BACKGROUND]
    assert after.account(moved).follows is None


def test_accounts_that_are_no_longer_read_go_unless_they_hold_something() -> None:
    review = with_run(Review("article"), FIRST)
    assert [a.proposed_keys for a in read_again(review, FIRST, run_of()).accounts] == []
