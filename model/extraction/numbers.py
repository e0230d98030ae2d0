"""Quantities as Arabic news writes them: digits, number words, vague words, and their bounds.

No dictionary of phrases can list «ما لا يقل عن مئة وخمسة وعشرين»; the words come from the lexicon
(categories ``number``, ``vague`` and ``bound``) and are put together here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from model.extraction.lexicon import Hit
from model.extraction.reading import Reading

_DIGITS = re.compile(r"\d+(?:[.,/]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_AND = re.compile(r"\s?و\s?(?:ال)?")
_JOINT = re.compile(r"\s?(?:-|الي|حتي|او|و)\s?")
_SCALE_GAP = re.compile(r"\s?")
_BETWEEN = re.compile(r"(?:بين|من)\s$")
_PARTICLES = re.compile(r"(?:^|[\s\"(])((?:و|ف)?(?:ب|ل|ك)?(?:ال)?)\s?$")
_MARK = re.compile(r"[\d،.؛\n]")
_NEAR = 48
_TENS = (20, 30)


class Quantity(NamedTuple):
    """A number as written: ``[start, end)`` in the folded text covers its bounding words too.

    ``first`` and ``last`` bound the number's own words. ``high`` None says "at least ``low``".
    ``clitics`` are the particles before it, ``ordinal`` says that it is one of a row («الثالث»).
    """

    start: int
    end: int
    first: int
    last: int
    low: int
    high: int | None
    kind: str
    clitics: str = ""

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    @property
    def ordinal(self) -> bool:
        return self.kind == "ordinal"


def quantities_in(reading: Reading, start: int, end: int) -> tuple[Quantity, ...]:
    """The quantities whose own words begin within ``[start, end)``."""
    found = quantities(reading)
    first = bisect_left(found, start, key=_first)
    return found[first : bisect_left(found, end, lo=first, key=_first)]


def _start(hit: Hit) -> int:
    return hit.start


def _first(quantity: Quantity) -> int:
    return quantity.first


@lru_cache(maxsize=1)
def quantities(reading: Reading) -> tuple[Quantity, ...]:
    """All quantities of a text in their order, ordinals included."""
    text = reading.folded.text
    atoms = sorted([*_digit_atoms(text), *_word_atoms(reading)], key=lambda q: (q.first, -q.last))
    numbers = _ranges(_compounds(_apart(atoms), text), text)
    return tuple(_bounded(numbers, reading))


def _digit_atoms(text: str) -> Iterator[Quantity]:
    for match in _DIGITS.finditer(text):
        written = match.group()
        if _GROUPED.fullmatch(written):
            written = written.replace(".", "").replace(",", "")
        if written.isdigit() and len(written) < 12:
            value = int(written)
            start, end = match.span()
            yield Quantity(start, end, start, end, value, value, "digits", _before(text, start))


def _before(text: str, start: int) -> str:
    """The particles written onto digits: «بـ4», «و5», «الـ48»."""
    match = _PARTICLES.search(text[max(0, start - 7) : start])
    return match.group(1) if match else ""


def _word_atoms(reading: Reading) -> Iterator[Quantity]:
    for hit in reading.hits_of("number"):
        value = int(hit.code)
        kind = hit.entry.get("kind")
        yield Quantity(hit.start, hit.end, hit.start, hit.end, value, value, kind, hit.clitics)
    for hit in reading.hits_of("vague"):
        low = int(hit.code)
        yield Quantity(hit.start, hit.end, hit.start, hit.end, low, None, "vague", hit.clitics)


def _apart(atoms: Iterable[Quantity]) -> list[Quantity]:
    """Without those that lie in a longer one: «الثالث» in «الثالث والعشرين»."""
    kept: list[Quantity] = []
    for atom in atoms:
        if not kept or atom.first >= kept[-1].last:
            kept.append(atom)
        elif atom.last - atom.first > kept[-1].last - kept[-1].first:
            kept[-1] = atom
    return kept


def _compounds(atoms: Sequence[Quantity], text: str) -> list[Quantity]:
    """«مئة» «و» «خمسة» «و» «عشرين» made one; «خمسة آلاف» multiplied."""
    made: list[Quantity] = []
    for atom in atoms:
        joined = _joined(made[-1], atom, text) if made else None
        if joined is None:
            made.append(atom)
        else:
            made[-1] = joined
    return made


def _joined(left: Quantity, right: Quantity, text: str) -> Quantity | None:
    if left.high is None or right.high is None or left.ordinal:
        return None
    if right.ordinal and right.low in _TENS:
        right = right._replace(kind="ten")  # «الأربع والعشرين»
    if right.ordinal:
        return None
    gap = text[left.last : right.first]
    if right.kind == "scale" and _SCALE_GAP.fullmatch(gap):
        return _sum(left, right, left.low * right.low)
    if not _AND.fullmatch(gap) or right.kind == "digits" or left.kind == "digits":
        return _after_scale(left, right, gap)
    if _fits(left.low, right):
        return _sum(left, right, left.low + right.low)
    return None


def _after_scale(left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """«ألف و200», «30 ألفا 631»: digits may follow a scale word."""
    scaled = left.kind == "scale" and right.kind == "digits" and right.low < 1000
    bare = left.low % 1000 == 0 and left.low > 1000 and gap == " "
    fits = bool(_AND.fullmatch(gap)) or bare
    return _sum(left, right, left.low + right.low) if scaled and fits else None


def _fits(total: int, right: Quantity) -> bool:
    """Whether Arabic puts the right number after this total: hundreds, units, tens."""
    if right.kind == "ten":
        return total % 100 in range(1, 10) or (total >= 100 and total % 100 == 0)
    if right.kind in ("unit", "teen"):
        return total >= 100 and total % 100 == 0
    if right.kind == "hundred":
        return total >= 1000 and total % 1000 == 0
    return right.kind == "scale" and total >= 1_000_000


def _sum(left: Quantity, right: Quantity, value: int) -> Quantity:
    kind = "scale" if value % 1000 == 0 and right.kind == "scale" else right.kind
    if left.kind != "digits" and kind == "digits":
        kind = "unit"
    return left._replace(end=right.last, last=right.last, low=value, high=value, kind=kind)


def _ranges(numbers: Sequence[Quantity], text: str) -> list[Quantity]:
    """«بين 3 و5», «3-5», «ثلاثة أو أربعة», «من ثلاثة إلى خمسة» made one quantity."""
    made: list[Quantity] = []
    for number in numbers:
        ranged = _range(made[-1], number, text) if made else None
        if ranged is None:
            made.append(number)
        else:
            made[-1] = ranged
    return made


def _range(left: Quantity, right: Quantity, text: str) -> Quantity | None:
    if not (left.is_exact and right.is_exact) or left.ordinal or right.ordinal:
        return None
    if right.low <= left.low or right.low > 1900:
        return None
    gap = text[left.last : right.first]
    match = _JOINT.fullmatch(gap)
    if match is None:
        return None
    opened = _BETWEEN.search(text[max(0, left.first - 6) : left.first])
    if gap.strip() == "و" and not (opened and opened.group().startswith("بين")):
        return None
    start = left.first - len(opened.group()) if opened else left.start
    return left._replace(start=start, end=right.last, last=right.last, high=right.low, kind="range")


def _bounded(numbers: Iterable[Quantity], reading: Reading) -> Iterator[Quantity]:
    bounds = reading.hits_of("bound")
    for number in numbers:
        if number.ordinal:
            yield number
            continue
        first = bisect_left(bounds, number.first - _NEAR, key=_start)
        near = bounds[first : bisect_left(bounds, number.last + _NEAR, lo=first, key=_start)]
        before = _bound_before(number, near, reading)
        after = _bound_after(number, near, reading)
        bound = before or after
        if bound is None or number.high is None:
            yield number
            continue
        low, high = _range_of(bound.code, number)
        start = before.start if before else number.start
        end = after.end if after and not before and after.start - number.last < 2 else number.end
        yield number._replace(start=start, end=end, low=low, high=high)


def _range_of(code: str, number: Quantity) -> tuple[int, int | None]:
    if code in ("at_least", "more"):
        return number.low, None
    if code == "at_most":
        return 0, number.high
    return number.low, number.high


def _bound_before(number: Quantity, bounds: Sequence[Hit], reading: Reading) -> Hit | None:
    text = reading.folded.text
    for hit in bounds:
        gap = text[hit.end : number.first]
        if hit.end <= number.first and gap.strip() in ("", "ب", "ال", "عن", "من", number.clitics):
            return hit
    return None


def _bound_after(number: Quantity, bounds: Sequence[Hit], reading: Reading) -> Hit | None:
    """«25 مقاتلا على الأقل»: up to three words between, no mark and no other number."""
    text = reading.folded.text
    for hit in bounds:
        gap = text[number.last : hit.start]
        near = hit.start >= number.last and len(gap) < 40 and len(gap.split()) <= 4
        trailing = hit.entry.phrase.startswith(("على", "كحد")) or hit.code == "exact"
        if near and trailing and not _MARK.search(gap):
            return hit
    return None
