"""The direction of a text by its own content: its first letter that has one."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt

_DIRECTIONS = {
    "L": Qt.LayoutDirection.LeftToRight,
    "R": Qt.LayoutDirection.RightToLeft,
    "AL": Qt.LayoutDirection.RightToLeft,
}
# The isolate and its end (U+2066, U+2069) stay: our own values keep coordinates together by them.
_HIDDEN = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2067\u2068\ufeff")
)


def direction_of(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """The direction of the first strong letter; ``otherwise`` where there is none."""
    for letter in text:
        found = _DIRECTIONS.get(unicodedata.bidirectional(letter))
        if found is not None:
            return found
    return otherwise


def without_marks(text: str) -> str:
    """The text without the invisible marks of direction that pasting brings along."""
    return text.translate(_HIDDEN)
