"""Which words of a sentence may say an act, by its words and the lexicon's hits alone.

Most sentences with such a word tell no act, and that is seen here, before any fact is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from model.extraction.act_company import gathered_in, is_of_crowd
from model.extraction.developments import BESIDE, accompanied
from model.extraction.lexicon import Hit
from model.extraction.lines import Trigger
from model.extraction.protests import CROWD, borne_out, signs_of
from model.extraction.reading import Reading, Sentence
from model.extraction.vetoes import is_forbidden
from model.extraction.words import Words, split
from model.extraction.zones import Zone
from model.quick import node

MARKS = frozenset({"act_veto", "act_recall", "act_apart", "act_reply", "act_opinion", "act_topic"})
"""Words about acts that say none."""
ITSELF = frozenset({"munition", "itself"})
"""Attributes of carriers that say an act where a munition stands beside them."""
_CARRIERS = frozenset({"act_light", "act_suffer", "act_happen"})
ARMS = ("weapon", "weapon_end")
"""Words without which a sentence has no fact of a weapon or of munitions."""
_KINDS = ("act_", "target_", "nationality", CROWD, BESIDE)
_HAMZAS = frozenset("أإ")


@node
class Said:
    """A sentence's words and hits, with the words in it that may say an act.

    ``near`` are those of ``said`` beside which stands what makes them an act, ``borne`` those of
    them that a crowd bears out where they need one; ``armed`` that words of arms stand in it.
    """

    sentence: Sentence
    words: Words
    hits: tuple[Hit, ...]
    signs: dict[int, str]
    said: tuple[Trigger, ...]
    near: tuple[Trigger, ...]
    borne: tuple[Trigger, ...]
    vetoes: tuple[Trigger, ...]
    armed: bool

    def of(self, prefix: str) -> list[Hit]:
        """The hits of categories that begin so."""
        return [h for h in self.hits if h.category.startswith(prefix)]

    @property
    def may_tell(self) -> bool:
        """Whether a word is left that may say an act, whatever facts stand in the sentence."""
        return any(
            self._may_say(t) and not is_forbidden(self.words, t, self.vetoes) for t in self.borne
        )

    def _may_say(self, trigger: Trigger) -> bool:
        if not says_act(trigger.category, trigger.marks):
            return False
        if not self.armed and (trigger.is_carrier or trigger.category == "act_fall"):
            return False  # arms alone make these an act
        if "crowd" not in trigger.marks:
            return True
        return is_of_crowd(self.words, trigger, gathered_in(self.borne, self.signs))


def said_in(reading: Reading, sentence: Sentence) -> Said:
    """What may say an act in a sentence."""
    span = sentence.span
    words = split(reading.text, span.start, span.end)
    hits = reading.hits_within(sentence, *_KINDS)
    signs = signs_of(words, hits)
    acts = [h for h in hits if h.category.startswith("act_")]
    told = [h for h in acts if h.category not in MARKS]
    said = [trigger_of(words, h) for h in told if _is_spelt(reading.text, h)]
    near = accompanied(words, said, hits)
    borne = borne_out(words, near, signs, sentence.zone is Zone.HEADLINE)
    vetoes = [h for h in acts if _is_veto(h, told)]
    if vetoes:  # «جهاز مكافحة الإرهاب» takes nothing back
        forces = reading.hits_in(sentence, "actor", "actor_plain")
        vetoes = [v for v in vetoes if not any(f.start < v.start < f.end for f in forces)]
    triggers = (tuple(said), tuple(near), tuple(borne))
    armed = bool(reading.hits_in(sentence, *ARMS))
    forbidding = tuple(trigger_of(words, h) for h in vetoes)
    return Said(sentence, words, hits, signs, *triggers, forbidding, armed)


def says_act(category: str, marks: Iterable[str]) -> bool:
    """Whether a word of this category and these marks says an act without another that does."""
    if category in MARKS:
        return False
    return category not in _CARRIERS or not ITSELF.isdisjoint(marks)


def trigger_of(words: Words, hit: Hit) -> Trigger:
    """A hit of the lexicon as a trigger of its sentence."""
    span, marks = hit.span, hit.entry.attributes
    first, last = words.across(span)
    spaced = "و" if words.form(first - 1) == "و" else ""  # «و قصفت»
    glued = spaced + hit.clitics
    return Trigger(first, last, span, hit.category, _codes(hit.code), marks, glued)


@cache
def _codes(listed: str) -> tuple[str, ...]:
    return tuple(c for c in listed.split("|") if c != "-")


def _is_veto(hit: Hit, told: Iterable[Hit]) -> bool:
    """Whether a hit is a veto, and no accident within a longer word of an act: «عملية دهس»."""
    if hit.category != "act_veto" or hit.entry.get("scope") != "accident":
        return hit.category == "act_veto"
    return not any(t.start < hit.start and hit.end <= t.end for t in told)


def _is_spelt(text: str, hit: Hit) -> bool:
    """Not «أبطال» for «إبطال», not «أسرة» for «أسره»: folding makes them one."""
    start, end = hit.folded.bounds(hit.start, hit.end)
    first, entry = text[start], hit.entry.phrase[0]
    if first != entry and first in _HAMZAS and entry in _HAMZAS:
        return False
    return text[end - 1] != "ة" or "form" not in hit.entry.attributes
