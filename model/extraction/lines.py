"""A sentence with what stands in it: words that say an act, sides, things, places."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from model.evidence import Span
from model.extraction.words import Words
from model.quick import node


class Trigger(NamedTuple):
    """A word that says an act: words ``[first, last)``, its lexicon's category, codes and marks.

    ``glued`` holds the letters written onto its front («و», «ب», «ال»), folded.
    """

    first: int
    last: int
    span: Span
    category: str
    codes: tuple[str, ...]
    marks: Mapping[str, str]
    glued: str

    @property
    def is_noun(self) -> bool:
        return self.category in ("act_noun", "act_event", "act_between", "act_harm") or (
            "noun" in self.marks
        )

    @property
    def is_verb(self) -> bool:
        return not self.is_noun

    @property
    def is_carrier(self) -> bool:
        """Whether it only carries another act and says none by itself."""
        return self.category in ("act_light", "act_suffer", "act_happen", "act_answer")

    @property
    def is_weak(self) -> bool:
        return "weak" in self.marks


class PhraseKind(StrEnum):
    """What a noun phrase names."""

    SIDE = "side"
    PEOPLE = "people"
    THING = "thing"
    PLACE = "place"
    OTHER = "other"


class Phrase(NamedTuple):
    """A noun phrase: words ``[first, last)``, the span of its name, and what it names.

    ``civil`` says that it names civilians or what is theirs, ``armed`` that it names fighters; an
    unknown one has neither. ``party`` is the side that the words make people of («حوثيا»);
    ``foreign`` says that it names a state or forces from abroad;
    ``owned`` that it belongs to somebody told of before («مواقعهم»); ``usual`` is what a side is
    usually called («تنظيم الدولة الإسلامية» of «داعش»).
    """

    first: int
    last: int
    span: Span
    name: str
    kind: PhraseKind
    civil: bool = False
    armed: bool = False
    party: str = ""
    foreign: bool = False
    owned: bool = False
    usual: str = ""

    @property
    def known_as(self) -> tuple[str, ...]:
        """Its name, and what the side is usually called where that is another."""
        return (self.name, self.usual) if self.usual else (self.name,)


@node
class Line:
    """One sentence, ready for the grammar of acts.

    ``sides``, ``things`` and ``places`` tell by the index of a word which phrase begins there;
    ``states`` are adjectives of states; ``crowd`` tells by the index of a word which sign of a
    crowd it is; ``topics`` words that only name what is spoken of («قضية الاغتيال»); ``asides``
    words of dates and of weapons, which may stand between any two parts; ``denied`` the words that
    would say an act and do not; ``arms`` the weapons named.
    """

    sentence: int
    zone: str
    span: Span
    words: Words
    triggers: tuple[Trigger, ...]
    sides: Mapping[int, Phrase]
    things: Mapping[int, Phrase]
    places: Mapping[int, Phrase]
    states: Mapping[int, Phrase]
    crowd: Mapping[int, str]
    asides: frozenset[int]
    topics: frozenset[int]
    vetoes: tuple[Trigger, ...]
    recalls: tuple[Trigger, ...]
    denied: tuple[Span, ...]
    arms: Mapping[int, Phrase]

    def known(self, index: int) -> Phrase | None:
        """The side, thing or place that begins in the word, if one does."""
        return self.sides.get(index) or self.things.get(index) or self.places.get(index)

    def front(self, index: int) -> str:
        """The letters of the word before the known phrase that begins in it («و», «لل», «ال»)."""
        phrase = self.known(index)
        if phrase is None:
            return ""
        word = self.words[index]
        return word.form[: max(0, phrase.span.start - word.start)]

    def trigger_at(self, index: int) -> Trigger | None:
        """The trigger that covers the word, if one does."""
        return self._by_word.get(index)

    @cached_property
    def _by_word(self) -> dict[int, Trigger]:
        return {i: t for t in reversed(self.triggers) for i in range(t.first, t.last)}
