"""What the other accounts of two articles say of a pair: an article tells its incidents apart.

Of the accounts of one article at most one is the same as a given account of another article, so
the one that fits better stands in the way of those that fit less. And two articles that share one
incident are likelier to share another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from model.codebook import Words
from model.reconciliation.matching.reasons import Reason

Pair = tuple[str, str]
Scores = Mapping[Pair, float]
"""By the keys of an account of one article and of one of another."""

FIRM = 10.0
"""From here on a pair shows that its articles tell of the same events."""
_SHARED = 1.5
_LOST, _MOST_LOST, _A_TIE = 0.75, 5.0, 1.0

SHARED = Words("المقالان يشتركان في حادثة أخرى", "the articles share another incident")
RIVAL = Words("رواية أخرى هنا أقرب إليها", "another account here fits better")
WORTH_SETTLING = 3.0
"""What scores less changes nothing."""


def settled(scores: Scores) -> dict[Pair, tuple[float, tuple[Reason, ...]]]:
    """The scores of all pairs of two articles, weighed against one another, with the reasons."""
    return {pair: _weighed(pair, own, scores) for pair, own in scores.items()}


def _weighed(pair: Pair, own: float, scores: Scores) -> tuple[float, tuple[Reason, ...]]:
    one, other = pair
    reasons = []
    if any(s >= FIRM and a != one and b != other for (a, b), s in scores.items()):
        reasons.append(Reason("company", _SHARED, SHARED))
    rivals = [s for (a, b), s in scores.items() if (a == one) != (b == other)]
    ahead = max(rivals, default=own) - own
    if ahead > _A_TIE:
        reasons.append(Reason("company", -min(_MOST_LOST, _LOST * ahead), RIVAL))
    return own + sum(r.bits for r in reasons), tuple(reasons)


def by_articles(scores: Mapping[tuple[Pair, Pair], float]) -> dict[Pair, dict[Pair, float]]:
    """Scores of accounts, each an article and a key, by the articles they are of."""
    found: dict[Pair, dict[Pair, float]] = defaultdict(dict)
    for ((article, key), (other, other_key)), score in scores.items():
        found[article, other][key, other_key] = score
    return found
