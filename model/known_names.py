"""Sides and sources as one types them: those a project used, its own, and those of the lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from model.name_search import NameSearch
from model.spelling import folded


@dataclass(frozen=True, slots=True)
class KnownName:
    """One name of a side or a source.

    ``usual`` is the name that the lexicon files it under. ``sort`` is a side's ACLED code,
    ``country`` an ISO code, both empty where unknown. ``own`` says that the project was taught it,
    ``used`` in how many reviewed values it stands.
    """

    name: str
    usual: str = ""
    sort: str = ""
    country: str = ""
    own: bool = False
    used: int = 0


class NameFinder:
    """Finds names among those known and those used; immutable."""

    def __init__(self, known: Iterable[KnownName]) -> None:
        self._known: dict[str, KnownName] = {}
        for each in known:
            key = folded(each.name)
            if each.own or key not in self._known:
                self._known[key] = each
        self._keys = list(self._known)
        self._search = NameSearch([(k.name,) for k in self._known.values()])

    def find(self, typed: str, used: Mapping[str, int], limit: int = 8) -> tuple[KnownName, ...]:
        """The names that are likeliest meant, of those that fit alike the most used first.

        ``used`` counts names by how often they stand in reviewed values; where nothing is typed
        they alone are offered. A name is followed by the one that it is filed under.
        """
        often = {folded(name): (name, count) for name, count in used.items()}
        if not typed.strip():
            most = sorted(often, key=lambda key: (-often[key][1], often[key][0]))
            return tuple(self._of(key, often) for key in most[:limit])
        fits = {self._keys[n]: fit for n, fit in self._search.find(typed).items()}
        strange = [key for key in often if key not in self._known]
        names = NameSearch([(often[key][0],) for key in strange])
        fits |= {strange[n]: fit for n, fit in names.find(typed).items()}

        def rank(key: str) -> tuple[object, ...]:
            known, (fit, like) = self._of(key, often), fits[key]
            return fit, -known.used, not known.own, -like, len(known.name), known.name

        found: dict[str, KnownName] = {}
        for key in sorted(fits, key=rank):
            each = self._of(key, often)
            found.setdefault(key, each)
            if each.usual:
                usual = folded(each.usual)
                found.setdefault(usual, self._of(usual, often, each))
        return tuple(found.values())[:limit]

    def _of(
        self, key: str, often: Mapping[str, tuple[str, int]], filed: KnownName | None = None
    ) -> KnownName:
        name, count = often.get(key, ("", 0))
        blank = KnownName(filed.usual, "", filed.sort, filed.country) if filed else KnownName(name)
        return replace(self._known.get(key, blank), used=count)
