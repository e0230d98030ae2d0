"""How values are written: the language, the digits, and marks that keep directions apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Digits = Literal["latin", "arabic"]

_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_DIRECTION_MARKS = dict.fromkeys(
    [0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)


@dataclass(frozen=True, slots=True)
class Style:
    language: str
    digits: Digits
    brief: bool

    @property
    def is_arabic(self) -> bool:
        return self.language.startswith("ar")

    @property
    def comma(self) -> str:
        return "، " if self.is_arabic else ", "

    def choose(self, ar: str, en: str) -> str:
        return ar if self.is_arabic else en

    def number(self, number: int) -> str:
        shown = str(number)
        return shown.translate(_ARABIC_INDIC) if self._wants_arabic_digits else shown

    @property
    def _wants_arabic_digits(self) -> bool:
        return self.is_arabic and self.digits == "arabic"


def isolated(text: str) -> str:
    """Left-to-right text that keeps its order within Arabic (U+2066 … U+2069)."""
    return f"\u2066{text}\u2069"


def without_marks(text: str) -> str:
    """The text without invisible direction marks."""
    return text.translate(_DIRECTION_MARKS)
