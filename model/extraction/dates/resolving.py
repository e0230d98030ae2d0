"""From the words of a date to its first and last day, seen from the day of publication."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from model.extraction.dates import arithmetic as days
from model.extraction.dates.expressions import Expression
from model.extraction.dates.items import Item

Range = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of publication, where known, and the day of reading."""

    published: date | None
    today: date


def resolve(expression: Expression, anchor: Anchor) -> Range | None:
    """The earliest and the latest day that the words allow; None where publication is needed.

    Raises ValueError for words that name no day of the calendar («31 شباط»).
    """
    return _FORMS[expression.form](expression, anchor)


def _day(expression: Expression, anchor: Anchor) -> Range | None:
    found = _dated(expression, anchor) if expression.has("mhD") else _named(expression, anchor)
    return (found, found) if found else None


def _dated(expression: Expression, anchor: Anchor) -> date | None:
    numeric, weekday = expression.first("D"), expression.first("w")
    if numeric is not None:
        return numeric.day
    if not expression.has("m"):
        return _hijri_day(expression, anchor)
    day, month = _day_before(expression, "m")
    return _in_year(expression, day, month, weekday, anchor)


def _day_before(expression: Expression, letter: str) -> tuple[int, int]:
    """The number of the day that stands before the month, and the month."""
    at = next(i for i, item in enumerate(expression.items) if item.letter == letter)
    number = next(i for i in reversed(expression.items[:at]) if i.letter in "nR")
    return number.number, expression.items[at].number


def _hijri_day(expression: Expression, anchor: Anchor) -> date | None:
    day, month = _day_before(expression, "h")
    year = expression.first("y")
    found = days.from_hijri(year.number if year else None, month, day, anchor.published)
    if found is None and year is not None:
        raise ValueError(f"no such day: {day}/{month}/{year.number}")
    return found


def _gregorian_year(expression: Expression) -> Item | None:
    return next((i for i in expression.all("y") if i.number >= 1900), None)


def _in_year(
    expression: Expression, day: int, month: int, weekday: Item | None, anchor: Anchor
) -> date | None:
    year = _gregorian_year(expression)
    if year is not None:
        return _valid(year.number, month, day)
    published = anchor.published
    of_year = _which_year(expression)
    if of_year is not None:
        return _valid(published.year + of_year, month, day) if published else None
    if expression.has("x") and published:
        this = _valid(published.year, month, day)
        return this if this > published else _valid(published.year + 1, month, day)
    number = weekday.number if weekday else None
    return days.without_year(month, day, number, published, anchor.today)


def _which_year(expression: Expression) -> int | None:
    """0 for «من العام الحالي», -1 for «من العام الماضي»; None where the words do not say."""
    after_year = expression.has("Y") or any(i.name == "year" for i in expression.all("u"))
    if after_year and expression.has("l"):
        return -1
    return 0 if expression.has("t") or (after_year and expression.has("T")) else None


def _valid(year: int, month: int, day: int) -> date:
    found = days.valid(year, month, day)
    if found is None:
        raise ValueError(f"no such day: {year}-{month}-{day}")
    return found


def _named(expression: Expression, anchor: Anchor) -> date | None:
    published = anchor.published
    if published is None:
        return None
    relative, weekday = expression.first("r"), expression.first("w")
    if relative is not None:
        return _relative(published, relative.number, weekday)
    if weekday is None:
        raise ValueError("a day without a name")
    if expression.has("x"):
        return days.next_weekday(published, weekday.number)
    found = days.last_weekday(published, weekday.number, strictly=expression.has("l"))
    return days.days_from(found, -7) if expression.has("a") else found


def _relative(published: date, offset: int, weekday: Item | None) -> date:
    """«أمس الاثنين»: the weekday wins where the page is dated some days after it was written."""
    plain = days.days_from(published, offset)
    if weekday is None or plain.weekday() == weekday.number:
        return plain
    if offset > 0:
        return days.next_weekday(published, weekday.number)
    return days.last_weekday(published, weekday.number, strictly=offset < 0)


def _night(expression: Expression, anchor: Anchor) -> Range | None:
    published = anchor.published
    if published is None:
        return None
    night = expression.first("g")
    if night is not None:
        first = days.days_from(published, night.number)
        return first, days.days_from(first, 1)
    return _weekdays(expression, published)


def _weekdays(expression: Expression, published: date) -> Range:
    first, last = expression.all("w")[:2]
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


def _between_weekdays(expression: Expression, anchor: Anchor) -> Range | None:
    return _weekdays(expression, anchor.published) if anchor.published else None


def _range(expression: Expression, anchor: Anchor) -> Range | None:
    months = expression.all("m")
    first, last = expression.all("nR")[0], expression.all("nR")[-1]
    low, high = first.number, (first.high if first.letter == "R" else None) or last.number
    end = _in_year(expression, high, months[-1].number, None, anchor)
    if end is None:
        return None
    apart = len(expression.all("n")) > 1 and _month_between(expression)
    month = months[0].number if apart else end.month
    start = _valid(end.year - (month > end.month), month, low)
    return start, end


def _month_between(expression: Expression) -> bool:
    """Whether each of the two days has its own month."""
    letters = "".join(i.letter for i in expression.items)
    return "m" in letters[letters.index("n") : letters.rindex("n")]


def _ago(expression: Expression, anchor: Anchor) -> Range | None:
    published = anchor.published
    if published is None:
        return None
    unit = expression.first("u") or expression.first("Y")
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


def _interval(expression: Expression, anchor: Anchor) -> Range | None:
    published = anchor.published
    if published is None:
        return None
    unit = expression.first("u")
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


def _phase(expression: Expression, anchor: Anchor) -> Range | None:
    phase = expression.first("P")
    whole = _month(expression, anchor) if expression.has("m") else _whole_unit(expression, anchor)
    return days.phase_of(*whole, phase.name) if whole and phase else None


def _whole_unit(expression: Expression, anchor: Anchor) -> Range | None:
    year = _gregorian_year(expression)
    return days.year_of(year.number) if year else _interval(expression, anchor)


def _month(expression: Expression, anchor: Anchor) -> Range | None:
    month, year = expression.first("m"), _gregorian_year(expression)
    if month is None:
        return _hijri_month(expression, anchor)
    if year is not None:
        return days.month_of(year.number, month.number)
    published = anchor.published
    if published is None:
        return None
    step = _which_year(expression)
    if step is None:
        step = _nearest_year(expression, month.number, published)
    return days.month_of(published.year + step, month.number)


def _nearest_year(expression: Expression, month: int, published: date) -> int:
    """How many years from that of publication a month without a year lies."""
    if expression.has("x"):
        return int(month <= published.month)
    limit = published.month - (1 if expression.has("l") else 0)
    return -int(month > limit)


def _hijri_month(expression: Expression, anchor: Anchor) -> Range | None:
    month, year = expression.first("h"), expression.first("y")
    if month is None:
        raise ValueError("a month without a name")
    number = year.number if year else None
    return days.hijri_month(number, month.number, anchor.published)


def _year(expression: Expression, _: Anchor) -> Range | None:
    year = _gregorian_year(expression)
    return days.year_of(year.number) if year else None


_FORMS: dict[str, Callable[[Expression, Anchor], Range | None]] = {
    "day": _day,
    "days": _between_weekdays,
    "night": _night,
    "range": _range,
    "ago": _ago,
    "interval": _interval,
    "phase": _phase,
    "month": _month,
    "year": _year,
}
