"""Values in the fewest words, for cards: the day, of its year or without it, the place's name."""

from __future__ import annotations

from model.codebook import Field
from model.typed_values import dates
from model.typed_values.style import Style
from model.values import Choice, Count, DateRange, Name, Place, Text, Value


def shortest(value: Value, field: Field, style: Style, *, year: bool = False) -> str:
    """The value as briefly as it can be told beside others; not to be read back."""
    match value:
        case Choice(code):
            option = field.option(code)
            if option is None:
                return code
            return (option.short or option.label).in_language(style.language)
        case DateRange():
            return dates.show_days(value, style, year=year)
        case Place(name) | Name(name):
            return name
        case Text(text):
            return text
        case Count(low, high):
            return _bounds(low, high, style)


def _bounds(low: int | None, high: int | None, style: Style) -> str:
    if low == high and low is not None:
        return style.number(low)
    if high is None:
        return f"{style.number(low or 0)}+"
    return f"{style.number(low or 0)}–{style.number(high)}"
