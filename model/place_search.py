"""Places as one types them: by name in any spelling, with its governorate, or by a pasted point."""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from model.extraction.gazetteer import Gazetteer, Spot, key_of, same_place
from model.extraction.places import precision_of_kind
from model.name_search import NameSearch
from model.spelling import folded
from model.transliteration import has_arabic, plain_arabic
from model.typed_values.country_names import COUNTRIES
from model.typed_values.places import Parts
from model.values import Place

_WIDE = frozenset({"country", "admin1", "region", "sea", "river"})
_KM_OF_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place of the gazetteer that may be meant, and the value it would give.

    ``away`` is its distance from the point that was typed, in kilometres; None where none was, or
    where the place was found by its name.
    """

    spot: Spot
    value: Place
    away: float | None = None


class PlaceSearch:
    """Finds places of one gazetteer; its tables are made on first use, some 0.3 s for 10,000."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    @cached_property
    def _names(self) -> NameSearch:
        return NameSearch([(s.name, *s.aliases, s.latin) for s in self.gazetteer.spots])

    @cached_property
    def _points(self) -> list[tuple[float, float, int]]:
        return [
            (s.lat, s.lon, n)
            for n, s in enumerate(self.gazetteer.spots)
            if s.lat is not None and s.lon is not None and s.kind not in _WIDE
        ]

    def prepare(self) -> None:
        """Make the tables now, on the thread that has the time."""
        _ = self._names, self._points

    def find(
        self,
        parts: Parts,
        *,
        used: Mapping[str, int] | None = None,
        countries: Collection[str] = (),
        limit: int = 8,
    ) -> tuple[FoundPlace, ...]:
        """The places that are likeliest meant; near the point where no name was typed.

        ``used`` counts by folded name what the project has used, ``countries`` are those that the
        article speaks of: both go before others that fit as well.
        """
        if not parts.name:
            return self._around(parts, limit)
        fits = self._names.find(parts.name)
        spots = self.gazetteer.spots
        used = used or {}

        def rank(number: int) -> tuple[object, ...]:
            spot, (fit, like) = spots[number], fits[number]
            often = used.get(key_of(spot.name), 0)
            elsewhere = bool(countries) and spot.country not in countries
            return fit, not spot.own, -often, elsewhere, -round(like, 2), _weight(spot)

        found: list[Spot] = []
        for number in sorted(fits, key=rank):
            spot = spots[number]
            if _lies_in(spot, parts) and not any(_is_shown(spot, each) for each in found):
                found.append(spot)
            if len(found) == limit:
                break
        return tuple(
            FoundPlace(spot, value_of(spot, parts.point, _as_typed(spot, parts.name)))
            for spot in found
        )

    def _around(self, parts: Parts, limit: int) -> tuple[FoundPlace, ...]:
        """The places nearest to a point, each with that point as its own."""
        if parts.point is None:
            return ()
        lat, lon = parts.point
        narrow = math.cos(math.radians(lat))

        def far(each: tuple[float, float, int]) -> float:
            return math.hypot(each[0] - lat, (each[1] - lon) * narrow)

        found: list[FoundPlace] = []
        for near in heapq.nsmallest(2 * limit, self._points, key=far):
            spot = self.gazetteer.spots[near[2]]
            if not any(_is_shown(spot, each.spot) for each in found):
                away = far(near) * _KM_OF_DEGREE
                found.append(FoundPlace(spot, value_of(spot, parts.point), away))
        return tuple(found[:limit])


def value_of(spot: Spot, point: tuple[float, float] | None = None, name: str = "") -> Place:
    """The value for a field: the place as the gazetteer knows it, or at a point that was given."""
    lat, lon = point or (spot.lat, spot.lon)
    precision = 1 if point else precision_of_kind(spot.kind)
    admin1 = None if spot.kind == "country" else spot.admin1 or None
    return Place(name or _usual_name(spot), admin1, spot.country or None, lat, lon, precision)


def _usual_name(spot: Spot) -> str:
    """Its name; that of its governorate where it is called so too, for that was written by hand."""
    capital = plain_arabic(spot.admin1)
    named_so = any(plain_arabic(name) == capital for name in (spot.name, *spot.aliases))
    return spot.admin1 if capital and named_so and not spot.curated else spot.name


def _as_typed(spot: Spot, typed: str) -> str:
    """Of its Arabic names the one that was begun or is likest, which is how it was reported."""
    if not spot.aliases or not has_arabic(typed):
        return _usual_name(spot)
    wanted = plain_arabic(typed)
    matcher = SequenceMatcher(None, "", wanted, autojunk=False)

    def like(name: str) -> tuple[bool, float]:
        plain = plain_arabic(name)
        matcher.set_seq1(plain)
        return plain.startswith(wanted), matcher.ratio()

    # Of those that are alike, the first.
    return max((_usual_name(spot), spot.name, *spot.aliases), key=like)


def _lies_in(spot: Spot, parts: Parts) -> bool:
    """Whether it lies where was typed after its name, as far as that was typed."""
    if parts.country and spot.country != parts.country:
        return False
    if not parts.admin1:
        return True
    wanted = folded(parts.admin1).removeprefix("ال")
    lands = COUNTRIES.get(spot.country)
    wheres = (spot.admin1, *((lands.ar, lands.en) if lands else ()))
    return any(folded(where).removeprefix("ال").startswith(wanted) for where in wheres)


def _is_shown(spot: Spot, other: Spot) -> bool:
    same_name = key_of(spot.name).removeprefix("ال") == key_of(other.name).removeprefix("ال")
    return same_name and same_place(spot, other)


def _weight(spot: Spot) -> tuple[bool, bool, int, str]:
    """What was written by hand and what is wide or large comes first."""
    narrow = spot.kind not in ("country", "admin1")
    return (narrow and not spot.curated, narrow, -spot.population, spot.name)
