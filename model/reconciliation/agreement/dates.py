"""Days compared by range: the same, one within the other, overlapping, or apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from model.codebook import Field, Words
from model.reconciliation.agreement.said import (
    EQUAL,
    SILENT,
    Comparison,
    counted,
    detail,
    different,
    shown,
    versus,
)
from model.values import DateRange

Days = tuple[date, date]


def days_of(value: DateRange) -> Days | None:
    """The first and the last possible day in order; None where the day cannot be told."""
    start, end = value.start or value.end, value.end or value.start
    if start is None or end is None:
        return None
    return min(start, end), max(start, end)


def compare(one: DateRange, other: DateRange, field: Field) -> Comparison:
    """How two dates agree; one that is unresolved says nothing."""
    mine, yours = days_of(one), days_of(other)
    if mine is None or yours is None:
        return SILENT
    if mine == yours:
        return EQUAL
    words = versus(shown(one, field), shown(other, field))
    apart = (max(mine[0], yours[0]) - min(mine[1], yours[1])).days
    if apart > 0:
        gap = counted(apart, "يوم واحد", "يومان", "أيام", "يوماً")
        gap_en = "a day" if apart == 1 else f"{apart} days"
        return different(f"{words.ar}: بينهما {gap}", f"{words.en}: {gap_en} apart")
    if _within(mine, yours) or _within(yours, mine):
        return detail(f"{words.ar}: أحدهما ضمن الآخر", f"{words.en}: one within the other")
    return detail(f"{words.ar}: يتداخلان", f"{words.en}: they overlap")


def hull(values: Sequence[DateRange]) -> Days | None:
    """The first and the last day over all dates; None where none is known."""
    days = [d for d in map(days_of, values) if d is not None]
    if not days:
        return None
    return min(d[0] for d in days), max(d[1] for d in days)


def spread_words(first: Words, last: Words) -> Words:
    """From one day to another."""
    return Words(f"من {first.ar} إلى {last.ar}", f"{first.en} to {last.en}")


def _within(one: Days, other: Days) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]
