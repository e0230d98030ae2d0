"""Days, weeks, months and years around the day of publication; weeks begin on Sunday."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from model.day_precision import precision_of
from model.values import DateRange

Range = tuple[date, date]
_SOON = 65
_LONG_AGO = 300
_RECENT = 31
_WEEKDAY_YEARS = 12
SEASONS = {"winter": 0, "spring": 3, "summer": 6, "autumn": 9}
"""The first month of each season; winter begins in December of the year before."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day on which the text was written, where known, and the day of reading."""

    published: date | None
    today: date


def day_range(start: date, end: date) -> DateRange:
    """The range with its precision; the two days may come in either order."""
    first, last = min(start, end), max(start, end)
    return DateRange(first, last, precision_of(first, last))


def valid(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_from(day: date, count: int) -> date:
    return day + timedelta(days=count)


def last_weekday(anchor: date, weekday: int, *, strictly: bool = False) -> date:
    """The latest such weekday (0 Monday) up to the anchor; ``strictly`` leaves the anchor out."""
    back = (anchor.weekday() - weekday) % 7
    return days_from(anchor, -(back or 7 if strictly else back))


def next_weekday(anchor: date, weekday: int) -> date:
    """The first such weekday after the anchor."""
    return days_from(anchor, (weekday - anchor.weekday()) % 7 or 7)


def week_of(day: date) -> tuple[date, date]:
    """The Sunday and the Saturday around a day."""
    sunday = days_from(day, -((day.weekday() + 1) % 7))
    return sunday, days_from(sunday, 6)


def month_of(year: int, month: int) -> tuple[date, date]:
    """First and last day; ``month`` may lie outside 1-12 and then counts into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_of(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def season_of(year: int, name: str) -> Range:
    """The three months of a season."""
    first = SEASONS[name]
    return month_of(year, first)[0], month_of(year, first + 2)[1]


def weekend_before(day: date) -> Range:
    """The last Saturday and Sunday that have begun by this day."""
    saturday = last_weekday(day, 5)
    return saturday, max(saturday, min(day, days_from(saturday, 1)))


def phase_of(start: date, end: date, phase: str) -> tuple[date, date]:
    """The beginning, the middle or the end: days of a week or month, months of a year."""
    if (end - start).days > 31:
        year = start.year
        from_month = {"start": 1, "middle": 5, "end": 10}[phase]
        to_month = {"start": 3, "middle": 8, "end": 12}[phase]
        return month_of(year, from_month)[0], month_of(year, to_month)[1]
    second, third = (10, 20) if (end - start).days > 6 else (2, 5)
    starts = {"start": 0, "middle": second, "end": third}
    ends = {"start": second - 1, "middle": third - 1}
    until = days_from(start, ends[phase]) if phase in ends else end
    return days_from(start, starts[phase]), until


def without_year(
    month: int, day: int, weekday: int | None, anchor: date | None, today: date
) -> date | None:
    """The day of a date that is printed without its year.

    With a publication day ``anchor`` the nearest one before it (or soon after it, where the last
    was long ago). Without, the latest up to ``today`` that falls on ``weekday``; None if that too
    is unknown. Raises ValueError if no year has such a day.
    """
    if valid(2000, month, day) is None:
        raise ValueError(f"no such day: {day}/{month}")
    if anchor is None:
        if weekday is None:
            return None
        return _agreeing(_back_from(today, month, day, _WEEKDAY_YEARS), weekday)
    found = _back_from(anchor, month, day, 6)
    coming = _coming(anchor, month, day)
    if coming is not None and (not found or (anchor - found[0]).days > _LONG_AGO):
        found = [coming, *found]
    if not found:
        raise ValueError(f"no such day before {anchor}: {day}/{month}")
    recent = abs((anchor - found[0]).days) <= _RECENT
    return found[0] if weekday is None or recent else _agreeing(found, weekday) or found[0]


def _coming(anchor: date, month: int, day: int) -> date | None:
    """That day of the year where it lies within the next weeks."""
    ahead = (valid(anchor.year + years, month, day) for years in (0, 1))
    return next((d for d in ahead if d and 0 < (d - anchor).days <= _SOON), None)


def _back_from(latest: date, month: int, day: int, years: int) -> list[date]:
    """That day of the year in this year and those before, none after ``latest``."""
    all_years = (valid(latest.year - back, month, day) for back in range(years + 8))
    return [d for d in all_years if d is not None and d <= latest][:years]


def _agreeing(days: Iterable[date], weekday: int) -> date | None:
    return next((d for d in days if d.weekday() == weekday), None)


def from_hijri(year: int | None, month: int, day: int, anchor: date | None) -> date | None:
    """The Gregorian day of a Hijri one (Umm al-Qura), its year the nearest if not given."""
    from hijridate import Gregorian, Hijri  # few articles need it, and it takes its time

    if year is None:
        if anchor is None:
            return None
        year = Gregorian.fromdate(anchor).to_hijri().year
        this_year = from_hijri(year, month, day, anchor)
        if this_year is not None and (this_year - anchor).days > _SOON:
            year -= 1
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def hijri_month(year: int | None, month: int, anchor: date | None) -> tuple[date, date] | None:
    """First and last Gregorian day of a Hijri month."""
    from hijridate import Gregorian, Hijri

    start = from_hijri(year, month, 1, anchor)
    if start is None:
        return None
    hijri = Gregorian.fromdate(start).to_hijri()
    return start, days_from(start, Hijri(hijri.year, month, 1).month_length() - 1)
