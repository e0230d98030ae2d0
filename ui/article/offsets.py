"""Code points, in which spans are counted, and UTF-16 units, in which Qt counts.

A character beyond the basic plane (an emoji) is one code point and two units. `shown` replaces
the few characters that Qt would drop or turn into parts of its document's structure; each by one
of the same number of units, so that every offset holds.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SPACE = " "
_UNKNOWN = "\ufffd"
# PySide drops a mark of byte order at the beginning of a string; a zero-width space looks the same.
_NOTHING = "\u200b"
# Qt begins a new paragraph at each of these; in an article only a line feed does.
_BREAKS = "\r\u2029"
# Qt's marks of frames and embedded objects, and what is no character at all.
_FORBIDDEN = "\x00\ufffc" + "".join(map(chr, [*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF]))
_SHOWN = str.maketrans(
    {"\ufeff": _NOTHING}
    | dict.fromkeys(_BREAKS, _SPACE)
    | dict.fromkeys(_FORBIDDEN, _UNKNOWN)
    | {chr(code): _UNKNOWN for code in range(0xD800, 0xE000)}
)
# Few texts hold any of them, and to look is quicker than to translate.
_CHANGED = re.compile(f"[{re.escape(''.join(map(chr, _SHOWN)))}]")


def shown(text: str) -> str:
    """The text as it is given to Qt: the same number of UTF-16 units, and of lines."""
    return text.translate(_SHOWN) if _CHANGED.search(text) else text


class Offsets:
    """Both ways between the code points and the UTF-16 units of one text."""

    __slots__ = ("_astral", "_length", "_units")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral = [m.start() for m in _ASTRAL.finditer(text)]
        self._units = [at + before for before, at in enumerate(self._astral)]

    @property
    def units(self) -> int:
        """How many UTF-16 units the text has."""
        return self._length + len(self._astral)

    def to_units(self, point: int) -> int:
        """The unit at which a code point begins; the text's length is a code point too."""
        return point + bisect_left(self._astral, point)

    def to_points(self, unit: int) -> int:
        """The code point that a unit is part of."""
        return unit - bisect_right(self._units, unit - 1)


def line_starts(text: str) -> list[int]:
    """The code point at which each line begins; a text has at least one line."""
    return list(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0))
