"""The values that fields hold, one type for each kind of field, and their JSON form.

The JSON form is that of the proposals (``incident-proposals/1``): a choice is its code, a date is
``{"start", "end", "precision"}``, and so on; it is what the project file stores and exports write.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from model.quick import value


class Kind(StrEnum):
    """What sort of value a codebook's field holds."""

    CHOICE = "choice"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    COUNT = "count"
    GROUP_COUNT = "group_count"
    TEXT = "text"


@value
class Choice:
    """One of the codes that the codebook lists for the field."""

    code: str


@value
class DateRange:
    """The earliest and the latest possible day, both included.

    ``precision`` as UCDP GED's ``date_prec``: 1 exact day, 2 range of 2-6 days, 3 week, 4 month,
    5 year. While the day cannot be told (the publication date is missing), ``start`` and ``end``
    are None and ``unresolved`` holds the article's words.
    """

    start: date | None
    end: date | None
    precision: int | None = None
    unresolved: str | None = None


@value
class Place:
    """A place by its name as reported, with what is known of it.

    ``country`` is ISO 3166-1 alpha-2; ``lat``, ``lon`` decimal degrees (WGS 84); ``precision`` as
    UCDP GED's ``where_prec``: 1 exact ... 7 international waters or airspace.
    """

    name: str
    admin1: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None


@value
class Name:
    """An actor, a target or a source, by name."""

    name: str


@value
class Count:
    """A number of rounds or of people: lowest, highest and, where known, best estimate.

    ``max`` None says "at least ``min``". ``who`` is the group: ``civilian``, ``military`` (any
    fighter) or ``unknown``; None for fields that are not counted by group.
    """

    min: int | None
    max: int | None
    best: int | None = None
    who: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Free text, as typed."""

    text: str


type_of_kind: dict[Kind, type] = {
    Kind.CHOICE: Choice,
    Kind.DATE: DateRange,
    Kind.PLACE: Place,
    Kind.NAME: Name,
    Kind.COUNT: Count,
    Kind.GROUP_COUNT: Count,
    Kind.TEXT: Text,
}

Value = Choice | DateRange | Place | Name | Count | Text
Json = Any


def to_json(value: Value) -> Json:
    """The JSON form of a value, as in the module's docstring; absent parts of a place stay null."""
    match value:
        case Choice(code):
            return code
        case Text(text):
            return text
        case Name(name):
            return {"name": name}
        case DateRange(start, end, precision, unresolved):
            day: dict[str, Json] = {
                "start": start.isoformat() if start else None,
                "end": end.isoformat() if end else None,
                "precision": precision,
            }
            return day if unresolved is None else {**day, "unresolved": unresolved}
        case Place(name, admin1, country, lat, lon, precision):
            return {
                "name": name,
                "admin1": admin1,
                "country": country,
                "lat": lat,
                "lon": lon,
                "precision": precision,
            }
        case Count(low, high, best, who):
            count: dict[str, Json] = {"min": low, "max": high}
            if best is not None:
                count["best"] = best
            return count if who is None else {**count, "who": who}


def from_json(kind: Kind, data: Json) -> Value:
    """The value that ``data`` is the JSON form of. Raises ValueError if it is no such value."""
    try:
        return _READERS[kind](data)
    except (TypeError, KeyError, AttributeError, ValueError) as error:
        raise ValueError(f"not a value of kind {kind}: {data!r}") from error


def _date(data: Json) -> Value:
    start, end = (date.fromisoformat(d) if d else None for d in (data["start"], data["end"]))
    return DateRange(start, end, data.get("precision"), data.get("unresolved"))


def _place(data: Json) -> Value:
    keys = ("admin1", "country", "lat", "lon", "precision")
    return Place(_string(data["name"]), *(data.get(k) for k in keys))


def _count(data: Json) -> Value:
    return Count(data["min"], data["max"], data.get("best"), data.get("who"))


def _string(data: Json) -> str:
    if not isinstance(data, str):
        raise TypeError(data)
    return data


_READERS: dict[Kind, Callable[[Json], Value]] = {
    Kind.CHOICE: lambda data: Choice(_string(data)),
    Kind.DATE: _date,
    Kind.PLACE: _place,
    Kind.NAME: lambda data: Name(_string(data["name"])),
    Kind.COUNT: _count,
    Kind.GROUP_COUNT: _count,
    Kind.TEXT: lambda data: Text(_string(data)),
}
