"""Values as the researcher sees and types them in a field of the form.

`show` and `read_typed` are each other's inverse wherever all parts of a value are shown. Reading
accepts both languages whatever the interface's; only the sentence that refuses is in one of them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal

from model.codebook import Field, Words
from model.typed_values import choices, counts, dates, phrases, places
from model.typed_values.shortest import shortest
from model.typed_values.style import Digits, Style
from model.typed_values.unreadable import Unreadable
from model.values import Choice, Count, DateRange, Kind, Name, Place, Text, Value

if TYPE_CHECKING:
    from model.extraction.lexicon import Lexicon

__all__ = ["Digits", "Unreadable", "read_typed", "show", "show_shortest"]


def show(
    value: Value,
    field: Field,
    language: str,
    *,
    digits: Literal["latin", "arabic"] = "latin",
    brief: bool = False,
) -> str:
    """The value as text in the interface's language, right to left where that is Arabic.

    ``digits`` chooses 5 or ٥ in Arabic; ISO dates and coordinates keep Latin ones, isolated from
    the text around them. ``brief`` leaves out the ISO date, coordinates and precision.
    """
    style = Style(language, digits, brief)
    match value:
        case Choice(code):
            return choices.show(code, field, style)
        case DateRange():
            return dates.show(value, style)
        case Place():
            return places.show(value, style)
        case Count():
            return counts.show(value, field, style)
        case Name(text) | Text(text):
            return text


def show_shortest(
    value: Value, field: Field, language: str, digits: Digits = "latin", *, year: bool = False
) -> str:
    """The value in the fewest words, to stand beside others on a card.

    ``year`` gives a day its year: beside what stands in articles of other years.
    """
    return shortest(value, field, Style(language, digits, brief=True), year=year)


def read_typed(
    text: str,
    field: Field,
    language: str,
    published: date | None,
    lexicon: Lexicon | None = None,
) -> Value:
    """The value that the typed text says for the field. Raises `Unreadable` if it says none.

    ``published`` anchors «أمس» and «الأربعاء»; without it such a date is unresolved. With a
    ``lexicon``, words are read as in an article too («أربعة قتلى», «ليلة الاثنين الماضي»).
    ``language`` decides what is ambiguous between the two.
    """
    if not text.strip():
        raise Unreadable(
            Words(
                f"لم تكتب شيئاً في «{field.label.ar}».",
                f"Nothing is typed in “{field.label.en}”.",
            )
        )
    readers: dict[Kind, Callable[[], Value]] = {
        Kind.CHOICE: lambda: choices.read(text, field, language),
        Kind.DATE: lambda: dates.read(text, published),
        Kind.PLACE: lambda: places.read(text),
        Kind.COUNT: lambda: counts.read(text, field),
        Kind.GROUP_COUNT: lambda: counts.read(text, field),
        Kind.NAME: lambda: Name(" ".join(text.split())),
        Kind.TEXT: lambda: Text(text.strip()),
    }
    try:
        return readers[field.kind]()
    except Unreadable:
        told = None if lexicon is None else phrases.read(text, field, published, lexicon)
        if told is None:
            raise
        return told
