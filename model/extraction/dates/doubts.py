"""Where the words of one date disagree among themselves, or with the day the page bears."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from model.extraction.dates import arithmetic as days
from model.extraction.dates import single_days
from model.extraction.dates.arithmetic import Anchor, Range
from model.extraction.dates.expressions import Expression
from model.extraction.dates.resolving import resolve

WEEKDAY = "weekday_disagrees"
HIJRI = "hijri_disagrees"
PAGE = "page_disagrees"
"""The day that the page bears is later than the one on which the text says it was written."""
LAST = "last_weekday"
"""«الماضي» of a weekday that was yesterday."""
_WEEK = 7
_CALENDARS = 1
"""By as many days may the calendars' months begin apart."""


def written_on(found: Iterable[Expression], dateline: date | None, page: date) -> date:
    """The day on which the text was written, as its own words bear it out.

    Pages are often dated by the day they were saved. Where the text says «اليوم الأحد» and the
    page's day is a Tuesday, it was written on the Sunday before.
    """
    if dateline is not None and 0 <= (page - dateline).days < 7:
        return dateline
    written: Counter[date] = Counter()
    for expression in found:
        relative, weekday = expression.first("r"), expression.first("w")
        if relative is not None and weekday is not None and relative.number <= 0:
            day = days.last_weekday(page, weekday.number, strictly=relative.number < 0)
            written[days.days_from(day, -relative.number)] += 1
    plausible = [d for d in written if d <= page]
    if not plausible or page in written:
        return page
    return max(plausible, key=lambda d: (written[d], d))


def doubt(
    expression: Expression, found: Range | None, anchor: Anchor, page: date | None
) -> tuple[str, Range] | None:
    """Which words speak against the days found, and the days that they would give.

    ``page`` is the day that the page bears, ``anchor.published`` the one found by `written_on`.
    """
    if found is None:
        return None
    for name, other in (
        (WEEKDAY, _by_weekday(expression, found[0], page)),
        (HIJRI, _by_hijri(expression, found[0], anchor)),
        (PAGE, _by_page(expression, found, anchor, page)),
        (LAST, _by_last(expression, found[0], anchor)),
    ):
        if other is not None:
            return name, other
    return None


def _by_weekday(expression: Expression, found: date, page: date | None) -> Range | None:
    """«أمس الاثنين» on a page of a Wednesday; «الأحد 5 آذار» where that was a Monday."""
    relative, weekday = expression.first("r"), expression.first("w")
    if expression.form != "day" or weekday is None:
        return None
    if expression.items[0].letter == "G":
        found = days.days_from(found, -1)
    if relative is not None and page is not None:
        other = days.days_from(page, relative.number)
    elif expression.is_dated:
        near = (found.weekday() - weekday.number + 3) % 7 - 3
        other = days.days_from(found, -near)
    else:
        return None
    return (other, other) if other != found else None


def _by_hijri(expression: Expression, found: date, anchor: Anchor) -> Range | None:
    if expression.form != "day" or not expression.has("h") or not expression.has("mD"):
        return None
    other = single_days.hijri_day(expression, anchor)
    if other is None or abs((other - found).days) <= _CALENDARS:
        return None
    return other, other


def _by_page(
    expression: Expression, found: Range, anchor: Anchor, page: date | None
) -> Range | None:
    published = anchor.published
    short = (found[1] - found[0]).days < _WEEK
    if short and published is not None and page is not None and published != page:
        other = resolve(expression, Anchor(page, anchor.today))
        return other if other != found else None
    return None


def _by_last(expression: Expression, found: date, anchor: Anchor) -> Range | None:
    """«الاثنين الماضي» on a Tuesday."""
    later, published = days.days_from(found, 7), anchor.published
    if published is None or expression.form != "day" or expression.is_dated:
        return None
    return (later, later) if single_days.is_called_last(expression, later, published) else None
