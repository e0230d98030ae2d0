"""Accounts of one article made of others: two merged, one split, one copied.

Each edit returns a new review and loses no claim that could stand; `values_lost` names those that
a field which holds one value cannot take.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from model.account import Account, Claim, Link, Origin, Stamp, new_id
from model.codebook import Field
from model.proposals import Proposal, Salience
from model.review import Review, accept


def merge(review: Review, into_id: str, other_id: str, fields: Iterable[Field]) -> Review:
    """The review in which one account tells what both told; the other is gone.

    Its proposals are shown in the one that stays. Of a field that holds one value the claim of the
    one that stays stands. Raises KeyError if one of them is not there.
    """
    into, other = review.account(into_id), review.account(other_id)
    single = {f.id for f in fields if not f.many}
    taken = tuple(c for c in other.claims if _fits(c, into, single))
    lost = {c.proposal_id for c in other.claims if c not in taken} - {None}
    both = (into.salience, other.salience)
    merged = replace(
        into,
        proposed_keys=(*into.proposed_keys, *other.proposed_keys),
        claims=(*into.claims, *taken),
        salience=Salience.MAIN if Salience.MAIN in both else Salience.BACKGROUND,
        follows=_link_between(into, other),
        joined=into.joined or other.joined,
    )
    accounts = tuple(
        merged if a.id == into_id else _pointing(a, other_id, into_id)
        for a in review.accounts
        if a.id != other_id
    )
    decisions = tuple(d for d in review.decisions if d.proposal_id not in lost)
    return replace(review, accounts=accounts, decisions=decisions)


def values_lost(
    review: Review, into_id: str, other_id: str, fields: Iterable[Field]
) -> list[Claim]:
    """The claims of the other account that a merged one cannot hold beside its own."""
    into, other = review.account(into_id), review.account(other_id)
    single = {f.id for f in fields if not f.many}
    same = {(c.field, c.value) for c in into.claims}
    gone = (c for c in other.claims if not _fits(c, into, single))
    return [c for c in gone if (c.field, c.value) not in same]


def copied(review: Review, account_id: str, by: Stamp) -> tuple[Review, str]:
    """The review with a copy of the account after it, and the copy's id.

    Its claims are the researcher's own, resting on the same words.
    """
    source = review.account(account_id)
    claims = tuple(
        replace(c, id=new_id(), origin=Origin.MANUAL, proposal_id=None, stamp=by)
        for c in source.claims
    )
    copy = Account(new_id(), (), source.salience, source.follows, claims)
    return _with_after(review, account_id, copy), copy.id


def split(
    review: Review,
    account_id: str,
    claims: Collection[str],
    proposals: Iterable[tuple[Proposal, Field]],
    by: Stamp,
) -> tuple[Review, str]:
    """The review with a new account after this one, that takes these claims and proposals over,
    and the new one's id. The proposals are accepted there: they were chosen."""
    source = review.account(account_id)
    moved = tuple(c for c in source.claims if c.id in claims)
    rest = replace(source, claims=tuple(c for c in source.claims if c.id not in claims))
    new = Account(new_id(), (), source.salience, None, moved)
    accounts = tuple(rest if a.id == account_id else a for a in review.accounts)
    review = _with_after(replace(review, accounts=accounts), account_id, new)
    for proposal, field in proposals:
        review = accept(review, new.id, proposal, field, by)
    return review, new.id


def _fits(claim: Claim, into: Account, single: Collection[str]) -> bool:
    held = into.claims_of(claim.field)
    if claim.field in single:
        return not held
    return all(c.value != claim.value for c in held)


def _link_between(into: Account, other: Account) -> Link | None:
    link = into.follows or other.follows
    return None if link is not None and link.account_id in (into.id, other.id) else link


def _pointing(account: Account, old: str, new: str) -> Account:
    link = account.follows
    if link is None or link.account_id != old:
        return account
    return replace(account, follows=replace(link, account_id=new))


def _with_after(review: Review, account_id: str, new: Account) -> Review:
    at = next(i for i, a in enumerate(review.accounts) if a.id == account_id) + 1
    return replace(review, accounts=(*review.accounts[:at], new, *review.accounts[at:]))
