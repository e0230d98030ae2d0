"""The accounts that may tell of the same incident as a given one, the likeliest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from model.reconciliation.matching.company import WORTH_SETTLING, Compared, settled
from model.reconciliation.matching.reasons import Reason
from model.reconciliation.matching.score import compare, score

LIKELY = 7.0
"""The score from which a pair is proposed, where nobody asks for another."""
SURE = 11.0
ADDED_BY_COMPANY = 3.0
"""What the other accounts of two articles can add to a pair at most."""


class Likelihood(StrEnum):
    """How likely, as one would say it."""

    POSSIBLE = "possible"
    LIKELY = "likely"
    SURE = "sure"


@dataclass(frozen=True, slots=True)
class Match:
    """An account that may tell of the same; ``score`` is in bits, the weightiest reason first."""

    other: Compared
    score: float
    reasons: tuple[Reason, ...]

    @property
    def likelihood(self) -> Likelihood:
        return likelihood(self.score)


def likelihood(score_: float) -> Likelihood:
    """A score in a word."""
    if score_ >= SURE:
        return Likelihood.SURE
    return Likelihood.LIKELY if score_ >= LIKELY else Likelihood.POSSIBLE


def promising(
    account: Compared, candidates: Iterable[Compared], threshold: float = LIKELY
) -> frozenset[str]:
    """The articles of the candidates of which one may pass the threshold."""
    least = threshold - ADDED_BY_COMPANY
    return frozenset(
        c.article
        for c in candidates
        if c.article != account.article and score(account.facts, c.facts) >= least
    )


def ranked(
    account: Compared,
    siblings: Sequence[Compared],
    others: Iterable[Compared],
    threshold: float = LIKELY,
) -> tuple[Match, ...]:
    """The matches of an account among ``others``, which hold all accounts of their articles.

    ``siblings`` are the other accounts of its own article. Accounts of one article never match.
    """
    by_article: dict[str, list[Compared]] = defaultdict(list)
    for other in others:
        if other.article != account.article:
            by_article[other.article].append(other)
    found = [
        match
        for theirs in by_article.values()
        for match in _of_article(account, siblings, theirs)
        if match.score >= threshold
    ]
    return tuple(sorted(found, key=lambda m: (-m.score, m.other.article, m.other.key)))


def _of_article(
    account: Compared, siblings: Sequence[Compared], theirs: Sequence[Compared]
) -> Iterable[Match]:
    ours = (account, *(s for s in siblings if s.key != account.key))
    scores: Mapping[tuple[str, str], float] = {
        (one.key, other.key): points
        for one in ours
        for other in theirs
        if (points := score(one.facts, other.facts)) >= WORTH_SETTLING
    }
    whole = settled(scores, ours, theirs)
    for other in theirs:
        if (account.key, other.key) in whole:
            points, company = whole[account.key, other.key]
            reasons = (*compare(account.facts, other.facts).reasons, *company)
            yield Match(other, points, tuple(sorted(reasons, key=lambda r: -abs(r.bits))))
