"""Dates: shown with the weekday and the Levantine month, typed in any usual form."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from model.codebook import Words
from model.day_precision import precision_of
from model.spelling import folded
from model.typed_values import single_dates
from model.typed_values.calendar_words import MONTHS_AR, MONTHS_EN, WEEKDAYS_AR, WEEKDAYS_EN
from model.typed_values.single_dates import Days
from model.typed_values.style import Style, isolated, without_marks
from model.typed_values.unreadable import Unreadable
from model.values import DateRange

_ISO_IN_BRACKETS = re.compile(r"\(\s*\d{4}(?:-\d{2}){1,2}(?:\s*-\s*\d{4}(?:-\d{2}){1,2})?\s*\)")
_PRECISION = re.compile(r"[،,]?\s*(?:الدقه|دقه|precision)\s*:?\s*([1-5])(?!\d)")
_TO = re.compile(r"\s*(?:-|(?<!\w)(?:الي|حتي|to|until|through)(?!\w))\s*")
_LEADING = re.compile(r"^(?:من|بين|from|between|في|on|بتاريخ|يوم)\s+(?=\S)")
_OPEN = Words("لم يُعرف يومه بعد", "day not known yet")


def show(day: DateRange, style: Style) -> str:
    """«الأربعاء 5 كانون الثاني 2022 (2022-01-05)», a range, a month, a year, or the words."""
    if day.start is None and day.end is None:
        note = f"({_OPEN.in_language(style.language)})"
        return f"{day.unresolved} {note}" if day.unresolved else note
    if day.start is None or day.end is None:
        known = day.start or day.end
        return _day(known, style) + style.choose(" – ؟", " – ?") if known else ""
    text = _range(day.start, day.end, style)
    if style.brief:
        return text
    if not text.isdigit():
        iso = day.start.isoformat()
        last = "" if day.start == day.end else f" – {day.end.isoformat()}"
        text += f" ({isolated(iso + last)})"
    if day.precision is not None and day.precision != precision_of(day.start, day.end):
        number = style.number(day.precision)
        text += style.comma + style.choose(f"الدقة {number}", f"precision {number}")
    return text


def show_days(day: DateRange, style: Style, *, year: bool = False) -> str:
    """«5 كانون الثاني», «3–9 آب»: the days without weekday, or the unresolved words.

    ``year`` adds it: among days of other years.
    """
    if day.start is None or day.end is None:
        return day.unresolved or ""
    if year:
        one = day.start == day.end
        return _day(day.start, style) if one else _range(day.start, day.end, style)
    first, last = (f"{style.number(d.day)} {_month(d, style)}" for d in (day.start, day.end))
    if day.start == day.end:
        return first
    if (day.start.year, day.start.month) == (day.end.year, day.end.month):
        return f"{style.number(day.start.day)}–{last}"
    return f"{first} – {last}"


def _range(start: date, end: date, style: Style) -> str:
    if start == end:
        weekday = style.choose(WEEKDAYS_AR[start.weekday()], WEEKDAYS_EN[start.weekday()])
        return f"{weekday} {_day(start, style)}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return style.number(start.year)
    if (start.year, start.month) == (end.year, end.month) and start < end:
        month = f"{_month(start, style)} {style.number(start.year)}"
        if start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]:
            return month
        return f"{style.number(start.day)}–{style.number(end.day)} {month}"
    return f"{_day(start, style)} – {_day(end, style)}"


def _day(day: date, style: Style) -> str:
    return f"{style.number(day.day)} {_month(day, style)} {style.number(day.year)}"


def _month(day: date, style: Style) -> str:
    return style.choose(MONTHS_AR[day.month - 1], MONTHS_EN[day.month - 1])


def read(text: str, published: date | None) -> DateRange:
    """The date typed; relative words without a day of publication stay unresolved.

    Raises `Unreadable` for what is no date, and for days that the calendar does not have.
    """
    words = _without_note(text)
    typed = _ISO_IN_BRACKETS.sub("", folded(words))
    precision_match = _PRECISION.search(typed)
    typed = _LEADING.sub("", _PRECISION.sub("", typed).strip(" .،,"))
    found = _days(typed, published)
    if found is None:
        raise _no_date(text, published)
    if found == single_dates.UNRESOLVED:
        return DateRange(None, None, None, words)
    start, end = found
    precision = int(precision_match[1]) if precision_match else precision_of(start, end)
    return DateRange(start, end, precision)


def _without_note(text: str) -> str:
    plain = " ".join(without_marks(text).split())
    for note in (_OPEN.ar, _OPEN.en):
        plain = plain.removesuffix(f"({note})")
    return plain.strip()


def _days(typed: str, published: date | None) -> Days | None:
    """First and last day, UNRESOLVED, or None where it is no date in a form known here."""
    whole = single_dates.read(typed, published)
    if whole is not None:
        return whole
    for gap in _TO.finditer(typed):
        last = single_dates.read(typed[gap.end() :], published)
        if last is None:
            continue
        first = _first(typed[: gap.start()], typed[gap.end() :], published)
        if first is None:
            continue
        if single_dates.UNRESOLVED in (first, last):
            return single_dates.UNRESOLVED
        return first[0], last[1]
    return None


def _first(left: str, right: str, published: date | None) -> Days | None:
    """The beginning of a range, which may leave its month and year to the end: «3–5 آذار 2022»."""
    if re.fullmatch(r"\d{1,2}", left):
        borrowed = re.sub(r"^\D*\d{1,2}(?=\D)", left, right)
        return single_dates.read(borrowed, published)
    found = single_dates.read(left, published)
    year = re.search(r"(?<!\d)\d{4}$", right)
    if year and not re.search(r"\d{4}", left):
        return single_dates.read(f"{left} {year[0]}", published)
    return found


def _no_date(text: str, published: date | None) -> Unreadable:
    example = (published or date(2022, 1, 6)) - timedelta(days=1)
    day = f"{example.day} {MONTHS_AR[example.month - 1]} {example.year}"
    return Unreadable(
        Words(
            f"«{text.strip()}» ليس تاريخاً مفهوماً. اكتب مثلاً: {day}، أو "
            f"\u2066{example.isoformat()}\u2069، أو مدة مثل «3–5 آذار 2022»، أو شهراً أو سنة، "
            "أو «أمس».",
            f"“{text.strip()}” is no date that can be read. Type for example "
            f"{example.day} {MONTHS_EN[example.month - 1]} {example.year}, {example.isoformat()}, "
            "a range such as 3–5 March 2022, a month, a year, or “yesterday”.",
        )
    )
