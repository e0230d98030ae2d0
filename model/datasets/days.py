"""When it was, as other datasets write it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from model.values import DateRange, Value

_WEEK, _MONTH, _YEAR = 7, 31, 366


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last possible day, both known."""

    start: date
    end: date

    @property
    def length(self) -> int:
        return (self.end - self.start).days + 1

    @property
    def middle(self) -> date:
        """The day within that datasets with a single day take; the earlier of two."""
        return self.start + timedelta(days=(self.length - 1) // 2)

    @property
    def precision(self) -> int:
        """UCDP's ``date_prec`` by how many days there are: 1 a day, 2 to 6 days, a week, a month,
        up to a year."""
        if self.length < _WEEK:
            return 1 if self.length == 1 else 2
        return 3 if self.length == _WEEK else 4 if self.length <= _MONTH else 5

    @property
    def time_precision(self) -> str:
        """ACLED's: the day, within a week or so, within a month; empty where it is longer."""
        if self.length <= _MONTH:
            return "1" if self.length == 1 else "2" if self.precision <= 3 else "3"
        return ""

    @property
    def in_words(self) -> str:
        return f"{self.start.isoformat()} to {self.end.isoformat()}"


def days_of(value: Value | None) -> Days | None:
    """The days of a value; None where none is known."""
    if not isinstance(value, DateRange):
        return None
    start, end = value.start or value.end, value.end or value.start
    if start is None or end is None:
        return None
    return Days(min(start, end), max(start, end))
