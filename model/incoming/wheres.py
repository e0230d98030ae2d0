"""Places of a record: names in Latin letters found again in the gazetteer, with their Arabic.

The coordinates and the precision are the record's own; only names are looked up.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from model.extraction.gazetteer import Gazetteer, Spot, key_of
from model.transliteration import has_arabic, plain_latin, skeleton
from model.typed_values.country_names import COUNTRIES

Point = tuple[float, float]

_NEAR_KM = 20.0
_ALIKE_KM = 8.0
_KM_OF_DEGREE = 111.2
_FEW_CONSONANTS = 2
_DIVISION_WORDS = re.compile(
    r"\b(?:governorate|province|muhafazat|muhafazah|wilayat?|state|region|district|prefecture|"
    r"county|vilayet|ostan|oblast|city|town|village)\b|\b(?:of|de)\b",
    re.IGNORECASE,
)
_ARABIC_DIVISION = re.compile(r"^(?:محافظة|ولاية|إقليم|إمارة|منطقة)\s+")
_NARROWER = re.compile(r"\s*(?:\([^)]*\)|\s-\s.*|/.*)$")
_TWICE = re.compile(r"([a-z])\1+")
_BEYOND = ("country", "admin1", "sea", "river")


class PlaceNames:
    """Finds the Arabic names of places, divisions and states; its tables are made once.

    ``countries`` adds codes and names that datasets use for states, each with its ISO code.
    """

    def __init__(self, gazetteer: Gazetteer, countries: Mapping[str, str]) -> None:
        self._gazetteer = gazetteer
        self._codes = {plain_latin(name): code for name, code in countries.items()}
        self._found: dict[tuple[str, str, Point | None], Spot | None] = {}
        self.country = lru_cache(maxsize=2048)(self._country)
        self.division = lru_cache(maxsize=8192)(self._division)

    def _country(self, told: str) -> str | None:
        """The ISO code of a state by its name in either language, or by a code; None if none."""
        name = told.strip()
        if len(name) == 2 and name.isascii() and name.isalpha() and name.isupper():
            return name
        if has_arabic(name):
            spots = self._gazetteer.find(name)
            return next((s.country for s in spots if s.kind == "country"), None)
        plain = plain_latin(name).strip()
        bare = plain_latin(_NARROWER.sub("", name)).strip()
        return self._countries.get(plain) or self._countries.get(bare)

    def state(self, country: str) -> str:
        """The Arabic name of a state by its ISO code; the code where none is known."""
        spot = self._gazetteer.country(country)
        return spot.name if spot else country

    def _division(self, told: str, country: str | None) -> str:
        """A first-level division as the gazetteer names it; as it is told where it is unknown."""
        name = " ".join(_ARABIC_DIVISION.sub("", told).split())
        if has_arabic(name):
            known = (s.name for s in self._gazetteer.find(name) if s.kind == "admin1")
            return next(known, name)
        plain = _bare(name)
        spots = self._divisions.get(plain) or self._divisions.get(skeleton(plain), [])
        of = [s for s in spots if country in (None, s.country)]
        return of[0].name if of else " ".join(told.split())

    def place(self, told: str, country: str | None, point: Point | None) -> Spot | None:
        """The place that is meant; None where the gazetteer has none of the name, or several that
        neither the country nor the point tells apart."""
        key = (told, country or "", point)
        if key not in self._found:
            if len(self._found) > 50_000:
                self._found.clear()
            self._found[key] = self._find(told, country, point)
        return self._found[key]

    def _find(self, told: str, country: str | None, point: Point | None) -> Spot | None:
        for name in dict.fromkeys((told, _NARROWER.sub("", told))):
            arabic = has_arabic(name)
            named = self._gazetteer.find(name) if arabic else self._named.get(_bare(name), ())
            found = self._one(named, country, point, _NEAR_KM)
            if found is None and not arabic and point is not None:
                alike = self._alike.get(skeleton(_bare(name)).replace(" ", ""), ())
                found = self._one(alike, country, point, _ALIKE_KM)
            if found is not None:
                return found
        return None

    @staticmethod
    def _one(
        spots: Iterable[Spot], country: str | None, point: Point | None, within: float
    ) -> Spot | None:
        there = [s for s in spots if s.kind not in _BEYOND and country in (None, s.country)]
        if point is not None:
            near = [(_km(s, point), n) for n, s in enumerate(there)]
            best = min(near, default=(math.inf, 0))
            return there[best[1]] if best[0] <= within else None
        return there[0] if len({key_of(s.name) for s in there}) == 1 and country else None

    @cached_property
    def _countries(self) -> dict[str, str]:
        found = dict(self._codes)
        for spot in self._gazetteer.spots:
            if spot.kind == "country":
                found.setdefault(plain_latin(spot.latin).strip(), spot.country)
        for code, words in COUNTRIES.items():
            found.setdefault(plain_latin(words.en).strip(), code)
        return found

    @cached_property
    def _divisions(self) -> dict[str, list[Spot]]:
        found: dict[str, list[Spot]] = defaultdict(list)
        for spot in self._gazetteer.spots:
            if spot.kind == "admin1" and spot.latin:
                plain = _bare(spot.latin)
                found[plain].append(spot)
                found[skeleton(plain)].append(spot)
        return found

    @cached_property
    def _named(self) -> dict[str, list[Spot]]:
        found: dict[str, list[Spot]] = defaultdict(list)
        for spot in self._gazetteer.spots:
            if spot.latin:
                found[_bare(spot.latin)].append(spot)
        return found

    @cached_property
    def _alike(self) -> dict[str, list[Spot]]:
        found: dict[str, list[Spot]] = defaultdict(list)
        for name, spots in self._named.items():
            consonants = skeleton(name).replace(" ", "")
            if len(consonants) > _FEW_CONSONANTS:
                found[consonants].extend(spots)
        return found


def _bare(name: str) -> str:
    """A name without words such as «province» and without doubled letters: Taizz is Taiz."""
    return _TWICE.sub(r"\1", " ".join(plain_latin(_DIVISION_WORDS.sub(" ", name)).split()))


def _km(spot: Spot, point: Point) -> float:
    if spot.lat is None or spot.lon is None:
        return math.inf
    narrow = math.cos(math.radians(point[0]))
    return math.hypot(spot.lat - point[0], (spot.lon - point[1]) * narrow) * _KM_OF_DEGREE
