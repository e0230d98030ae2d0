"""Harm told after an act, in words that tell no act: «وبلغ عدد القتلى 26», «وتضررت منازل».

It belongs to the act told last: in the same sentence, in the one before it, or, where it names
that act's weapon again, some sentences before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from model.extraction.act_weight import WAR
from model.extraction.facts import Fact, FactKind
from model.extraction.grammar import closed_class
from model.extraction.mentions import Act
from model.extraction.reading import Reading, Sentence
from model.values import Choice, Count

_HARM = (FactKind.KILLED, FactKind.INJURED, FactKind.DAMAGE)
_HARM_WORDS = ("harm", "casualty", "damage")
_REACH = 6
_SURE = 0.6
_TURN = closed_class("جهة صعيد سياق غضون ناحية ذلك يذكر يشار كان كانت وكان وكانت سبق منذ")
_OPENING = 4
_PEACEFUL = frozenset({"agreement", "change_to_group_activity", "arrests", "peaceful_protest"})


def with_those_after(reading: Reading, telling: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that may tell an act, with those after them that tell harm in other words."""
    told = [s.index for s in telling]
    found = {s.index: s for s in telling}
    for hit in reading.hits_of(*_HARM_WORDS):
        sentence = reading.sentence_at(hit.start)
        last = bisect_right(told, sentence.index)
        if last and sentence.index - told[last - 1] <= _REACH:
            found.setdefault(sentence.index, sentence)
    return tuple(found[i] for i in sorted(found))


def with_aftermath(acts: Sequence[Act], facts: Sequence[Fact], reading: Reading) -> tuple[Act, ...]:
    """The acts, those with harm told after them given its facts."""
    if not acts:
        return ()
    starts = [a.line.sentence for a in acts]
    more: dict[int, list[Fact]] = defaultdict(list)
    for number, loose in _loose(acts, facts).items():
        last = bisect_right(starts, number)
        act = _act_before(acts[:last], facts, reading.sentences[number], reading)
        if act is not None and not _PEACEFUL.intersection(act.codes):
            more[act.number] += loose
    return tuple(_with(a, more[a.number]) if a.number in more else a for a in acts)


def _loose(acts: Sequence[Act], facts: Sequence[Fact]) -> Mapping[int, list[Fact]]:
    """By sentence the harm in those that tell no act and the damage that no clause of one holds."""
    told = {a.line.sentence for a in acts}
    held = {f.span for a in acts for f in a.of(FactKind.DAMAGE)}
    first = min(told)
    found: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind not in _HARM or fact.sentence < first or _is_of_war(fact):
            continue
        if fact.sentence not in told:
            loose = fact.confidence >= _SURE
        else:
            loose = fact.kind is FactKind.DAMAGE and fact.span not in held
        if loose:
            found[fact.sentence].append(fact)
    return found


def _is_of_war(fact: Fact) -> bool:
    """A toll so great is of a war."""
    return isinstance(fact.value, Count) and (fact.value.min or 0) >= WAR


def _act_before(
    acts: Sequence[Act], facts: Sequence[Fact], sentence: Sentence, reading: Reading
) -> Act | None:
    """The last of ``acts``, none later than the sentence, if the sentence goes on with it."""
    before = acts[-1]
    distance = sentence.index - before.line.sentence
    if distance == 0:
        return before
    if _turns(sentence, reading) or before.line.zone in ("headline", "caption"):
        return None
    if distance == 1:
        return before
    here = (f for f in facts if f.kind is FactKind.WEAPON and f.sentence == sentence.index)
    arms = {f.value.code for f in here if isinstance(f.value, Choice)}
    same = (a for a in reversed(acts) if arms.intersection(a.weapons))
    return next(same, None) if distance <= _REACH else None


def _turns(sentence: Sentence, reading: Reading) -> bool:
    """«من جهة أخرى», «على صعيد آخر», «وكان»: something else follows; so do tolls of a war."""
    words = [w.text for w in reading.words_in(sentence)[:_OPENING]]
    vetoes = reading.hits_in(sentence, "act_veto")
    return not _TURN.isdisjoint(words) or any(v.entry.get("scope") == "toll" for v in vetoes)


def _with(act: Act, more: Sequence[Fact]) -> Act:
    found: Mapping[FactKind, tuple[Fact, ...]] = {
        **act.facts,
        **{k: (*act.of(k), *(f for f in more if f.kind is k)) for k in _HARM},
    }
    return replace(act, facts=found)
