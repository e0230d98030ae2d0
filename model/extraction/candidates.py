"""From a draft's facts to candidates: in order, without doubles, with their evidence."""

from __future__ import annotations

from collections.abc import Iterable

from model.evidence import Evidence, Span, evidence_in
from model.extraction.drafts import Draft
from model.extraction.facts import Fact, FactKind
from model.extraction.mentions import Act
from model.proposals import Candidate
from model.values import Value

_MOST_SPANS = 3


def candidate_of(fact: Fact, text: str, factor: float = 1.0) -> Candidate:
    """The fact as a candidate. Raises ValueError if it has no value."""
    if fact.value is None:
        raise ValueError(f"a fact without a value: {fact.rule}")
    confidence = round(min(1.0, fact.confidence * factor), 2)
    return Candidate(fact.value, confidence, fact.rule, (evidence_in(text, fact.span),))


def ordered(draft: Draft) -> list[Act]:
    """The tellings, those of the body before headline and caption."""
    return sorted(draft.acts, key=lambda a: (a.line.zone in ("headline", "caption"), a.number))


def facts_of(draft: Draft, kind: FactKind) -> list[Fact]:
    found: dict[Span, Fact] = {}
    for act in ordered(draft):
        for fact in act.of(kind):
            found.setdefault(fact.span, fact)
    return [f for f in found.values() if f.value is not None]


def evidence_of(text: str, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    return tuple(evidence_in(text, s) for s in dict.fromkeys(spans))[:_MOST_SPANS]


def distinct(found: Iterable[Candidate]) -> list[Candidate]:
    kept: dict[Value, Candidate] = {}
    for each in found:
        kept.setdefault(each.value, each)
    return list(kept.values())
