"""Codes compared by the table of related codes and the headings of the codebook."""

from __future__ import annotations

from model.codebook import Field, Words
from model.reconciliation.agreement.said import EQUAL, Comparison, detail, different, versus
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.related_codes import Bond


def compare(one: str, other: str, field: Field, known: Knowledge) -> Comparison:
    """How two codes of the field agree."""
    a, b = label(field, one), label(field, other)
    match known.codes.bond(field, one, other):
        case Bond.SAME:
            return EQUAL
        case Bond.HOLDS:
            return detail(f"{b.ar} أخص من {a.ar}", f"{b.en} is more exact than {a.en}")
        case Bond.WITHIN:
            return detail(f"{a.ar} أخص من {b.ar}", f"{a.en} is more exact than {b.en}")
        case Bond.NEAR:
            words = versus(a, b)
            return detail(f"{words.ar}: متقاربان", f"{words.en}: near to one another")
        case Bond.APART:
            words = versus(a, b)
            return different(words.ar, words.en)


def label(field: Field, code: str) -> Words:
    """What the codebook calls a code, in few words where it has them."""
    option = field.option(code)
    if option is None:
        return Words(code, code)
    return option.short or option.label
