"""Days told by another day of the text: «في اليوم نفسه», «في اليوم التالي», «غداة مقتل …»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from model.extraction.dates.arithmetic import day_range, days_from
from model.extraction.dates.expressions import Expression
from model.extraction.facts import Fact, FactKind
from model.extraction.reading import Reading
from model.values import DateRange

NARRATED = ("same", "morrow")
_REACH = 2
"""As many sentences back may the other day stand."""
_CONFIDENCE = 0.7
_DEFINED = frozenset({"الذي", "التي"})


def retold(
    reading: Reading, narrated: Iterable[Expression], told: Sequence[Fact]
) -> Iterator[Fact]:
    """A fact for each of these expressions of which the other day is known."""
    for expression in narrated:
        other = _other_day(reading, expression, told)
        if other is None or _is_defined(reading, expression):
            continue
        value = day_range(*(days_from(other, _step(expression)),) * 2)
        start, end, rule = expression.start, expression.end, f"dates.{expression.form}"
        yield reading.fact(
            FactKind.DATE, value, start, end, rule, _CONFIDENCE, form=expression.form
        )


def _step(expression: Expression) -> int:
    """In days from the other one: what happened «غداة» something else, happened a day later."""
    if expression.form == "morrow":
        return -1
    following = expression.first("=")
    return following.number if following else 0


def _is_defined(reading: Reading, expression: Expression) -> bool:
    """«في اليوم نفسه الذي قتل فيه»: the day of something else that is told of."""
    after = reading.word_at(expression.end - 1) + 1
    return after < len(reading.words) and reading.words[after].text in _DEFINED


def _other_day(reading: Reading, expression: Expression, told: Sequence[Fact]) -> date | None:
    """The day named last before, or, at the head of a sentence, the one named after it."""
    here = reading.sentence_at(expression.start).index
    days = [f for f in told if _is_day(f) and here - _REACH <= f.sentence <= here]
    before = [f for f in days if f.start < expression.start]
    later = [f for f in days if f.start > expression.start]
    near = [f for f in before if f.sentence == here]
    chosen = near[-1:] or (later[:1] if expression.form == "morrow" else []) or before[-1:]
    return _day_of(chosen[0]) if chosen else None


def _is_day(fact: Fact) -> bool:
    ahead = "future" in fact.attributes or "relation" in fact.attributes
    return not ahead and _day_of(fact) is not None


def _day_of(fact: Fact) -> date | None:
    value = fact.value
    is_day = isinstance(value, DateRange) and value.precision == 1
    return value.start if is_day and isinstance(value, DateRange) else None
