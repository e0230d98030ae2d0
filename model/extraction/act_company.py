"""Whether the words around one that says an act bear it out: a hold, a fall, a crowd dispersed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from model.extraction.grammar import closed_class
from model.extraction.lines import Phrase, Trigger
from model.extraction.words import Words

_FALLEN = closed_class("قتلى القتلى جرحى الجرحى ضحايا شهداء قتيل قتيلا قتيلان قتيلين شهيد")
_STRUCK = closed_class(
    "مصابا مصابة مصابين جريحا جريحة جريحين شهيدا شهيدة شهيدين صريعا صريعة أرضا مضرجا مضرجة فورا"
)
"""«أطلقوا النار عليه فسقط مصابا»: a man fell, no munition."""
_HELD = closed_class(
    "مناطق منطقه تحت نطاق خارج خاضع خاضعة خاضعين الخاضع الخاضعة الخاضعين يخضع تخضع يخضعان تخضعان "
    "خضوع ضمن داخل أراضي الأراضي حدود"
)
_HELD_BY = closed_class("عليه عليها عليهما عليهم")
_WHO = closed_class("الذي التي الذين اللذين اللتين")
_TEAMS = "فرق"
_BREAKING_UP = ("act_verb", "act_noun")
_CROWD_REACH = 14
_MARCHES = closed_class("مسيرة المسيرة مسيرات المسيرات وقفة الوقفة وقفات")
_MARCH_REACH = 6
_FALL_REACH = 7


def is_state(words: Words, trigger: Trigger) -> bool:
    """«الخاضعة لسيطرة X», «تحت سيطرة X», «قرية يسيطر عليها X»: a lasting state, not an act."""
    reach = 3 if "ل" in trigger.glued else 1  # «تخضع بمعظمها لسيطرة»
    if words.has(trigger.first - reach, trigger.first, _HELD):
        return True
    present = trigger.is_verb and trigger.marks.get("form") == "present"
    held = words.form(trigger.last) in _HELD_BY or words.form(trigger.first - 1) in _WHO
    return present and held


def falls(words: Words, trigger: Trigger, arms: frozenset[int]) -> bool:
    """«سقطت قذائف», not «سقوط قتلى», «سقط مصابا» and not «سقطت المدينة»."""
    if words.form(trigger.last - 1).endswith("وا"):
        return False  # «الذين سقطوا برصاص الجنود»: men
    if words.has(trigger.last, trigger.last + 4, _FALLEN) or words.form(trigger.last) in _STRUCK:
        return False
    near = range(trigger.first - _FALL_REACH, trigger.last + _FALL_REACH)
    return bool(arms.intersection(near))


def without_dispersed(
    words: Words,
    triggers: Sequence[Trigger],
    sides: Mapping[int, Phrase],
    signs: Mapping[int, str],
) -> tuple[Trigger, ...]:
    """«فرقت الشرطة مظاهرة» is one act: the protest is what suffered it."""
    if not any("crowd" in t.marks for t in triggers):
        return tuple(triggers)
    gathered = gathered_in(triggers, signs)
    kept = [t for t in triggers if "crowd" not in t.marks or _disperses(words, t, sides, gathered)]
    ends = [t.last for t in kept if "crowd" in t.marks and t.category in _BREAKING_UP]
    return tuple(
        t
        for t in kept
        if not ("protest" in t.marks and any(0 <= t.first - e < _CROWD_REACH for e in ends))
    )


def gathered_in(triggers: Iterable[Trigger], signs: Mapping[int, str]) -> set[int]:
    """The words of a sentence that name a crowd or its protest."""
    gathered = {i for i, sign in signs.items() if sign in ("people", "setting")}
    gathered.update(t.first for t in triggers if "protest" in t.marks and t.is_noun)
    return gathered


def _disperses(
    words: Words, trigger: Trigger, sides: Mapping[int, Phrase], gathered: Collection[int]
) -> bool:
    """«فرقت الشرطة المتظاهرين», not «فرق الإسعاف» and not «فرق بين»."""
    if words.form(trigger.first).removeprefix("و") == _TEAMS and trigger.last not in sides:
        return False
    return is_of_crowd(words, trigger, gathered)


def is_of_crowd(words: Words, trigger: Trigger, gathered: Collection[int]) -> bool:
    """Whether a crowd stands near a word of dispersing: a march that is broken up is one."""
    if words.has(trigger.last, trigger.last + _MARCH_REACH, _MARCHES):
        return True
    before = _CROWD_REACH if trigger.is_noun else 0
    reach = range(trigger.first - before, trigger.last + _CROWD_REACH)
    return any(i in gathered for i in reach)
