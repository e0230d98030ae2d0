"""The candidates for weapons, munitions, killed, injured and damage."""

from __future__ import annotations

from model.extraction.assemble import Draft
from model.extraction.candidates import candidate_of, distinct, evidence_of, facts_of, ordered
from model.extraction.facts import FactKind
from model.extraction.lines import Trigger
from model.extraction.trace import Reason, Trace
from model.proposals import Candidate
from model.values import Choice, Count

_VAGUE_WEAPONS = {
    "shell_unspecified": {"artillery", "mortar", "rocket", "missile", "tank", "barrel_bomb"},
    "explosive_unspecified": {"ied", "vehicle_bomb", "suicide_vest", "landmine_uxo", "grenade"},
    "aircraft_bomb": {"drone", "helicopter", "barrel_bomb"},
    "suicide_vest": {"vehicle_bomb"},
}


def weapons(draft: Draft, text: str, trace: Trace | None = None) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for fact in facts_of(draft, FactKind.WEAPON):
        if isinstance(fact.value, Choice):
            found.setdefault(fact.value.code, candidate_of(fact, text))
    if not found:
        found = _implied(draft, text)
    used = _without_carriers(found, draft)
    exact = [c for code, c in used.items() if not _VAGUE_WEAPONS.get(code, set()) & used.keys()]
    if trace:
        trace.outdone(draft, "weapon", found.values(), used.values(), Reason.OF_SIDE)
        trace.outdone(draft, "weapon", used.values(), exact, Reason.VAGUE)
    return exact


def _without_carriers(found: dict[str, Candidate], draft: Draft) -> dict[str, Candidate]:
    """«طيران التحالف استهدف بالمدفعية»: the side's name is no weapon where one is named."""
    names = [p.span for a in draft.acts for p in a.initiators]
    used = {
        code: c
        for code, c in found.items()
        if not any(n.contains(c.evidence[0].span) for n in names)
    }
    return used or found


def _implied(draft: Draft, text: str) -> dict[str, Candidate]:
    """The weapon that the act's own word names: «غارة»."""
    found: dict[str, Candidate] = {}
    for act in ordered(draft):
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
    """One count a group; the same number told of a known and an unknown group is told of one."""
    found = distinct(candidate_of(f, text) for f in facts_of(draft, kind))
    counts = [(c, c.value) for c in found if isinstance(c.value, Count)]
    kept: dict[str | None, Candidate] = {}
    exact = any(count.max is not None for _, count in counts)
    told = [c for c in counts if not (exact and _is_bare_plural(c[1]))]
    numbers: set[tuple[int | None, int | None]] = set()
    for candidate, count in sorted(told, key=lambda c: c[1].who in (None, "unknown")):
        number = (count.min, count.max)
        if count.who in kept or (count.who in (None, "unknown") and number in numbers):
            continue
        numbers.add(number)
        kept[count.who] = candidate
    if trace:
        held = [c for c, _ in told]
        trace.outdone(draft, kind.value, (c for c, _ in counts), held, Reason.BARE_PLURAL)
        trace.outdone(draft, kind.value, held, kept.values(), Reason.SAME_GROUP)
    return list(kept.values())


def _is_bare_plural(count: Count) -> bool:
    """«قتلى», beside a number told elsewhere, adds nothing."""
    return count.max is None and (count.min or 0) <= 2


def damage(draft: Draft, text: str, kind: FactKind) -> list[Candidate]:
    return distinct(candidate_of(f, text) for f in facts_of(draft, kind))
