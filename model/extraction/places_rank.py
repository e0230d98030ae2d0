"""Where an act happened: of the places named in its sentences, the one that it struck."""

from __future__ import annotations

from model.evidence import evidence_in
from model.extraction.act_facts import is_origin
from model.extraction.assemble import Draft
from model.extraction.facts import Fact, FactKind
from model.extraction.grammar import REPORTING, THAT
from model.extraction.mentions import Act
from model.proposals import Candidate
from model.values import Place, Value

_REACH = 4


def ranked_places(draft: Draft, text: str) -> list[Candidate]:
    """A candidate for each place, the likeliest first."""
    best: dict[Value, tuple[float, Candidate]] = {}
    told = [(a, f) for a in draft.acts for f in a.of(FactKind.PLACE)]
    for act, fact in told or [(a, f) for a in draft.acts for f in a.later]:
        if not isinstance(fact.value, Place):
            continue
        points = _points(act, fact, fact.value)
        held = best.get(fact.value)
        score = points if held is None else max(points, held[0]) + 0.5
        confidence = round(max(0.1, min(0.95, fact.confidence * (0.6 + points / 12))), 2)
        made = Candidate(fact.value, confidence, fact.rule, (evidence_in(text, fact.span),))
        first = held[1] if held is not None and held[0] >= points else made
        best[fact.value] = (score, first)
    order = sorted(best.values(), key=lambda e: (-e[0], e[1].evidence[0].span))
    return [c for _, c in order]


def _speaks(act: Act, fact: Fact) -> bool:
    """«قال مسؤول في بغداد إن …», «تقود واشنطن حملة …»: where somebody spoke, or a state's seat."""
    words = act.line.words
    at, first = words.at(fact.span.start), words.at(act.span.start)
    if at < first and words.has(at + 1, first, THAT) and words.has(0, at, REPORTING):
        return True
    seat = fact.attributes.get("sort") == "capital" and not fact.attributes.get("preposition")
    return seat and at < first


def _points(act: Act, fact: Fact, place: Place) -> float:
    """How well a place fits as the place struck."""
    points = 4.0 - (place.precision or 4) * 0.7
    if "within" in fact.attributes:
        points -= 2
    if any(p.span.overlaps(fact.span) for p in act.targets):
        points += 2
    words = act.line.words
    at = words.at(fact.span.start)
    if is_origin(fact, act.line):
        points -= 2.5
    if any(p.last <= at <= p.last + _REACH for p in act.targets):
        points += 1.5
    if any(p.last <= at <= p.last + 3 for p in act.initiators):
        points -= 1
    points -= 2.5 * _speaks(act, fact) + 0.5 * (fact.span.start < act.span.start)
    points -= abs(fact.span.start - act.span.end) / 200
    if act.line.zone in ("headline", "caption"):
        points -= 1
    return points
