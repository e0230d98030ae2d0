"""Which of the phrases found count: none within a known word; of overlapping ones the longest."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from model.extraction.lexicon import Match

_CLITICS = itemgetter(4)
WHOLE = "whole"
"""The category of words that only look as if they began with a particle."""


def without_false_clitics(found: list[Match]) -> list[Match]:
    """Drops readings with a particle where the whole word is known: «بغداد» is not «ب» + «غداد».

    «ال» before a word leaves its meaning in other lists alone: «القاعدة» is a side and a base.
    """
    if not any(map(_CLITICS, found)):
        return found
    glued = {m[2] - len(m[4]) for m in found if m[4]}
    whole: dict[int, list[Match]] = defaultdict(list)
    for match in found:
        if not match[4] and match[2] in glued:
            whole[match[2]].append(match)
    return [m for m in found if not m[4] or not _is_whole(m, whole.get(m[2] - len(m[4]), ()))]


def _is_whole(match: Match, whole: Iterable[Match]) -> bool:
    _, category, start, _, clitics, _ = match
    return any(
        other[3] > start and (clitics != "ال" or other[1] in (category, WHOLE)) for other in whole
    )


def without_shorter(found: Sequence[Match]) -> list[Match]:
    """Of overlapping matches of one category the longest; equally placed ones stay together.

    ``found`` are in the order of the text.
    """
    if len(found) < 2:
        return [m for m in found if m[1] != WHOLE]
    crowd: list[Match] = []
    furthest: dict[str, Match] = {}
    for match in found:
        _, category, start, end, _, _ = match
        last = furthest.get(category, match)
        if start < last[3] and match[2:4] != last[2:4]:
            crowd += (last, match)
        if end >= last[3]:
            furthest[category] = match
    kept = {m[1:4] for m in _longest(crowd)} if crowd else set()
    lost = {m[1:4] for m in crowd} - kept
    return [m for m in found if m[1] != WHOLE and (not lost or m[1:4] not in lost)]


def _longest(crowd: Iterable[Match]) -> Iterator[Match]:
    kept: dict[str, Apart] = defaultdict(Apart)
    for match in sorted(crowd, key=lambda m: (m[2] - m[3], len(m[4]), m[2])):
        _, category, start, end, _, _ = match
        if kept[category].has(start, end) or kept[category].takes(start, end):
            yield match


class Apart:
    """Spans of which none meets another."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def has(self, start: int, end: int) -> bool:
        """Whether the very span is one of them."""
        at = bisect_left(self._spans, (start, end))
        return self._spans[at : at + 1] == [(start, end)]

    def takes(self, start: int, end: int) -> bool:
        """Add a span; where it meets one that is there nothing is added."""
        spans = self._spans
        at = bisect_left(spans, (start, end))
        if (at and spans[at - 1][1] > start) or (at < len(spans) and spans[at][0] < end):
            return False
        spans.insert(at, (start, end))
        return True


class Taken:
    """Which characters of a text are taken. Asking takes no longer where many are."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._marks = bytearray(length)
        for start, end in spans:
            self.take(start, end)

    def take(self, start: int, end: int) -> None:
        """Mark the characters ``[start, end)``."""
        self._marks[start:end] = b"\1" * (end - start)

    def meets(self, start: int, end: int) -> bool:
        """Whether one of the characters ``[start, end)`` is taken."""
        return 1 in self._marks[start:end]
