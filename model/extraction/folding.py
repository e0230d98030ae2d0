"""Folding of Arabic spelling, with a map from every folded character back to its origin.

Writers and keyboards differ in hamza, ta marbuta, alef maqsura, diacritics and digits; matching
runs on one spelling, while quotes are cut from the article as it is stored. A table lookup over the
whole text keeps this at hundreds of megabytes a second.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from model.evidence import Span

_BMP = 0x10000
_TATWEEL = 0x640
_SPACE = 0x20
_HYPHEN = 0x2D

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
) | frozenset(map(chr, [*range(0x6DF, 0x6E5), 0x6E7, 0x6E8, *range(0x6EA, 0x6EE), _TATWEEL]))
"""Diacritics and tatweel: nothing in folded text, but part of the letter before them in a quote."""


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A text in folded spelling; ``index`` tells where in ``original`` each character stood."""

    text: str
    original: str
    index: list[int]

    def origin(self, start: int, end: int) -> Span:
        """The code points of the original that ``text[start:end]`` was made from.

        Diacritics on the last letter belong to it. Raises ValueError if the range is empty or not
        within the folded text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"not a range of the folded text: [{start}, {end})")
        last = self.index[end - 1] + 1
        while last < len(self.original) and self.original[last] in _MARKS:
            last += 1
        if end < len(self.text):
            last = min(last, max(self.index[end], self.index[end - 1] + 1))
        return Span(self.index[start], last)


def fold(text: str) -> Folded:
    """The text in folded spelling with its index map.

    Alef, hamza on waw and ya, ta marbuta, alef maqsura, Persian letters and digits, Arabic-Indic
    digits, presentation forms, quotation marks, dashes and Latin capitals are made one; diacritics,
    tatweel and direction marks go; runs of spaces become one. Line ends stay.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    low = np.minimum(codes, _BMP - 1)
    counts = _COUNTS[low]
    first = np.where(codes < _BMP, _FIRST[low], codes)
    _tatweel_as_dash(codes, counts, first)
    _single_spaces(counts, first)
    index = np.repeat(np.arange(len(codes)), counts)
    folded = first[index]
    if counts.size and counts.max() > 1:
        _expand(folded, codes, counts)
    out = folded.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    return Folded(out, text, index.tolist())


def fold_text(text: str) -> str:
    """Only the folded text: for a full-text column, or to compare two names."""
    return fold(text).text


@lru_cache(maxsize=1 << 15)
def fold_word(word: str) -> str:
    """A single word folded. Words recur, and to fold one by one costs as much as a whole text."""
    return fold(word).text


def _tatweel_as_dash(
    codes: NDArray[np.uint32], counts: NDArray[np.uint8], first: NDArray[np.uint32]
) -> None:
    """«أرض ـ أرض»: a tatweel that stands alone is written for a dash."""
    lone = np.flatnonzero(codes == _TATWEEL)
    lone = lone[(lone > 0) & (lone < len(codes) - 1)]
    lone = lone[(first[lone - 1] == _SPACE) & (first[lone + 1] == _SPACE)]
    counts[lone] = 1
    first[lone] = _HYPHEN


def _single_spaces(counts: NDArray[np.uint8], first: NDArray[np.uint32]) -> None:
    kept = np.flatnonzero(counts)
    space = first[kept] == _SPACE
    counts[kept[1:][space[1:] & space[:-1]]] = 0


def _expand(
    folded: NDArray[np.uint32],
    codes: NDArray[np.uint32],
    counts: NDArray[np.uint8],
) -> None:
    """Writes out the ligatures that stand for several letters («ﻻ»)."""
    starts = np.cumsum(counts, dtype=np.intp) - counts
    for where in np.flatnonzero(counts > 1):
        letters = _LIGATURES[int(codes[where])]
        folded[starts[where] : starts[where] + len(letters)] = [ord(c) for c in letters]


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


def _tables() -> tuple[NDArray[np.uint8], NDArray[np.uint32], dict[int, str]]:
    counts = np.ones(_BMP, dtype=np.uint8)
    first = np.arange(_BMP, dtype=np.uint32)
    ligatures: dict[int, str] = {}
    forms = [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)]
    listed = map(ord, [*_LETTERS, *_SIGNS, *_DELETED, *_MARKS])
    # only what changes: a loop over all characters would cost the program's start 50 ms
    changing = {*listed, *range(0x80), *range(0x660, 0x66A), *range(0x6F0, 0x6FA), *_SPACES}
    for code in (*changing, *forms):
        char = chr(code)
        out = _one(char) if code in changing else _presented(char)
        counts[code] = len(out)
        first[code] = ord(out[0]) if out else 0
        if len(out) > 1:
            ligatures[code] = out
    return counts, first, ligatures


_COUNTS, _FIRST, _LIGATURES = _tables()
