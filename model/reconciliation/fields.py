"""What sort of thing a field tells, as far as comparing and choosing go by it."""

from __future__ import annotations

from model.codebook import Codebook, Field, Words
from model.review_json import kind_of
from model.values import Kind, Value

_SOURCES = "sources"
_JUDGEMENTS = "assessment"
_RESPONSIBILITY = ("claimed_by", "denied_by")


def names_sources(field: Field) -> bool:
    """Whether its names are those of sources."""
    return field.kind is Kind.NAME and field.family == _SOURCES


def quotes_many(field: Field) -> bool:
    """Whether an incident may have several values of it that exclude nothing.

    Whoever is quoted, and whoever claims or denies responsibility.
    """
    return field.family == _SOURCES or field.id in _RESPONSIBILITY


def is_judgement(field: Field) -> bool:
    """Whether it holds what the researcher thinks of a report, not what the report says."""
    return field.family == _JUDGEMENTS


def field_of(codebook: Codebook, field_id: str, value: Value) -> Field:
    """The codebook's field, or one that stands in for a field that it has no more."""
    found = codebook.find(field_id)
    if found is not None:
        return found
    label = Words(field_id, field_id)
    return Field(field_id, "", "what", kind_of(value), label, Words("", ""), many=True)
