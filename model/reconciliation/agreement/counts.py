"""Numbers compared as intervals, and counts by group as all that they allow together.

An interval is ``(lowest, highest)``; highest None has no bound. People of an unknown group may be
of any: «4 أشخاص» and «مدنيان وجنديان» agree. An account that counts one group alone («مدنيان»)
says nothing of the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from model.codebook import Field, Words
from model.reconciliation.agreement.said import (
    EQUAL,
    Comparison,
    detail,
    different,
    joined,
    shown,
    versus,
)
from model.values import Count

UNKNOWN = "unknown"
Interval = tuple[int, int | None]


def interval(count: Count) -> Interval:
    """What the count allows, in order."""
    low = count.min if count.min is not None else 0
    high = count.max
    return (low, high) if high is None or high >= low else (high, low)


def meet(one: Interval, other: Interval) -> Interval | None:
    """What both allow; None where nothing."""
    low, high = max(one[0], other[0]), _least(one[1], other[1])
    return None if high is not None and high < low else (low, high)


def added(intervals: Iterable[Interval]) -> Interval:
    """The sum of intervals."""
    low, high = 0, 0
    endless = False
    for each in intervals:
        low += each[0]
        endless = endless or each[1] is None
        high += each[1] or 0
    return low, None if endless else high


def total(counts: Sequence[Count]) -> Interval:
    """All groups together."""
    return added(map(interval, counts))


def compare_number(one: Count, other: Count, field: Field) -> Comparison:
    """How two numbers agree."""
    mine, yours = interval(one), interval(other)
    if mine == yours:
        if one.best == other.best or None in (one.best, other.best):
            return EQUAL
        return detail(
            f"المدى واحد، والأرجح {one.best} مقابل {other.best}",
            f"The same range, most likely {one.best} against {other.best}",
        )
    words = versus(shown(one, field), shown(other, field))
    if meet(mine, yours) is None:
        return different(words.ar, words.en)
    return detail(f"{words.ar}: يتفقان في المدى", f"{words.en}: their ranges meet")


def compare_groups(one: Sequence[Count], other: Sequence[Count], field: Field) -> Comparison:
    """How two tolls by group agree, every group and the sum held against the other's."""
    groups = sorted({c.who or UNKNOWN for c in (*one, *other)} - {UNKNOWN})
    if _by_group(one) == _by_group(other):
        return EQUAL
    mine, yours = total(one), total(other)
    met: list[Interval] = []
    for group in groups:
        both = meet(_allowed(one, group, groups), _allowed(other, group, groups))
        if both is None:
            label = _label(field, group)
            words = versus(_figures(_own(one, group)), _figures(_own(other, group)))
            return different(f"{label.ar}: {words.ar}", f"{label.en}: {words.en}")
        met.append(both)
    sums = meet(_sum(one), _sum(other))
    if sums is None or (groups and meet(added(met), sums) is None):
        words = versus(_figures(mine), _figures(yours))
        return different(f"المجموع {words.ar}", f"In all {words.en}")
    return _finer(one, other, field)


def _finer(one: Sequence[Count], other: Sequence[Count], field: Field) -> Comparison:
    words = versus(_told(one, field), _told(other, field))
    if total(one) == total(other):
        return detail(
            f"{words.ar}: المجموع واحد، والتفصيل مختلف",
            f"{words.en}: the sum is the same, told in other groups",
        )
    return detail(f"{words.ar}: لا يتعارضان", f"{words.en}: both may hold")


def _told(counts: Sequence[Count], field: Field) -> Words:
    return joined(shown(c, field) for c in counts)


def _by_group(counts: Sequence[Count]) -> list[tuple[str, Interval]]:
    return sorted((c.who or UNKNOWN, interval(c)) for c in counts)


def _own(counts: Sequence[Count], group: str) -> Interval:
    """What is counted of the group by name."""
    return added(interval(c) for c in counts if (c.who or UNKNOWN) == group)


def _allowed(counts: Sequence[Count], group: str, groups: Sequence[str]) -> Interval:
    """How many of the group there may be: those counted of it, and any of the unknown."""
    named = {c.who or UNKNOWN for c in counts}
    if group not in named and not _closed(named, groups):
        return 0, None
    low, high = _own(counts, group)
    unknown = _own(counts, UNKNOWN)[1]
    return low, None if high is None or unknown is None else high + unknown


def _sum(counts: Sequence[Count]) -> Interval:
    """How many there may be in all, as far as the groups do not say: only unknown people do."""
    low, high = total(counts)
    return low, high if any((c.who or UNKNOWN) == UNKNOWN for c in counts) else None


def _closed(named: set[str], groups: Sequence[str]) -> bool:
    """Whether the account speaks of everyone: of unknown people, or of several groups."""
    return UNKNOWN in named or len(named & set(groups)) > 1


def _figures(found: Interval) -> Words:
    low, high = found
    if high == low:
        return Words(str(low), str(low))
    if high is None:
        return Words(f"{low} على الأقل", f"at least {low}")
    return Words(f"{low}–{high}", f"{low}–{high}")


def spread_words(low: int, high: int | None) -> Words:
    """The lowest and the highest number."""
    return _figures((low, high))


def _label(field: Field, group: str) -> Words:
    option = field.option(group)
    return option.label if option is not None else Words(group, group)


def _least(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)
