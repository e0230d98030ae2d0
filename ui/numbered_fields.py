"""The fields that a digit stands for: Alt+1 … Alt+9 give them the selected words."""

from __future__ import annotations

from model.codebook import Codebook, Field
from model.values import Kind

DIGITS = 9


def numbered_fields(codebook: Codebook) -> tuple[Field, ...]:
    """The first nine fields of the form whose values stand in an article's words, in its order."""
    return tuple(f for f in codebook.asked if _stands_in_words(f))[:DIGITS]


def _stands_in_words(field: Field) -> bool:
    """Free text is written rather than read, and a single choice that may stay open is a
    judgement."""
    judged = field.kind is Kind.CHOICE and not field.many and not field.required
    return field.kind is not Kind.TEXT and not judged and field.family != "assessment"
