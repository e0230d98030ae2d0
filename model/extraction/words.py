"""A sentence as words and marks with their offsets: what the grammar of acts walks over."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from model.evidence import Span
from model.extraction.folding import fold_text
from model.extraction.kept import Kept
from model.quick import value

_PIECES = re.compile(r"([\w\u064b-\u065f\u0670\u0640]+|[^\w\s])")


@value
class Word:
    """A word or a mark: ``[start, end)`` in the article's text, ``form`` folded."""

    start: int
    end: int
    form: str

    @property
    def is_mark(self) -> bool:
        return not self.form.isalnum()

    @property
    def is_number(self) -> bool:
        return self.form.isdigit()


_form = Kept(lambda word: fold_text(word) or word, 1 << 15).__getitem__


@value
class Words:
    """The words of one sentence in their order, where each begins, and the folded forms alone."""

    items: tuple[Word, ...]
    starts: tuple[int, ...]
    folded: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Word:
        return self.items[index]

    def form(self, index: int) -> str:
        """The folded word at ``index``; empty where there is none."""
        return self.folded[index] if 0 <= index < len(self.folded) else ""

    def at(self, offset: int) -> int:
        """The index of the word that holds the offset, or of the last one before it."""
        return (bisect_right(self.starts, offset) or 1) - 1

    def across(self, span: Span) -> tuple[int, int]:
        """The words ``[first, last)`` that a span of the article covers."""
        return self.at(span.start), self.at(span.end - 1) + 1

    def forms(self, first: int, last: int) -> tuple[str, ...]:
        """The folded words of ``[first, last)``, marks left out."""
        return tuple(filter(str.isalnum, self.folded[first if first > 0 else 0 : last]))

    def has(self, first: int, last: int, among: frozenset[str]) -> bool:
        """Whether one of the words of ``[first, last)`` is among these."""
        return not among.isdisjoint(self.folded[first if first > 0 else 0 : last])


def split(text: str, start: int, end: int) -> Words:
    """The words of ``text[start:end]``; offsets count from the start of ``text``."""
    parts = _PIECES.split(text[start:end])
    ends = tuple(accumulate(map(len, parts), initial=start))
    starts = ends[1:-1:2]
    folded = tuple(map(_form, parts[1::2]))
    return Words(tuple(map(Word, starts, ends[2::2], folded)), starts, folded)
