"""Accounts of one article that rules read and people labelled elsewhere: which are the same one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from model.proposals import Candidate, ProposedAccount, Salience


def clusters(accounts: Iterable[ProposedAccount]) -> tuple[tuple[ProposedAccount, ...], ...]:
    """The accounts, those together that tell of the same incident, at most one of each origin.

    Accounts are the same where they have most fields in common: the same words or the same value.
    Where two origins have one account each, these are the same, and so are the only ones that
    answer the same account.
    """
    found: list[list[ProposedAccount]] = []
    by_origin: dict[str, list[ProposedAccount]] = {}
    for account in accounts:
        by_origin.setdefault(account.origin, []).append(account)
    for added in by_origin.values():
        pairs = _pairs(found, added)
        pairs |= _answers(found, added, pairs)
        for at, account in enumerate(added):
            if at in pairs:
                found[pairs[at]].append(account)
            else:
                found.append([account])
    return tuple(tuple(cluster) for cluster in found)


def same_account(accounts: Iterable[ProposedAccount]) -> Mapping[str, tuple[str, ...]]:
    """By the key of an account the keys of those that are the same, its own among them."""
    return {a.key: tuple(b.key for b in c) for c in clusters(accounts) for a in c}


def merged(accounts: Iterable[ProposedAccount]) -> tuple[ProposedAccount, ...]:
    """The accounts, each once, under the key that the rules gave; what people said comes first."""
    return tuple(_merged(cluster) for cluster in clusters(accounts))


def _merged(cluster: Sequence[ProposedAccount]) -> ProposedAccount:
    first, *others = cluster
    if not others:
        return first
    fields: dict[str, tuple[Candidate, ...]] = {}
    for account in (*others, first):
        for field, candidates in account.fields.items():
            fields[field] = (*fields.get(field, ()), *candidates)
    return replace(first, fields=fields)


def _pairs(found: list[list[ProposedAccount]], added: list[ProposedAccount]) -> dict[int, int]:
    """Which of the added accounts belongs to which that was found before, each once."""
    if len(found) == len(added) == 1:
        return {0: 0}
    scored = sorted(
        (-score, cluster[0].salience is not Salience.MAIN, there, here)
        for here, account in enumerate(added)
        for there, cluster in enumerate(found)
        if (score := max(_in_common(account, other) for other in cluster))
    )
    pairs: dict[int, int] = {}
    for _, _, there, here in scored:
        if here not in pairs and there not in pairs.values():
            pairs[here] = there
    return pairs


def _answers(
    found: list[list[ProposedAccount]], added: list[ProposedAccount], pairs: Mapping[int, int]
) -> dict[int, int]:
    """Of what is left, those that answer the same account, where there is one such of each."""
    by_key = {a.key: there for there, cluster in enumerate(found) for a in cluster}
    by_key |= {added[here].key: there for here, there in pairs.items()}

    def answered(account: ProposedAccount) -> int | None:
        return by_key.get(account.follows.key) if account.follows else None

    left = [there for there in range(len(found)) if there not in pairs.values()]
    new = {}
    for here, account in enumerate(added):
        to = answered(account)
        if here in pairs or to is None:
            continue
        same = [t for t in left if any(answered(a) == to for a in found[t])]
        others = [h for h, a in enumerate(added) if h not in pairs and answered(a) == to]
        if len(same) == len(others) == 1:
            new[here] = same[0]
    return new


def _in_common(one: ProposedAccount, other: ProposedAccount) -> int:
    """In how many fields they rest on the same words or say the same."""
    return sum(
        any(_agree(a, b) for a in one.fields[field] for b in other.fields[field])
        for field in one.fields.keys() & other.fields.keys()
    )


def _agree(one: Candidate, other: Candidate) -> bool:
    return one.value == other.value or any(
        a.span.overlaps(b.span) for a in one.evidence for b in other.evidence
    )
