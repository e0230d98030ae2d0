"""The candidates of each field of an account, the best first, from what its tellings say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from model.extraction.assemble import Draft
from model.extraction.candidates import candidate_of, evidence_of, facts_of, ordered
from model.extraction.codes import ranked
from model.extraction.dates.arithmetic import day_range
from model.extraction.facts import Fact, FactKind
from model.extraction.mentions import Act
from model.extraction.places_rank import ranked_places
from model.extraction.resolve_means import damage, harm, munitions, weapons
from model.extraction.resolve_who import attributions, names
from model.extraction.trace import Trace
from model.proposals import Candidate
from model.values import Choice, Count, DateRange, Value

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
_OTHERWISE = "dates.otherwise"
_DOUBTED = 0.3


def resolve(
    draft: Draft, text: str, state_of: Mapping[str, bool], trace: Trace | None = None
) -> dict[str, tuple[Candidate, ...]]:
    """The candidates by field id; a field of which nothing is said has none.

    ``state_of`` tells of a side's name whether it is a state's.
    """
    makers = {
        "event_type": _event_types(draft, text, state_of),
        "date": _dates(draft, text),
        "place": ranked_places(draft, text),
        "initiator": names(draft, text, "initiators", trace),
        "target": names(draft, text, "targets", trace),
        "weapon": weapons(draft, text, trace),
        "munitions": munitions(draft, text),
        "killed": harm(draft, text, FactKind.KILLED, trace),
        "injured": harm(draft, text, FactKind.INJURED, trace),
        "damage": damage(draft, text, FactKind.DAMAGE),
        "attribution": attributions(draft, text),
    }
    return {field: tuple(makers[field]) for field in FIELDS}


def _event_types(draft: Draft, text: str, state_of: Mapping[str, bool]) -> list[Candidate]:
    acts = ordered(draft)
    codes = _narrowed(acts)
    weapons = list(dict.fromkeys(w for a in acts for w in a.weapons))
    targets = [p for a in acts for p in a.targets]
    civil, armed = any(p.civil for p in targets), any(p.armed for p in targets)
    groups = {f.value.who for f in facts_of(draft, FactKind.KILLED) if isinstance(f.value, Count)}
    order = ranked(
        codes,
        weapons,
        civil or "civilian" in groups,
        armed or "military" in groups,
        _state(acts, state_of),
    )
    spans = evidence_of(text, (a.span for a in acts))
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


def _dates(draft: Draft, text: str) -> list[Candidate]:
    told = [(act, f) for act in ordered(draft) for f in act.of(FactKind.DATE)]
    found = [_day(act, f, text) for act, f in told]
    found += [c for _, f in told for c in _otherwise(f, text)]
    best: dict[Value, Candidate] = {}
    for each in found:
        held = best.get(each.value)
        if held is None or held.confidence < each.confidence:
            best[each.value] = each
    return sorted(best.values(), key=_date_order)


def _day(act: Act, fact: Fact, text: str) -> Candidate:
    distance = abs(fact.span.start - act.span.start)
    if act.is_reported(fact):
        return replace(candidate_of(fact, text, 0.45), rule=f"{fact.rule}_of_report")
    return candidate_of(fact, text, 1.0 if distance < 150 else 0.8)


def _otherwise(fact: Fact, text: str) -> Iterator[Candidate]:
    """The days that would be right if those words were wrong that the date was read by."""
    if "otherwise" in fact.attributes:
        days = [date.fromisoformat(d) for d in fact.attributes["otherwise"].split("/")]
        other = replace(fact, value=day_range(days[0], days[-1]), rule=_OTHERWISE)
        yield replace(candidate_of(other, text), confidence=_DOUBTED)


def _date_order(candidate: Candidate) -> tuple[int, int, float]:
    value = candidate.value
    precision = value.precision if isinstance(value, DateRange) else None
    doubtful = 2 * (candidate.rule == _OTHERWISE) + candidate.rule.endswith("_of_report")
    return (doubtful, precision or 9, -candidate.confidence)
