"""Whether a word says a strategic development: what it is done to must be named near it.

«ضبط» of weapons disrupts their use, «ضبط» of a driver is police work; «أقام» of a base and of a
party are two things. What bears a word out are the words of the category ``beside``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from model.extraction.lexicon import Hit
from model.extraction.lines import Trigger
from model.extraction.words import Words

BESIDE = "beside"
_BEFORE, _AFTER = 4, 8
_FAR = 25
"""How many words from a verb the preposition before its object may stand."""
_TOLD_BEFORE = 30
_OF_THEM = frozenset({"عنه", "عنها", "عنهم", "عنهما", "سراحه", "سراحها", "سراحهم", "سراحهما"})
"""«الرهائن الذين … أفرج عنهم»: of whom it is done to was told before."""
_BREAKS = frozenset(".؛:")


def accompanied(words: Words, triggers: Sequence[Trigger], hits: Iterable[Hit]) -> list[Trigger]:
    """The triggers without those beside which nothing stands that would make them an act."""
    if not any("with" in t.marks for t in triggers):
        return list(triggers)
    signs: dict[int, set[str]] = defaultdict(set)
    for hit in hits:
        if hit.category == BESIDE:
            signs[words.at(hit.first)].add(hit.code)
    return [t for t in triggers if "with" not in t.marks or _has(words, t, signs)]


def _has(words: Words, trigger: Trigger, signs: Mapping[int, set[str]]) -> bool:
    wanted = trigger.marks["with"]
    after = _AFTER if trigger.is_noun else _AFTER + 2
    if wanted == "tyres":
        after = _FAR  # «أحرق المتظاهرون في مخيم كذا … إطارات»
    if trigger.marks.get("target") == "على":
        after = _to_object(words, trigger, after)
    before = _TOLD_BEFORE if words.form(trigger.last - 1) in _OF_THEM else _BEFORE
    return any(
        wanted in found and _reaches(words, index, trigger)
        for index, found in signs.items()
        if trigger.first - before <= index
        and _distance(words, trigger, index) < after
        and not trigger.first <= index < trigger.last
    )


def _distance(words: Words, trigger: Trigger, index: int) -> int:
    """How many words stand between a word and one after it, marks not counted."""
    return sum(not words[i].is_mark for i in range(trigger.last, index))


def _to_object(words: Words, trigger: Trigger, after: int) -> int:
    """«عثرت وحدات من … في بلدة … على كميات من الأسلحة»: the object behind its preposition."""
    for index in range(trigger.last, min(len(words), trigger.last + _FAR)):
        if words.form(index) == "علي":
            return max(after, index - trigger.last + _AFTER)
    return after


def _reaches(words: Words, index: int, trigger: Trigger) -> bool:
    low, high = sorted((index, trigger.first))
    return not any(words.form(i) in _BREAKS for i in range(low, high))
