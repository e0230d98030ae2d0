"""How likely two accounts tell of one incident, by what each part of them adds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from model.reconciliation.facts import AccountFacts
from model.reconciliation.matching import how_many, what_who, when_where
from model.reconciliation.matching.reasons import Parted, Reason

_PARTS: tuple[Callable[[AccountFacts, AccountFacts], Parted], ...] = (
    when_where.compare_days,
    when_where.compare_places,
    what_who.compare_sides,
    what_who.compare_kinds,
    what_who.compare_targets,
    what_who.compare_weapons,
    how_many.compare_rounds,
    how_many.compare_killed,
    how_many.compare_injured,
    what_who.compare_words,
    what_who.compare_answers,
)
"""Those that most often rule a pair out first."""
_HOPELESS = -4.0
"""From here on what is left cannot make up for what speaks against it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The score of two accounts, in bits, and the reasons, the weightiest first."""

    score: float
    reasons: tuple[Reason, ...]


def compare(one: AccountFacts, other: AccountFacts) -> Comparison:
    """Hold two accounts against one another, part by part."""
    found = [part(one, other) for part in _PARTS]
    reasons = [saying.reason(bits, gaps) for bits, saying, gaps in found if saying]
    reasons.sort(key=lambda reason: -abs(reason.bits))
    return Comparison(sum(bits for bits, *_ in found), tuple(reasons))


def score(one: AccountFacts, other: AccountFacts) -> float:
    """The score alone; what is hopeless midway is not followed to its end."""
    total = 0.0
    for part in _PARTS:
        total += part(one, other)[0]
        if total <= _HOPELESS:
            break
    return total
