"""Rows of somebody's gazetteer as places: GeoNames' dump, or any table with mapped columns.

Only names in Arabic letters are of use; what is left out is counted by the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from model.checks.country_boxes import look_exchanged
from model.extraction.folding import fold_word
from model.extraction.gazetteer import Gazetteer, Spot
from model.typed_values.country_names import COUNTRIES

FIELDS = (
    "name", "aliases", "latin", "kind", "country", "admin1", "lat", "lon", "population",
)  # fmt: skip
"""What a column may be mapped to; only ``name`` has to be."""

GEONAMES_COLUMNS = 19
LONGEST = 60
USUAL_KIND = "town"
OTHER_KIND = "site"
LEAVE_OUT = "-"

_MOST_DIGITS = 10
"""No place has more people than there are."""
_GEONAMES = {"latin": 1, "aliases": 3, "lat": 4, "lon": 5, "country": 8, "population": 14}
_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a0-9 '\"().\u200c-]+")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_PARTS = re.compile(r"[|;؛,،/]")
_GENERIC = {
    "admin1": re.compile("^(?:محافظة|ولاية|إقليم|إمارة|امارة|منطقة) "),
    "district": re.compile("^(?:قضاء|ناحية|مديرية|منطقة) "),
    "town": re.compile("^(?:مدينة|بلدة|قرية|بلدية) "),
    "city": re.compile("^(?:مدينة|بلدية) "),
    "village": re.compile("^(?:قرية|بلدة) "),
}
"""The word before a name that articles write or leave out: the rules know it as a cue."""

Row = Mapping[str, str]
"""The cells of one place by the names in `FIELDS`."""


class LeftOut(StrEnum):
    """Why a row gave no place."""

    NO_NAME = "no_name"
    NO_COUNTRY = "no_country"
    BAD_POINT = "bad_point"
    OTHER_FEATURE = "other_feature"
    OTHER_COUNTRY = "other_country"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Conventions:
    """How the cells of a gazetteer are meant.

    ``kinds`` gives our kind for theirs (a GeoNames class or ``class.code``, or a word), or
    `LEAVE_OUT`; ``divisions`` the Arabic name for a GeoNames code («SY.13»). ``country`` is that of
    rows that name none; of ``only`` some countries, if given, rows are taken.
    """

    kinds: Mapping[str, str]
    divisions: Mapping[str, str]
    gazetteer: Gazetteer
    country: str = ""
    only: frozenset[str] = frozenset()


@dataclass(slots=True)
class Intake:
    """What came of the rows so far.

    ``exchanged`` counts the places whose coordinates lie in their country only the other way round.
    """

    spots: list[Spot] = field(default_factory=list)
    rows: int = 0
    left_out: Counter[LeftOut] = field(default_factory=Counter)
    exchanged: int = 0


def geonames_row(cells: Sequence[str], other_names: Mapping[str, Sequence[str]]) -> Row:
    """The row of a GeoNames dump; ``other_names`` adds names in Arabic by GeoNames' number."""
    row = {name: cells[at] for name, at in _GEONAMES.items()}
    row["kind"] = f"{cells[6]}.{cells[7]}"
    row["admin1"] = f"{cells[8]}.{cells[10]}"
    more = ",".join(other_names.get(cells[0], ()))
    row["aliases"] = f"{more},{row['aliases']}"
    return {**row, "name": ""}


def take_in(
    rows: Iterable[Row], conventions: Conventions, go_on: Callable[[Intake], bool] | None = None
) -> Intake:
    """The places of these rows. ``go_on`` is asked after each row whether to read the next."""
    intake = Intake()
    seen: set[object] = set()
    for row in rows:
        intake.rows += 1
        found = _spot(row, conventions)
        if isinstance(found, Spot):
            point = (round(found.lat or 0, 1), round(found.lon or 0, 1))
            key = (found.name, found.country, found.kind, point)
            if key in seen:
                found = LeftOut.TWICE
            else:
                seen.add(key)
                intake.spots.append(found)
                intake.exchanged += _is_exchanged(found)
        if isinstance(found, LeftOut):
            intake.left_out[found] += 1
        if go_on is not None and not go_on(intake):
            break
    return intake


def is_arabic(name: str) -> bool:
    """Whether a name is written in letters that Arabic has, without those of its neighbours."""
    return _ARABIC.fullmatch(name) is not None and _LETTER.search(name) is not None


def _spot(row: Row, conventions: Conventions) -> Spot | LeftOut:
    country = _country(row.get("country", ""), conventions)
    if conventions.only and country not in conventions.only:
        return LeftOut.OTHER_COUNTRY
    kind = _kind(row.get("kind", ""), conventions.kinds)
    if kind == LEAVE_OUT:
        return LeftOut.OTHER_FEATURE
    names = list(_names(row, kind))
    if not names:
        return LeftOut.NO_NAME
    if not country:
        return LeftOut.NO_COUNTRY
    try:
        lat, lon = _point(row.get("lat", ""), row.get("lon", ""))
    except ValueError:
        return LeftOut.BAD_POINT
    admin1 = names[0] if kind == "admin1" else _division(row.get("admin1", ""), conventions)
    latin = row.get("latin", "").strip()
    population = row.get("population", "").strip()
    counted = population.isascii() and population.isdigit() and len(population) <= _MOST_DIGITS
    people = int(population) if counted else 0
    return Spot(
        names[0], tuple(names[1:]), latin, kind, country, admin1, lat, lon, people, curated=False
    )


def _is_exchanged(spot: Spot) -> bool:
    there = spot.lat is not None and spot.lon is not None
    return there and look_exchanged(spot.country, spot.lat or 0, spot.lon or 0)


def _names(row: Row, kind: str) -> Iterator[str]:
    """The names in Arabic letters, each once, without a word such as «قرية» before them."""
    generic = _GENERIC.get(kind)
    cells = [row.get("name", ""), *_PARTS.split(row.get("aliases", ""))]
    found: dict[str, None] = {}
    for cell in cells:
        name = " ".join(_MARKS.sub("", cell).replace("\u200c", " ").split())
        name = name.replace("ی", "ي").replace("ک", "ك").strip(" -.'\"")
        if generic is not None:
            name = generic.sub("", name)
        if is_arabic(name) and 1 < len(name) <= LONGEST:
            found.setdefault(name)
    yield from found


def _kind(cell: str, kinds: Mapping[str, str]) -> str:
    """Our kind of place for theirs: of «P.PPLX» the whole, else the class before the dot."""
    told = fold_word(cell).strip().casefold()
    if not told:
        return USUAL_KIND
    return kinds.get(told) or kinds.get(told.partition(".")[0]) or OTHER_KIND


def _country(cell: str, conventions: Conventions) -> str:
    """The ISO code of a country told by its code or its name in either language, else empty.

    An empty cell takes the country that holds for the whole list.
    """
    told = cell.strip()
    if len(told) == 2 and told.isascii() and told.isalpha():
        return told.upper()
    if not told:
        return conventions.country
    for spot in conventions.gazetteer.find(told):
        if spot.kind == "country":
            return spot.country
    wanted = told.casefold()
    named = (code for code, words in COUNTRIES.items() if words.en.casefold() == wanted)
    return next(named, "")


def _division(cell: str, conventions: Conventions) -> str:
    """The first-level division as the shipped gazetteer names it, or as it is told in Arabic."""
    told = cell.strip()
    if told in conventions.divisions:
        return conventions.divisions[told]
    plain = _GENERIC["admin1"].sub("", " ".join(_MARKS.sub("", told).split()))
    if not is_arabic(plain):
        return ""
    known = (s.name for s in conventions.gazetteer.find(plain) if s.kind == "admin1")
    return next(known, plain)


def _point(lat: str, lon: str) -> tuple[float, float] | tuple[None, None]:
    """Degrees, with a comma or Arabic digits too. Raises ValueError for what is no point."""
    if not lat.strip() and not lon.strip():
        return None, None
    north, east = _degrees(lat), _degrees(lon)
    if not (-90 <= north <= 90 and -180 <= east <= 180):
        raise ValueError(f"beyond the earth: {north}, {east}")
    return north, east


def _degrees(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        return float(fold_word(cell).strip().replace(",", "."))
