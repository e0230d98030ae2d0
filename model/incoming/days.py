"""Days of a record: a date, a range, year, month and day apart, and how exactly it is known."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta

from model.day_precision import precision_of
from model.incoming.cells import says_nothing
from model.spelling import folded
from model.typed_values import dates
from model.typed_values.unreadable import Unreadable
from model.values import DateRange

Days = tuple[date, date]

DAY_FIRST, MONTH_FIRST = "dmy", "mdy"

WEEK, MONTH = "week", "month"
"""Precisions by which the day given is only one of the period: ACLED's 2 and 3."""

_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
_CLOCK = re.compile(
    r"[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$", re.IGNORECASE
)
_SERIAL = re.compile(r"([2-8]\d{4})(?:\.0+)?")
_TOGETHER = re.compile(r"(?:19|20)\d{6}")
_FIRST_SERIAL = date(1899, 12, 30)
_HALF_A_WEEK = timedelta(days=3)
_PIVOT = 70
_MONTHS = 12


def told_order(cells: Iterable[str]) -> tuple[str, bool]:
    """Whether the day or the month comes first in 5/1/2022, and whether that is certain: some cell
    tells, or none is written so."""
    certain = True
    for cell in cells:
        found = _NUMBERS.fullmatch(_CLOCK.sub("", cell.strip()))
        if not found:
            continue
        if int(found[1]) > _MONTHS >= int(found[3]):
            return DAY_FIRST, True
        if int(found[3]) > _MONTHS >= int(found[1]):
            return MONTH_FIRST, True
        certain = certain and found[1] == found[3]
    return DAY_FIRST, certain


def read_days(cell: str, order: str) -> Days | None:
    """The first and the last day that a cell says; None where it says none.

    Raises ValueError where it is a date in the other order of day and month.
    """
    text = _CLOCK.sub("", folded(cell))
    if found := _NUMBERS.fullmatch(text):
        return _in_numbers(found, order)
    if found := _SERIAL.fullmatch(text):
        day = _FIRST_SERIAL + timedelta(days=int(found[1]))
        return day, day
    if _TOGETHER.fullmatch(text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    try:
        read = dates.read(text.replace("-", " ") if _has_month_name(text) else text, None)
    except (Unreadable, ValueError, OverflowError):
        return None
    return (read.start, read.end) if read.start and read.end else None


def _has_month_name(text: str) -> bool:
    """«05-Jan-2020»: the signs are no range."""
    return re.fullmatch(r"\d{1,2}-[^\W\d]+-\d{4}", text) is not None


def _in_numbers(found: re.Match[str], order: str) -> Days | None:
    day, month = int(found[1]), int(found[3])
    if order == MONTH_FIRST:
        day, month = month, day
    year = int(found[4])
    if len(found[4]) == 2:
        year += 1900 if year >= _PIVOT else 2000
    if month > _MONTHS >= day:
        raise ValueError(order)
    try:
        return (date(year, month, day),) * 2
    except ValueError:
        return None


def in_parts(year: str, month: str, day: str) -> Days | None:
    """Days told by year, month and day; an unknown day is a month, an unknown month a year."""
    numbers = [_whole(part) for part in (year, month, day)]
    y, m, d = (n if n is not None and n > 0 else 0 for n in numbers)
    try:
        if not m:
            return date(y, 1, 1), date(y, 12, 31)
        if not d:
            return date(y, m, 1), date(y, m, calendar.monthrange(y, m)[1])
        return date(y, m, d), date(y, m, d)
    except (ValueError, calendar.IllegalMonthError):
        return None


def _whole(text: str) -> int | None:
    if says_nothing(text):
        return None
    plain = folded(text)
    return int(plain) if re.fullmatch(r"-?\d{1,4}", plain) else None


def told(days: Days, precision: str) -> DateRange:
    """The value for days and the precision that the record gives, in our terms or `WEEK`, `MONTH`;
    where it gives none, that of their number."""
    start, end = days
    if precision == WEEK and start == end:
        return DateRange(start - _HALF_A_WEEK, end + _HALF_A_WEEK, 3)
    if precision == MONTH and start == end:
        last = calendar.monthrange(start.year, start.month)[1]
        return DateRange(start.replace(day=1), start.replace(day=last), 4)
    exact = precision_of(start, end)
    given = int(precision) if precision.isdigit() else exact
    # A range is never an exact day, and a day with a wide precision stays what was recorded.
    return DateRange(start, end, exact if given == 1 else given)
