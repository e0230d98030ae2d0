"""What stands in a field's box: reviewed claims first, then what is proposed. No widgets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from model.codebook import Field
from model.review import FieldState, is_acceptable
from model.values import DateRange, Value

Show = Callable[[Value, Field, bool], str]
"""A value as text, briefly or in full."""


@dataclass(frozen=True, slots=True)
class Item:
    """One value of a field as it is drawn. ``confidence`` is None for a reviewed one.

    ``full`` is the text with everything that the value holds, as an editor opens it.
    ``settled`` False marks a proposal that cannot be accepted as it is (a day still unknown).
    """

    id: str
    text: str
    full: str
    reviewed: bool
    confidence: float | None = None
    settled: bool = True


_ISO = re.compile(r" \(\u2066[^\u2069]*\u2069\)")


def to_edit(value: Value, field: Field, show: Show) -> str:
    """All that the value says. A date's words say it whole; its ISO form would be in the way."""
    text = show(value, field, False)
    return _ISO.sub("", text, count=1) if isinstance(value, DateRange) else text


def items_of(state: FieldState, field: Field, show: Show) -> tuple[Item, ...]:
    """The items of a field in the order in which they are drawn."""
    claims = [
        Item(
            c.id,
            show(c.value, field, True),
            to_edit(c.value, field, show),
            reviewed=True,
        )
        for c in state.claims
    ]
    proposed = [
        Item(
            p.id,
            show(p.candidate.value, field, True),
            to_edit(p.candidate.value, field, show),
            reviewed=False,
            confidence=p.candidate.confidence,
            settled=is_acceptable(p),
        )
        for p in state.proposed
    ]
    return (*claims, *proposed)
