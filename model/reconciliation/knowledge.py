"""What the lexicons, the gazetteer and the tables of the world know, for comparing reports.

Nothing is read before it is asked for: to open a project costs nothing, the first comparison some
tenths of a second where no article was read yet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from model.reconciliation.related_codes import RelatedCodes
from model.reconciliation.sides import Kinship, Side, Sides, by_words, content_words, kinship
from model.reconciliation.sources_known import KnownSources
from model.reconciliation.whereabouts import Whereabouts
from model.reconciliation.world import World
from model.values import Place

if TYPE_CHECKING:
    from model.extraction.gazetteer import Gazetteer
    from model.extraction.lexicon import Lexicon


class Knowledge:
    """Answers by one lexicon and gazetteer: ``parts`` gives both when they are first needed."""

    def __init__(self, parts: Callable[[], tuple[Lexicon, Gazetteer]], world: World) -> None:
        self._parts = parts
        self.world = world
        self.kinship = lru_cache(maxsize=1 << 15)(self._kinship)
        self._mentioned = lru_cache(maxsize=1 << 14)(self._find_mentioned)

    @cached_property
    def _lexicon_and_gazetteer(self) -> tuple[Lexicon, Gazetteer]:
        return self._parts()

    @cached_property
    def _sides(self) -> Sides:
        return Sides(self.world.sides, *self._lexicon_and_gazetteer)

    @cached_property
    def _sources(self) -> KnownSources:
        return KnownSources(self.world.sources, self._lexicon_and_gazetteer[0])

    @cached_property
    def places(self) -> Whereabouts:
        """Compares places."""
        return Whereabouts(self._lexicon_and_gazetteer[1])

    @cached_property
    def codes(self) -> RelatedCodes:
        """What the codes of a field have to do with one another."""
        return RelatedCodes(self.world.codes)

    def actor(self, name: str) -> Side:
        """The side of this name, under its usual name, with all that it belongs to."""
        return self._sides.find(name)

    def sides_within(self, name: str) -> frozenset[Side]:
        """The sides that a longer name names: whose base, positions or fighters they are."""
        return self._sides.named_in(name)

    def _kinship(self, one: str, other: str) -> Kinship:
        """What one side or target is to another, by the lists, else by what their names say."""
        first, second = self.actor(one), self.actor(other)
        if first.known and second.known:
            return kinship(first, second)
        if first.is_vague or second.is_vague:
            return Kinship.APART
        found = by_words(one, other)
        if found is Kinship.APART and self.is_plain(one) != self.is_plain(other):
            return Kinship.MAYBE
        return found if found is not Kinship.APART else self._by_mentions(one, other)

    def is_plain(self, name: str) -> bool:
        """Whether a target is told by one word for things that may be anybody's («مواقع»)."""
        words = content_words(name)
        if len(words) != 1:
            return False
        entries = self._lexicon_and_gazetteer[0].meanings(next(iter(words)))
        return any(e.category == "target_noun" and not e.get("people") for e in entries)

    def source(self, name: str) -> str:
        """The usual name of a source."""
        return self._sources.name(name)

    def source_key(self, name: str) -> str:
        """One key for all names and spellings of a source."""
        return self._sources.key(name)

    def is_unnamed_source(self, name: str) -> bool:
        """Whether it is a source without a name («مصادر محلية»)."""
        return self._sources.is_unnamed(name)

    def km(self, one: Place, other: Place) -> float | None:
        """Kilometres between two places; None where the point of one is not known."""
        return self.places.km(one, other)

    def _by_mentions(self, one: str, other: str) -> Kinship:
        """«مقرات لميليشيات إيرانية» and «لواء فاطميون»; «قاعدة التحالف» and «حقل العمر»."""
        mine, here = self._mentioned(one)
        yours, there = self._mentioned(other)
        if here & there or {kinship(m, y) for m in mine for y in yours} - {Kinship.APART}:
            return Kinship.MAYBE
        # One tells whose it is, the other where it stands: nothing in that excludes the other.
        told = (bool(mine), bool(here)), (bool(yours), bool(there))
        return Kinship.MAYBE if set(told) == {(True, False), (False, True)} else Kinship.APART

    def _find_mentioned(self, name: str) -> tuple[frozenset[Side], frozenset[str]]:
        """The sides and the places that a name is made of."""
        from model.extraction.folding import fold
        from model.extraction.gazetteer import PLACE

        side = self.actor(name)
        if side.known:
            return frozenset([side]), frozenset()
        gazetteer = self._lexicon_and_gazetteer[1]
        hits = (h for h in gazetteer.scan(fold(name)) if h.category == PLACE)
        spots = (s for h in hits for s in gazetteer.find(h.code)[:1])
        places = frozenset(
            f"{s.name}/{s.country}" for s in spots if s.is_well_known and s.kind != "country"
        )
        return self._sides.named_in(name), places
