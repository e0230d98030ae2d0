"""What the other accounts of two articles say of a pair: an article tells its incidents apart.

Of the accounts of one article at most one is the same as a given account of another article, so
the one that fits better stands in the way of those that fit less. And two articles that share one
incident are likelier to share another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from model.codebook import Words
from model.reconciliation.facts import AccountFacts
from model.reconciliation.matching.reasons import Reason
from model.reconciliation.matching.what_who import are_opposed


@dataclass(frozen=True, slots=True)
class Compared:
    """An account as it is compared.

    ``key`` is its id; of one that is merely proposed, where ``reviewed`` is False, its key in its
    article. ``article`` is the article's id.
    """

    article: str
    key: str
    reviewed: bool
    facts: AccountFacts


Pair = tuple[str, str]
Scores = Mapping[Pair, float]
"""By the keys of an account of one article and of one of another."""

FIRM = 10.0
"""From here on a pair shows that its articles tell of the same events."""
_SHARED = 1.5
_LOST, _MOST_LOST, _A_TIE = 0.75, 5.0, 1.0

_OPPOSED = 1.5

SHARED = Words("المقالان يشتركان في حادث آخر", "the articles share another incident")
OPPOSED = Words("كلاهما يقابل الهجوم نفسه", "both stand against the same act")
RIVAL = Words("رواية أخرى هنا أقرب إليها", "another account here fits better")
WORTH_SETTLING = 3.0
"""What scores less changes nothing."""

Settled = dict[Pair, tuple[float, tuple[Reason, ...]]]


def settled(scores: Scores, ours: Iterable[Compared], theirs: Iterable[Compared]) -> Settled:
    """The scores of all pairs of two articles, weighed against one another, with the reasons.

    ``ours`` and ``theirs`` are the accounts of the articles.
    """
    firm = [pair for pair, score in scores.items() if score >= FIRM]
    here = {a.key: a for a in ours} if firm else {}
    there = {a.key: a for a in theirs} if firm else {}

    def against(one: str, other: str) -> bool:
        return any(
            a != one
            and b != other
            and stand_opposed(here[a], here[one])
            and stand_opposed(there[b], there[other])
            for a, b in firm
        )

    found: Settled = {}
    for pair, own in scores.items():
        reasons = list(_weighed(pair, own, scores))
        if firm and against(*pair):
            reasons.append(Reason("company", _OPPOSED, OPPOSED))
        found[pair] = own + sum(r.bits for r in reasons), tuple(reasons)
    return found


def stand_opposed(one: Compared, other: Compared) -> bool:
    """Whether of two accounts of an article one answers the other, or turns its sides round."""
    linked = one.key == other.facts.answers or other.key == one.facts.answers
    return linked or are_opposed(one.facts, other.facts)


def _weighed(pair: Pair, own: float, scores: Scores) -> Iterator[Reason]:
    one, other = pair
    if any(s >= FIRM and a != one and b != other for (a, b), s in scores.items()):
        yield Reason("company", _SHARED, SHARED)
    rivals = [s for (a, b), s in scores.items() if (a == one) != (b == other)]
    ahead = max(rivals, default=own) - own
    if ahead > _A_TIE:
        yield Reason("company", -min(_MOST_LOST, _LOST * ahead), RIVAL)


def by_articles(scores: Mapping[tuple[Pair, Pair], float]) -> dict[Pair, dict[Pair, float]]:
    """Scores of accounts, each an article and a key, by the articles they are of."""
    found: dict[Pair, dict[Pair, float]] = defaultdict(dict)
    for ((article, key), (other, other_key)), score in scores.items():
        found[article, other][key, other_key] = score
    return found
