"""How many sources an incident really has, and which accounts rest on one and the same.

An account rests on the sources that it quotes by name; where it quotes none, or only sources
without a name («مصادر محلية»), on its own outlet. A quoted source that has an account of the
incident itself leads on to what that account rests on. Two accounts are tied where

- they stand in one article, come from one outlet, or hold copies of one text,
- one quotes the other's outlet,
- what they rest on has a source in common.

Sources without a name tie nobody: two outlets may mean different people. The researcher's word on
two accounts counts more than any of this, either way.

The number of independent sources is the largest number of accounts of which no two are tied. So an
article that quotes both A and B adds nothing to one report by A and one by B, and does not make
these two one source either. An account is never more than one source, as nobody can tell which of
its claims comes from whom. Every other account belongs to the source that it is tied to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from model.codebook import Words
from model.incident import ReportedAccount
from model.reconciliation.origins import Origins, SourceNames

_EXACT = 18
"""Accounts up to which the largest set is sought among all; beyond, among the least tied first."""


class TieKind(StrEnum):
    """Why two accounts are one source; the first that holds is told."""

    VERDICT = "verdict"
    ARTICLE = "article"
    COPY = "copy"
    OUTLET = "outlet"
    QUOTES = "quotes"
    ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class Tie:
    """That two accounts, by id, are one source. ``sources`` are the keys that they share."""

    one: str
    other: str
    kind: TieKind
    reason: Words
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The researcher's word on two accounts: one source, or independent."""

    same: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Accounts, by id, that are one source: the first stands for it. ``names`` tell what it is."""

    accounts: tuple[str, ...]
    names: tuple[str, ...]
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Independence:
    """The independent sources of an incident, and the ties that the researcher does not hold."""

    groups: tuple[SourceGroup, ...]
    overruled: tuple[Tie, ...] = ()

    @property
    def count(self) -> int:
        return len(self.groups)

    def group_of(self, account_id: str) -> int:
        """The place of the group that an account is in. Raises KeyError."""
        for at, group in enumerate(self.groups):
            if account_id in group.accounts:
                return at
        raise KeyError(account_id)

    def heads(self) -> dict[str, str]:
        """For each account the one that stands for its source."""
        return {key: group.accounts[0] for group in self.groups for key in group.accounts}

    def by_account(self) -> dict[str, int]:
        """The place of its group for each account."""
        return {key: at for at, group in enumerate(self.groups) for key in group.accounts}


Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Basis:
    """What independence is computed from.

    ``copies`` are pairs of articles that hold one text, with likeness; ``verdicts`` are by the ids
    of two accounts, the smaller first.
    """

    accounts: Sequence[ReportedAccount]
    names: SourceNames
    copies: Mapping[Pair, float]
    verdicts: Mapping[Pair, Verdict]


def independence(basis: Basis) -> Independence:
    """Group the accounts by what they rest on."""
    origins = Origins(basis.accounts, basis.names)
    held: list[Tie] = []
    overruled: list[Tie] = []
    for one, other in combinations(basis.accounts, 2):
        verdict = basis.verdicts.get(pair(one.account.id, other.account.id))
        tie = _tie(one, other, origins, basis.copies)
        if verdict is not None and verdict.same:
            held.append(_said(one, other, verdict, tie))
        elif tie is not None:
            (held if verdict is None else overruled).append(tie)
    heads = _largest([a.account.id for a in basis.accounts], held, origins)
    return Independence(tuple(_groups(basis.accounts, heads, held, origins)), tuple(overruled))


def pair(one: str, other: str) -> Pair:
    """Two ids as a key, the smaller first."""
    return (one, other) if one < other else (other, one)


def _tie(
    one: ReportedAccount, other: ReportedAccount, origins: Origins, copies: Mapping[Pair, float]
) -> Tie | None:
    found = (
        _one_text(one, other, copies)
        or _one_outlet(one, other, origins)
        or _quotes(one, other, origins)
        or _quotes(other, one, origins)
        or _one_origin(one, other, origins)
    )
    if found is None:
        return None
    kind, reason, keys = found
    return Tie(one.account.id, other.account.id, kind, reason, keys)


_Found = tuple[TieKind, Words, tuple[str, ...]] | None


def _one_text(one: ReportedAccount, other: ReportedAccount, copies: Mapping[Pair, float]) -> _Found:
    if one.article_id == other.article_id:
        words = Words("في مقال واحد", "They stand in one article")
        return TieKind.ARTICLE, words, ()
    ids = (one.article_id, other.article_id)
    like = copies.get(ids, copies.get(ids[::-1]))
    if like is None:
        return None
    words = Words("نصّاهما نسختان من نص واحد", "Their texts are copies of one text")
    return TieKind.COPY, words, ()


def _one_outlet(one: ReportedAccount, other: ReportedAccount, origins: Origins) -> _Found:
    key = origins.outlets[one.account.id]
    if key != origins.outlets[other.account.id]:
        return None
    name = origins.names[key]
    words = Words(f"كلاهما من «{name}»", f"Both are by “{name}”")
    return TieKind.OUTLET, words, (key,)


def _quotes(one: ReportedAccount, other: ReportedAccount, origins: Origins) -> _Found:
    key = origins.outlets[other.account.id]
    if key not in origins.quoted[one.account.id]:
        return None
    quoting = origins.names[origins.outlets[one.account.id]]
    quoted = origins.names[key]
    words = Words(f"«{quoting}» تنقل عن «{quoted}»", f"“{quoting}” quotes “{quoted}”")
    return TieKind.QUOTES, words, (key,)


def _one_origin(one: ReportedAccount, other: ReportedAccount, origins: Origins) -> _Found:
    shared = origins.roots(one.account.id) & origins.roots(other.account.id)
    if not shared:
        return None
    keys = tuple(sorted(shared))
    names = origins.named(shared)
    arabic, english = (
        "، ".join(f"«{n}»" for n in names),
        ", ".join(f"“{n}”" for n in names),
    )
    direct = set(origins.quoted[one.account.id]) & set(origins.quoted[other.account.id])
    if shared <= direct:
        words = Words(f"كلاهما ينقل عن {arabic}", f"Both quote {english}")
    else:
        words = Words(f"كلاهما ينتهي إلى {arabic}", f"Both go back to {english}")
    return TieKind.ORIGIN, words, keys


def _said(one: ReportedAccount, other: ReportedAccount, verdict: Verdict, tie: Tie | None) -> Tie:
    """The researcher's word, with their note; a tie that was found too keeps its sources."""
    note = f": {verdict.note}" if verdict.note else ""
    words = Words(f"قرار الباحث{note}", f"The researcher's decision{note}")
    keys = tie.sources if tie else ()
    return Tie(one.account.id, other.account.id, TieKind.VERDICT, words, keys)


def _largest(ids: Sequence[str], ties: Sequence[Tie], origins: Origins) -> frozenset[str]:
    """The largest set of accounts of which no two are tied; of several, that of the plainest."""
    tied: dict[str, set[str]] = {key: set() for key in ids}
    for tie in ties:
        tied[tie.one].add(tie.other)
        tied[tie.other].add(tie.one)
    place = {key: at for at, key in enumerate(ids)}
    plainest = sorted(ids, key=lambda k: (len(origins.roots(k)), place[k]))
    if len(ids) > _EXACT:
        return _greedy(plainest, tied)
    return frozenset(_exact(tuple(plainest), tied))


def _exact(ids: tuple[str, ...], tied: Mapping[str, set[str]]) -> tuple[str, ...]:
    """With the first account or without it, whichever gives more."""
    if not ids:
        return ()
    first, rest = ids[0], ids[1:]
    apart = tuple(key for key in rest if key not in tied[first])
    with_it = (first, *_exact(apart, tied))
    if len(apart) == len(rest) or len(with_it) >= len(rest):
        return with_it
    without = _exact(rest, tied)
    return without if len(without) > len(with_it) else with_it


def _greedy(ids: Sequence[str], tied: Mapping[str, set[str]]) -> frozenset[str]:
    left = list(ids)
    taken: set[str] = set()
    while left:
        best = min(left, key=lambda k: len(tied[k].intersection(left)))
        taken.add(best)
        left = [k for k in left if k != best and k not in tied[best]]
    return frozenset(taken)


def _groups(
    accounts: Sequence[ReportedAccount],
    heads: frozenset[str],
    ties: Sequence[Tie],
    origins: Origins,
) -> Iterator[SourceGroup]:
    """Each head with the accounts that are tied to it the most closely, and why."""
    order = list(TieKind)
    closest = sorted(ties, key=lambda t: order.index(t.kind))
    members: dict[str, list[str]] = {a.account.id: [] for a in accounts if a.account.id in heads}
    belongs = {head: head for head in members}
    for each in (a.account.id for a in accounts if a.account.id not in heads):
        head = next(h for t in closest for h in _head_of(each, t, heads))
        members[head].append(each)
        belongs[each] = head
    for head, others in members.items():
        inside = tuple(t for t in ties if belongs[t.one] == belongs[t.other] == head)
        yield SourceGroup((head, *others), origins.named(origins.roots(head)), inside)


def _head_of(account_id: str, tie: Tie, heads: frozenset[str]) -> Iterator[str]:
    ends = {tie.one: tie.other, tie.other: tie.one}
    if ends.get(account_id) in heads:
        yield ends[account_id]
