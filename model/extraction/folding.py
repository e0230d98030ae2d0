"""Folding of Arabic spelling, with a map from every folded character back to its origin.

Writers and keyboards differ in hamza, ta marbuta, alef maqsura, diacritics and digits; matching
runs on one spelling, while quotes are cut from the article as it is stored. Most characters become
one other and go through one table; the few stretches that grow or shrink are spelt out apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from model.evidence import Span
from model.extraction.kept import Kept

_TATWEEL = "\u0640"

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ی": "ي", "ې": "ي",
    "ئ": "ي", "ؤ": "و", "ة": "ه", "ۀ": "ه", "ھ": "ه", "ہ": "ه", "ە": "ه", "ک": "ك", "ڪ": "ك",
    "گ": "ك", "پ": "ب", "چ": "ج", "ڤ": "ف", "ڨ": "ق",
}  # fmt: skip
_SIGNS = {
    "\t": " ", "\u00a0": " ", "\u202f": " ", "\u3000": " ", "٫": ".", "٬": ",", "٪": "%",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'",
    "‐": "-", "‑": "-", "–": "-", "—": "-", "―": "-", "−": "-", "‒": "-",
}  # fmt: skip
_DELETED = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)
_SPACES = range(0x2000, 0x200B)
_MARKS = frozenset(
    map(chr, [*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6DD)])
) | frozenset(map(chr, [*range(0x6DF, 0x6E5), 0x6E7, 0x6E8, *range(0x6EA, 0x6EE), 0x640]))
"""Diacritics and tatweel: nothing in folded text, but part of the letter before them in a quote."""


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A text in folded spelling; ``index`` tells where in ``original`` each character stood."""

    text: str
    original: str
    index: Sequence[int]

    def origin(self, start: int, end: int) -> Span:
        """The code points of the original that ``text[start:end]`` was made from.

        Diacritics on the last letter belong to it. Raises ValueError if the range is empty or not
        within the folded text.
        """
        return Span(*self.bounds(start, end))

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """The two ends of `origin`."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"not a range of the folded text: [{start}, {end})")
        last = self.index[end - 1] + 1
        if self.original[last : last + 1] not in _MARKS:
            return self.index[start], last
        while last < len(self.original) and self.original[last] in _MARKS:
            last += 1
        if end < len(self.text):
            last = min(last, max(self.index[end], self.index[end - 1] + 1))
        return self.index[start], last


def fold(text: str) -> Folded:
    """The text in folded spelling with its index map.

    Alef, hamza on waw and ya, ta marbuta, alef maqsura, Persian letters and digits, Arabic-Indic
    digits, presentation forms, quotation marks, dashes and Latin capitals are made one; diacritics,
    tatweel and direction marks go; runs of spaces become one. Line ends stay.
    """
    pieces: list[str] = []
    index: list[int] = []
    done = 0
    for stretch in _UNEVEN.finditer(text):
        start, end = stretch.span()
        pieces.append(text[done:start])
        index += range(done, start)
        for char, origin in _even(text, start, end):
            pieces.append(char)
            index.append(origin)
        done = end
    if not done:
        return Folded(_plain(text), text, range(len(text)))
    pieces.append(text[done:])
    index += range(done, len(text))
    return Folded(_plain("".join(pieces)), text, index)


def fold_text(text: str) -> str:
    """Only the folded text: for a full-text column, or to compare two names."""
    return fold(text).text if _UNEVEN.search(text) else text.translate(_PLAIN)


fold_word: Callable[[str], str] = Kept(fold_text, 1 << 15).__getitem__
"""Folds a single word or a name; kept, for they recur."""


def _plain(text: str) -> str:
    """A text with every character that becomes one other replaced, the frequent ones by themselves:
    that takes a tenth of the time that a table does."""
    for char in _FREQUENT:
        text = text.replace(char, _TABLE[char])
    return text.translate(_PLAIN) if _RARE.search(text) else text


def _even(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The characters that a stretch of spaces, silent signs and ligatures leaves, with their
    offsets. «أرض ـ أرض»: a tatweel that stands alone is written for a dash."""
    spaced = False
    for at in range(start, end):
        char = text[at]
        if char in _BLANK:
            if not spaced:
                yield char, at
            spaced = True
        elif char == _TATWEEL and text[at - 1 : at] in _BLANK and text[at + 1 : at + 2] in _BLANK:
            yield "-", at
            spaced = False
        elif char in _LIGATURES:
            yield from ((letter, at) for letter in _LIGATURES[char])
            spaced = False


def _one(char: str) -> str:
    """What one character of the basic plane becomes."""
    if char in _MARKS or char in _DELETED:
        return ""
    char = _LETTERS.get(char, _SIGNS.get(char, char))
    if ord(char) in _SPACES:
        return " "
    if char.isdecimal() and len(char) == 1:
        return str(unicodedata.decimal(char))
    return char.lower() if char.isascii() else char


def _presented(char: str) -> str:
    """The letters that a presentation form shows; a form of a bare diacritic shows none."""
    plain = unicodedata.normalize("NFKC", char)
    return "".join(_one(c) for c in plain).strip(" ") or ""


def _tables() -> dict[str, str]:
    """What each character becomes: those that change, and the common ones that stay, for a
    character that a table does not hold is looked up far more slowly."""
    listed = map(ord, [*_LETTERS, *_SIGNS, *_DELETED, *_MARKS])
    common = {*listed, *range(0x80), *range(0x600, 0x700), *range(0x6F0, 0x6FA), *_SPACES}
    forms = {*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)} - common
    return {chr(c): _one(chr(c)) for c in common} | {chr(c): _presented(chr(c)) for c in forms}


_TABLE = _tables()
_PLAIN = {ord(char): out for char, out in _TABLE.items() if len(out) == 1}
_FREQUENT = "ةأىإئؤآ«»“”–\u00a0"
_RARE = re.compile(f"[{re.escape(''.join(c for c, out in _TABLE.items() if out not in ('', c)))}]")
_LIGATURES = {char: out for char, out in _TABLE.items() if len(out) > 1}
_SILENT = frozenset(char for char, out in _TABLE.items() if not out)
_BLANK = frozenset(char for char, out in _TABLE.items() if out == " ")


def _among(chars: frozenset[str]) -> str:
    return re.escape("".join(sorted(chars)))


_CLOSED_UP = _among(_BLANK | _SILENT | frozenset(_LIGATURES))
# all its signs stand first, for then the others are passed over quickly
_UNEVEN = re.compile(
    rf"[{_CLOSED_UP}]"
    rf"(?:(?<=[{_among(_BLANK)}])[{_among(_BLANK | _SILENT)}]+"
    rf"|(?<![{_among(_BLANK)}])[{_CLOSED_UP}]*)"
)
"""Stretches that become longer or shorter: more than one space, what is silent, ligatures."""
