"""How far what all accounts say in one field lies apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from model.codebook import Field, Words
from model.reconciliation.agreement import counts, dates, places
from model.reconciliation.agreement.said import joined, shown
from model.reconciliation.fields import names_sources
from model.reconciliation.knowledge import Knowledge
from model.values import Choice, Count, DateRange, Name, Place, Value


@dataclass(frozen=True, slots=True)
class Spread:
    """From where to where the accounts reach; only the parts of the field's kind are filled.

    ``high`` is None where an account gives no upper bound. ``names`` are the different names,
    codes or texts, each once.
    """

    words: Words
    first: date | None = None
    last: date | None = None
    km: float | None = None
    low: int | None = None
    high: int | None = None
    names: tuple[str, ...] = ()


def spread(field: Field, said: Sequence[Sequence[Value]], known: Knowledge) -> Spread | None:
    """The spread of what the accounts say, a sequence of values for each; None if none speaks."""
    values = [v for each in said for v in each]
    if not values:
        return None
    days = [v for v in values if isinstance(v, DateRange)]
    if days:
        return _days(days, field)
    spots = [v for v in values if isinstance(v, Place)]
    if spots:
        return _places(spots, known)
    tolls = [[v for v in each if isinstance(v, Count)] for each in said]
    if any(tolls):
        return _numbers([toll for toll in tolls if toll])
    return _distinct(field, values, known)


def _days(values: Sequence[DateRange], field: Field) -> Spread | None:
    found = dates.hull(values)
    if found is None:
        return None
    first, last = (shown(DateRange(day, day, 1), field) for day in found)
    words = first if found[0] == found[1] else dates.spread_words(first, last)
    return Spread(words, first=found[0], last=found[1])


def _places(values: Sequence[Place], known: Knowledge) -> Spread:
    km = places.widest_km(values, known)
    names = tuple(dict.fromkeys(v.name for v in values))
    words = joined(Words(n, n) for n in names)
    gap = places.distance(km) if km is not None and km >= 0.1 else Words("", "")
    return Spread(Words(words.ar + gap.ar, words.en + gap.en), km=km, names=names)


def _numbers(tolls: Sequence[Sequence[Count]]) -> Spread:
    totals = [counts.total(toll) for toll in tolls]
    low = min(t[0] for t in totals)
    highs = [t[1] for t in totals if t[1] is not None]
    high = max((*highs, *(t[0] for t in totals))) if len(highs) == len(totals) else None
    top = max((*highs, *(t[0] for t in totals)))
    words = counts.spread_words(low, high)
    if high is None and top > low:
        words = Words(f"{low}–{top} أو أكثر", f"{low}–{top} or more")
    return Spread(words, low=low, high=high)


def _distinct(field: Field, values: Sequence[Value], known: Knowledge) -> Spread:
    found: dict[str, Words] = {}
    for value in values:
        found.setdefault(_key(field, value, known), shown(value, field))
    return Spread(joined(found.values()), names=tuple(w.ar for w in found.values()))


def _key(field: Field, value: Value, known: Knowledge) -> str:
    match value:
        case Name(name):
            return known.source_key(name) if names_sources(field) else known.actor(name).key
        case Choice(code):
            return code
        case _:
            return shown(value, field).ar
