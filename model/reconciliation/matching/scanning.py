"""All pairs of a project that may tell of one incident, found by going through its days once."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from model.reconciliation.matching.blocks import NOWHERE, Block, asked_by, block_of, days_of
from model.reconciliation.matching.company import (
    WORTH_SETTLING,
    Compared,
    by_articles,
    settled,
)
from model.reconciliation.matching.ranking import ADDED_BY_COMPANY, LIKELY
from model.reconciliation.matching.score import score
from model.reconciliation.matching.when_where import MOST_DAYS_APART

Key = tuple[str, str]
"""An article's id and the key of an account of it."""
Progress = Callable[[int], bool]
"""Told how many accounts are done; False says: stop."""

AccountsOf = Callable[[Collection[str]], Iterable[Compared]]

_BETWEEN_REPORTS = 500
_SETTLED_AT_ONCE = 500
"""Pairs of articles whose accounts are asked for together."""
_MOST_UNDATED = 300
"""Accounts of its block that an undated one is held against: no day narrows them down."""


@dataclass(frozen=True, slots=True)
class FoundPair:
    """Two accounts of different articles, the one with the smaller key first, and their score."""

    one: Key
    other: Key
    score: float


class _Window:
    """The accounts of the days around the one that is looked at, by block."""

    def __init__(self) -> None:
        self._all: dict[Key, tuple[Compared, int]] = {}
        self._at: dict[str, dict[Key, Compared]] = defaultdict(dict)
        self._in_division: dict[str, dict[Key, Compared]] = defaultdict(dict)
        self._in_land: dict[str, dict[Key, Compared]] = defaultdict(dict)

    def forget_before(self, day: int) -> None:
        gone = [key for key, (_, last) in self._all.items() if last < day]
        for key in gone:
            account, _ = self._all.pop(key)
            for held in self._shelves(block_of(account.facts)):
                held.pop(key, None)

    def add(self, account: Compared, last: int) -> None:
        key = account.article, account.key
        self._all[key] = account, last
        for held in self._shelves(block_of(account.facts)):
            held[key] = account

    def near(self, account: Compared) -> Iterator[Compared]:
        asked = asked_by(account.facts)
        if asked.everywhere:
            return (held for held, _ in self._all.values())
        if asked.division or asked.land:
            inside = self._in_division[asked.division] if asked.division else {}
            inside = inside or (self._in_land[asked.land] if asked.land else {})
            outside = [at for at in asked.at if at not in (asked.division, asked.land)]
            return chain(inside.values(), *(self._at[at].values() for at in outside))
        return chain.from_iterable(self._at[at].values() for at in asked.at if at in self._at)

    def _shelves(self, block: Block) -> Iterator[dict[Key, Compared]]:
        yield self._at[block.at]
        if block.division:
            yield self._in_division[block.division]
        if block.land:
            yield self._in_land[block.land]


class _Held:
    """Holds undated accounts against the last ones of their block, and others against them."""

    def __init__(self, undated: Iterable[Compared]) -> None:
        self.accounts = tuple(a for a in undated if block_of(a.facts).at != NOWHERE)
        self._last: dict[str, deque[Compared]] = {
            block_of(a.facts).at: deque(maxlen=_MOST_UNDATED) for a in self.accounts
        }

    def compare(self, account: Compared, scores: dict[tuple[Key, Key], float]) -> None:
        last = self._last.get(block_of(account.facts).at)
        if last is None:
            return
        if days_of(account.facts) is None:
            _keep(account, last, scores)
        last.append(account)


def scan(
    dated: Iterable[Compared],
    undated: Iterable[Compared],
    accounts_of: AccountsOf,
    threshold: float = LIKELY,
    progress: Progress = lambda _: True,
) -> tuple[FoundPair, ...]:
    """The pairs that reach the threshold, the best first.

    ``dated`` are those that `blocks.days_of` knows days of, by their first day; ``undated`` the
    rest; ``accounts_of`` gives all accounts of some articles. Stopped midway it returns the pairs
    of what it has seen.
    """
    scores: dict[tuple[Key, Key], float] = {}
    held = _Held(undated)
    for done, account in enumerate(chain(_dated(dated, scores), held.accounts), 1):
        held.compare(account, scores)
        if done % _BETWEEN_REPORTS == 0 and not progress(done):
            break
    return tuple(sorted(_settle(scores, accounts_of, threshold), key=_best_first))


def _best_first(pair: FoundPair) -> tuple[float, Key, Key]:
    return -pair.score, pair.one, pair.other


def _settle(
    scores: dict[tuple[Key, Key], float], accounts_of: AccountsOf, threshold: float
) -> Iterator[FoundPair]:
    least = threshold - ADDED_BY_COMPANY
    hopeful = {
        articles: pairs
        for articles, pairs in by_articles(scores).items()
        if max(pairs.values()) >= least
    }
    rest = iter(hopeful.items())
    while some := list(islice(rest, _SETTLED_AT_ONCE)):
        accounts: dict[str, list[Compared]] = defaultdict(list)
        # One pair has no company that could be weighed.
        several = {article for both, pairs in some if len(pairs) > 1 for article in both}
        for account in accounts_of(several):
            accounts[account.article].append(account)
        for (one, other), pairs in some:
            whole = settled(pairs, accounts[one], accounts[other])
            for (key, other_key), (points, _) in whole.items():
                if points >= threshold:
                    yield FoundPair((one, key), (other, other_key), points)


def _dated(
    accounts: Iterable[Compared], scores: dict[tuple[Key, Key], float]
) -> Iterator[Compared]:
    window, today = _Window(), None
    for account in accounts:
        days = days_of(account.facts)
        assert days is not None
        if days[0] != today:
            today = days[0]
            window.forget_before(today - MOST_DAYS_APART)
        _keep(account, window.near(account), scores)
        window.add(account, days[1])
        yield account


def _keep(
    account: Compared, others: Iterable[Compared], scores: dict[tuple[Key, Key], float]
) -> None:
    key = account.article, account.key
    for other in others:
        if other.article == account.article:
            continue
        points = score(account.facts, other.facts)
        if points >= WORTH_SETTLING:
            there = other.article, other.key
            scores[min(key, there), max(key, there)] = points
