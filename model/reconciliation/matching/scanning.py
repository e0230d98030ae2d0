"""All pairs of a project that may tell of one incident, found by going through its days once."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from model.reconciliation.matching.blocks import NOWHERE, Block, asked_by, block_of, days_of
from model.reconciliation.matching.company import WORTH_SETTLING, by_articles, settled
from model.reconciliation.matching.ranking import LIKELY, Compared
from model.reconciliation.matching.score import score
from model.reconciliation.matching.when_where import MOST_DAYS_APART

Key = tuple[str, str]
"""An article's id and the key of an account of it."""
Progress = Callable[[int], bool]
"""Told how many accounts are done; False says: stop."""

_BETWEEN_REPORTS = 500
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
    threshold: float = LIKELY,
    progress: Progress = lambda _: True,
) -> tuple[FoundPair, ...]:
    """The pairs that reach the threshold, the best first.

    ``dated`` are those that `blocks.days_of` knows days of, by their first day; ``undated`` the
    rest. Stopped midway it returns the pairs of what it has seen.
    """
    scores: dict[tuple[Key, Key], float] = {}
    held = _Held(undated)
    for done, account in enumerate(chain(_dated(dated, scores), held.accounts), 1):
        held.compare(account, scores)
        if done % _BETWEEN_REPORTS == 0 and not progress(done):
            break
    found = (
        FoundPair((article, key), (other, other_key), points)
        for (article, other), pairs in by_articles(scores).items()
        for (key, other_key), (points, _) in settled(pairs).items()
        if points >= threshold
    )
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.one, pair.other)))


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
