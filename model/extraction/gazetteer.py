"""The places there are: their names found in a text, or by exact name.

A gazetteer is parsed from tab-separated text and knows nothing of where a text names them; homonyms
are kept side by side, for only the words around a name can tell which is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import field
from functools import cached_property, lru_cache

from model.extraction.folding import Folded, fold_text
from model.extraction.lexicon import Entry, Hit, Lexicon
from model.quick import value

PLACE = "place"
NISBA = "nisba"

COUNTRY_COLUMNS = ("name", "aliases", "nisba", "people", "latin", "country", "lat", "lon")
ADMIN1_COLUMNS = ("name", "aliases", "latin", "country", "geonames", "lat", "lon")
PLACE_COLUMNS = (
    "name", "aliases", "latin", "kind", "country", "admin1", "lat", "lon", "population",
)  # fmt: skip

_ENDINGS = ("", "ة", "ا", "ين", "ون", "ان", "ات", "تين", "تان")
_LARGE = 15_000
_NEAR = 0.1
"""Degrees within which two points of one name are taken for one place."""
_PLAIN: Mapping[str, str] = {}
_WIDE_KINDS = ("country", "admin1", "district")


@value
class Spot:
    """One place of the gazetteer.

    ``kind`` is ``country``, ``admin1``, ``capital``, ``town`` or what the list of sites calls it
    (``base``, ``field``, ``airport`` …); ``lat`` and ``lon`` are degrees (WGS 84), None where the
    place has no one point. ``curated`` says that it was written by hand, ``own`` by the project's
    researchers. ``origin`` is the file and line that it was read from, empty where it was not.
    """

    name: str
    aliases: tuple[str, ...]
    latin: str
    kind: str
    country: str
    admin1: str
    lat: float | None
    lon: float | None
    population: int = 0
    curated: bool = True
    own: bool = False
    origin: str = field(default="", compare=False)

    @property
    def is_well_known(self) -> bool:
        """Whether its name means it without a word such as «بلدة» before it."""
        return self.curated or self.kind == "capital" or self.population >= _LARGE


@lru_cache(maxsize=16_384)
def key_of(name: str) -> str:
    """The folded name that an index of places knows; kept, for the same names come again."""
    return fold_text(name).strip()


class Gazetteer:
    """All places, indexed by folded name. Immutable; safe to share between threads.

    ``everyday`` are names that are everyday words too; see `parse_everyday`.
    """

    def __init__(
        self,
        spots: Iterable[Spot],
        nisbas: Mapping[str, str] | None = None,
        everyday: Mapping[str, bool] | None = None,
    ) -> None:
        self.spots = tuple(spots)
        self.nisbas = dict(nisbas or {})
        self.everyday = {key_of(w): within for w, within in (everyday or {}).items()}
        self._by_name = _by_name(self.spots)
        self._below: Gazetteer | None = None
        self._added: tuple[str, ...] = ()

    def extended(self, spots: Iterable[Spot], words: Set[str] = frozenset()) -> Gazetteer:
        """This gazetteer with more places; what is compiled already is used again.

        Places of the project's own stand in for the same ones here, others are passed over where
        the place is known. Of the new names those among ``words`` (folded) are everyday words.
        """
        new = tuple(spots)
        found = _by_name(new)
        wider = Gazetteer((), self.nisbas)
        wider.spots = (*self.spots, *new)
        wider.everyday = self.everyday | dict.fromkeys(found.keys() & words, False)
        wider._by_name = self._by_name | {
            name: _merged(self._by_name.get(name, ()), added) for name, added in found.items()
        }
        wider._below = self
        wider._added = tuple(name for name in found if name not in self._by_name)
        return wider

    def find(self, name: str) -> tuple[Spot, ...]:
        """All places of this name, whatever its spelling; none where it is unknown."""
        return self._by_name.get(key_of(name), ())

    def country(self, code: str) -> Spot | None:
        """The state of an ISO code, None where it is unknown."""
        return self._countries.get(code)

    def is_country(self, key: str) -> bool:
        """Whether a folded name is a country's."""
        return key in self._country_names

    def scan(self, folded: Folded) -> tuple[Hit, ...]:
        """The names (category `PLACE`) and adjectives of states (`NISBA`) in a folded text.

        A hit's code is the folded name, of an adjective the state's ISO code.
        """
        return self._lexicon.scan(folded)

    @cached_property
    def _countries(self) -> dict[str, Spot]:
        return {s.country: s for s in reversed(self.spots) if s.kind == "country"}

    @cached_property
    def _country_names(self) -> frozenset[str]:
        named = self._by_name.items()
        return frozenset(n for n, spots in named if any(s.kind == "country" for s in spots))

    @cached_property
    def _lexicon(self) -> Lexicon:
        if self._below is not None:
            return self._below._lexicon.extended(Entry(n, PLACE, n) for n in self._added)
        return Lexicon(self._entries())

    def _entries(self) -> Iterator[Entry]:
        for name in self._by_name:
            yield Entry(name, PLACE, name, _PLAIN)
        for form, country in self.nisbas.items():
            yield Entry(form, NISBA, country)


def same_place(one: Spot, other: Spot) -> bool:
    """Whether two places of one name are one: of one country and extent, and not far apart."""
    wide = one.kind in _WIDE_KINDS
    if one.country != other.country or wide != (other.kind in _WIDE_KINDS):
        return False
    if wide or one.lat is None or other.lat is None:
        return one.kind == other.kind or one.admin1 == other.admin1
    return abs(one.lat - other.lat) <= _NEAR and abs((one.lon or 0) - (other.lon or 0)) <= _NEAR


def _by_name(spots: Iterable[Spot]) -> dict[str, tuple[Spot, ...]]:
    """Each folded name with its places, in their order."""
    found: dict[str, list[Spot]] = defaultdict(list)
    named = [(name, spot) for spot in spots for name in (spot.name, *spot.aliases)]
    keys = fold_text("\n".join(name for name, _ in named)).split("\n")
    for key, (_, spot) in zip(keys, named, strict=named != []):
        those = found[key.strip()]
        if not those or spot not in those:
            those.append(spot)
    return {key: tuple(those) for key, those in found.items()}


def _merged(known: tuple[Spot, ...], added: tuple[Spot, ...]) -> tuple[Spot, ...]:
    own = tuple(s for s in added if s.own)
    kept = tuple(k for k in known if not any(_corrects(o, k) for o in own))
    others = (s for s in added if not s.own and not any(same_place(s, k) for k in known))
    return (*own, *kept, *others)


def _corrects(own: Spot, known: Spot) -> bool:
    return same_place(own, known) or (
        own.kind not in _WIDE_KINDS
        and known.kind not in _WIDE_KINDS
        and (own.country, own.admin1) == (known.country, known.admin1)
        and own.admin1 != ""
    )


def parse_countries(text: str, name: str) -> tuple[tuple[Spot, ...], dict[str, str]]:
    """The countries, and every form of their adjectives with the ISO code it stands for.

    Raises ValueError with the file's ``name``, the line and the reason, as the others below do.
    """
    spots: list[Spot] = []
    nisbas: dict[str, str] = {}
    for where, row in _rows(text, COUNTRY_COLUMNS, name):
        spots.append(_spot(where, row, kind="country"))
        for stem in _split(row["nisba"]):
            for form in _forms(stem):
                nisbas.setdefault(form, row["country"])
        for form in _split(row["people"]):
            nisbas.setdefault(form, row["country"])
    return tuple(spots), nisbas


def parse_admin1(text: str, name: str) -> tuple[Spot, ...]:
    """The first-level divisions."""
    return tuple(
        _spot(where, row, kind="admin1", admin1=row["name"])
        for where, row in _rows(text, ADMIN1_COLUMNS, name)
    )


def parse_places(text: str, name: str, curated: bool = False) -> tuple[Spot, ...]:
    """Towns or sites; ``curated`` for a list that was written by hand."""
    return tuple(
        _spot(where, row, row["kind"], row["admin1"], curated)
        for where, row in _rows(text, PLACE_COLUMNS, name)
    )


def parse_everyday(text: str) -> dict[str, bool]:
    """The names that are everyday words too, and whether «في» before them says that a place is
    meant: one a line, written with that «في» then; lines with "#" skipped.
    """
    names = (line.strip() for line in text.splitlines())
    return {
        name.removeprefix("في "): name.startswith("في ")
        for name in names
        if name and not name.startswith("#")
    }


def _forms(stem: str) -> Iterator[str]:
    """«سوري»: سورية، سوريين، سوريون …; of two words («جنوب أفريقي») the last changes."""
    for ending in _ENDINGS:
        yield stem + ending


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()] if cell else []


def _rows(text: str, columns: tuple[str, ...], name: str) -> Iterator[tuple[str, dict[str, str]]]:
    header = "\t".join(columns)
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#") or line == header:
            continue
        cells = line.split("\t")
        where = f"{name}, line {number}"
        if len(cells) != len(columns):
            raise ValueError(f"{where}: {len(cells)} columns where {len(columns)} are needed")
        yield where, dict(zip(columns, map(str.strip, cells), strict=True))


def _spot(
    where: str, row: Mapping[str, str], kind: str, admin1: str = "", curated: bool = True
) -> Spot:
    lat, lon = row["lat"], row["lon"]
    try:
        point = float(lat) if lat else None, float(lon) if lon else None
        population = int(row.get("population") or 0)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
    if not row["name"] or (point[0] is not None and not -90 <= point[0] <= 90):
        raise ValueError(f"{where}: no name, or a latitude beyond the poles")
    aliases = tuple(_split(row["aliases"]))
    about = (row["name"], aliases, row["latin"], kind, row["country"], admin1)
    return Spot(*about, *point, population, curated, origin=where)
