"""Words that say a value the way articles do: «بأربع قذائف», «قتيلان», «ليلة الاثنين الماضي».

Selected words of an article come this way into a field, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from model.codebook import Field
from model.typed_values.counts import group_of
from model.values import Choice, Count, DateRange, Kind, Value

if TYPE_CHECKING:
    from model.extraction.facts import Fact
    from model.extraction.lexicon import Lexicon
    from model.extraction.reading import Reading


def read(text: str, field: Field, published: date | None, lexicon: Lexicon) -> Value | None:
    """The one value for the field that extraction reads in the words; None if it is not one."""
    from model.extraction.reading import read as read_text

    reading = read_text(text, published, lexicon)
    if field.kind is Kind.DATE:
        return _dates(reading)
    told = _only(f.value for f in _facts(reading) if f.kind.value == field.id)
    if field.kind is Kind.CHOICE:
        is_option = isinstance(told, Choice) and any(o.code == told.code for o in field.offered)
        return told if is_option else None
    if field.kind not in (Kind.COUNT, Kind.GROUP_COUNT):
        return None
    return told if isinstance(told, Count) else _quantity(reading, text, field)


def _facts(reading: Reading) -> Iterable[Fact]:
    from model.extraction import casualties, damage, munitions

    yield from munitions.facts(reading)
    yield from casualties.facts(reading)
    yield from damage.facts(reading)


def _dates(reading: Reading) -> DateRange | None:
    from model.extraction import dates

    told = _only(f.value for f in dates.facts(reading))
    return told if isinstance(told, DateRange) else None


def _quantity(reading: Reading, text: str, field: Field) -> Count | None:
    """The words' only number, with the group that they name where the field asks for one."""
    from model.extraction.numbers import quantities

    found = [q for q in quantities(reading) if not q.ordinal]
    if len(found) != 1:
        return None
    who = group_of(text, field) if field.kind is Kind.GROUP_COUNT else None
    return Count(found[0].low, found[0].high, None, who)


def _only(values: Iterable[Value | None]) -> Value | None:
    """The value, if all that were read are the same one."""
    found = list(dict.fromkeys(values))
    return found[0] if len(found) == 1 else None
