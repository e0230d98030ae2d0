"""The candidates for weapons, munitions, killed, injured and damage."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from model.extraction.candidates import candidate_of, distinct, evidence_of, facts_of, ordered
from model.extraction.casualty_counts import are_opposed
from model.extraction.drafts import FRONT_ZONES, Draft
from model.extraction.facts import Fact, FactKind
from model.extraction.folding import fold_text
from model.extraction.grammar import closed_class
from model.extraction.lines import Trigger
from model.extraction.mentions import flown
from model.extraction.trace import Reason, Trace
from model.proposals import Candidate
from model.values import Choice, Count

_VAGUE_WEAPONS = {
    "shell_unspecified": {"artillery", "mortar", "rocket", "missile", "tank", "barrel_bomb"},
    "explosive_unspecified": {"ied", "vehicle_bomb", "suicide_vest", "landmine_uxo", "grenade"},
    "aircraft_bomb": {"drone", "helicopter", "barrel_bomb"},
    "suicide_vest": {"vehicle_bomb"},
}


_AIRCRAFT = frozenset({"aircraft_bomb", "helicopter", "drone"})
_ADJECTIVE = ("صاروخي", "صاروخيه", "صاروخيا")
_ROCKET = closed_class("صاروخ صاروخا صاروخين صاروخان صواريخ")
_DROPPED = frozenset({"rocket", "missile", "shell_unspecified", "explosive_unspecified"})
"""What aircraft are told to drop or fire."""
_OF_AIRCRAFT = _DROPPED | _AIRCRAFT
_FIRE = "incendiary"
_SCATTERED = closed_class("متفرقة متفرقتين منفصلة منفصلتين منفصلين هجومين هجومان عمليتين")
_DOZENS = 20
_BARE = 2
"""How doubtful a bare plural is beside a number."""


def weapons(draft: Draft, text: str, trace: Trace | None = None) -> list[Candidate]:
    named: dict[str, Candidate] = {}
    for fact in facts_of(draft, FactKind.WEAPON):
        if isinstance(fact.value, Choice):
            named.setdefault(fact.value.code, candidate_of(fact, text))
    if set(named) == {"explosive_unspecified"}:
        worn = _implied(draft, text).get("suicide_vest")  # «فجر نفسه … وتبنت س التفجير»
        named = {"suicide_vest": worn} if worn else named
    found = _from_air(_without_fired(named, draft) or _implied(draft, text), draft, text)
    used = _without_bare_rockets(_without_carriers(found, draft))
    exact = [c for code, c in used.items() if not _VAGUE_WEAPONS.get(code, set()) & used.keys()]
    if trace:
        trace.outdone(draft, "weapon", named.values(), found.values(), Reason.VAGUE)
        trace.outdone(draft, "weapon", found.values(), used.values(), Reason.OF_SIDE)
        trace.outdone(draft, "weapon", used.values(), exact, Reason.VAGUE)
    return exact


def _without_fired(found: dict[str, Candidate], draft: Draft) -> dict[str, Candidate]:
    """«غارة جوية بصاروخين»: the rockets of aircraft are told by the aircraft."""
    for act in draft.acts:
        codes = {f.value.code for f in act.of(FactKind.WEAPON) if isinstance(f.value, Choice)}
        if codes & _AIRCRAFT and "rocket" in codes:
            quote = fold_text(found["rocket"].evidence[0].quote)
            return (
                found
                if quote.endswith(_ADJECTIVE)
                else {c: f for c, f in found.items() if c != "rocket"}
            )
    return found


def _without_bare_rockets(found: dict[str, Candidate]) -> dict[str, Candidate]:
    """«صاروخ باليستي … وسقط الصاروخ»: a bare word for the missile told of."""
    if "missile" not in found or "rocket" not in found:
        return found
    quote = fold_text(found["rocket"].evidence[0].quote).removeprefix("ال")
    bare = quote in _ROCKET or quote.endswith(_ADJECTIVE)
    return {c: f for c, f in found.items() if c != "rocket"} if bare else found


def _from_air(found: dict[str, Candidate], draft: Draft, text: str) -> dict[str, Candidate]:
    """«قصفت الطائرات الموقع بصاروخ»: what aircraft drop or fire is told by the aircraft."""
    flying = [(flown(p.name), p.span) for a in ordered(draft) for p in a.initiators]
    code, span = next(((c, s) for c, s in flying if c is not None), (None, None))
    if code is None or span is None or set(found) - _OF_AIRCRAFT:
        return found
    others = {c: each for c, each in found.items() if c not in _DROPPED}
    if code not in others:
        others[code] = Candidate(Choice(code), 0.7, "weapons.of_side", evidence_of(text, (span,)))
    return others


def _without_carriers(found: dict[str, Candidate], draft: Draft) -> dict[str, Candidate]:
    """«طيران التحالف استهدف بالمدفعية»: the side's name is no weapon where one is named."""
    names = [p.span for a in draft.acts for p in a.initiators]
    used = {
        code: c
        for code, c in found.items()
        if not any(n.contains(c.evidence[0].span) for n in names)
    }
    if set(used) == {"aircraft_bomb"} and "drone" in found:
        return {"drone": found["drone"]}  # «استهدفت مسيرة بغارة»
    return used or found


def _implied(draft: Draft, text: str) -> dict[str, Candidate]:
    """The weapon that the act's own word names: «غارة»."""
    found: dict[str, Candidate] = {}
    acts = ordered(draft)
    for act in acts:
        if len(acts) > 1 and all(t.marks.get("weapon") == _FIRE for t in act.clause.acts):
            continue  # what a strike set on fire was not burnt by hand
        for trigger in act.clause.acts:
            code = trigger.marks.get("weapon") or (
                "shell_unspecified" if _is_bare_shelling(trigger) else None
            )
            if code is not None and code not in found:
                spans = evidence_of(text, (trigger.span,))
                sure = 0.45 if _is_bare_shelling(trigger) else 0.7
                found[code] = Candidate(Choice(code), sure, "acts.weapon", spans)
    return found


def _is_bare_shelling(trigger: Trigger) -> bool:
    """«قصف» with no more said."""
    return "bombard" in trigger.marks


def munitions(draft: Draft, text: str) -> list[Candidate]:
    found = [candidate_of(f, text) for f in facts_of(draft, FactKind.MUNITIONS)]
    return sorted(distinct(found), key=_vagueness)


def _vagueness(candidate: Candidate) -> tuple[bool, float]:
    value = candidate.value
    return (isinstance(value, Count) and value.max is None and (value.min or 0) <= 2, 0.0)


def harm(draft: Draft, text: str, kind: FactKind, trace: Trace | None = None) -> list[Candidate]:
    """One count a group, two where both sides lost some; of a group told twice the surer one."""
    told = sorted(_without_sums(draft, facts_of(draft, kind)), key=_doubt)
    exact = any(_bounds(f)[1] is not None for f in told)
    held = [f for f in told if _doubt(f) < _BARE or not exact]
    kept = _one_a_group(held)
    made = {id(f): candidate_of(f, text) for f in told}
    if trace:
        numbers = [made[id(f)] for f in held]
        trace.outdone(draft, kind.value, made.values(), numbers, Reason.BARE_PLURAL)
        trace.outdone(draft, kind.value, numbers, [made[id(f)] for f in kept], Reason.SAME_GROUP)
    return distinct(made[id(f)] for f in kept)


def _without_sums(draft: Draft, facts: Sequence[Fact]) -> list[Fact]:
    """Without what sums up several acts: «مقتل 37 … في هجمات متفرقة», «مقتل 37 من … و16 من …» in a
    headline, whose other side's toll is of another act."""
    scattered = {
        a.line.sentence
        for a in draft.acts
        if a.line.words.has(a.clause.first, a.clause.last, _SCATTERED)
    }
    sums = {_bounds(f) for f in facts if f.sentence in scattered}
    apart = [f for f in facts if f.sentence not in scattered and _bounds(f) not in sums]
    facts = apart or facts
    front = {a.line.sentence for a in draft.acts if a.line.zone in FRONT_ZONES}
    told = {_group(f) for f in facts if f.sentence not in front}
    return [
        f
        for f in facts
        if f.sentence not in front or "beside" not in f.attributes or _group(f) not in told
    ]


def _one_a_group(facts: Sequence[Fact]) -> list[Fact]:
    said = {_bounds(f) for f in facts if _group(f) != "unknown"}
    kept: list[Fact] = []
    for fact in facts:
        unsaid = _group(fact) == "unknown" and _bounds(fact) in said
        if unsaid or _is_told_otherwise(fact, kept):
            continue
        if all(_are_others(fact, f) for f in kept if _group(f) == _group(fact)):
            kept.append(fact)
    return kept


def _are_others(one: Fact, other: Fact) -> bool:
    """Whether two tolls of a group are of the two sides of a fight."""
    if ("beside" in one.attributes) != ("beside" in other.attributes):
        return True
    apart = abs(one.sentence - other.sentence)
    counted = all(f.rule.endswith("counted") for f in (one, other))
    if apart and (_bounds(one) == _bounds(other) or not counted):
        return False
    return are_opposed(one.attributes.get("side", ""), other.attributes.get("side", ""), apart)


def _group(fact: Fact) -> str:
    return (isinstance(fact.value, Count) and fact.value.who) or "unknown"


def _bounds(fact: Fact) -> tuple[int | None, int | None]:
    return (fact.value.min, fact.value.max) if isinstance(fact.value, Count) else (None, None)


def _doubt(fact: Fact) -> int:
    """A toll that rose before what was told first, an exact count before «عشرات» or one read from
    «مقتل وإصابة 35», and these before «قتلى»."""
    if fact.rule.endswith("risen"):
        return -1
    low, high = _bounds(fact)
    if high is None and (low or 0) <= 2:
        return _BARE
    return int(fact.rule.endswith("killed_or_injured") or (high is None and low == _DOZENS))


def _is_told_otherwise(fact: Fact, kept: Collection[Fact]) -> bool:
    """A number of people not said who they were, beside one told elsewhere of whom it is said."""
    mine = _group(fact)
    unsaid = (f for f in kept if "unknown" in (mine, _group(f)) and mine != _group(f))
    return any(f.sentence != fact.sentence for f in unsaid)


def damage(draft: Draft, text: str, kind: FactKind) -> list[Candidate]:
    return distinct(candidate_of(f, text) for f in facts_of(draft, kind))
