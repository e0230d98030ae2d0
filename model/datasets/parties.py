"""Who did it and to whom, as other datasets name and sort them: in English, by kinds of sides."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from model.datasets.countries import Countries, Country
from model.datasets.romanized import ascii_letters, romanized
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.sides import Side, bare
from model.transliteration import has_arabic

if TYPE_CHECKING:
    from model.extraction.gazetteer import Gazetteer
    from model.extraction.lexicon import Entry, Lexicon

STATES = frozenset({"state", "state_forces"})
ARMED = "armed"
"""Fighters, or what is theirs, of whom nothing more is said."""
THING = "thing"
"""A place, a building or a vehicle: no side."""
_BEHIND = re.compile(r"\s*\([^()]*\)$")
_FORCES_OF = re.compile(r"(?:(?:Military|Police|Air) Forces|Government) of (.+)")
_CROWDS = frozenset({"civilian", "protesters", "rioters"})
_POLICE = frozenset({"شرطه", "امن", "درك"})
_JOINT = frozenset({"external", "alliance"})
_EXTERNAL = "8"
_INTER = {
    "rebel": "2",
    "militia": "3",
    "identity": "4",
    "rioters": "5",
    "protesters": "6",
    "civilian": "7",
    "external": "8",
    "alliance": "8",
}
"""ACLED's kinds of sides, where the lists give none; of states see `Party.inter`."""


@dataclass(frozen=True, slots=True)
class Party:
    """A side. ``reported`` is the name as it was reported, ``name`` the English one.

    ``sort`` as in ``sides.tsv``, or `ARMED`, or `THING`, empty where nothing is known;
    ``country`` is the one that it is of. ``by_sound`` says that no list has the name, which is
    written in Latin letters by its sound.
    """

    reported: str
    name: str
    sort: str = ""
    listed_inter: str = ""
    country: Country | None = None
    vague: bool = False
    by_sound: bool = False

    @property
    def is_state(self) -> bool:
        return self.sort in STATES

    @property
    def is_governmental(self) -> bool:
        """Whether it is a state's, or several states' or their peacekeepers together."""
        return self.is_state or (self.sort in _JOINT and self.listed_inter == _EXTERNAL)

    @property
    def is_armed(self) -> bool:
        """Whether it is known to be a side that fights."""
        return bool(self.sort) and self.sort not in _CROWDS and self.sort != THING

    def inter(self, there: Country | None) -> str:
        """ACLED's kind of side in a country: forces of a state are external in another one."""
        if not self.is_state:
            return self.listed_inter or _INTER.get(self.sort, "")
        away = self.country is not None and there is not None and self.country != there
        return "8" if away else "1"

    def government(self, ucdp: bool = False) -> str:
        """A state's forces as its government, any other side by its name."""
        if not self.is_state or self.country is None:
            return self.name
        name = self.country.ucdp_name if ucdp else ""
        return f"Government of {name or self.country.name}"

    def forces(self) -> str:
        """A state as its forces, any other side by its name."""
        if self.sort != "state" or self.country is None:
            return self.name
        return f"Military Forces of {self.country.name}"

    def placed(self, there: Country | None) -> str:
        """The name, with the country behind one that names nobody, as ACLED writes such."""
        plain = self.vague or self.sort in _CROWDS
        return f"{self.name} ({there.name})" if plain and there is not None else self.forces()


class Parties:
    """Finds what is known of a side by its reported name."""

    def __init__(
        self,
        knowledge: Knowledge,
        lexicon: Lexicon,
        gazetteer: Gazetteer,
        english: Mapping[str, str],
        countries: Countries,
    ) -> None:
        self._knowledge = knowledge
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._nisbas = {bare(form): code for form, code in gazetteer.nisbas.items()}
        self._english = english
        self._countries = countries
        self._named = {name.casefold(): own for own, name in english.items()}
        lands = ((name, c) for c in countries.rows.values() for name in (c.ucdp_name, c.name))
        self._lands = {name.casefold(): c for name, c in lands if name}
        self.find = lru_cache(maxsize=1 << 15)(self._find)

    def _find(self, name: str) -> Party:
        told = None if has_arabic(name) else self._of_english(name)
        if told is not None:
            return told
        side = self._side(name)
        if side is None:
            return self._of_state(name) or self._by_nouns(name)
        sort = "state_forces" if self._is_of_state(side) else side.sort
        country = self._countries.find(side.country)
        party = Party(name, side.name, sort, side.inter, country, side.is_vague)
        english = self._english.get(side.name)
        if english is not None:
            return replace(party, name=english)
        if party.is_state and party.country is not None:
            return replace(party, name=party.forces())
        return replace(party, name=romanized(side.name), by_sound=has_arabic(side.name))

    def _of_english(self, name: str) -> Party | None:
        """A name as other datasets give it: «Civilians (Syria)», «Military Forces of Iraq (2014-)».

        What came in from one of them goes out as it came, with all that is known of it.
        """
        plain = _BEHIND.sub("", name)
        known = self._named.get(plain.casefold())
        if known is not None:
            return replace(self.find(known), reported=name)
        found = _FORCES_OF.fullmatch(plain)
        country = self._lands.get(found.group(1).casefold()) if found else None
        return Party(name, plain, "state_forces", "", country) if country is not None else None

    def _of_state(self, name: str) -> Party | None:
        """«قوات الأمن التونسية»: a word for forces first, and a single state's adjective."""
        words = bare(name).split()
        states = {self._nisbas[w] for w in words if w in self._nisbas}
        country = self._countries.find(next(iter(states), "")) if len(states) == 1 else None
        if country is None or not any(e.category == "actor_head" for e in self._first(name)):
            return None
        forces = "Police" if _POLICE & set(words) else "Military"
        return Party(name, f"{forces} Forces of {country.name}", "state_forces", "", country)

    def _by_nouns(self, name: str) -> Party:
        """What the first noun says that it is: people, fighters, or things that act not."""
        nouns = [e for w in (name, *name.split()) for e in self._meanings(w)]
        noun = next((e for e in nouns if e.category == "target_noun"), None)
        what = noun.code if noun is not None else ""
        if what == "civil":
            return Party(name, "Civilians", "civilian", "7")
        if what == "armed":
            return Party(name, "Unidentified Forces", ARMED, vague=True)
        spot = next((s for s in self._gazetteer.find(name) if s.latin), None)
        if spot is not None:
            return Party(name, ascii_letters(spot.latin), THING)
        sort = THING if what == "thing" else ""
        return Party(name, romanized(name), sort, by_sound=has_arabic(name))

    def _first(self, name: str) -> list[Entry]:
        return self._meanings(name.split()[0]) if name.split() else []

    def _is_of_state(self, side: Side) -> bool:
        """Whether forces that are told as external are those of the state of their country."""
        above = (self._knowledge.actor(key) for key in side.above)
        states = (s for s in above if s.sort == "state" and s.country == side.country)
        return side.sort == "external" and next(states, None) is not None

    def _side(self, name: str) -> Side | None:
        """The side of this name, or the one whose base or fighters the name tells of."""
        side = self._knowledge.actor(name)
        if side.known:
            return side
        within = sorted(self._knowledge.sides_within(name), key=lambda s: s.key)
        return next(iter(_lowest(within)), None)

    def _meanings(self, word: str) -> list[Entry]:
        found = list(self._lexicon.meanings(word))
        return found or list(self._lexicon.meanings(word.removeprefix("ال")))


def _lowest(sides: list[Side]) -> list[Side]:
    """Those that hold no other of them: of a brigade and its army, the brigade."""
    return [s for s in sides if not any(s.key in o.above for o in sides)] or sides
