"""The direction of a text by its own content: its first letter that has one."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import Qt

BETWEEN = " | "
"""What stands between facts in a line: a dot would be read as the Arabic zero."""

_ODD_SPACE = re.compile(r"\r\n|[^\S ]")
_FIRST_STRONG = {"R": True, "AL": True, "L": False}
# The isolate and its end (U+2066, U+2069) stay: our own values keep coordinates together by them.
_HIDDEN = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2067\u2068\ufeff\u200b\u2060")
)


def is_right_to_left(text: str) -> bool | None:
    """The direction of the first letter that has one; None where no letter has."""
    for letter in text:
        strong = _FIRST_STRONG.get(unicodedata.bidirectional(letter))
        if strong is not None:
            return strong
    return None


def direction_of(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """The direction of the first strong letter; ``otherwise`` where there is none."""
    right = is_right_to_left(text)
    if right is None:
        return otherwise
    return Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight


ISOLATES = "\u2066\u2069"


def for_a_line(text: str) -> str:
    """The text as one line holds it: no hidden marks, no line ends, no odd spaces.

    Isolates stay as long as each that begins ends.
    """
    plain = without_marks(text)
    if plain.count(ISOLATES[0]) != plain.count(ISOLATES[1]):
        plain = plain.translate(dict.fromkeys(map(ord, ISOLATES)))
    return _ODD_SPACE.sub(" ", plain)


def without_marks(text: str) -> str:
    """The text without the invisible marks of direction that pasting brings along."""
    return text.translate(_HIDDEN)
