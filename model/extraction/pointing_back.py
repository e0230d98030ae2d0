"""Whether a telling points back to an act that was told before: «الهجوم», «هذه الضربات»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from model.extraction.clauses import Clause, is_harm
from model.extraction.codes import REMOTE
from model.extraction.facts import Fact, FactKind
from model.extraction.grammar import closed_class
from model.extraction.lines import Line, Trigger

_STRIKE = ("strike",)
_NEAR = 2
_POINTING = closed_class("هذا هذه ذلك تلك ذات نفس")
_MORE = closed_class("آخر آخرون آخرين آخران أخرى")
_OTHERS = 2
"""How near to a word of harm those stand who came to it besides."""
_OF_THEM = closed_class("منهم منهما منهن")
_WHICH = closed_class("الذي التي اللذان اللذين اللتان اللتين")


def is_definite(clause: Clause, here: Sequence[Fact]) -> bool:
    """Whether its words say that the reader knows of the act; ``here`` are its sentence's facts."""
    if _is_topic(clause):
        return True
    if any(t.is_carrier and t.is_verb for t in clause.triggers):
        known = _is_known_event(clause) or _is_known_protest(clause)
        return known or _is_more_of_known(clause)
    if any(_refers_back(t, clause) for t in clause.triggers):
        return True
    first = clause.triggers[0]
    if is_harm(first) and clause.line.words.has(first.last, first.last + _NEAR, _OF_THEM):
        return True  # «قتل اثنان منهم»
    act = next((t for t in clause.acts if not is_harm(t)), clause.acts[0])
    if act.is_verb and _munition_is_subject(clause, act, here):
        return True
    before = clause.line.words.form(act.first - 1)
    if "with" in act.marks:  # «العثور على …», «القبض على …» are never without it
        return before in _POINTING
    known = "ال" in act.glued or "لل" in act.glued or "owned" in act.marks or before in _POINTING
    return act.is_noun and (known or _is_of_known(act, here, clause))


def _munition_is_subject(clause: Clause, act: Trigger, here: Sequence[Fact]) -> bool:
    """«الصواريخ استهدفت مبنيين»: the rockets that were told of."""
    words = clause.line.words
    for fact in here:
        at = words.at(fact.span.start)
        means = fact.kind in (FactKind.WEAPON, FactKind.MUNITIONS)
        if means and clause.first <= at < act.first and words.form(at).startswith("ال"):
            return not any(p.last <= act.first for p in clause.line.sides.values())
    return False


def _refers_back(trigger: Trigger, clause: Clause) -> bool:
    """«خلال تعرضها لقصف»: what was told already."""
    owned = clause.line.words.form(trigger.first).endswith(("ها", "هم", "ضه"))
    return trigger.category == "act_suffer" and "noun" in trigger.marks and owned


def _is_topic(clause: Clause) -> bool:
    """«واستهدف التفجير فندقا», «والهجوم نفذه انتحاري»: more is told of the event that was told."""
    for one, other in pairwise(clause.triggers):
        event, verb = (other, one) if one.is_verb else (one, other)
        if event.category == "act_event" and "ال" in event.glued and one.last == other.first:
            return verb.is_verb and (verb.codes == _STRIKE or (verb.is_carrier and one is event))
    return False


def _is_known_event(clause: Clause) -> bool:
    """«ووقع الهجوم …», «نفذ هجومه …»: when and where that was which was told before."""
    verbs = [t for t in clause.triggers if t.is_carrier and t.is_verb]
    events = [t for t in clause.acts if t.category == "act_event"]
    known = bool(events) and all("ال" in e.glued or "owned" in e.marks for e in events)
    owned = known and all("owned" in e.marks for e in events)
    return owned or (known and all(_only_happens(v, clause.line) for v in verbs))


def _is_known_protest(clause: Clause) -> bool:
    """«شارك مواطنون في التظاهرة», «بدأت التظاهرة»: in the one that was told of."""
    nouns = [t for t in clause.acts if "protest" in t.marks and t.is_noun]
    return bool(nouns) and all("ال" in t.glued for t in nouns)


def _is_more_of_known(clause: Clause) -> bool:
    """«وأصيب 20 آخرون في الانفجار الذي وقع …»: more harm of what was told already."""
    harm, words = clause.triggers[0], clause.line.words
    events = [t for t in clause.acts if t.category == "act_event"]
    others = is_harm(harm) and words.has(harm.first - _OTHERS, harm.last + _OTHERS, _MORE)
    return others and bool(events) and all("ال" in e.glued for e in events)


def _only_happens(verb: Trigger, line: Line) -> bool:
    """«وقع», «جرى»; not «تواصل», not «شهدت», not «الذي وقع»."""
    happens = verb.category == "act_happen" and not {"near", "place"} & set(verb.marks)
    return happens and line.words.form(verb.first - 1) not in _WHICH


def _is_of_known(act: Trigger, here: Sequence[Fact], clause: Clause) -> bool:
    """«انفجار السيارة المفخخة»: of the bomb that was told of."""
    words = clause.line.words
    bombs = (f for f in here if f.kind is FactKind.WEAPON and words.at(f.span.start) == act.last)
    known = words.form(act.last).startswith("ال")
    return known and act.codes[:1] == (REMOTE,) and any(bombs)
