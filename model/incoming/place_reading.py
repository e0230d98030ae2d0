"""The place of a record: its name as the gazetteer knows it, at the record's own point."""

from __future__ import annotations

import re

from model.incoming.cells import heading_key, one_line
from model.incoming.given import Cells, Read
from model.incoming.unread import Unread, Why
from model.incoming.wheres import PlaceNames, Point
from model.spelling import folded
from model.transliteration import has_arabic
from model.typed_values.coordinates import take_point
from model.typed_values.unreadable import Unreadable
from model.values import Place

_DEGREES = frozenset("1234567")
_NUMBER = re.compile(r"[+-]?\d{1,3}(?:[.,]\d+)?")
_LARGEST_LAT, _LARGEST_LON = 90, 180
_DIVISION, _STATE = 4, 6
"""How exactly a division and a state tell a place (UCDP GED's ``where_prec``)."""


def read_place(field: str, given: Cells, names: PlaceNames) -> Read:
    """The place by its narrowest name; of one told twice the Arabic name goes first."""
    country, of_country, unread = _country(f"{field}.country", given, names)
    point, of_point, strange = _point(field, given)
    unread += strange
    divided = given.of(f"{field}.admin1")
    division = names.division(divided[0][1], country) if divided else None
    told = given.of(field)
    if not told and not divided and country is None:
        return [], unread
    told = sorted(told, key=lambda each: not has_arabic(each[1]))
    name, admin1 = _named(told, division, country, point, names)
    precision, of_precision, strange = _precision(f"{field}.precision", given)
    if not told and precision is None:
        precision = _DIVISION if divided else _STATE
    lat, lon = point or (None, None)
    value = Place(name, admin1, country, lat, lon, precision)
    said = [h for h, _ in told] + [h for h, _ in divided] + of_country + of_point + of_precision
    return [(value, tuple(dict.fromkeys(said)))], unread + strange


def _named(
    told: list[tuple[str, str]],
    division: str | None,
    country: str | None,
    point: Point | None,
    names: PlaceNames,
) -> tuple[str, str | None]:
    """The name and the division: in Arabic where the gazetteer knows the place."""
    if not told:
        return division or names.state(country or ""), division
    name = one_line(told[0][1])
    spot = names.place(name, country, point)
    if spot is None and country is not None and names.country(name) == country:
        return names.state(country), division
    if spot is None:
        return name, division
    if not has_arabic(name):
        name = spot.name
    known = division is not None and has_arabic(division)
    return name, division if known else spot.admin1 or division


def _country(
    part: str, given: Cells, names: PlaceNames
) -> tuple[str | None, list[str], list[Unread]]:
    cells = given.of(part)
    for heading, cell in cells:
        of = given.dataset
        words = of.words.get(of.name_of(heading), {}).get(heading_key(cell), "")
        code = names.country(cell) or names.country(words)
        if code is not None:
            return code, [heading], []
    return None, [], [Unread(h, Why.NO_COUNTRY) for h, _ in cells[:1]]


def _point(field: str, given: Cells) -> tuple[Point | None, list[str], list[Unread]]:
    north, east = given.of(f"{field}.lat")[:1], given.of(f"{field}.lon")[:1]
    if north and east:
        lat, lon = _degrees(north[0][1]), _degrees(east[0][1])
        good = lat is not None and lon is not None and _on_earth(lat, lon)
        if not good or lat is None or lon is None:
            return None, [], [Unread(north[0][0], Why.NO_POINT)]
        return (lat, lon), [north[0][0], east[0][0]], []
    for heading, cell in given.of(f"{field}.point"):
        try:
            point, _ = take_point(cell)
        except Unreadable:
            point = None
        if point is None:
            return None, [], [Unread(heading, Why.NO_POINT)]
        return point, [heading], []
    return None, [], []


def _on_earth(lat: float, lon: float) -> bool:
    """0, 0 is what programs write where they know no point."""
    return abs(lat) <= _LARGEST_LAT and abs(lon) <= _LARGEST_LON and (lat, lon) != (0.0, 0.0)


def _degrees(cell: str) -> float | None:
    plain = folded(cell).replace("\u2212", "-").rstrip("° ")
    if not _NUMBER.fullmatch(plain):
        return None
    return float(plain.replace(",", "."))


def _precision(part: str, given: Cells) -> tuple[int | None, list[str], list[Unread]]:
    """The widest degree that the columns tell: GTD says apart that it was only near the town."""
    told: list[tuple[int, str]] = []
    unread = []
    for heading, cell in given.as_they_are(part):
        meaning = given.dataset.meaning(heading, cell, part)
        if meaning is not None and not meaning.codes:
            continue
        degree = meaning.codes[0] if meaning else cell.strip()
        if degree in _DEGREES:
            told.append((int(degree), heading))
        elif given.of(part):
            unread.append(Unread(heading, Why.NO_PRECISION))
    if not told:
        return None, [], unread
    widest, heading = max(told, key=lambda each: each[0])
    return widest, [heading], unread
