"""Who did it and to whom, as other datasets name and sort them: in English, by kinds of sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from model.datasets.countries import Countries, Country
from model.datasets.romanized import romanized
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.sides import Side
from model.transliteration import has_arabic

if TYPE_CHECKING:
    from model.extraction.lexicon import Entry, Lexicon

STATES = frozenset({"state", "state_forces"})
UNARMED = frozenset({"civilian", "protesters"})
_CROWDS = frozenset({"civilian", "protesters", "rioters"})
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

    ``sort`` as in ``sides.tsv``, empty where nothing is known; ``country`` the one that it is of.
    ``by_sound`` says that the name is only written in Latin letters.
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
    def is_armed(self) -> bool:
        """Whether it is known to be a side that fights."""
        return bool(self.sort) and self.sort not in _CROWDS

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
        english: Mapping[str, str],
        countries: Countries,
    ) -> None:
        self._knowledge = knowledge
        self._lexicon = lexicon
        self._english = english
        self._countries = countries
        self.find = lru_cache(maxsize=1 << 15)(self._find)

    def _find(self, name: str) -> Party:
        side = self._side(name)
        if side is None:
            if self._is_civil(name):
                return Party(name, "Civilians", "civilian", "7")
            return Party(name, romanized(name), by_sound=has_arabic(name))
        party = Party(name, side.name, side.sort, side.inter, self._countries.find(side.country))
        party = replace(party, vague=side.is_vague)
        english = self._english.get(side.name)
        if english is not None:
            return replace(party, name=english)
        if party.is_state and party.country is not None:
            return replace(party, name=party.forces())
        return replace(party, name=romanized(side.name), by_sound=has_arabic(side.name))

    def _side(self, name: str) -> Side | None:
        """The side of this name, or the one whose base or fighters the name tells of."""
        side = self._knowledge.actor(name)
        if side.known:
            return side
        within = sorted(self._knowledge.sides_within(name), key=lambda s: s.key)
        return next(iter(_lowest(within)), None)

    def _is_civil(self, name: str) -> bool:
        """Whether the words name people, or things of people, who do not fight."""
        words = (name, *name.split())
        nouns = [e for w in words for e in self._meanings(w) if e.category == "target_noun"]
        return bool(nouns) and all(e.code == "civil" for e in nouns)

    def _meanings(self, word: str) -> list[Entry]:
        found = list(self._lexicon.meanings(word))
        return found or list(self._lexicon.meanings(word.removeprefix("ال")))


def _lowest(sides: list[Side]) -> list[Side]:
    """Those that hold no other of them: of a brigade and its army, the brigade."""
    return [s for s in sides if not any(s.key in o.above for o in sides)] or sides
