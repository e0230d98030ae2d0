"""What a comparison finds, and the words for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from model.codebook import Field, Words
from model.typed_values import show_shortest
from model.values import Value

_T = TypeVar("_T")


class Agreement(StrEnum):
    """How what two accounts say in one field goes together.

    ``DETAIL``: both may be true, one says more or says it more exactly. ``DIFFERENT``: they cannot
    both be true. ``SILENT``: at most one of them speaks.
    """

    SAME = "same"
    DETAIL = "detail"
    DIFFERENT = "different"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two accounts agree, and the reason in words, with the figures that differ."""

    agreement: Agreement
    reason: Words


NO_WORDS = Words("", "")
SILENT = Comparison(
    Agreement.SILENT, Words("لا تقول إحدى الروايتين فيه شيئاً", "One of the accounts is silent")
)
EQUAL = Comparison(Agreement.SAME, Words("تقولان القول نفسه", "Both say the same"))


def same(ar: str, en: str) -> Comparison:
    return Comparison(Agreement.SAME, Words(ar, en))


def detail(ar: str, en: str) -> Comparison:
    return Comparison(Agreement.DETAIL, Words(ar, en))


def different(ar: str, en: str) -> Comparison:
    return Comparison(Agreement.DIFFERENT, Words(ar, en))


def shown(value: Value, field: Field) -> Words:
    """The value in the fewest words of both languages."""
    ar, en = (show_shortest(value, field, language, year=True) for language in ("ar", "en"))
    return Words(ar, en)


def versus(one: Words, other: Words) -> Words:
    """«20 مقابل 8»."""
    return Words(f"{one.ar} مقابل {other.ar}", f"{one.en} against {other.en}")


def joined(parts: Iterable[Words]) -> Words:
    """A list in words."""
    parts = tuple(parts)
    return Words("، ".join(p.ar for p in parts), ", ".join(p.en for p in parts))


def quoted(name: str) -> Words:
    """A name in the quotation marks of each language."""
    return Words(f"«{name}»", f"“{name}”")


def counted(number: int, one: str, two: str, few: str, many: str) -> str:
    """A number with its Arabic noun: يوم واحد، يومان، 3 أيام، 11 يوماً."""
    if number in (1, 2):
        return one if number == 1 else two
    return f"{number} {few if 3 <= number % 100 <= 10 else many}"


def compare_sets(
    one: Sequence[_T],
    other: Sequence[_T],
    tie: Callable[[_T, _T], Comparison],
    name: Callable[[_T], Words],
) -> Comparison:
    """How two sets agree: the same, with something in common, or with nothing.

    What only one of them names is detail as long as they name anything in common: an account that
    leaves a name out does not deny it.
    """
    ties = [[tie(a, b) for b in other] for a in one]
    flat = [t for row in ties for t in row]
    mine = [_best(row) for row in ties]
    yours = [_best(list(column)) for column in zip(*ties, strict=True)]
    if all(t.agreement is Agreement.SAME for t in (*mine, *yours)):
        return _first(flat, Agreement.SAME, unless=EQUAL)
    if all(t.agreement is Agreement.SILENT for t in flat):
        return SILENT
    if all(t.agreement is Agreement.DIFFERENT for t in flat):
        if len(flat) == 1:
            return flat[0]
        return Comparison(
            Agreement.DIFFERENT, versus(joined(map(name, one)), joined(map(name, other)))
        )
    finer = [t for t in (*mine, *yours) if t.agreement is Agreement.DETAIL]
    if finer:
        return finer[0]
    extra = [x for x, t in zip(one, mine, strict=True) if t.agreement is Agreement.DIFFERENT]
    extra += [x for x, t in zip(other, yours, strict=True) if t.agreement is Agreement.DIFFERENT]
    words = joined(map(name, extra))
    return detail(f"تذكر إحداهما وحدها: {words.ar}", f"Only one of them names {words.en}")


_RANK = (Agreement.SAME, Agreement.DETAIL, Agreement.SILENT, Agreement.DIFFERENT)


def _best(ties: Sequence[Comparison]) -> Comparison:
    return min(ties, key=lambda t: _RANK.index(t.agreement))


def _first(ties: Iterable[Comparison], wanted: Agreement, unless: Comparison) -> Comparison:
    """The first of the wanted that has more to say than ``unless``, else that."""
    return next((t for t in ties if t.agreement is wanted and t != unless), unless)
