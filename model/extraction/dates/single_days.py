"""Dates of one day: «أمس», «الاثنين الماضي», «5 آذار», «الثامن من الشهر الجاري», «11/9»."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from model.extraction.dates import arithmetic as days
from model.extraction.dates.arithmetic import Anchor, Range
from model.extraction.dates.expressions import Expression
from model.extraction.dates.items import Item

_SOON = 60
"""As many days around publication has the day of a «11/9» that its weekday confirms."""


def day(expression: Expression, anchor: Anchor) -> Range | None:
    """The day, or that and the next one for «بعد منتصف ليل الخميس»."""
    found = _dated(expression, anchor) if expression.is_dated else _named(expression, anchor)
    if found is None:
        return None
    if expression.items[0].letter == "G":
        found = days.days_from(found, 1)
    last = found
    if expression.items[0].name == "midnight" and found != anchor.published:
        last = days.days_from(found, 1)
    return found, last


def _dated(expression: Expression, anchor: Anchor) -> date | None:
    numeric, weekday = expression.first("D"), expression.first("w")
    if numeric is not None:
        return numeric.day
    short = expression.first("S")
    if short is not None:
        return _short(short, weekday, anchor)
    if expression.has("m"):
        number, month = _day_before(expression, "m")
        return in_year(expression, number, month, weekday, anchor)
    return hijri_day(expression, anchor) if expression.has("h") else _of_month(expression, anchor)


def _day_before(expression: Expression, letter: str) -> tuple[int, int]:
    """The number of the day that stands before the month (or right after it), and the month."""
    at = next(i for i, item in enumerate(expression.items) if item.letter == letter)
    numbers = [i for i in expression.items[:at] if i.letter in "nR"]
    later = [i for i in expression.items[at:] if i.letter == "n"]
    return [*later[:1], *numbers][-1].number, expression.items[at].number


def _short(short: Item, weekday: Item | None, anchor: Anchor) -> date | None:
    """«الأحد 11/9»: day and month, in whichever calendar and order the weekday agrees."""
    if anchor.published is None:
        return None
    one, other = short.number, short.high or 0
    if weekday is None:
        return days.without_year(other, one, None, anchor.published, anchor.today)
    for found in _readings(one, other, anchor.published):
        near = abs((found - anchor.published).days) <= _SOON
        if near and found.weekday() == weekday.number:
            return found
    return days.last_weekday(anchor.published, weekday.number)


def _readings(one: int, other: int, published: date) -> Iterator[date]:
    """The days near publication that two numbers may mean: day first, Hijri, month first."""
    for number, month in ((one, other), (other, one)):
        for year in (published.year, published.year - 1):
            found = days.valid(year, month, number)
            if found is not None:
                yield found
        hijri = days.from_hijri(None, month, number, published)
        if hijri is not None:
            yield hijri


def hijri_day(expression: Expression, anchor: Anchor) -> date | None:
    number, month = _day_before(expression, "h")
    year = expression.first("y")
    found = days.from_hijri(year.number if year else None, month, number, anchor.published)
    if found is None and year is not None:
        raise ValueError(f"no such day: {number}/{month}/{year.number}")
    return found


def _of_month(expression: Expression, anchor: Anchor) -> date | None:
    """«الثامن من الشهر الجاري», «5 الجاري»."""
    number, published = expression.first("n"), anchor.published
    if published is None or number is None:
        return None
    step = -1 if expression.has("l") else int(expression.has("x"))
    first, _ = days.month_of(published.year, published.month + step)
    return valid_day(first.year, first.month, number.number)


def gregorian_year(expression: Expression) -> Item | None:
    return next((i for i in expression.all("y") if i.number >= 1900), None)


def in_year(
    expression: Expression, number: int, month: int, weekday: Item | None, anchor: Anchor
) -> date | None:
    """That day of the month in the year that the words name, or else in the nearest one."""
    year = gregorian_year(expression)
    if year is not None:
        return valid_day(year.number, month, number)
    published = anchor.published
    of_year = which_year(expression)
    if of_year is not None:
        return valid_day(published.year + of_year, month, number) if published else None
    if expression.has("x") and published:
        this = valid_day(published.year, month, number)
        return this if this > published else valid_day(published.year + 1, month, number)
    named = weekday.number if weekday else None
    return days.without_year(month, number, named, published, anchor.today)


def which_year(expression: Expression) -> int | None:
    """0 for «من العام الحالي», -1 for «من العام الماضي»; None where the words do not say."""
    after_year = expression.has("Y") or any(i.name == "year" for i in expression.all("u"))
    if after_year and expression.has("l"):
        return -1
    return 0 if expression.has("t") or (after_year and expression.has("T")) else None


def valid_day(year: int, month: int, number: int) -> date:
    """The day. Raises ValueError where the calendar has none such."""
    found = days.valid(year, month, number)
    if found is None:
        raise ValueError(f"no such day: {year}-{month}-{number}")
    return found


def _named(expression: Expression, anchor: Anchor) -> date | None:
    published = anchor.published
    if published is None:
        return None
    relative, weekday = expression.first("r"), expression.first("w")
    if relative is not None:
        return _relative(published, relative.number, weekday)
    if weekday is None:
        return published
    return _weekday(expression, weekday.number, published)


def _weekday(expression: Expression, weekday: int, published: date) -> date:
    if expression.has("x"):
        return days.next_weekday(published, weekday)
    found = days.last_weekday(published, weekday, strictly=expression.has("l"))
    before_last = expression.has("l") and expression.has("a")
    early = before_last or is_called_last(expression, found, published)
    return days.days_from(found, -7) if early else found


def is_called_last(expression: Expression, found: date, published: date) -> bool:
    """«الاثنين الماضي» on a Tuesday: hardly yesterday, rather a week earlier."""
    plainly = expression.has("l") and not expression.has("a")
    return plainly and days.days_from(found, 1) == published


def _relative(published: date, offset: int, weekday: Item | None) -> date:
    """«أمس الاثنين»: the weekday wins where the page is dated some days after it was written."""
    plain = days.days_from(published, offset)
    if weekday is None or plain.weekday() == weekday.number:
        return plain
    if offset > 0:
        return days.next_weekday(published, weekday.number)
    return days.last_weekday(published, weekday.number, strictly=offset < 0)
