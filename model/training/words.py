"""A text cut into words and sentences for formats that label words, offsets kept.

Words are runs of letters with their diacritics, numbers, and signs one by one. A clitic stays with
its word unless a label begins or ends between them: «بالقرية» is one word, and two pieces where
only «القرية» is labelled. So every label's words are exact, and no more is split than that.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from model.evidence import Span
from model.extraction.reading import sentence_spans

_MARKS = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_WORD = re.compile(
    rf"""
    (?:[^\W\d_][{_MARKS}]*)+(?:['’](?:[^\W\d_][{_MARKS}]*)+)*     # letters
    | \d+(?:[.,:/٫٬]\d+)*%?                                       # a number, a day, an hour
    | [^\w\s](?:[\ufe00-\ufe0f{_MARKS}\U0001f3fb-\U0001f3ff]|(?<=\u200d)[^\w\s])*   # a sign
    | \S
    """,
    re.VERBOSE,
)


class Piece(NamedTuple):
    """``[start, end)`` in the text; ``word`` is the number of the written word that it is of."""

    start: int
    end: int
    word: int


def pieces(text: str, cuts: Collection[int] = ()) -> list[Piece]:
    """All that is no space, in the text's order; a word is cut where one of ``cuts`` is in it."""
    edges = sorted(cuts)
    return [
        Piece(start, end, number)
        for number, found in enumerate(_WORD.finditer(text))
        for start, end in _cut(found.start(), found.end(), edges)
    ]


def sentences(text: str, words: Sequence[Piece], whole: Collection[Span]) -> list[list[Piece]]:
    """The pieces by sentence; no sentence ends within a span of ``whole``, or within a word."""
    starts = [span.start for span in sentence_spans(text)]
    barred = sorted((span.start, span.end) for span in whole)
    breaks = [start for start in starts if not _within(start, barred)]
    cut: list[list[Piece]] = []
    last = -1
    for piece in words:
        at = bisect_right(breaks, piece.start)
        if not cut or (at != last and cut[-1][-1].word != piece.word):
            cut.append([])
        last = at
        cut[-1].append(piece)
    return cut


def covered(words: Sequence[Piece], span: Span) -> tuple[int, int]:
    """The first piece that a span has, and the one after its last; equal if it has only spaces."""
    first = bisect_right(words, span.start, key=lambda piece: piece.end)
    after = bisect_left(words, span.end, key=lambda piece: piece.start)
    return min(first, after), after


def _cut(start: int, end: int, edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    for edge in edges[bisect_right(edges, start) : bisect_left(edges, end)]:
        yield start, edge
        start = edge
    yield start, end


def _within(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < place < end for start, end in spans)
