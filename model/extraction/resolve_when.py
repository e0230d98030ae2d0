"""The candidates for the day of an account, out of all the days that its tellings name.

The first telling has the say; what a later one adds is taken first only where it is more exact
and does not contradict: «الأسبوع الماضي», and further down «الاثنين» of that week.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from model.extraction.candidates import candidate_of, ordered
from model.extraction.dates.arithmetic import day_range
from model.extraction.drafts import Draft
from model.extraction.facts import Fact, FactKind
from model.extraction.mentions import Act
from model.proposals import Candidate
from model.values import DateRange, Value

OTHERWISE = "dates.otherwise"
_OF_REPORT = "_of_report"
_DOUBTED = 0.3
_REPORTED = 0.45
_FAR = 150
_LASTING = "lasting"
"""The form that counts how long something went on: a day within it is that of one part of it."""


def is_of_report(candidate: Candidate) -> bool:
    """Whether the day is rather that of the report than that of the act."""
    return candidate.rule.endswith(_OF_REPORT)


@dataclass(frozen=True, slots=True)
class _Day:
    """A day told with the ``number``-th telling, ``distance`` characters from the act's word."""

    candidate: Candidate
    number: int
    distance: int
    form: str

    @property
    def doubt(self) -> int:
        """0 told of the act, 1 rather of its report, 2 by words that disagree with others."""
        return 2 if self.candidate.rule == OTHERWISE else int(is_of_report(self.candidate))

    @property
    def days(self) -> DateRange:
        value = self.candidate.value
        return value if isinstance(value, DateRange) else DateRange(None, None)

    def within(self, other: _Day) -> bool:
        """Whether it is more exact than the other and lies in it."""
        mine, theirs = self.days, other.days
        if not (mine.start and mine.end and theirs.start and theirs.end):
            return False
        exact = (mine.precision or 9) < (theirs.precision or 9)
        return exact and theirs.start <= mine.start and mine.end <= theirs.end


def dates(draft: Draft, text: str) -> list[Candidate]:
    """The days, the likeliest first, each once."""
    told = [
        day
        for number, act in enumerate(ordered(draft))
        for fact in act.of(FactKind.DATE)
        for day in _days(number, act, fact, text)
    ]
    told.sort(key=_order)
    if told and told[0].form != _LASTING:
        first = told[0]
        told.sort(key=lambda d: (d.doubt, not d.within(first), _order(d)))
    best: dict[Value, Candidate] = {}
    for day in told:
        best.setdefault(day.candidate.value, day.candidate)
    return list(best.values())


def _order(day: _Day) -> tuple[int, int, bool, int, int]:
    precision = day.days.precision or 9
    return day.doubt, day.number, day.distance >= _FAR, precision, day.distance


def _days(number: int, act: Act, fact: Fact, text: str) -> Iterator[_Day]:
    distance = abs(fact.span.start - act.span.start)
    form = fact.attributes.get("form", "")
    if act.is_reported(fact):
        candidate = candidate_of(fact, text, _REPORTED)
        candidate = replace(candidate, rule=f"{fact.rule}{_OF_REPORT}")
    else:
        candidate = candidate_of(fact, text, 1.0 if distance < _FAR else 0.8)
    yield _Day(candidate, number, distance, form)
    if "otherwise" in fact.attributes:
        found = [date.fromisoformat(d) for d in fact.attributes["otherwise"].split("/")]
        other = replace(fact, value=day_range(found[0], found[-1]), rule=OTHERWISE)
        named = replace(candidate_of(other, text), confidence=_DOUBTED)
        yield _Day(named, number, distance, form)
