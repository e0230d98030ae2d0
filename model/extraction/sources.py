"""A source as it is read: what it is called, where, and by which rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

_MARKS = re.compile(r"[\"“”«»‘’()\[\]]")


@dataclass(frozen=True, slots=True)
class Source:
    """A source at ``[start, end)`` of the folded text.

    ``carried`` where it is the one named last; ``kind`` is the lexicon's, empty where it has none.
    """

    name: str
    start: int
    end: int
    rule: str
    confidence: float
    carried: bool = False
    kind: str = ""


def plain(name: str) -> str:
    """A name as it is shown: without quotation marks and brackets, in plain letters."""
    return " ".join(_MARKS.sub("", normalize("NFKC", name)).split())
