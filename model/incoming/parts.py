"""What a column of a dataset may hold: the record itself, or a part of a field of the codebook.

A part is written ``field`` or ``field.aspect`` («date.precision», «killed.civilian.min»); those of
the record itself have no field (``key``, ``text``, ``source``, ``url``, ``published``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from model.codebook import Codebook, Field, Words
from model.values import Kind

KEY, TEXT, SOURCE, URL, PUBLISHED = "key", "text", "source", "url", "published"

_RECORD = {
    KEY: Words("رقم السجل في مجموعته", "The record’s own id"),
    TEXT: Words("النص: وصف ما وقع", "Text: what happened, in words"),
    SOURCE: Words("المصدر أو الصحيفة", "Source or outlet"),
    URL: Words("الرابط", "Address"),
    PUBLISHED: Words("تاريخ النشر", "Publication day"),
}
_ASPECTS = {
    "start": Words("أول يوم", "first day"),
    "end": Words("آخر يوم", "last day"),
    "year": Words("السنة", "year"),
    "month": Words("الشهر", "month"),
    "day": Words("اليوم", "day"),
    "precision": Words("الدقة", "precision"),
    "admin1": Words("المحافظة", "first-level division"),
    "country": Words("الدولة", "country"),
    "lat": Words("خط العرض", "latitude"),
    "lon": Words("خط الطول", "longitude"),
    "point": Words("الإحداثيات معاً", "both coordinates"),
    "min": Words("الأدنى", "lowest"),
    "max": Words("الأعلى", "highest"),
    "best": Words("الأرجح", "best"),
}
_BOUNDS = ("", "min", "best", "max")
_OF_KIND = {
    Kind.DATE: ("", "start", "end", "year", "month", "day", "precision"),
    Kind.PLACE: ("", "admin1", "country", "lat", "lon", "point", "precision"),
    Kind.COUNT: _BOUNDS,
    Kind.GROUP_COUNT: _BOUNDS,
}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a column may hold."""

    id: str
    label: Words
    field: str = ""


def parts_in(codebook: Codebook) -> tuple[Part, ...]:
    """All that a column may hold, in the order of the form."""
    record = [Part(name, label) for name, label in _RECORD.items()]
    return (*record, *(part for field in codebook.asked for part in _of_field(field)))


def field_of(part: str) -> str:
    """The field that a part belongs to; that of the record itself is its own name."""
    return part.partition(".")[0]


def aspect_of(part: str) -> str:
    return part.partition(".")[2]


def _of_field(field: Field) -> Iterator[Part]:
    for aspect in _OF_KIND.get(field.kind, ("",)):
        yield _part(field, "", aspect)
    if field.kind is Kind.GROUP_COUNT:
        for option in field.offered:
            for aspect in _BOUNDS:
                yield _part(field, option.code, aspect)


def _part(field: Field, group: str, aspect: str) -> Part:
    words = [field.label]
    option = field.option(group) if group else None
    words += [option.label] if option else []
    words += [_ASPECTS[aspect]] if aspect else []
    label = Words("، ".join(w.ar for w in words), ", ".join(w.en for w in words))
    return Part(".".join(p for p in (field.id, group, aspect) if p), label, field.id)
