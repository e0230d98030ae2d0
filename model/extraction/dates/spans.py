"""Dates of more than a day: nights, ranges, weeks, months, seasons, years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from model.extraction.dates import arithmetic as days
from model.extraction.dates.arithmetic import Anchor, Range
from model.extraction.dates.expressions import Expression
from model.extraction.dates.items import Item
from model.extraction.dates.single_days import gregorian_year, in_year, valid_day, which_year


def night(expression: Expression, anchor: Anchor) -> Range | None:
    published = anchor.published
    if published is None:
        return None
    named = expression.first("g")
    if named is not None:
        first = days.days_from(published, named.number)
        return first, days.days_from(first, 1)
    return _weekdays(expression, published)


def _weekdays(expression: Expression, published: date) -> Range:
    named = expression.all("w")
    first, last = named[0], named[-1]
    if expression.has("x"):
        start = days.next_weekday(published, first.number)
    else:
        # A page of a Sunday that names the night to Monday means the one that is beginning.
        latest = days.days_from(published, 0 if expression.has("l") else 1)
        end = days.last_weekday(latest, last.number)
        if end > published and first.number != published.weekday():
            end = days.days_from(end, -7)
        return days.last_weekday(end, first.number, strictly=True), end
    return start, days.next_weekday(start, last.number)


def between_weekdays(expression: Expression, anchor: Anchor) -> Range | None:
    return _weekdays(expression, anchor.published) if anchor.published else None


def range_of_days(expression: Expression, anchor: Anchor) -> Range | None:
    months = expression.all("m")
    first, last = expression.all("nR")[0], expression.all("nR")[-1]
    low, high = first.number, (first.high if first.letter == "R" else None) or last.number
    end = in_year(expression, high, months[-1].number, None, anchor)
    if end is None:
        return None
    apart = len(expression.all("n")) > 1 and _month_between(expression)
    month = months[0].number if apart else end.month
    start = valid_day(end.year - (month > end.month), month, low)
    return start, end


def _month_between(expression: Expression) -> bool:
    """Whether each of the two days has its own month."""
    letters = "".join(i.letter for i in expression.items)
    return "m" in letters[letters.index("n") : letters.rindex("n")]


def ago(expression: Expression, anchor: Anchor) -> Range | None:
    published = anchor.published
    if published is None:
        return None
    unit = expression.first("uY")
    name = unit.name if unit and unit.letter == "u" else "year"
    count = _count(expression, unit)
    if count is None:
        return _vaguely_ago(published, name)
    return _BACK[name](published, count)


def _count(expression: Expression, unit: Item | None) -> int | None:
    """How many units; None where the words leave it open («قبل أيام»)."""
    number = expression.first("nNR")
    if number is not None:
        return number.number
    if expression.has("q") or unit is None:
        return None
    if unit.letter == "u" and unit.number:
        return unit.number
    return 1 if unit.letter == "Y" else None


def _vaguely_ago(published: date, name: str) -> Range:
    if name in ("hour", "minute"):
        return published, published
    least, most = {"day": (2, 7), "week": (14, 35), "month": (60, 150)}.get(name, (730, 1825))
    return days.days_from(published, -most), days.days_from(published, -least)


def _days_back(published: date, count: int) -> Range:
    day = days.days_from(published, -count)
    return day, day


def _hours_back(published: date, count: int) -> Range:
    return days.days_from(published, -(count // 24)), published


_BACK: dict[str, Callable[[date, int], Range]] = {
    "day": _days_back,
    "hour": _hours_back,
    "minute": lambda published, _: (published, published),
    "week": lambda published, count: days.week_of(days.days_from(published, -7 * count)),
    "month": lambda published, count: days.month_of(published.year, published.month - count),
    "year": lambda published, count: days.year_of(published.year - count),
}


def interval(expression: Expression, anchor: Anchor) -> Range | None:
    published = anchor.published
    if published is None:
        return None
    unit = expression.first("uMW")
    name = unit.name if unit else "year"
    number = expression.first("nNR")
    count = number.number if number else (unit.number if unit else 0)
    if name in ("hour", "minute", "day") or (unit and count != 1):
        first, last = _last_units(published, name, count)
        if expression.has("x"):
            first, last = published, days.days_from(published, (last - first).days)
        return first, last
    return _one_unit(published, name, _step(expression))


def _step(expression: Expression) -> int:
    """-1 for the last, 0 for this, 1 for the next one."""
    if expression.has("l"):
        return -2 if expression.has("a") else -1
    return 1 if expression.has("x") else 0


def _one_unit(published: date, name: str, step: int) -> Range:
    if name == "week":
        return days.week_of(days.days_from(published, 7 * step))
    if name == "month":
        return days.month_of(published.year, published.month + step)
    return days.year_of(published.year + step)


def _last_units(published: date, name: str, count: int) -> Range:
    """«خلال الـ48 ساعة الماضية», «اليومين الماضيين», «الأيام القليلة الماضية»."""
    if name in ("hour", "minute"):
        return days.days_from(published, -max(1, -(-count // 24))), published
    length, several = {"day": (1, 5), "week": (7, 4), "month": (30, 4)}.get(name, (365, 3))
    return days.days_from(published, -length * (count or several)), published


def lasting(expression: Expression, anchor: Anchor) -> Range | None:
    """«خلال أسبوعين من الغارات»: those that end with the day of the report."""
    unit = expression.first("u")
    if unit is None or not unit.number or unit.name not in ("day", "week", "month"):
        raise ValueError("no length that is counted")
    return interval(expression, anchor)


def phase(expression: Expression, anchor: Anchor) -> Range | None:
    part = expression.items[0].name
    if part in days.SEASONS:
        return _season(expression, anchor)
    if anchor.published and _is_bare_weekend(expression):
        return days.weekend_before(anchor.published)
    whole = month(expression, anchor) if expression.has("m") else _whole_unit(expression, anchor)
    return days.phase_of(*whole, part) if whole else None


def _is_bare_weekend(expression: Expression) -> bool:
    """«في نهاية الأسبوع» with no more said: the last Saturday and Sunday."""
    last = expression.items[-1]
    return expression.items[0].name == "end" and last.name == "week" and not expression.has("T")


def _season(expression: Expression, anchor: Anchor) -> Range | None:
    """«صيف 2015», «صيف العام الماضي», «الصيف الماضي»."""
    season, named = expression.items[0].name, gregorian_year(expression)
    if any(i.name != "year" for i in expression.all("mMWu")):
        raise ValueError(f"no season of a month: {season}")
    if named is not None:
        return days.season_of(named.number, season)
    if anchor.published is None:
        return None
    this = anchor.published.year
    if expression.has("Yu"):
        return days.season_of(this + _step(expression), season)
    found = days.season_of(this, season)
    is_last = expression.has("l") and found[1] >= anchor.published
    return days.season_of(this - 1, season) if is_last else found


def _whole_unit(expression: Expression, anchor: Anchor) -> Range | None:
    named = gregorian_year(expression)
    return days.year_of(named.number) if named else interval(expression, anchor)


def week_of_month(expression: Expression, anchor: Anchor) -> Range | None:
    """«الأسبوع الأول من أيلول», «الأسبوع الأخير من الشهر الماضي»."""
    which, rest = expression.items[1], expression.items[2:]
    of_month = replace(expression, items=rest)
    whole = month(of_month, anchor) if of_month.has("m") else interval(of_month, anchor)
    if whole is None:
        return None
    if which.letter == "l":
        return days.days_from(whole[1], -6), whole[1]
    first = days.days_from(whole[0], 7 * (which.number - 1))
    if first > whole[1]:
        raise ValueError(f"no such week: {which.number}")
    return first, min(days.days_from(first, 6), whole[1])


def month(expression: Expression, anchor: Anchor) -> Range | None:
    named, of_year = expression.first("m"), gregorian_year(expression)
    if named is None:
        return _hijri_month(expression, anchor)
    if of_year is not None:
        return days.month_of(of_year.number, named.number)
    published = anchor.published
    if published is None:
        return None
    step = which_year(expression)
    if step is None:
        step = _nearest_year(expression, named.number, published)
    return days.month_of(published.year + step, named.number)


def _nearest_year(expression: Expression, month: int, published: date) -> int:
    """How many years from that of publication a month without a year lies."""
    if expression.has("x"):
        return int(month <= published.month)
    limit = published.month - (1 if expression.has("l") else 0)
    return -int(month > limit)


def _hijri_month(expression: Expression, anchor: Anchor) -> Range | None:
    named, of_year = expression.first("h"), expression.first("y")
    if named is None:
        raise ValueError("a month without a name")
    number = of_year.number if of_year else None
    return days.hijri_month(number, named.number, anchor.published)


def year(expression: Expression, _: Anchor) -> Range | None:
    named = gregorian_year(expression)
    return days.year_of(named.number) if named else None
