"""Where an act happened: of the places named in its sentences, the one that it struck."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from model.evidence import evidence_in
from model.extraction.act_facts import is_origin
from model.extraction.drafts import Draft
from model.extraction.facts import Fact, FactKind
from model.extraction.grammar import REPORTING, THAT, closed_class
from model.extraction.mentions import Act
from model.proposals import Candidate
from model.values import Place, Value

_REACH = 4
_WIDE = 4
_DOUBT = 0.7
_NEXT_TO = closed_class(
    "القريب القريبة القريبتين المتاخم المتاخمة المحاذي المحاذية المجاور المجاورة المطل المطلة "
    "المؤدي المؤدية الواصل الرابط الرابطة الحدودي الحدودية قريبة قريب"
)
_NEXT_REACH = 3

Told = Iterable[tuple[Act, Fact]]


def ranked_places(draft: Draft, text: str) -> list[Candidate]:
    """A candidate for each place, the likeliest first.

    Those that its clauses name go before those that its sentences name elsewhere, and these before
    the places that the act came from or was told at.
    """
    told = [(a, f) for a in draft.acts for f in a.of(FactKind.PLACE)]
    if any(_is_where(a, f) for a, f in told):
        return _ranked(draft, told, text)
    later = [(a, f) for a in draft.acts for f in a.later if _is_where(a, f)]
    if later:
        return _ranked(draft, later, text)
    beside = [(a, f) for a in draft.acts for f in a.beside if _is_where(a, f)]
    if beside:
        return [_of_beside(c) for c in _ranked(draft, beside, text)]
    return _ranked(draft, told, text)


def _of_beside(candidate: Candidate) -> Candidate:
    sure = round(candidate.confidence * _DOUBT, 2)
    return replace(candidate, confidence=sure, rule="places.beside")


def _is_where(act: Act, fact: Fact) -> bool:
    """Whether the act may have been there: not where it came from or was spoken of."""
    return not (is_origin(fact, act.line) or _speaks(act, fact))


def _ranked(draft: Draft, told: Told, text: str) -> list[Candidate]:
    best: dict[Value, tuple[float, Candidate]] = {}
    told = list(told)
    for act, fact in told:
        if not isinstance(fact.value, Place):
            continue
        points = _points(act, fact, fact.value)
        confidence = round(max(0.1, min(0.95, fact.confidence * (0.6 + points / 12))), 2)
        points += _first_told(draft, act) - 1.5 * _holds_another(act, fact, told)
        held = best.get(fact.value)
        score = points if held is None else max(points, held[0]) + 0.5
        made = Candidate(fact.value, confidence, fact.rule, (evidence_in(text, fact.span),))
        first = held[1] if held is not None and held[0] >= points else made
        best[fact.value] = (score, first)
    order = sorted(best.values(), key=lambda e: (-e[0], e[1].evidence[0].span))
    return [c for _, c in order]


def _first_told(draft: Draft, act: Act) -> float:
    return 1.0 * (act.line is draft.acts[0].line)


def _holds_another(act: Act, fact: Fact, told: Told) -> bool:
    """«في محافظة السليمانية … في شمال العراق»: the narrower of the two is the place."""
    wide = fact.value
    if not isinstance(wide, Place) or (wide.precision or 1) < _WIDE:
        return False
    others = [f.value for a, f in told if a is act and isinstance(f.value, Place)]
    return any(
        p.country == wide.country and (p.precision or 1) < (wide.precision or 1) for p in others
    )


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
    words = act.line.words
    at = words.at(fact.span.start)
    points -= 2 * ("within" in fact.attributes or words.has(at - _NEXT_REACH, at, _NEXT_TO))
    if any(p.span.overlaps(fact.span) for p in act.targets):
        points += 2
    points -= 2.5 * is_origin(fact, act.line)
    if any(p.last <= at <= p.last + _REACH for p in act.targets):
        points += 1.5
    if any(p.last <= at <= p.last + 3 for p in act.initiators):
        points -= 1
    points -= 2.5 * _speaks(act, fact) + 0.5 * (fact.span.start < act.span.start)
    points -= abs(fact.span.start - act.span.end) / 200
    if act.line.zone in ("headline", "caption"):
        points -= 1
    return points
