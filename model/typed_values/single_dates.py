"""One date as typed: a day, a month, a year, or a word such as «أمس» or «الأربعاء»."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import cache

from model.codebook import Words
from model.typed_values.calendar_words import (
    MONTHS_AR,
    MONTHS_EN,
    WEEKDAYS_AR,
    WEEKDAYS_EN,
    months,
    near_days,
    weekdays,
)
from model.typed_values.unreadable import Unreadable

Days = tuple[date, date]
"""The first and the last possible day."""

UNRESOLVED: Days = (date.min, date.min)
"""A date that can only be told from a day of publication, which is unknown."""

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_YEAR = re.compile(r"(?:عام|سنه|year)?\s*((?:19|20|21)\d{2})")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    month = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    weekday = "|".join(sorted(map(re.escape, weekdays()), key=len, reverse=True))
    near = "|".join(sorted(map(re.escape, near_days()), key=len, reverse=True))
    named = rf"(?P<month>{month})\.?(?:\s*[/(]\s*(?:{month})\)?)?"
    year = r"(?:\s*,?\s*(?P<year>\d{4}))?"
    of_month = re.compile(
        rf"(?:(?:يوم\s+)?(?P<weekday>{weekday})\s*,?\s*)?(?:(?P<day>\d{{1,2}})\s*(?:من\s+)?)?"
        rf"(?:شهر\s+)?{named}{year}"
    )
    month_first = re.compile(
        rf"(?:(?P<weekday>{weekday})\s*,?\s*)?{named}\s+(?P<day>\d{{1,2}})(?!\d){year}"
    )
    relative = re.compile(
        rf"(?P<near>{near})(?:\s+(?P<same>{weekday}))?"
        rf"|(?:يوم\s+|last\s+)?(?P<weekday>{weekday})(?:\s+الماضي)?"
    )
    return of_month, month_first, relative


def read(typed: str, published: date | None) -> Days | None:
    """The days of a folded text, `UNRESOLVED`, or None where it is no date.

    Raises `Unreadable` for a day that the calendar does not have.
    """
    typed = typed.strip().replace("،", ",")
    found = _numeric(typed)
    if found is not None:
        return found
    of_month, month_first, relative = _patterns()
    match = of_month.fullmatch(typed) or month_first.fullmatch(typed)
    if match is not None:
        return _named(match, published)
    match = relative.fullmatch(typed)
    return _relative(match, published) if match else None


def _numeric(typed: str) -> Days | None:
    if match := _YEAR.fullmatch(typed):
        year = int(match[1])
        return date(year, 1, 1), date(year, 12, 31)
    if match := _ISO.fullmatch(typed):
        return _in_month(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
    if match := _DAY_FIRST.fullmatch(typed):
        return _in_month(int(match[3]), int(match[2]), int(match[1]))
    return None


def _in_month(year: int, month: int, day: int | None) -> Days:
    if not (1 <= month <= 12 and year >= 1):
        raise Unreadable(
            Words(
                f"لا شهر رقمه {month}. اليوم أولاً ثم الشهر ثم السنة: 5/1/2022، أو 2022-01-05.",
                f"There is no month {month}. The day comes first, then the month and the year: "
                "5/1/2022, or 2022-01-05.",
            )
        )
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, last)
    if not 1 <= day <= last:
        raise Unreadable(
            Words(
                f"ليس في {MONTHS_AR[month - 1]} {year} يوم {day}: آخره {last}.",
                f"{MONTHS_EN[month - 1]} {year} has no day {day}: it ends with the {last}th.",
            )
        )
    return date(year, month, day), date(year, month, day)


def _named(match: re.Match[str], published: date | None) -> Days | None:
    month = months()[match["month"]]
    day = int(match["day"]) if match["day"] else None
    weekday = weekdays()[match["weekday"]] if match["weekday"] else None
    if day is None and weekday is not None:
        return None
    if match["year"] is None:
        return _without_year(month, day, weekday, published)
    days = _in_month(int(match["year"]), month, day)
    _refuse_other_weekday(days[0], weekday)
    return days


def _without_year(month: int, day: int | None, weekday: int | None, published: date | None) -> Days:
    """The last such day up to publication; a weekday that is given has to agree."""
    if published is None:
        return UNRESOLVED
    for year in range(published.year, published.year - 8, -1):
        if day is not None and day > calendar.monthrange(year, month)[1]:
            continue
        days = _in_month(year, month, day)
        if days[0] <= published and weekday in (None, days[0].weekday()):
            return days
    return _in_month(published.year, month, day)


def _refuse_other_weekday(day: date, weekday: int | None) -> None:
    if weekday is None or day.weekday() == weekday:
        return
    raise Unreadable(
        Words(
            f"{day.day} {MONTHS_AR[day.month - 1]} {day.year} هو {WEEKDAYS_AR[day.weekday()]} "
            f"لا {WEEKDAYS_AR[weekday]}: صحّح أحدهما.",
            f"{day.day} {MONTHS_EN[day.month - 1]} {day.year} is a {WEEKDAYS_EN[day.weekday()]}, "
            f"not a {WEEKDAYS_EN[weekday]}: correct one of them.",
        )
    )


def _relative(match: re.Match[str], published: date | None) -> Days:
    if published is None:
        return UNRESOLVED
    if match["near"]:
        day = published + timedelta(days=near_days()[match["near"]])
        if match["same"]:
            _refuse_other_weekday(day, weekdays()[match["same"]])
    else:
        day = published - timedelta(days=(published.weekday() - weekdays()[match["weekday"]]) % 7)
    return day, day
