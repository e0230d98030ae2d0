"""The fields that a digit stands for: Alt+1 … Alt+9 give them the selected words."""

from __future__ import annotations

from model.codebook import Codebook, Field
from model.values import Kind

DIGITS = 9
# What is judged rather than read has no words of its own in an article.
_JUDGED = ("assessment",)


def numbered_fields(codebook: Codebook) -> tuple[Field, ...]:
    """The first nine fields of the form whose values are read in articles, in the form's order."""
    read = (f for f in codebook.fields if f.family not in _JUDGED and f.kind is not Kind.TEXT)
    return tuple(read)[:DIGITS]
