"""What several accounts say in one field, held against one another.

`compare` takes what two accounts say and tells whether they agree, differ in detail or contradict
one another, with the reason in words; `agreement_of` does so over all accounts of an incident;
`spread` tells from where to where they reach.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from model.codebook import Field
from model.reconciliation.agreement import choices, counts, dates, names, places
from model.reconciliation.agreement.said import (
    EQUAL,
    SILENT,
    Agreement,
    Comparison,
    compare_sets,
    detail,
    shown,
)
from model.reconciliation.agreement.spread import Spread, spread
from model.reconciliation.fields import is_judgement, names_sources, quotes_many
from model.reconciliation.knowledge import Knowledge
from model.spelling import folded
from model.values import Choice, Count, DateRange, Kind, Name, Place, Text, Value

__all__ = [
    "Agreement",
    "Comparison",
    "Spread",
    "agreement_of",
    "compare",
    "compare_values",
    "spread",
]


def compare(
    field: Field, one: Sequence[Value], other: Sequence[Value], known: Knowledge
) -> Comparison:
    """How what two accounts say in the field goes together. Symmetric but for the reason's order.

    That sources, claims and denials of responsibility are others is no contradiction: an incident
    may have several of each. Nor is it one that two coders judged otherwise.
    """
    if not one or not other:
        return SILENT
    if _counts_groups(field, one, other):
        found = counts.compare_groups(_counts(one), _counts(other), field)
    elif len(one) == len(other) == 1:
        found = compare_values(field, one[0], other[0], known)
    else:
        found = compare_sets(
            one, other, lambda a, b: compare_values(field, a, b, known), lambda v: shown(v, field)
        )
    return _softened(field, found)


def compare_values(field: Field, one: Value, other: Value, known: Knowledge) -> Comparison:
    """How two single values agree. Values of different kinds are taken as texts."""
    match one, other:
        case DateRange(), DateRange():
            return dates.compare(one, other, field)
        case Place(), Place():
            return places.compare(one, other, field, known)
        case Count(), Count():
            if one.who or other.who:
                return counts.compare_groups([one], [other], field)
            return counts.compare_number(one, other, field)
        case Name(mine), Name(yours):
            like = names.compare_sources if names_sources(field) else names.compare_sides
            return like(mine, yours, known)
        case Choice(mine), Choice(yours):
            return choices.compare(mine, yours, field, known)
        case _:
            return _texts(one, other, field)


def agreement_of(field: Field, said: Sequence[Sequence[Value]], known: Knowledge) -> Comparison:
    """How all accounts together agree in the field: as the two that agree least."""
    speaking = [values for values in said if values]
    if len(speaking) < 2:
        return SILENT
    order = (Agreement.SILENT, Agreement.SAME, Agreement.DETAIL, Agreement.DIFFERENT)
    pairs = [compare(field, a, b, known) for a, b in combinations(speaking, 2)]
    return max(pairs, key=lambda c: order.index(c.agreement))


def _counts_groups(field: Field, one: Sequence[Value], other: Sequence[Value]) -> bool:
    return field.kind is Kind.GROUP_COUNT and all(isinstance(v, Count) for v in (*one, *other))


def _counts(values: Sequence[Value]) -> list[Count]:
    return [v for v in values if isinstance(v, Count)]


def _texts(one: Value, other: Value, field: Field) -> Comparison:
    mine, yours = (v.text if isinstance(v, Text) else shown(v, field).ar for v in (one, other))
    if folded(mine) == folded(yours):
        return EQUAL
    return detail("نصان مختلفان", "Two texts")


def _softened(field: Field, found: Comparison) -> Comparison:
    """Without a contradiction where differing is none."""
    if found.agreement is not Agreement.DIFFERENT:
        return found
    if quotes_many(field):
        return detail(
            f"{found.reason.ar}: لكلٍّ من يذكره",
            f"{found.reason.en}: each names others, which excludes neither",
        )
    if is_judgement(field):
        return detail(f"{found.reason.ar}: تقديران", f"{found.reason.en}: two judgements")
    return found
