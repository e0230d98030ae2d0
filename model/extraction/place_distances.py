"""Towns that no list knows, told by how far they lie from another: «في X (300 كلم شمال Y)»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.extraction.grammar import PREPOSITIONS, SUBORDINATORS, TIME_WORDS
from model.extraction.place_words import ADJECTIVES

_TOLD = re.compile(
    r"(?<!\w)(?:في|قرب) (?P<name>[^\W\d_]{4,}(?: [^\W\d_]{3,})?)"
    r" ?\((?:علي )?(?:بعد |مسافه )?(?:نحو |حوالي )?\d+(?:[.,]\d+)? ?(?:كلم|كم|كيلو ?متر)"
)
_NO_NAMES = PREPOSITIONS | SUBORDINATORS | TIME_WORDS | ADJECTIVES


def towns_by_distance(text: str) -> Iterator[tuple[int, int]]:
    """Where such names stand in a folded text."""
    if "كلم" not in text and "كم" not in text and "كيلو" not in text:
        return
    for found in _TOLD.finditer(text):
        if _NO_NAMES.isdisjoint(found["name"].split()):
            yield found.span("name")
