"""Sides of conflict by any of their names, and what one of them is to another.

What the lexicon calls by one name may be several sides («فصائل عراقية»); the table of sides goes
before it. A name that neither knows is compared by its words and by whom and where it names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from model.reconciliation.world import SideRow
from model.spelling import folded

if TYPE_CHECKING:
    from model.extraction.gazetteer import Gazetteer
    from model.extraction.lexicon import Entry, Lexicon


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


_MILITIA = dict.fromkeys(("مليشيا", "مليشيات", "ميليشيات", "ميلشيا", "ميلشيات"), "ميليشيا")
_FORCES = word_set(
    "قوات قوه جيش طيران طائره طائرات مقاتلات مقاتله مروحيات مروحيه مدفعيه دبابات بحريه جنود "
    "زوارق مسيره مسيرات حربي حربيه خاصه مسلحه سلاح جو بريه جويه بوارج دوريه دوريات رتل قاعده "
    "قواعد مواقع مقرات مقار نقطه نقاط عسكريه عسكري حكومه حكومي حكوميه نظامي نظاميه غارات غاره"
)
_SMALL = word_set("في من على علي الى الي ل ب و عن تابعه تابع تابعين تابعون موالين مواليه")
_NOTHING: frozenset[str] = frozenset()
_ALLIANCE = "alliance"


class Kinship(StrEnum):
    """What one side is to another: ``ABOVE`` it, that is, holding it, or ``BELOW`` it.

    ``MAYBE`` says that one of them names nobody and may mean the other.
    """

    SAME = "same"
    ABOVE = "above"
    BELOW = "below"
    MAYBE = "maybe"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Side:
    """A side by its usual ``name``; ``above`` are the keys of all that it belongs to.

    ``key`` is the name folded. ``may_be`` holds the types that words which name nobody may stand
    for. ``known`` says whether a list knows it, ``allied`` whether it is an alliance or in one.
    """

    key: str
    name: str
    above: frozenset[str] = _NOTHING
    sort: str = ""
    inter: str = ""
    country: str = ""
    may_be: frozenset[str] = _NOTHING
    known: bool = True
    allied: bool = False

    @property
    def is_vague(self) -> bool:
        """Whether it names nobody («مسلحون مجهولون»)."""
        return bool(self.may_be)


@lru_cache(maxsize=1 << 15)
def bare(name: str) -> str:
    """The folded name without quotes and «ال», with one word for militias: what names share.

    Kept, for the same names come again.
    """
    words = folded(name).replace('"', " ").replace("'", " ").split()
    plain = (w[2:] if w.startswith("ال") and len(w) > 3 else w for w in words)
    return " ".join(_MILITIA.get(w, w) for w in plain)


class Sides:
    """All sides that the table, the lexicon and the countries know. Safe to share."""

    def __init__(self, rows: Iterable[SideRow], lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._rows = {folded(row.name): row for row in rows}
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._by_bare: dict[str, str] = {}
        for key, row in self._rows.items():
            self._by_bare[bare(row.name)] = key
        for key, row in self._rows.items():
            for alias in row.aliases:
                self._by_bare.setdefault(bare(alias), key)
        names = (n for row in self._rows.values() for n in (row.name, *row.aliases))
        self._spelt = frozenset(map(folded, names))
        self._states = {row.country: row.name for row in self._rows.values() if row.sort == "state"}
        self._nisbas = {bare(form): code for form, code in gazetteer.nisbas.items()}
        self.find = lru_cache(maxsize=1 << 14)(self._find)
        self._of_row = lru_cache(maxsize=None)(self._made_of_row)

    def _find(self, name: str) -> Side:
        """The side of this name; one that is not `Side.known` where no list has it."""
        plain = bare(name)
        words = plain.split()
        taught = self._taught(name)
        if taught is not None:
            return self._of_entry(taught)
        for start in range(len(words)):
            found = self._listed(" ".join(words[start:]), name if start == 0 else "")
            if found is not None:
                return found
            if words[start] not in _FORCES and not self._is_head(words[start]):
                break
        return self._of_state(words) or Side(plain, name, known=False)

    def _taught(self, name: str) -> Entry | None:
        """The entry that the project's researchers gave, which goes before all others."""
        from model.extraction.teaching import ORIGIN

        entries = self._lexicon.meanings(name)
        return next((e for e in entries if e.category == "actor" and e.origin == ORIGIN), None)

    def _listed(self, plain: str, name: str) -> Side | None:
        entries = [*self._lexicon.meanings(name or plain), *self._lexicon.meanings(f"ال{plain}")]
        if plain in self._by_bare and not self._is_plain(name, entries):
            return self._of_row(self._by_bare[plain])
        for category in ("actor", "actor_plain"):
            entry = next((e for e in entries if e.category == category), None)
            if entry is not None:
                return self._of_entry(entry)
        spots = self._gazetteer.find(name or plain)
        country = next((s.country for s in spots if s.kind == "country"), "")
        return self._state(country) if country else None

    def _is_plain(self, name: str, entries: Sequence[Entry]) -> bool:
        """«قوة مشتركة»: words that name nobody, though «القوة المشتركة» is a side."""
        exact = folded(name) in self._spelt
        return not exact and bool(entries) and entries[0].category == "actor_plain"

    def _of_entry(self, entry: Entry) -> Side:
        key = self._by_bare.get(bare(entry.code))
        if key is not None:
            return self._of_row(key)
        country, sort = entry.get("country"), entry.get("type")
        above = _NOTHING
        if country and sort == "state_forces":
            above = frozenset([self._state(country).key])
        vague = frozenset([sort]) if entry.category == "actor_plain" else _NOTHING
        key = folded(entry.code)
        return Side(key, entry.code, above, sort, entry.get("inter"), country, vague)

    def _made_of_row(self, key: str) -> Side:
        row = self._rows[key]
        above: set[str] = set()
        allied = row.sort == _ALLIANCE
        for name in row.above:
            upper = folded(name)
            if upper in above or upper == key:
                continue
            above.add(upper)
            if upper in self._rows:
                larger = self._of_row(upper)
                above |= larger.above
                allied = allied or larger.allied
        about = (row.sort, row.inter, row.country, row.may_be)
        return Side(key, row.name, frozenset(above - {key}), *about, allied=allied)

    def _state(self, country: str) -> Side:
        if country in self._states:
            return self._of_row(folded(self._states[country]))
        spot = self._gazetteer.country(country)
        name = spot.name if spot is not None else country
        return Side(folded(name), name, sort="state", inter="1", country=country)

    def _of_state(self, words: list[str]) -> Side | None:
        """«مدفعية تركية»: what is of a state, as the state itself, which all its forces are of."""
        states = [self._nisbas[w] for w in words if w in self._nisbas]
        others = [w for w in words if w not in self._nisbas]
        if len(set(states)) != 1 or not others or not all(w in _FORCES for w in others):
            return None
        return self._state(states[0])

    def _is_head(self, word: str) -> bool:
        return any(e.category == "actor_head" for e in self._lexicon.meanings(word))

    def named_in(self, name: str) -> frozenset[Side]:
        """The sides that are named within a longer name: «مقرات لميليشيات إيرانية»."""
        from model.extraction.folding import fold

        hits = self._lexicon.scan(fold(name))
        found = {self.find(h.entry.phrase) for h in hits if h.category == "actor"}
        words = bare(name).split()
        for first in range(len(words)):
            for last in range(min(len(words), first + 5), first, -1):
                key = self._by_bare.get(" ".join(words[first:last]))
                if key is not None and words[first] not in _FORCES:
                    found.add(self._of_row(key))
        return frozenset(side for side in found if side.known and not side.is_vague)


def kinship(one: Side, other: Side) -> Kinship:
    """What the first is to the second, by what the lists know of them."""
    if one.key == other.key:
        return Kinship.SAME
    if other.key in one.above:
        return Kinship.BELOW
    if one.key in other.above:
        return Kinship.ABOVE
    return Kinship.MAYBE if _may_be(one, other) or _may_be(other, one) else Kinship.APART


def _may_be(vague: Side, other: Side) -> bool:
    sorts = other.may_be or frozenset([other.sort, _ALLIANCE if other.allied else other.sort])
    return bool(vague.may_be & sorts)


def content_words(name: str) -> frozenset[str]:
    """The words of a name that say something, without particles."""
    return frozenset(bare(name).split()) - _SMALL


def by_words(one: str, other: str) -> Kinship:
    """What two names that no list knows are to one another, by their words."""
    first, second = content_words(one), content_words(other)
    if first == second:
        return Kinship.SAME
    if not first or not second:
        return Kinship.APART
    if first > second:
        return Kinship.BELOW
    return Kinship.ABOVE if first < second else Kinship.APART
