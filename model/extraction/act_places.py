"""Places of an act that stand outside its clause: those it points back to, those told after it."""

from __future__ import annotations

from collections.abc import Sequence

from model.extraction.clauses import Bond, Clause
from model.extraction.facts import Fact, FactKind
from model.extraction.grammar import closed_class
from model.values import Place

_WHERE = closed_class("حيث")

_APPOSED = 20
"""Letters between a town and the governorate that it is said to be the capital of."""

_DIVISION = 4
"""UCDP's ``where_prec`` of a first-order division."""


def pointed_at(clause: Clause, here: Sequence[Fact]) -> tuple[Fact, ...]:
    """Of the places named before a clause that names none, those that it speaks of."""
    start = clause.line.words[clause.first].start
    before = [f for f in here if f.kind is FactKind.PLACE and f.span.start < start]
    if before and _has_pronoun(clause):
        return _named_last(before)
    return _last_chain(before) if _is_how(clause) else ()


def told_after(clause: Clause, here: Sequence[Fact]) -> tuple[Fact, ...]:
    """Places after a clause, up to the next act: «قتل … خلال هجوم قاموا به على قاعدة في حلب»;
    past it where «حيث» says that it is the same place.
    """
    words = clause.line.words
    acts = [t for t in clause.line.triggers if t.first >= clause.last and not t.is_carrier]
    if acts and _WHERE & set(words.forms(clause.last - 2, acts[0].first)):
        acts = acts[1:]
    start = words[clause.last - 1].end
    end = acts[0].span.start if acts else clause.line.span.end
    places = (f for f in here if f.kind is FactKind.PLACE)
    return tuple(f for f in places if start <= f.span.start < end)


def told_beside(clause: Clause, here: Sequence[Fact]) -> tuple[Fact, ...]:
    """Places that the sentence names outside the clause, whatever stands between."""
    words = clause.line.words
    start, end = words[clause.first].start, words[clause.last - 1].end
    places = (f for f in here if f.kind is FactKind.PLACE)
    return tuple(f for f in places if not start <= f.span.start < end)


def _has_pronoun(clause: Clause) -> bool:
    """«بعد سقوطها في يد …»: the place named last."""
    ground = [t for t in clause.triggers if "ground" in t.marks]
    return any(clause.line.words.form(t.first).endswith("ها") for t in ground)


def _is_how(clause: Clause) -> bool:
    """«سيطرت … بعد معارك عنيفة»: the fighting by which it came about was there too."""
    first = clause.triggers[0]
    plain = first.is_noun and not first.glued and clause.bond is Bond.EARLIER
    return plain and clause.line.words.form(first.first - 1) == "بعد"


def _named_last(before: Sequence[Fact]) -> tuple[Fact, ...]:
    """The place named last, with «عاصمة محافظة X» the town before it."""
    last = before[-1:]
    if len(before) > 1 and _is_wide(before[-1]) and not _is_wide(before[-2]):
        near = before[-1].span.start - before[-2].span.end <= _APPOSED
        last = before[-2:-1] if near else last
    return tuple(last)


def _last_chain(before: Sequence[Fact]) -> tuple[Fact, ...]:
    """The place named last, with those that it lies within."""
    heads = [i for i, f in enumerate(before) if "within" not in f.attributes]
    return tuple(before[heads[-1] :]) if heads else ()


def _is_wide(fact: Fact) -> bool:
    return isinstance(fact.value, Place) and (fact.value.precision or 1) >= _DIVISION
