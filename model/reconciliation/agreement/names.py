"""Sides, targets and sources compared by what is known of them, then by their words."""

from __future__ import annotations

from model.reconciliation.agreement.said import (
    EQUAL,
    Comparison,
    detail,
    different,
    quoted,
    same,
    versus,
)
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.sides import Kinship
from model.spelling import folded


def compare_sides(one: str, other: str, known: Knowledge) -> Comparison:
    """How two names of sides or targets agree: aliases, part and whole, words that name nobody."""
    if folded(one) == folded(other):
        return EQUAL
    a, b = quoted(one), quoted(other)
    match known.kinship(one, other):
        case Kinship.SAME:
            return same(f"{a.ar} و{b.ar} اسمان لطرف واحد", f"{a.en} and {b.en} are one")
        case Kinship.BELOW:
            return _part(one, other, known)
        case Kinship.ABOVE:
            return _part(other, one, known)
        case Kinship.MAYBE:
            return detail(
                f"قد يكون المقصود واحداً: {a.ar} و{b.ar}", f"{a.en} and {b.en} may mean one"
            )
        case Kinship.APART:
            words = versus(a, b)
            return different(words.ar, words.en)


def compare_sources(one: str, other: str, known: Knowledge) -> Comparison:
    """How two names of sources agree: aliases are one; a source without a name may be any."""
    if folded(one) == folded(other):
        return EQUAL
    a, b = quoted(one), quoted(other)
    if known.source_key(one) == known.source_key(other):
        return same(f"{a.ar} و{b.ar} مصدر واحد", f"{a.en} and {b.en} are one source")
    words = versus(a, b)
    return different(words.ar, words.en)


def _part(exact: str, general: str, known: Knowledge) -> Comparison:
    a, b = quoted(exact), quoted(general)
    if known.actor(exact).known and known.actor(general).known:
        return detail(f"{a.ar} من {b.ar}", f"{a.en} belongs to {b.en}")
    return detail(f"{a.ar} أكثر تفصيلاً من {b.ar}", f"{a.en} tells more than {b.en}")
