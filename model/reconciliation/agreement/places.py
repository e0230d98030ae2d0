"""Places compared by containment, then by the distance that their precision allows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from model.codebook import Field, Words
from model.reconciliation.agreement.said import (
    EQUAL,
    Comparison,
    detail,
    different,
    quoted,
    same,
    shown,
    versus,
)
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.whereabouts import Tie
from model.spelling import folded
from model.values import Place


def compare(one: Place, other: Place, field: Field, known: Knowledge) -> Comparison:
    """How two places agree."""
    tie = known.places.tie(one, other)
    if tie is Tie.SAME:
        return _same(one, other)
    if tie in (Tie.INSIDE, Tie.AROUND):
        inner, outer = (one, other) if tie is Tie.INSIDE else (other, one)
        a, b = _names(inner, outer)
        return detail(f"{a.ar} داخل {b.ar}", f"{a.en} lies in {b.en}")
    a, b = _names(one, other)
    away = known.km(one, other)
    if tie is Tie.NEAR:
        gap = distance(away)
        between = versus(a, b)
        return detail(
            f"{between.ar}{gap.ar}: ضمن دقة الموضعين",
            f"{between.en}{gap.en}: within what their precision allows",
        )
    if tie is Tie.UNTOLD:
        between = versus(a, b)
        return different(
            f"{between.ar}، ولا تُعرف المسافة بينهما",
            f"{between.en}; the distance between them is not known",
        )
    between, gap = versus(shown(one, field), shown(other, field)), distance(away)
    return different(f"{between.ar}{gap.ar}", f"{between.en}{gap.en}")


def distance(km: float | None) -> Words:
    """«، بينهما 4.7 كم»; nothing where the distance is not known."""
    if km is None:
        return Words("", "")
    figure = f"{km:.1f}" if km < 10 else f"{km:.0f}"
    return Words(f"، بينهما {figure} كم", f", {figure} km apart")


def widest_km(values: Sequence[Place], known: Knowledge) -> float | None:
    """The distance between the two places farthest apart; None where no two points are known.

    A governorate and a town within it are no distance apart.
    """
    holding = (Tie.INSIDE, Tie.AROUND)
    pairs = combinations(dict.fromkeys(values), 2)
    found = (0.0 if known.places.tie(a, b) in holding else known.km(a, b) for a, b in pairs)
    return max((km for km in found if km is not None), default=None)


def _same(one: Place, other: Place) -> Comparison:
    if folded(one.name) == folded(other.name):
        return EQUAL
    a, b = _names(one, other)
    return same(f"{a.ar} و{b.ar} مكان واحد", f"{a.en} and {b.en} are one place")


def _names(one: Place, other: Place) -> tuple[Words, Words]:
    return quoted(one.name), quoted(other.name)
