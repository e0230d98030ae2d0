"""Which of several places of one name a text means.

What stands beside the name decides first (a governorate or a country named with it), then the
country that the article speaks of, then what is well known.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from model.extraction.gazetteer import Gazetteer, Spot
from model.extraction.place_mention import Mention

_Key = TypeVar("_Key")
WIDE = ("country", "admin1")
_SURE = ("country", "capital")
_WHERE = ("in", "on", "from", "to", "near", "between", "through")
_SETTLED = {
    "admin1", "area", "camp", "countryside", "desert", "district", "island", "mountain",
    "neighbourhood", "town", "village",
}  # fmt: skip
"""Cues that make a place of any name; «مستشفى العيون», «جامعة السلام» do not."""
_ENOUGH = 0.5
_LARGE = 30_000
_CITY = 100_000
_SPOKEN = "*"
_KNOWN_ABROAD = {"country", "capital", "admin1", "region", "base", "airport", "field", "sea"}
_DOMINANT = 5
"""How many times the people of all its namesakes together a town needs to be meant by itself."""
_OF_CUE = {
    "admin1": ("admin1",),
    "countryside": ("admin1",),
    "town": ("town", "city", "capital", "village"),
    "village": ("village", "town"),
    "neighbourhood": ("neighbourhood",),
    "camp": ("camp",),
    "area": ("area", "region", "district"),
    "district": ("district", "town"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article speaks of: its countries and divisions by how often it names them, and of
    each country by what names (folded; `_SPOKEN` for an adjective or a side).
    """

    countries: Mapping[str, float]
    divisions: Mapping[tuple[str, str], float]
    told_by: Mapping[str, frozenset[str]]

    @property
    def country(self) -> str:
        """The country most spoken of, empty where none is."""
        return max(self.countries, key=lambda c: self.countries[c], default="")


def setting_of(mentions: Iterable[Mention], spoken_of: Iterable[str]) -> Setting:
    """The setting that the places named make, and the states (ISO codes) that adjectives and the
    names of sides speak of.
    """
    countries: dict[str, float] = defaultdict(float)
    divisions: dict[tuple[str, str], float] = defaultdict(float)
    told_by: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        spots = [s for s in mention.spots if _tells_the_setting(mention, s)]
        lands = {s.country for s in spots}
        for land in lands:
            countries[land] += 1.0 / len(lands)
            told_by[land].add(mention.key)
        homes = {(s.country, s.admin1) for s in spots if s.admin1}
        if len(homes) == 1:
            divisions[homes.pop()] += 1.0
    for land in spoken_of:
        countries[land] += 0.2
        told_by[land].add(_SPOKEN)
    return Setting(dict(countries), dict(divisions), {c: frozenset(n) for c, n in told_by.items()})


def _tells_the_setting(mention: Mention, spot: Spot) -> bool:
    if spot.kind == "admin1":
        return _is_said(mention)
    return bool(spot.kind in _SURE or spot.curated or mention.cues)


def chosen(mention: Mention, near: Sequence[Spot], setting: Setting) -> Spot | None:
    """The place meant, given those named beside it, nearest first; None where none fits."""
    rated = [(_points(mention, s, near, setting), -i, s) for i, s in enumerate(mention.spots)]
    if not rated:
        return None
    best = max(rated)
    return best[2] if _stands(mention, best[2], near, setting) else None


def is_foreign(mention: Mention, spot: Spot, setting: Setting) -> bool:
    """«قرية بيتا» in a report of Nigeria: the only place of that name that is known lies in a state
    that nothing else in the article speaks of.
    """
    if spot.kind in _KNOWN_ABROAD or spot.own or not mention.cues or spot.population >= _CITY:
        return False
    others = any(c != spot.country and n >= _ENOUGH for c, n in setting.countries.items())
    return others and not setting.told_by.get(spot.country, frozenset()) - {mention.key}


def is_everyday(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether the name is an everyday word, and nothing says that a place is meant."""
    if _SETTLED.intersection(mention.cues):
        return False
    within = gazetteer.everyday.get(mention.key)
    if within is None:  # «السلوان» is no «سلوان»
        return mention.name.startswith("ال") and not mention.key.startswith("ال")
    return not (within and (mention.compass or mention.tie == "in"))


def _is_said(mention: Mention) -> bool:
    """Whether a word before the name says that it is a place."""
    return bool(mention.cues or mention.compass or mention.tie == "in")


def is_middle_of_district(mention: Mention, spot: Spot) -> bool:
    """Whether the place is a list's district while a town of that name may be meant.

    The middle of a district may lie thirty kilometres from the town that it is named after.
    """
    return spot.kind == "district" and mention.cue != "district" and not spot.curated


def _points(mention: Mention, spot: Spot, near: Sequence[Spot], setting: Setting) -> float:
    points = 3.0 * _share(setting.countries, spot.country)
    points += 2.0 * _share(setting.divisions, (spot.country, spot.admin1))
    points += math.log10(spot.population + 1) / 4 + spot.curated
    points += 4.0 * (spot.kind in _OF_CUE.get(mention.cue, ()))
    points -= 2.5 * (spot.kind == "admin1" and mention.cue not in ("admin1", "countryside"))
    points -= 1.0 * is_middle_of_district(mention, spot)
    points += 2.0 * (spot.kind == "country") + 3.0 * spot.own
    for other in near:
        points += 5.0 * (other.country == spot.country)
        points += 5.0 * (other.country == spot.country and other.admin1 == spot.admin1 != "")
    return points


def _share(counts: Mapping[_Key, float], key: _Key) -> float:
    return counts.get(key, 0.0) / max(1.0, sum(counts.values()))


def _stands(mention: Mention, spot: Spot, near: Sequence[Spot], setting: Setting) -> bool:
    """A name not known all over the world is a place where cue or country speak for it.

    A small one needs both the country and a cue, a direction or «في» before it; a large town that
    has no rival of its name needs only these.
    """
    if spot.kind in _SURE or (spot.curated and spot.kind != "admin1"):
        return True
    home = any(o.country == spot.country for o in near) or (
        setting.countries.get(spot.country, 0.0) >= _ENOUGH or setting.country == spot.country
    )
    said = bool(mention.cues or mention.compass or mention.tie in _WHERE)
    if spot.is_well_known or spot.kind == "admin1":
        return home or bool(mention.cues) or (said and _is_meant_alone(mention, spot))
    return home and said


def _is_meant_alone(mention: Mention, spot: Spot) -> bool:
    """Whether a name means this large town or division wherever it is read: «الموصل»."""
    people = sum(s.population for s in mention.spots if s.country == spot.country)
    rivals = sum(s.population for s in mention.spots if s.country != spot.country)
    return people >= max(_LARGE, _DOMINANT * rivals)
