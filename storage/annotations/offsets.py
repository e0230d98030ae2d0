"""Offsets of other programs in code points of the stored text.

They count code points, UTF-16 units (Java, JavaScript) or bytes, and line ends as the file has
them. Which of these a file counts in is told by the quotes beside the offsets, where there are
any.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from itertools import accumulate

from model.evidence import Span

_NEAR = 200
"""So many code points from its offsets a quote is looked for first."""


class Unit(StrEnum):
    """What offsets count."""

    POINTS = "points"
    UTF16 = "utf16"
    BYTES = "bytes"


class Offsets:
    """The text as a file has it, and ``text`` as it is stored: line ends folded."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.text = raw.replace("\r\n", "\n").replace("\r", "\n")
        self._folded = _fold_map(raw) if len(self.text) != len(raw) else None
        self._units: dict[Unit, dict[int, int] | None] = {Unit.POINTS: None}

    def span(self, start: int, end: int, unit: Unit) -> Span | None:
        """The words there; None where there are none, or within a character."""
        first, last = self._point(start, unit), self._point(end, unit)
        if first is None or last is None or not 0 <= first < last <= len(self.text):
            return None
        return Span(first, last)

    def _point(self, offset: int, unit: Unit) -> int | None:
        if unit not in self._units:
            self._units[unit] = _unit_map(self.raw, unit)
        units = self._units[unit]
        raw = offset if units is None else units.get(offset)
        if raw is None or not 0 <= raw <= len(self.raw):
            return None
        return raw if self._folded is None else self._folded[raw]

    def unit(self, quoted: Iterable[tuple[int, int, str]], likely: tuple[Unit, ...]) -> Unit:
        """The unit in which most quotes stand at their offsets; the first likely one if none."""
        quotes = list(quoted)
        if not quotes or self.raw.isascii():
            return likely[0]
        fits = {unit: sum(self._stands(*q, unit) for q in quotes) for unit in likely}
        return max(likely, key=lambda u: fits[u])

    def _stands(self, start: int, end: int, quote: str, unit: Unit) -> bool:
        span = self.span(start, end, unit)
        return span is not None and same_words(self.text[span.start : span.end], quote)


def same_words(words: str, quote: str) -> bool:
    """Whether they are the same but for spaces and line ends, which some programs change."""
    return words == quote or "".join(words.split()) == "".join(quote.replace("\\n", " ").split())


def found_again(text: str, quote: str, near: int) -> Span | None:
    """Where the words stand, if one place is meant: the only one nearby, or in all of the text."""
    words = quote.replace("\\n", " ").split()
    if not words:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    found = [Span(*m.span()) for m in pattern.finditer(text)]
    close = [s for s in found if abs(s.start - near) <= _NEAR]
    for places in (close, found):
        if len(places) == 1:
            return places[0]
    return None


def _fold_map(raw: str) -> list[int]:
    """By the offset of each code point, the one after folding line ends; of the end too."""
    kept = (int(not (a == "\r" and b == "\n")) for a, b in zip(raw, raw[1:] + "x", strict=True))
    return [0, *accumulate(kept)]


def _unit_map(raw: str, unit: Unit) -> dict[int, int] | None:
    """By the offset in the unit that of the code point; None where these are the same."""
    size = _in_utf16 if unit is Unit.UTF16 else _in_bytes
    if unit is Unit.UTF16 and not any(c > "\uffff" for c in raw):
        return None
    return {at: i for i, at in enumerate((0, *accumulate(map(size, raw))))}


def _in_utf16(letter: str) -> int:
    return 1 + (letter > "\uffff")


def _in_bytes(letter: str) -> int:
    return len(letter.encode("utf-8", "surrogatepass"))
