"""Harm of several acts told in one sentence: «قتل جنديان في انفجار …، وقتل شرطي في هجوم»."""

from __future__ import annotations

from collections.abc import Sequence

from model.extraction.grammar import CAUSE, RESULT, SENTENCE_MARKS, closed_class
from model.extraction.lines import Line, Trigger

_HARM = ("act_harm", "act_harm_verb")
_MEANWHILE = closed_class("فيما بينما كما")
_SAME = closed_class("نفسه نفسها ذاته ذاتها هذا هذه ذلك تلك")
_FIRE = closed_class("برصاص بالرصاص بنيران بأسلحة بطلقات")
_PLACE_REACH = 12
_FELL_REACH = 9
_NEAR_CAUSE = 4


def is_told_apart(
    line: Line, group: Sequence[Trigger], new: Trigger, following: Sequence[Trigger]
) -> bool:
    """Whether a word of harm begins another act than the one that the group tells."""
    if not (new.glued.startswith(("و", "ف")) or line.words.form(new.first - 1) in _MEANWHILE):
        return False
    if not any(t.category not in _HARM and not t.is_carrier for t in group):
        return False
    if line.words.has(group[-1].last, new.first, RESULT):
        return False
    return _has_own_cause(line, new, following) or _is_shot_elsewhere(line, new)


def _is_shot_elsewhere(line: Line, new: Trigger) -> bool:
    """«كما قتل موظف برصاص مسلحين في كركوك»: by fire, in a place of its own."""
    reach = range(new.last, new.last + _PLACE_REACH)
    shot = [i for i in reach if line.words.form(i) in _FIRE]
    return bool(shot) and any(i in line.places for i in range(shot[0], reach.stop))


def _has_own_cause(line: Line, new: Trigger, following: Sequence[Trigger]) -> bool:
    """«… وقتل شرطي في هجوم مسلح», «… وإصابة أربعة بانفجار عبوة»: not «في الهجوم نفسه»."""
    last = new.last
    for cause in following:
        between = line.words.forms(last, cause.first)
        if len(between) > _FELL_REACH or not SENTENCE_MARKS.isdisjoint(between):
            return False
        if cause.category in _HARM:
            last = cause.last  # «وقتل شرطي وأصيب آخر في هجوم»
            continue
        if cause.is_carrier or not cause.is_noun or RESULT.intersection(between):
            return False
        led = "ب" in cause.glued or CAUSE.intersection(between[-_NEAR_CAUSE:])
        known = "ال" in cause.glued or line.words.form(cause.last - 1).startswith("ال")
        pointed = known or _SAME.intersection((*between[-1:], line.words.form(cause.last)))
        return bool(led) and not pointed
    return False
