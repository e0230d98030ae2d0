"""The date of a record, out of whichever columns tell it."""

from __future__ import annotations

from functools import lru_cache

from model.incoming import days
from model.incoming.days import Days
from model.incoming.given import Cells, Read
from model.incoming.unread import Unread, Why
from model.values import DateRange, Value

_PARTS = ("year", "month", "day")
_DEGREES = frozenset("12345")


def read_date(field: str, given: Cells) -> Read:
    """The days between the first and the last that the record names, with how exactly."""
    first, strange = _days(field, ("", "start"), given)
    last, more = _days(field, ("end",), given)
    unread = strange + more
    headings = [h for h, _ in first] + [h for h, _ in last]
    if not headings:
        whole, headings = _in_parts(field, given)
        if whole is None:
            return [], unread + [Unread(h, Why.NO_DAY) for h in headings[:1]]
    else:
        start = min(found[0] for _, found in first or last)
        end = max(found[1] for _, found in last or first)
        if end < start:
            return [], [*unread, Unread((last or first)[0][0], Why.ENDS_BEFORE)]
        whole = (start, end)
    precision, said, wrong = _precision(field, given)
    value: Value = _told(whole, precision)
    return [(value, tuple(headings + said))], unread + wrong


@lru_cache(maxsize=4096)
def _told(whole: Days, precision: str) -> DateRange:
    try:
        return days.told(whole, precision)
    except (OverflowError, ValueError):
        return days.told(whole, "")


def _days(
    field: str, aspects: tuple[str, ...], given: Cells
) -> tuple[list[tuple[str, Days]], list[Unread]]:
    found, unread = [], []
    for aspect in aspects:
        for heading, cell in given.of(_part(field, aspect)):
            read = _read(cell, given.order)
            if isinstance(read, Why):
                unread.append(Unread(heading, read))
            else:
                found.append((heading, read))
    return found, unread


@lru_cache(maxsize=8192)
def _read(cell: str, order: str) -> Days | Why:
    try:
        return days.read_days(cell, order) or Why.NO_DAY
    except ValueError:
        return Why.DAY_ORDER


def _in_parts(field: str, given: Cells) -> tuple[Days | None, list[str]]:
    cells = {part: given.of(_part(field, part))[:1] for part in _PARTS}
    if not cells["year"]:
        return None, []
    words = {part: found[0][1] if found else "" for part, found in cells.items()}
    headings = [found[0][0] for found in cells.values() if found]
    return days.in_parts(words["year"], words["month"], words["day"]), headings


def _precision(field: str, given: Cells) -> tuple[str, list[str], list[Unread]]:
    part = _part(field, "precision")
    for heading, cell in given.of(part):
        meaning = given.dataset.meaning(heading, cell, part)
        degree = meaning.codes[0] if meaning and meaning.codes else cell.strip()
        if degree in _DEGREES or degree in (days.WEEK, days.MONTH):
            return degree, [heading], []
        return "", [], [Unread(heading, Why.NO_PRECISION)]
    return "", [], []


def _part(field: str, aspect: str) -> str:
    return f"{field}.{aspect}" if aspect else field
