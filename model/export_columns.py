"""A column of an outgoing table: what its cells are, what it is called, what it gives away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from model.codebook import Codebook, Field, Words
from model.export_choice import Part, Redaction
from model.values import Kind


class Type(StrEnum):
    """What a cell is, where it is not None: text; an int; an int or float; 0 or 1; a day as
    ``2022-01-05``; a time as ISO 8601 in UTC; a code of the column's ``codes``."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DAY = "day"
    TIME = "time"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Column:
    """``field`` is the codebook's where the column holds something of one: ``part`` of its value
    (``start``, ``lat``, ``min`` …, ``rule``), of ``group``, empty for the value itself.

    ``many`` cells hold any number of values parted by "; ". ``codes`` are the words of the codes
    that stand in it, ``shows`` the parts of records that leave with it. An ``extra`` column goes
    out only where it is chosen by name.
    """

    name: str
    type: Type
    label: Words
    about: Words
    shows: frozenset[Part] = frozenset()
    codes: Mapping[str, Words] = field(default_factory=dict)
    many: bool = False
    field: str = ""
    part: str = ""
    group: str = ""
    extra: bool = False

    def hidden_by(self, redaction: Redaction) -> bool:
        return redaction.hides(self.shows, self.field)


def shown_by(of: Field) -> frozenset[Part]:
    """What of the records' parts the values of a field give away."""
    if of.kind is Kind.TEXT:
        return frozenset({Part.NOTES})
    if of.family == "sources" and of.kind is Kind.NAME:
        return frozenset({Part.SOURCES})
    return frozenset()


def fields_left(codebook: Codebook, redaction: Redaction) -> frozenset[str] | None:
    """The fields whose values go out; None for all, those too that left the codebook.

    Of a field that is no longer known nobody can say what it gives away.
    """
    if redaction == Redaction():
        return None
    fields = (f for f in codebook.fields if not redaction.hides(shown_by(f), f.id))
    return frozenset(f.id for f in fields)
