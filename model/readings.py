"""How the accounts of a review follow what a run proposes, now and after a new reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from model.account import Account, Link, new_id
from model.proposals import ProposedAccount, Run
from model.review import Review
from model.told_twice import same_account


def with_run(review: Review, run: Run) -> Review:
    """The review with an account for each proposed one that has none yet and was not removed.

    What rules read and people labelled elsewhere of one incident is shown in one account. Accounts
    without a claim that the run does not propose are dropped, so that a new reading (after the
    publication date was set, say) leaves nothing stale behind.
    """
    proposed = {a.key: a for a in run.accounts}
    kept = [
        a
        for a in review.accounts
        if not a.proposed_keys or not proposed.keys().isdisjoint(a.proposed_keys) or a.claims
    ]
    have = {k for a in kept for k in a.proposed_keys} | set(review.dismissed)
    kept, new = _with_accounts(kept, [p for p in run.accounts if p.key not in have], run)
    by_key = _by_key((*kept, *new))
    accounts = [*kept, *(_linked(a, proposed, by_key) for a in new)]
    if new:
        order = {key: i for i, key in enumerate(proposed)}
        accounts.sort(key=lambda a: order.get(_key_of(a), len(order)))
    return replace(review, accounts=tuple(accounts))


def _with_accounts(
    kept: list[Account], proposed: Iterable[ProposedAccount], run: Run
) -> tuple[list[Account], list[Account]]:
    """The accounts with these in those that show the same incident, and the new ones for others."""
    same = same_account(run.accounts)
    old = len(kept)
    accounts = list(kept)
    for each in proposed:
        beside = set(same[each.key])
        at = next((i for i, a in enumerate(accounts) if beside & set(a.proposed_keys)), None)
        if at is None:
            accounts.append(Account(new_id(), (each.key,), each.salience))
        else:
            keys = (*accounts[at].proposed_keys, each.key)
            accounts[at] = replace(accounts[at], proposed_keys=keys)
    return accounts[:old], accounts[old:]


def read_again(review: Review, before: Run | None, after: Run) -> Review:
    """The review after a new reading took the place of an earlier one.

    Salience and links that the researcher left as the earlier reading had them follow the new one.
    """
    review = with_run(review, after)
    if before is None:
        return review
    former = {a.key: a for a in before.accounts}
    proposed = {a.key: a for a in after.accounts}
    by_key = _by_key(review.accounts)
    accounts = []
    for account in review.accounts:
        old, new = (runs.get(_key_of(account)) for runs in (former, proposed))
        if old and new and _is_as_read(account, old, by_key):
            account = replace(account, salience=new.salience, follows=None)
            account = _linked(account, proposed, by_key)
        accounts.append(account)
    return replace(review, accounts=tuple(accounts))


def keep_account(review: Review, former: Review, account_id: str) -> Review:
    """The review with this account of a former one as the researcher's own, if it has gone.

    For what is being typed into it: a new reading must not take it away.
    """
    gone = next((a for a in former.accounts if a.id == account_id), None)
    if gone is None or any(a.id == account_id for a in review.accounts):
        return review
    own = replace(gone, proposed_keys=(), follows=None)
    return replace(review, accounts=(*review.accounts, own))


def _is_as_read(account: Account, old: ProposedAccount, by_key: Mapping[str, str]) -> bool:
    follows = by_key.get(old.follows.key) if old.follows else None
    linked = account.follows.account_id if account.follows else None
    return account.salience is old.salience and linked == follows


def _linked(
    account: Account, proposed: Mapping[str, ProposedAccount], by_key: Mapping[str, str]
) -> Account:
    source = proposed.get(_key_of(account))
    other = by_key.get(source.follows.key) if source and source.follows else None
    if source is None or source.follows is None or other is None:
        return account
    return replace(account, follows=Link(other, source.follows.relation))


def _key_of(account: Account) -> str:
    """The proposed account that it is first of all; empty where the researcher added it."""
    return account.proposed_keys[0] if account.proposed_keys else ""


def _by_key(accounts: Iterable[Account]) -> Mapping[str, str]:
    """By proposed account the id of the account that shows it."""
    return {key: a.id for a in accounts for key in a.proposed_keys}
