"""The names that labelled words go by: a field's id, or with the code of its option."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from model.annotated import AnnotatedSpan, code_of
from model.codebook import Codebook, Field, Words
from model.training.choice import LabelStyle

RELATIONS: dict[str, Words] = {
    "retaliation": Words("ردّ على", "answers"),
    "part_of": Words("جزء من", "is part of"),
    "background_of": Words("خلفية لـ", "is the background of"),
    "contradicts": Words("يناقض", "contradicts"),
}
"""What an account can be to another one of its article."""

PART = "part"
"""What one piece of a discontinuous label is to the next, where a format has no such labels."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name that can stand over words, and what it is called. ``family`` is its field's tint."""

    name: str
    words: Words
    family: str


def label_of(span: AnnotatedSpan, style: LabelStyle) -> str:
    """The name over a span. Ids and codes have letters, digits and ``_``; ``-`` parts the two."""
    code = code_of(span.value) if style is LabelStyle.CODE else ""
    return f"{span.label}-{code}" if code else span.label


def labels_of(codebook: Codebook, style: LabelStyle, hidden: frozenset[str]) -> tuple[Label, ...]:
    """All names that may come up, in the codebook's order; ``hidden`` fields have none."""
    return tuple(
        label for field in codebook.fields if field.id not in hidden for label in _of(field, style)
    )


def _of(field: Field, style: LabelStyle) -> Iterator[Label]:
    yield Label(field.id, field.label, field.family)
    if style is LabelStyle.CODE:
        for option in field.options:
            words = Words(
                f"{field.label.ar}: {option.label.ar}", f"{field.label.en}: {option.label.en}"
            )
            yield Label(f"{field.id}-{option.code}", words, field.family)
