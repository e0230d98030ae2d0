"""Where: the places that a text names, the precise ones completed by those named around them.

«قاعدة X في بلدة Y بريف Z» gives the base with Z's governorate and country; Y and Z are facts too,
tied to it by the attribute ``within`` (the folded offset of the inner name).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from model.extraction.facts import Fact, FactKind
from model.extraction.gazetteer import NISBA, Gazetteer, Spot, key_of
from model.extraction.homonyms import (
    WIDE,
    Setting,
    chosen,
    is_everyday,
    is_foreign,
    is_middle_of_district,
    setting_of,
)
from model.extraction.lexicon import Hit
from model.extraction.place_lands import lands, sides_of_country
from model.extraction.place_mention import Mention
from model.extraction.place_mentions import SILENT, mentions_of
from model.extraction.reading import Reading
from model.quick import value
from model.values import Place

_AWAY = (
    r"(?:علي (?:بعد|مسافه) )?(?:من )?(?:نحو |حوالي |قرابه )?\d+(?:[.,]\d+)? ?"
    r"(?:كم|كلم|كيلو ?مترا?) ?(?:الي ال\w+ )?(?:من |عن |الي )?"
)
_JOIN = re.compile(
    rf"[\s\"'(),،\[\]]*(?:{_AWAY}|(?:الواقعه?|التابعه?|الكائنه?|الحدوديه?|المحتله?|السوري?ه?)?[\s,،]*"
    r"(?:في|ب|من|ل|لل|التابعه ل|التابعه لل)?[\s\"'(]*)"
)
_PART = re.compile(r"[\s\"']*(ال(?:شرقي|غربي|شمالي|جنوبي|اوسط)(?:\sال(?:شرقي|غربي))?)(?!\w)")
_DISTANCE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:كم|كلم|كيلو ?مترا?)\s*(?:عن|من|الي)?\s*$")
_PRECISION = {
    "country": 6, "admin1": 4, "region": 5, "area": 2, "river": 5, "sea": 7, "mountain": 2,
    "island": 2, "district": 3, "governorate": 4, "desert": 5,
}  # fmt: skip
_BEARING = {
    "north": (1.0, 0.0), "south": (-1.0, 0.0), "east": (0.0, 1.0), "west": (0.0, -1.0),
    "northeast": (0.7, 0.7), "northwest": (0.7, -0.7), "southeast": (-0.7, 0.7),
    "southwest": (-0.7, -0.7),
}  # fmt: skip
_BORDER = re.compile(
    r"(?<!\w)[وفبلك]{0,2}(?:ل?ل?ال|لل)?(الحدود|حدود|لحدود|الشريط الحدودي)\s(?:بين\s|مع\s)?"
)
_QUOTES = re.compile(r"[\"“”«»'‘’()\[\]]")
_TO_STATE = re.compile(r"[\s\-و]*(?:ال)?")
_KM_OF_DEGREE = 111.2


def facts(reading: Reading, gazetteer: Gazetteer, hits: Sequence[Hit]) -> tuple[Fact, ...]:
    """A fact for each place named, in the order of the text; ``hits`` are the gazetteer's in it.

    Attributes: ``preposition`` (in, from, to, on, near, between, through; empty where the name
    stands bare), ``sort``, ``within`` of an outer place, ``latin`` where it is known.
    """
    nisbas = [h for h in hits if h.category == NISBA]
    borders = tuple(_borders(reading, gazetteer, hits))
    mentions = [
        m
        for m in mentions_of(reading, gazetteer, hits)
        if not is_everyday(m, gazetteer) and not any(b.start <= m.start < b.end for b in borders)
    ]
    sides = (h.entry.get("country") for h in reading.hits_of("actor"))
    setting = setting_of(mentions, (*(h.code for h in nisbas), *filter(None, sides)))
    chains = _chains(reading, [m for m in mentions if reading.tells(m.sentence)])
    found = [f for chain in chains for f in _facts(reading, chain, setting)]
    found += [*borders, *lands(reading, gazetteer, hits)]
    found += sides_of_country(reading, gazetteer, setting)
    return tuple(sorted(found, key=lambda f: (f.start, f.end)))


@value
class _Named:
    mention: Mention
    spot: Spot | None


def _chains(reading: Reading, mentions: list[Mention]) -> list[list[Mention]]:
    """Names that follow one another as inner and outer place: «X في بلدة Y بريف Z»."""
    mentions = sorted(mentions, key=lambda m: m.start)
    chains: list[list[Mention]] = []
    for mention in mentions:
        last = chains[-1][-1] if chains else None
        if (
            last is not None
            and last.sentence == mention.sentence
            and _joined(reading, last, mention)
        ):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return chains


def _joined(reading: Reading, inner: Mention, outer: Mention) -> bool:
    between = reading.folded.text[inner.end : outer.first]
    if len(between) > 44 or not (outer.tie in ("in", "from", "to", "") or outer.compass):
        return False
    if not _JOIN.fullmatch(_without_part(between)):
        return False
    return _is_wider(outer)


def _without_part(between: str) -> str:
    part = _PART.match(between)
    return between[part.end() :] if part else between


def _is_wider(outer: Mention) -> bool:
    """«حلب وحماة» are two; «دوما، ريف دمشق» is one within the other."""
    return bool(outer.tie or outer.compass or outer.cues) or any(
        s.kind in WIDE for s in outer.spots
    )


def _facts(reading: Reading, chain: list[Mention], setting: Setting) -> Iterator[Fact]:
    """The facts of a chain, resolved from the outermost name inwards."""
    outer: list[Spot] = []
    named: list[_Named] = []
    for mention in reversed(chain):
        spot = chosen(mention, _agreeing(outer, mention), setting)
        if spot is not None and (
            (named and _elsewhere(spot, named[-1])) or is_foreign(mention, spot, setting)
        ):
            spot, mention = None, replace(mention, spots=())
        named.append(_Named(mention, spot))
        if spot is not None:
            outer.insert(0, spot)
    named.reverse()
    for index, each in enumerate(named):
        around = [n.spot for n in named[index + 1 :] if n.spot is not None]
        fact = _fact(reading, each, around, chain[index - 1] if index else None)
        if fact is not None:
            yield fact


def _elsewhere(spot: Spot, outer: _Named) -> bool:
    """«حي الروضة بمدينة تعز»: the only quarter of this name that is known lies in another city."""
    around, said = outer.spot, outer.mention
    if around is None or said.tie != "in" or said.compass or not (around.admin1 and spot.admin1):
        return False
    return around.country == spot.country and around.admin1 != spot.admin1


def _agreeing(outer: list[Spot], mention: Mention) -> list[Spot]:
    lands = {s.country for s in mention.spots}
    return [s for s in outer if not lands or s.country in lands]


def _fact(
    reading: Reading, named: _Named, around: list[Spot], inner: Mention | None
) -> Fact | None:
    mention, spot = named.mention, named.spot
    if spot is None and mention.spots:
        return None
    if spot is not None and spot.kind == "country" and not _is_where(mention):
        return None
    place = _known(reading, mention, spot, around) if spot else _unknown(mention, around)
    start, end = _extent(reading, mention)
    attributes = {"preposition": mention.tie, "sort": spot.kind if spot else mention.cue}
    if spot is not None and spot.latin:
        attributes["latin"] = spot.latin
    if inner is not None:
        attributes["within"] = str(inner.start)
    rule = "places.known" if spot else "places.cue"
    return reading.fact(
        FactKind.PLACE, place, start, end, rule, _confidence(mention, spot), **attributes
    )


def _is_where(mention: Mention) -> bool:
    """A state's name is a place only where a preposition or a direction says so."""
    return bool(mention.compass or mention.cues or mention.tie not in ("", "for"))


def _confidence(mention: Mention, spot: Spot | None) -> float:
    if spot is None:
        return 0.55
    sure = 0.75 + 0.1 * bool(mention.cues) + 0.05 * bool(mention.tie) + 0.05 * spot.curated
    return round(sure if spot.is_well_known or spot.kind in WIDE else sure - 0.15, 2)


def _extent(reading: Reading, mention: Mention) -> tuple[int, int]:
    start = mention.shown if mention.vague else mention.start
    part = _PART.match(reading.folded.text, mention.end) if mention.vague else None
    return start, part.end() if part else mention.end


def _known(reading: Reading, mention: Mention, spot: Spot, around: list[Spot]) -> Place:
    name = _shown(reading, mention, spot)
    admin1 = spot.admin1 or next((s.admin1 for s in around if s.country == spot.country), "")
    lat, lon = spot.lat, spot.lon
    moved = _moved(reading, mention, spot)
    if moved is not None:
        lat, lon = moved
    north_of_it = spot.kind == "country" and mention.compass in _BEARING
    if north_of_it or is_middle_of_district(mention, spot):
        lat, lon = None, None
    return Place(name, admin1 or None, spot.country or None, lat, lon, _precision(mention, spot))


def _shown(reading: Reading, mention: Mention, spot: Spot) -> str:
    """The name as a researcher writes it: with «ريف», «بادية» or the side of a country."""
    if mention.vague or (spot.kind == "country" and mention.compass in _BEARING):
        start, end = _extent(reading, mention)
        return _plain(reading.quote(start if mention.vague else mention.first, end))
    if spot.kind in WIDE:
        return spot.name
    return _plain(mention.name)


def _plain(name: str) -> str:
    return " ".join(_QUOTES.sub("", name).split())


def precision_of_kind(kind: str) -> int:
    """How exactly a place of this kind tells where something was (UCDP GED's ``where_prec``)."""
    return _PRECISION.get(kind, 1)


def _precision(mention: Mention, spot: Spot) -> int:
    precision = precision_of_kind(spot.kind)
    if spot.kind == "country":
        return 5 if mention.compass in _BEARING else 6
    if precision >= 3:
        return precision
    if mention.vague or mention.compass in _BEARING or mention.compass == "near":
        return max(2, precision)
    same = spot.admin1 and key_of(spot.name) == key_of(spot.admin1)
    return 4 if same and mention.cue != "town" and mention.compass != "within" else precision


def _moved(reading: Reading, mention: Mention, spot: Spot) -> tuple[float, float] | None:
    """«على بعد 10 كم شمال X»: the point that distance away, where both are said."""
    bearing = _BEARING.get(mention.compass)
    said = _DISTANCE.search(reading.folded.text, max(0, mention.first - 30), mention.first)
    if bearing is None or said is None or spot.lat is None or spot.lon is None:
        return None
    degrees = float(said[1].replace(",", ".")) / _KM_OF_DEGREE
    lon = spot.lon + bearing[1] * degrees / math.cos(math.radians(spot.lat))
    return round(spot.lat + bearing[0] * degrees, 3), round(lon, 3)


def _unknown(mention: Mention, around: list[Spot]) -> Place:
    admin1 = next((s.admin1 for s in around if s.admin1), None)
    country = next((s.country for s in around), None)
    return Place(_plain(mention.name), admin1, country, None, None, 2 if mention.vague else 1)


def _borders(reading: Reading, gazetteer: Gazetteer, hits: Iterable[Hit]) -> Iterator[Fact]:
    """«الحدود السورية العراقية», «الحدود بين سورية والعراق», «الحدود مع سوريا»."""
    text = reading.folded.text
    if "حدود" not in text:
        return
    states = {h.start: h.end for h in hits if h.category == NISBA or gazetteer.is_country(h.code)}
    for match in _BORDER.finditer(text):
        end = _states_end(text, match.end(), states)
        if end and reading.sentence_at(match.start()).zone not in SILENT:
            start = match.start(1)
            name = _plain(reading.quote(start, end))
            name = (
                name
                if name.startswith("ال")
                else "الحدود" + name.removeprefix("لحدود").removeprefix("حدود")
            )
            place = Place(name, None, None, None, None, 5)
            yield reading.fact(
                FactKind.PLACE,
                place,
                start,
                end,
                "places.border",
                0.7,
                preposition="near",
                sort="border",
            )


def _states_end(text: str, at: int, states: dict[int, int]) -> int:
    """The end of the one or two states named from ``at`` on, 0 where none is."""
    end = 0
    for _ in range(2):
        step = _TO_STATE.match(text, at)
        starts = [s for s in range(at, (step.end() if step else at) + 1) if s in states]
        if not starts:
            break
        end = at = states[starts[-1]]
    return end
