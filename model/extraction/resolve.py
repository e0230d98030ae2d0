"""The candidates of each field of an account, the best first, from what its tellings say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from model.evidence import Evidence, Span, evidence_in
from model.extraction.assemble import Draft
from model.extraction.codes import ranked
from model.extraction.facts import Fact, FactKind
from model.extraction.lines import Phrase, PhraseKind, Trigger
from model.extraction.mentions import Act
from model.extraction.places_rank import ranked_places
from model.extraction.sameness import key_words
from model.proposals import Candidate
from model.values import Choice, Count, DateRange, Name, Value

FIELDS = (
    "event_type",
    "date",
    "place",
    "initiator",
    "target",
    "weapon",
    "munitions",
    "killed",
    "injured",
    "damage",
    "attribution",
)
_VAGUE_WEAPONS = {
    "shell_unspecified": {"artillery", "mortar", "rocket", "missile", "tank", "barrel_bomb"},
    "explosive_unspecified": {"ied", "vehicle_bomb", "suicide_vest", "landmine_uxo", "grenade"},
    "aircraft_bomb": {"drone", "helicopter", "barrel_bomb"},
    "suicide_vest": {"vehicle_bomb"},
}
_MOST_SPANS = 3


def resolve(
    draft: Draft, text: str, state_of: Mapping[str, bool]
) -> dict[str, tuple[Candidate, ...]]:
    """The candidates by field id; a field of which nothing is said has none.

    ``state_of`` tells of a side's name whether it is a state's.
    """
    makers = {
        "event_type": _event_types(draft, text, state_of),
        "date": _dates(draft, text),
        "place": ranked_places(draft, text),
        "initiator": _names(draft, text, "initiators"),
        "target": _names(draft, text, "targets"),
        "weapon": _weapons(draft, text),
        "munitions": _best_count(draft, text),
        "killed": _harm(draft, text, FactKind.KILLED),
        "injured": _harm(draft, text, FactKind.INJURED),
        "damage": _first(draft, text, FactKind.DAMAGE),
        "attribution": _attributions(draft, text),
    }
    return {field: tuple(makers[field]) for field in FIELDS}


def candidate_of(fact: Fact, text: str, factor: float = 1.0) -> Candidate:
    """The fact as a candidate. Raises ValueError if it has no value."""
    if fact.value is None:
        raise ValueError(f"a fact without a value: {fact.rule}")
    confidence = round(min(1.0, fact.confidence * factor), 2)
    return Candidate(fact.value, confidence, fact.rule, (evidence_in(text, fact.span),))


def _ordered(draft: Draft) -> list[Act]:
    """The tellings, those of the body before headline and caption."""
    return sorted(draft.acts, key=lambda a: (a.line.zone in ("headline", "caption"), a.number))


def _facts(draft: Draft, kind: FactKind) -> list[Fact]:
    found: dict[Span, Fact] = {}
    for act in _ordered(draft):
        for fact in act.of(kind):
            found.setdefault(fact.span, fact)
    return [f for f in found.values() if f.value is not None]


def _evidence(text: str, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    return tuple(evidence_in(text, s) for s in dict.fromkeys(spans))[:_MOST_SPANS]


# --- what


def _event_types(draft: Draft, text: str, state_of: Mapping[str, bool]) -> list[Candidate]:
    acts = _ordered(draft)
    codes = _narrowed(acts)
    weapons = list(dict.fromkeys(w for a in acts for w in a.weapons))
    targets = [p for a in acts for p in a.targets]
    civil, armed = any(p.civil for p in targets), any(p.armed for p in targets)
    groups = {f.value.who for f in _facts(draft, FactKind.KILLED) if isinstance(f.value, Count)}
    order = ranked(
        codes,
        weapons,
        civil or "civilian" in groups,
        armed or "military" in groups,
        _state(acts, state_of),
    )
    spans = _evidence(text, (a.span for a in acts))
    sure = 0.85 if weapons or len(codes) == 1 else 0.65
    return [
        Candidate(Choice(code), round(sure if rank == 0 else 0.4 / rank, 2), "acts.code", spans)
        for rank, code in enumerate(order)
    ]


def _narrowed(acts: list[Act]) -> tuple[str, ...]:
    """The codes that the tellings leave open together, led by the one that says most."""
    acts = sorted(acts, key=lambda a: (a.clause.only_harm, a.is_weak, len(a.open_codes)))
    return acts[0].codes


def _state(acts: list[Act], state_of: Mapping[str, bool]) -> bool | None:
    known = [state_of[p.name] for a in acts for p in a.initiators if p.name in state_of]
    return known[0] if known else None


# --- when


def _dates(draft: Draft, text: str) -> list[Candidate]:
    found = [_day(act, f, text) for act in _ordered(draft) for f in act.of(FactKind.DATE)]
    best: dict[Value, Candidate] = {}
    for each in found:
        held = best.get(each.value)
        if held is None or held.confidence < each.confidence:
            best[each.value] = each
    return sorted(best.values(), key=_date_order)


def _day(act: Act, fact: Fact, text: str) -> Candidate:
    distance = abs(fact.span.start - act.span.start)
    if act.is_reported(fact):
        return replace(candidate_of(fact, text, 0.55), rule=f"{fact.rule}_of_report")
    return candidate_of(fact, text, 1.0 if distance < 150 else 0.8)


def _date_order(candidate: Candidate) -> tuple[bool, int, float]:
    value = candidate.value
    precision = value.precision if isinstance(value, DateRange) else None
    doubtful = candidate.rule.endswith("_of_report")
    return (doubtful, precision or 9, -candidate.confidence)


# --- who


def _names(draft: Draft, text: str, role: str) -> list[Candidate]:
    """One candidate a side; the fullest name stands for it, all its places are its evidence."""
    groups: list[tuple[frozenset[str], list[tuple[Phrase, str]]]] = []
    main = max(_ordered(draft), key=_aim) if role == "targets" else None
    for act in _ordered(draft):
        for phrase in getattr(act, role):
            key = key_words(phrase.name)
            held = next((g for k, g in groups if k & key), None)
            entry = (phrase, act.rules.get(phrase.span.start, "roles.unsaid"))
            if _WEAK_ROLES.get(entry[1], 0) and _surer(act, role):
                continue
            if phrase.kind is PhraseKind.PLACE and _names_more(act, role):
                continue
            if held is None and main in (None, act):
                groups.append((key, [entry]))
            elif held is None:
                continue
            else:
                held.append(entry)
    made = [_name(entries, text) for _, entries in groups]
    return _limited(made, 3 if role == "initiators" else 2)


def _surer(act: Act, role: str) -> bool:
    """Whether the telling names somebody for the role by a surer rule."""
    rules = (act.rules.get(p.span.start, "") for p in getattr(act, role))
    return any(rule not in _WEAK_ROLES for rule in rules)


def _names_more(act: Act, role: str) -> bool:
    """Whether the telling names more than a place for the role."""
    return any(p.kind is not PhraseKind.PLACE for p in getattr(act, role))


_WEAK_ROLES = {"roles.answered": 2, "roles.victim": 1}


def _aim(act: Act) -> tuple[bool, int, bool, bool, int]:
    """How well a telling says what was hit: by a sure rule, in the body, by a known noun, early."""
    known = any(p.kind is not PhraseKind.OTHER for p in act.targets)
    doubt = min(
        (_WEAK_ROLES.get(act.rules.get(p.span.start, ""), 0) for p in act.targets), default=9
    )
    front = act.line.zone in ("headline", "caption")
    return (bool(act.targets), -doubt, known, not front, -act.number)


def _name(entries: list[tuple[Phrase, str]], text: str) -> Candidate:
    phrase, rule = min(entries, key=lambda e: (e[0].kind is not PhraseKind.SIDE, -len(e[0].name)))
    spans = _evidence(text, (p.span for p, _ in entries))
    confidence = 0.85 if phrase.kind is PhraseKind.SIDE else 0.7
    return Candidate(Name(phrase.name), confidence, rule, spans)


def _limited(found: list[Candidate], most: int) -> list[Candidate]:
    return sorted(found, key=lambda c: (-c.confidence, -len(c.evidence)))[:most]


def _attributions(draft: Draft, text: str) -> list[Candidate]:
    kept: list[tuple[frozenset[str], Candidate]] = []
    for fact in _facts(draft, FactKind.ATTRIBUTION):
        if isinstance(fact.value, Name):
            key = key_words(fact.value.name)
            if not any(key <= k or k <= key for k, _ in kept):
                kept.append((key, candidate_of(fact, text)))
    for act in _ordered(draft):
        for phrase in act.initiators:
            if act.rules.get(phrase.span.start) == "roles.responsibility" and not kept:
                spans = _evidence(text, (phrase.span,))
                claim = Candidate(Name(phrase.name), 0.6, "attribution.responsibility", spans)
                kept.append((key_words(phrase.name), claim))
    return [c for _, c in kept]


# --- by what, and what it did


def _weapons(draft: Draft, text: str) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for fact in _facts(draft, FactKind.WEAPON):
        if isinstance(fact.value, Choice):
            found.setdefault(fact.value.code, candidate_of(fact, text))
    if not found:
        found = _implied(draft, text)
    found = _without_carriers(found, draft)
    codes = set(found)
    return [c for code, c in found.items() if not _VAGUE_WEAPONS.get(code, set()) & codes]


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
    for act in _ordered(draft):
        for trigger in act.clause.acts:
            code = trigger.marks.get("weapon") or (
                "shell_unspecified" if _is_bare_shelling(trigger) else None
            )
            if code is not None and code not in found:
                spans = _evidence(text, (trigger.span,))
                found[code] = Candidate(Choice(code), 0.7, "acts.weapon", spans)
    return found


def _is_bare_shelling(trigger: Trigger) -> bool:
    """«قصف» with no more said."""
    return "bombard" in trigger.marks


def _best_count(draft: Draft, text: str) -> list[Candidate]:
    found = [candidate_of(f, text) for f in _facts(draft, FactKind.MUNITIONS)]
    return sorted(_distinct(found), key=_vagueness)


def _vagueness(candidate: Candidate) -> tuple[bool, float]:
    value = candidate.value
    return (isinstance(value, Count) and value.max is None and (value.min or 0) <= 2, 0.0)


def _distinct(found: Iterable[Candidate]) -> list[Candidate]:
    kept: dict[Value, Candidate] = {}
    for each in found:
        kept.setdefault(each.value, each)
    return list(kept.values())


def _harm(draft: Draft, text: str, kind: FactKind) -> list[Candidate]:
    """One count a group; the same number told of a known and an unknown group is told of one."""
    found = _distinct(candidate_of(f, text) for f in _facts(draft, kind))
    counts = [(c, c.value) for c in found if isinstance(c.value, Count)]
    kept: dict[str | None, Candidate] = {}
    exact = any(count.max is not None for _, count in counts)
    counts = [c for c in counts if not (exact and _is_bare_plural(c[1]))]
    numbers: set[tuple[int | None, int | None]] = set()
    for candidate, count in sorted(counts, key=lambda c: c[1].who in (None, "unknown")):
        number = (count.min, count.max)
        if count.who in kept or (count.who in (None, "unknown") and number in numbers):
            continue
        numbers.add(number)
        kept[count.who] = candidate
    return list(kept.values())


def _is_bare_plural(count: Count) -> bool:
    """«قتلى», beside a number told elsewhere, adds nothing."""
    return count.max is None and (count.min or 0) <= 2


def _first(draft: Draft, text: str, kind: FactKind) -> list[Candidate]:
    return _distinct(candidate_of(f, text) for f in _facts(draft, kind))
