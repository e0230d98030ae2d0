"""How exact what an account says is: the more, the greater; for choosing and for breaking ties."""

from __future__ import annotations

import math
from collections.abc import Sequence

from model.codebook import Field
from model.reconciliation.agreement import counts, dates
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.related_codes import Bond
from model.reconciliation.sides import content_words
from model.values import Choice, Count, DateRange, Kind, Name, Place, Text, Value

Exactness = tuple[float, ...]
_UNTOLD = 9
_WIDEST = math.inf


def exactness(field: Field, values: Sequence[Value], known: Knowledge) -> Exactness:
    """How exact the values of one account are together; comparable within one field."""
    first = values[0]
    match first:
        case DateRange():
            return _of_date(first)
        case Place():
            return _of_place(first)
        case Count():
            return _of_counts(field, [v for v in values if isinstance(v, Count)])
        case Text(text):
            return (float(len(text)),)
        case Name():
            return _of_names([v.name for v in values if isinstance(v, Name)], known)
        case Choice():
            return (_of_codes(field, [v.code for v in values if isinstance(v, Choice)], known),)


def _of_date(value: DateRange) -> Exactness:
    days = dates.days_of(value)
    width = (days[1] - days[0]).days if days is not None else _WIDEST
    return (-float(width), -float(value.precision or _UNTOLD))


def _of_place(value: Place) -> Exactness:
    pointed = value.lat is not None and value.lon is not None
    return (-float(value.precision or _UNTOLD), float(pointed))


def _of_names(names: Sequence[str], known: Knowledge) -> Exactness:
    """Few that name nobody, then many names, then names of many words."""
    vague = sum(known.actor(n).is_vague or known.is_plain(n) for n in names)
    return -float(vague), float(len(names)), float(sum(len(content_words(n)) for n in names))


def _of_counts(field: Field, tolls: Sequence[Count]) -> Exactness:
    """Few people of an unknown group, then a narrow range, then a best estimate."""
    low, high = counts.total(tolls)
    unknown = 0.0
    if field.kind is Kind.GROUP_COUNT:
        nobody = [c for c in tolls if c.who in (None, counts.UNKNOWN)]
        unknown = counts.total(nobody)[0] / low if low else float(bool(nobody))
    width = _WIDEST if high is None else float(high - low)
    return (-unknown, -width, float(any(c.best is not None for c in tolls)))


def _of_codes(field: Field, codes: Sequence[str], known: Knowledge) -> float:
    """The more codes of the field hold it, the more exact a code is."""
    found = 0
    for code in codes:
        if known.codes.is_open(field.id, code):
            found -= len(field.options)
        bonds = (known.codes.bond(field, code, o.code) for o in field.options)
        found += sum((b is Bond.WITHIN) - (b is Bond.HOLDS) for b in bonds)
    return float(found)
