"""A quote in its sentence: what is shown of an article where a value rests on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.evidence import Span

_LONGEST = 240
_END = re.compile(r"[.!؟?…]+[\s»\"”)]|\n")
_BREAK = re.compile(r"[\s،؛:,;]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of a span, and those of their sentence before and after them."""

    before: str
    quote: str
    after: str


def in_sentence(text: str, span: Span) -> Quoted:
    """The span's words in their sentence, which is cut with an ellipsis where it is very long."""
    ends = [found.end() for found in _END.finditer(text, 0, span.start)]
    start = ends[-1] if ends else 0
    # From within the quote: it may end with the sentence's stop.
    following = _END.search(text, max(span.start, span.end - 1))
    end = max(span.end, following.end() if following else len(text))
    before, after = text[start : span.start].lstrip(), text[span.end : end].rstrip()
    return Quoted(_tail(before), text[span.start : span.end], _head(after))


def _tail(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    cut = words[-_LONGEST:]
    found = _BREAK.search(cut)
    return f"…{cut[found.end() :] if found else cut}"


def _head(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    cut = words[:_LONGEST]
    places = [found.start() for found in _BREAK.finditer(cut)]
    return f"{cut[: places[-1]] if places else cut}…"
