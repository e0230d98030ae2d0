"""From one day until another: «اندلعت أمس واستمرت حتى صباح اليوم», «منذ الأحد وحتى أمس»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from model.extraction.dates.arithmetic import day_range
from model.extraction.facts import Fact
from model.extraction.grammar import closed_class
from model.extraction.reading import Reading
from model.values import DateRange

_WENT_ON = closed_class("استمر استمرت واستمر واستمرت تستمر يستمر دام دامت تواصلت وتواصلت")
_LONGEST = 7
"""In days; what is said to go on for longer is a war rather than one act."""


def lasted(reading: Reading, told: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, a day with the day until which it went on as one range."""
    for index, fact in enumerate(told):
        later = told[index + 1] if index + 1 < len(told) else None
        until = _until(reading, fact, later) if later is not None else None
        first = _day(fact)
        if until is None or first is None:
            yield fact
            continue
        attributes = {k: v for k, v in fact.attributes.items() if k != "relation"} | {
            "form": "days"
        }
        value = day_range(first, until)
        yield replace(fact, value=value, rule="dates.days", attributes=attributes)


def _until(reading: Reading, fact: Fact, later: Fact) -> date | None:
    first, last = _day(fact), _day(later)
    if later.attributes.get("relation") != "until" or fact.sentence != later.sentence:
        return None
    if first is None or last is None or not 0 < (last - first).days <= _LONGEST:
        return None
    if "future" in later.attributes:
        return None
    between = reading.words[reading.word_at(fact.end - 1) + 1 : reading.word_at(later.start)]
    went_on = any(w.text in _WENT_ON for w in between)
    return last if went_on or fact.attributes.get("relation") == "since" else None


def _day(fact: Fact) -> date | None:
    value = fact.value
    if isinstance(value, DateRange) and value.precision == 1:
        return value.start
    return None
