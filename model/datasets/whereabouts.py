"""Where it was, as other datasets write it: names in Latin letters, scales of exactness, cells."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from model.datasets.countries import Countries, Country
from model.datasets.romanized import ascii_letters, romanized
from model.transliteration import has_arabic
from model.values import Place

if TYPE_CHECKING:
    from model.extraction.gazetteer import Gazetteer, Spot

SAME_POINT = 0.02
"""Degrees within which coordinates are those of the gazetteer's place."""
_NEAR = 1.0
_CELLS = 720
"""PRIO-GRID's cells in a row of half a degree."""

ACLED_PRECISION = {1: "1", 2: "2", 3: "2", 4: "3", 5: "3", 6: "3", 7: "3"}
"""Of UCDP's ``where_prec`` (the project's) ACLED's ``geo_precision``."""
GTD_SPECIFICITY = {1: "1", 2: "1", 3: "3", 4: "4", 5: "4"}
"""Of ``where_prec`` GTD's ``specificity`` where there is a point; 5 where there is none."""
_ACCURACY = {
    "village": "Village",
    "town": "Town",
    "city": "Town",
    "capital": "Town",
    "neighbourhood": "Neighbourhood/area",
    "area": "Neighbourhood/area",
    "district": "District",
    "admin1": "Province/governorate",
    "region": "Province/governorate",
    "country": "",
}
_ACCURACY_BY_PRECISION = {
    1: "Exact location",
    2: "Neighbourhood/area",
    3: "District",
    4: "Province/governorate",
}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place in Latin letters. ``by_sound`` are the parts that no list has in English.

    ``kind`` is the gazetteer's, empty where it does not know the place or the point is another.
    """

    place: Place
    name: str
    admin1: str
    country: Country | None
    kind: str = ""
    by_sound: tuple[str, ...] = ()

    @property
    def point(self) -> tuple[float, float] | None:
        lat, lon = self.place.lat, self.place.lon
        return None if lat is None or lon is None else (lat, lon)


class Places:
    """Finds places in the gazetteer by the names that reports give them."""

    def __init__(self, gazetteer: Gazetteer, countries: Countries) -> None:
        self._gazetteer = gazetteer
        self._countries = countries
        self.find = lru_cache(maxsize=1 << 14)(self._find)

    def _find(self, place: Place) -> Whereabouts:
        spot = self._spot(place)
        name, by_sound = _latin(place.name, spot)
        division, admin1_by_sound = self._division(place)
        sounds = (("name",) if by_sound else ()) + (("admin1",) if admin1_by_sound else ())
        kind = spot.kind if spot is not None and _is_there(place, spot) else ""
        country = self._countries.find(place.country)
        return Whereabouts(place, name, division, country, kind, sounds)

    def _spot(self, place: Place) -> Spot | None:
        """The gazetteer's place of this name in the country, the nearest to the point."""
        spots = [
            s
            for s in self._gazetteer.find(place.name)
            if not place.country or s.country in (place.country, "")
        ]
        same = [s for s in spots if place.admin1 and s.admin1 == place.admin1] or spots
        near = [s for s in same if _away(place, s) <= _NEAR]
        return min(near, key=lambda s: (_away(place, s), s.latin), default=None)

    def _division(self, place: Place) -> tuple[str, bool]:
        name = place.admin1 or ""
        spots = self._gazetteer.find(name) if name else ()
        known = [s for s in spots if s.kind == "admin1" and place.country in (None, s.country)]
        return _latin(name, known[0] if known else None)


def _latin(name: str, spot: Spot | None) -> tuple[str, bool]:
    if not has_arabic(name):
        return name, False
    if spot is not None and spot.latin:
        return ascii_letters(spot.latin), False
    return romanized(name), True


def _away(place: Place, spot: Spot) -> float:
    """Degrees between a place and a spot; 0 where one of them has no point."""
    if place.lat is None or place.lon is None or spot.lat is None or spot.lon is None:
        return 0.0
    return math.hypot(place.lat - spot.lat, place.lon - spot.lon)


def _is_there(place: Place, spot: Spot) -> bool:
    return place.lat is None or _away(place, spot) <= SAME_POINT


def accuracy(where: Whereabouts) -> str:
    """Airwars's word for how exactly the place is known."""
    if where.kind in _ACCURACY:
        return _ACCURACY[where.kind]
    if where.kind:
        return "Nearby landmark"
    if where.point is None:
        return ""
    return _ACCURACY_BY_PRECISION.get(where.place.precision or 0, "")


def priogrid(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID that holds a point: rows of 720 from 90 south and 180 west, from 1."""
    row = min(math.floor((lat + 90) * 2), 359)
    column = min(math.floor((lon + 180) * 2), _CELLS - 1)
    return row * _CELLS + column + 1


def degrees(number: float) -> float:
    """A coordinate with no more digits than say something."""
    return round(number, 6)
