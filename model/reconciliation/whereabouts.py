"""Where two places lie to one another: the same, one in the other, near, or apart.

A place is known by what a claim holds of it and by what the gazetteer adds: its extent, and a
point where the claim has none.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from model.reconciliation.sides import bare
from model.spelling import folded
from model.values import Place

if TYPE_CHECKING:
    from model.extraction.gazetteer import Gazetteer, Spot

_EARTH_KM = 6371.0
_SAME_KM = 1.0
_SAME_NAME_KM = 10.0
_TOWN, _CITY, _DISTRICT, _DIVISION, _WIDE, _COUNTRY, _WATERS = range(1, 8)
_SITE = 0
_LEVELS = {
    "country": _COUNTRY, "admin1": _DIVISION, "region": _WIDE, "sea": _WATERS, "river": _WIDE,
    "district": _DISTRICT, "area": _DISTRICT, "mountain": _DISTRICT, "island": _DISTRICT,
    "city": _CITY, "capital": _CITY, "town": _TOWN, "village": _TOWN,
}  # fmt: skip
_OF_PRECISION = {3: _DISTRICT, 4: _DIVISION, 5: _WIDE, 6: _COUNTRY, 7: _WATERS}
_REACH_KM = {_SITE: 2.0, _TOWN: 4.0, _CITY: 12.0, _DISTRICT: 40.0, _DIVISION: 150.0, _WIDE: 300.0}
"""How far from its point a place of each extent may reach."""
_EXACT_KM = {1: 2.0, 2: 25.0}
"""How far off a point may be that is known so exactly (UCDP GED's ``where_prec``)."""


class Tie(StrEnum):
    """Where one place lies to another: ``INSIDE`` it, or ``AROUND`` it, that is, holding it.

    ``NEAR`` is as near as the precision of the two allows; ``UNTOLD`` says that nothing is known
    by which they could be compared but their names, which differ.
    """

    SAME = "same"
    INSIDE = "inside"
    AROUND = "around"
    NEAR = "near"
    APART = "apart"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Where:
    """What is known of a place: its extent (0 a site … 6 a country), point and division."""

    key: str
    level: int
    country: str
    admin1: str
    lat: float | None
    lon: float | None
    slack: float


class Whereabouts:
    """Compares places by one gazetteer. Safe to share."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.where = lru_cache(maxsize=1 << 14)(self._where)

    def spot(self, place: Place) -> Spot | None:
        """The gazetteer's place that is likeliest meant, None where it has none of the name."""
        spots = [
            s
            for s in self._gazetteer.find(place.name)
            if place.country in (None, "", s.country) and _division_fits(place, s)
        ]
        return min(spots, key=lambda s: _unfit(place, s), default=None)

    def country(self, code: str) -> str:
        """The name of the country of an ISO code; the code where it is unknown."""
        spot = self._gazetteer.country(code)
        return spot.name if spot is not None else code

    def km(self, one: Place, other: Place) -> float | None:
        """Kilometres between the two points; None where one has none."""
        return _apart(self.where(one), self.where(other))

    def tie(self, one: Place, other: Place) -> Tie:
        """Where the first lies to the second."""
        if one == other:
            return Tie.SAME
        first, second = self.where(one), self.where(other)
        if _is_same(first, second):
            return Tie.SAME
        if first.level < second.level and _holds(second, first):
            return Tie.INSIDE
        if second.level < first.level and _holds(first, second):
            return Tie.AROUND
        return _by_distance(first, second)

    def _where(self, place: Place) -> Where:
        spot = self.spot(place)
        kind = spot.kind if spot is not None else ""
        level = _OF_PRECISION.get(place.precision or 0)
        if level is None:
            level = _LEVELS.get(kind, _SITE if kind else _TOWN)
            if place.precision in (1, 2) and level > _DISTRICT:
                level = _TOWN
        lat, lon = place.lat, place.lon
        if (lat is None or lon is None) and spot is not None:
            lat, lon = spot.lat, spot.lon
        name = spot.name if spot is not None else place.name
        admin1 = place.admin1 or (spot.admin1 if spot is not None else "")
        return Where(
            bare(name),
            level,
            place.country or (spot.country if spot is not None else ""),
            bare(name) if level == _DIVISION and not admin1 else bare(admin1),
            lat,
            lon,
            _EXACT_KM.get(place.precision or 0, 5.0),
        )


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points (latitude, longitude in degrees) on the sphere."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    half = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def _division_fits(place: Place, spot: Spot) -> bool:
    if not place.admin1 or not spot.admin1 or spot.kind == "country":
        return True
    return folded(place.admin1) == folded(spot.admin1)


def _unfit(place: Place, spot: Spot) -> tuple[bool, float, bool]:
    """The less, the likelier the spot is meant."""
    wanted = _OF_PRECISION.get(place.precision or 0)
    level = _LEVELS.get(spot.kind, _SITE)
    off = wanted is not None and level != wanted
    off = off or (wanted is None and place.precision is not None and level > _DISTRICT)
    if None in (place.lat, place.lon, spot.lat, spot.lon):
        return off, 0.0, not spot.curated
    here = (float(place.lat or 0), float(place.lon or 0))
    return off, distance_km(here, (float(spot.lat or 0), float(spot.lon or 0))), not spot.curated


def _apart(one: Where, other: Where) -> float | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km((one.lat, one.lon), (other.lat, other.lon))


def _is_same(one: Where, other: Where) -> bool:
    if one.country and other.country and one.country != other.country:
        return False
    away = _apart(one, other)
    points = one.level <= _CITY and other.level <= _CITY
    if one.key == other.key and (points or one.level == other.level):
        return away is None or away <= _SAME_NAME_KM or not points
    return points and one.level == other.level and away is not None and away <= _SAME_KM


def _holds(large: Where, small: Where) -> bool:
    """Whether the place of the larger extent holds the other."""
    if large.country and small.country and large.country != small.country:
        return False
    if large.level == _COUNTRY:
        return bool(large.country) and large.country == small.country
    if large.level == _DIVISION:
        return bool(small.admin1) and small.admin1 in (large.admin1, large.key)
    if large.level == _DISTRICT and large.admin1 and small.admin1 not in ("", large.admin1):
        return False
    away = _apart(large, small)
    if away is None:
        return bool(large.key) and large.key in small.key
    return away <= _REACH_KM.get(large.level, 0.0)


def _by_distance(one: Where, other: Where) -> Tie:
    away = _apart(one, other)
    if away is None:
        if set(one.key.split()) & set(other.key.split()) and one.admin1 == other.admin1:
            return Tie.NEAR
        foreign = one.country and other.country and one.country != other.country
        return Tie.APART if foreign else Tie.UNTOLD
    if one.level > _CITY or other.level > _CITY:
        return Tie.APART
    return Tie.NEAR if away <= one.slack + other.slack else Tie.APART
