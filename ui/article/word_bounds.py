"""Selections brought to words: trimmed, and made longer or shorter word by word."""

from __future__ import annotations

import re
from typing import Literal

from model.evidence import Span

Edge = Literal["start", "end"]
_OUTER = " \t\n\r\f\v\u00a0\u2007\u202f\u2028\u2029\u200b\ufeff،؛,;:.!?؟…"
# A lone stop between words is none of them.
_WORD = re.compile(r"\S*\w\S*")


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without spaces and without marks between words at its ends; None if none is left.

    A bracket or a quotation mark stays: it may belong to a name.
    """
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in _OUTER:
        end -= 1
    return Span(start, end) if start < end else None


def grown(text: str, span: Span, edge: Edge) -> Span:
    """The span with one more word before its start or after its end; itself at the text's edge."""
    if edge == "end":
        following = _WORD.search(text, span.end)
        if following is None:
            return span
        return trimmed(text, span.start, following.end()) or span
    before = text[: span.start].rstrip(_OUTER)
    start = max(before.rfind(space) for space in " \n\t\u00a0\u202f") + 1
    return trimmed(text, start, span.end) or span if before else span


def shrunk(text: str, span: Span, edge: Edge) -> Span:
    """The span with one word less at its start or end; a single word stays."""
    words = list(_WORD.finditer(text, span.start, span.end))
    if len(words) < 2:
        return span
    if edge == "end":
        return trimmed(text, span.start, words[-2].end()) or span
    return trimmed(text, words[1].start(), span.end) or span
