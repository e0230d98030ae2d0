"""The numbers of two accounts: rounds, killed and injured."""

from __future__ import annotations

import math

from model.reconciliation.facts import AccountFacts, Tally
from model.reconciliation.matching.reasons import SILENT, Parted, Saying, told

_EQUAL_ROUNDS, _WITHIN_ROUNDS, _OTHER_ROUNDS = 1.5, 0.2, -0.5
_EQUAL_HARM = ((10, 3.0), (4, 2.0), (2, 1.2), (1, 0.8), (0, 0.5))
"""The same number, the rarer the more it says; one or two die in every other attack."""
_ABOUT, _APART, _FAR_APART = 0.3, -1.0, -2.5
_NEAR_RATIO, _FAR_RATIO = 1.5, 3.0

ROUNDS = Saying("munitions", "عدد القذائف نفسه: {}", "the same number of rounds: {}")
FITTING_ROUNDS = Saying("munitions", "عدد القذائف متوافق: {} و{}", "rounds that fit: {} and {}")
OTHER_ROUNDS = Saying("munitions", "عدد القذائف مختلف: {} مقابل {}", "rounds differ: {} against {}")
KILLED = Saying("killed", "عدد القتلى نفسه: {}", "as many killed: {}")
OTHER_KILLED = Saying("killed", "القتلى: {} مقابل {}", "killed: {} against {}")
INJURED = Saying("injured", "عدد الجرحى نفسه: {}", "as many injured: {}")
OTHER_INJURED = Saying("injured", "الجرحى: {} مقابل {}", "injured: {} against {}")


def compare_rounds(one: AccountFacts, other: AccountFacts) -> Parted:
    """How many rounds: reports differ in them more often than not."""
    ours, theirs = one.rounds, other.rounds
    if ours is None or theirs is None:
        return SILENT
    if ours == theirs and ours.high is not None:
        return told(_EQUAL_ROUNDS, ROUNDS, _shown(ours))
    fits = _overlap(ours, theirs)
    bits, saying = (_WITHIN_ROUNDS, FITTING_ROUNDS) if fits else (_OTHER_ROUNDS, OTHER_ROUNDS)
    return told(bits, saying, _shown(ours), _shown(theirs))


def compare_killed(one: AccountFacts, other: AccountFacts) -> Parted:
    return _harm(one.killed, other.killed, KILLED, OTHER_KILLED)


def compare_injured(one: AccountFacts, other: AccountFacts) -> Parted:
    return _harm(one.injured, other.injured, INJURED, OTHER_INJURED)


def _harm(ours: Tally | None, theirs: Tally | None, same: Saying, differ: Saying) -> Parted:
    """Tolls rise as time goes by, so that numbers near one another say nothing against."""
    if ours is None or theirs is None:
        return SILENT
    if ours == theirs and ours.high is not None:
        bits = next(bits for least, bits in _EQUAL_HARM if ours.low >= least)
        return told(bits, same, _shown(ours))
    few, many = sorted((_likely(ours), _likely(theirs)))
    ratio = (many + 1) / (few + 1)
    if _overlap(ours, theirs) or ratio <= _NEAR_RATIO:
        bits = _ABOUT
    else:
        bits = _APART if ratio <= _FAR_RATIO else _FAR_APART
    return told(bits, differ, _shown(ours), _shown(theirs))


def _likely(tally: Tally) -> int:
    return tally.low if tally.high is None else (tally.low + tally.high) // 2


def _overlap(one: Tally, other: Tally) -> bool:
    highest = min(math.inf if t.high is None else t.high for t in (one, other))
    return max(one.low, other.low) <= highest


def _shown(tally: Tally) -> str:
    if tally.high is None:
        return f"{tally.low}+"
    return str(tally.low) if tally.high == tally.low else f"{tally.low}–{tally.high}"
