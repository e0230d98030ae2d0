"""Places named by a state's adjective or by «البلاد»: «داخل الأراضي اليمنية», «شرق البلاد»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from model.extraction.facts import Fact, FactKind
from model.extraction.gazetteer import NISBA, Gazetteer, Spot
from model.extraction.homonyms import Setting
from model.extraction.lexicon import Hit
from model.extraction.place_mentions import SILENT
from model.extraction.reading import Reading
from model.values import Place

_LANDS = re.compile(r"(?<!\w)[وف]?(?:(ب|ل)?ال|لل)?اراضي\s(?=ال)")
_WHERE = re.compile(r"(?<!\w)[وف]?(في|علي|داخل|من|من داخل|الي|عمق|شمال|جنوب|شرق|غرب)\s$")
_COUNTRY = re.compile(r"(?<!\w)البلاد(?!\w)")
_SIDE = re.compile(
    r"(?<!\w)[وف]?(?:ب|في )?((?:شمال|جنوب|شرق|غرب|وسط)ي?(?: (?:شرق|غرب|ال(?:شرقي|غربي))ي?)?)\s$"
)
_ALL_OVER = re.compile(
    r"(?<!\w)(?:ب|في )?(?:جميع |مختلف )?(?:انحاء|ارجاء|عموم|مناطق)\s(?:\w+\s)?(?:من |في )?$"
)
_FRONT = 40
_MOST = 0.5
_SIDE_OF_COUNTRY, _WHOLE_COUNTRY = 5, 6


def lands(reading: Reading, gazetteer: Gazetteer, hits: Sequence[Hit]) -> Iterator[Fact]:
    """«في الأراضي السورية»: the state of that adjective."""
    text = reading.folded.text
    if "اراضي" not in text:
        return
    states = {h.start: h for h in hits if h.category == NISBA}
    for match in _LANDS.finditer(text):
        tie = _tie(text, match)
        hit = states.get(match.end() + 2) or states.get(match.end())
        spot = gazetteer.country(hit.code) if hit and tie else None
        if hit and spot and _is_read(reading, match.start()):
            place = Place(spot.name, None, spot.country, spot.lat, spot.lon, _WHOLE_COUNTRY)
            yield _fact(reading, place, match.start(), hit.end, tie)


def sides_of_country(reading: Reading, gazetteer: Gazetteer, setting: Setting) -> Iterator[Fact]:
    """«شرق البلاد», «في أنحاء متفرقة من البلاد»: of the country that the article speaks of most."""
    text = reading.folded.text
    home = _home(gazetteer, setting) if "البلاد" in text else None
    if home is None:
        return
    for match in _COUNTRY.finditer(text):
        front = text[max(0, match.start() - _FRONT) : match.start()]
        side, over = _SIDE.search(front), _ALL_OVER.search(front)
        if not (side or over) or not _is_read(reading, match.start()):
            continue
        if side:
            start = match.start() - len(front) + side.start(1)
            name = f"{reading.quote(start, match.start()).strip()} {home.name}"
            place = Place(name, None, home.country, None, None, _SIDE_OF_COUNTRY)
        else:
            start = match.start()
            place = Place(home.name, None, home.country, home.lat, home.lon, _WHOLE_COUNTRY)
        yield _fact(reading, place, start, match.end(), "in")


def _tie(text: str, match: re.Match[str]) -> str:
    if match[1]:
        return "in" if match[1] == "ب" else ""
    before = _WHERE.search(text, max(0, match.start() - 9), match.start())
    if before is None:
        return ""
    came = before[1].startswith("من") or text[: before.start()].endswith("من ")
    return "from" if came else "to" if before[1] == "الي" else "in"


def _home(gazetteer: Gazetteer, setting: Setting) -> Spot | None:
    code = setting.country
    if not code or setting.countries[code] < _MOST * sum(setting.countries.values()):
        return None
    return gazetteer.country(code)


def _is_read(reading: Reading, at: int) -> bool:
    return reading.is_told(at) and reading.sentence_at(at).zone not in SILENT


def _fact(reading: Reading, place: Place, start: int, end: int, tie: str) -> Fact:
    return reading.fact(
        FactKind.PLACE, place, start, end, "places.land", 0.6, preposition=tie, sort="country"
    )
