"""The parts of a page for the eye: what extraction's zones say, told at once.

Setting the page must not wait for the lexicons, nor for the tables that folding needs. This
spelling replaces characters one by one, so that its offsets are those of the article; diacritics
stay, which matters to quotes and not to the shape of a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from model.article_language import language_of
from model.evidence import Span
from model.extraction.zones import Zone, lines, zones

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
    "ک": "ك", "گ": "ك",
}  # fmt: skip
_SIGNS = dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛", "'")
_SIGNS |= dict.fromkeys("‐‑–—―−‒", "-") | dict.fromkeys("\t\u00a0\u202f\u3000\r", " ")
_DIGITS = {chr(zero + n): str(n) for zero in (0x660, 0x6F0) for n in range(10)}
_CAPITALS = {chr(code): chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
_PLAIN = str.maketrans(_LETTERS | _SIGNS | _DIGITS | _CAPITALS)

_HEADLINE = 130


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of a lexicon found at ``[start, end)``."""

    start: int
    end: int
    category: str


def plain(text: str) -> str:
    """The text in one spelling, character for character: as long as it was."""
    return text.translate(_PLAIN)


def page_zones(text: str, phrases: Mapping[str, str]) -> tuple[tuple[Span, Zone], ...]:
    """Each line that holds anything, without its outer spaces, and its part of the page.

    ``phrases`` are what stands around reports, in the `plain` spelling, with their lexicon's
    category (``noise_line``, ``photo_credit``).
    """
    spelled = plain(text)
    rows = lines(spelled)
    if language_of(text).has_rules:
        kinds = zones(rows, _found(spelled, phrases))
    else:
        # Lines of another script would all be taken for noise.
        head = bool(rows) and rows[0].end - rows[0].start <= _HEADLINE
        kinds = tuple(Zone.HEADLINE if head and not i else Zone.BODY for i in range(len(rows)))
    return tuple((Span(r.start, r.end), kind) for r, kind in zip(rows, kinds, strict=True))


def _found(spelled: str, phrases: Mapping[str, str]) -> list[_Phrase]:
    """The phrases that stand in a text as words of their own."""
    if not phrases:
        return []
    some = _any_of(tuple(phrases))
    return [_Phrase(m.start(), m.end(), phrases[m.group()]) for m in some.finditer(spelled)]


@lru_cache(maxsize=4)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
