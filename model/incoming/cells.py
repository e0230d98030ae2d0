"""Cells as text, whatever a spreadsheet or a database made of them."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache

from model.spelling import folded

_SIGNS = re.compile(r"[\W_]+")
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d+")
_LONGEST_NOTHING = 24
_EXACT = 10**15
"""Below this every whole number is exact in a spreadsheet."""
_NOTHING = frozenset(
    (
        *("", "-", "--", ".", "?", "n/a", "na", "nan", "none", "null", "nil", "unknown", "unk"),
        *("#n/a", "#value!", "#ref!", "#div/0!", "#name?"),
        *("غير معروف", "غير معروفه", "مجهول", "لا يوجد", "غير محدد"),
    )
)


@lru_cache(maxsize=16_384)
def heading_key(heading: str) -> str:
    """A heading, or a code, as it is compared: capitals and signs are nothing."""
    return _SIGNS.sub(" ", folded(heading).casefold()).strip()


def words_of(cell: object) -> str:
    """A cell as it is kept: a day without its midnight, a whole number without its «.0»."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        if cell != cell or cell in (float("inf"), float("-inf")):
            return ""
        return str(int(cell)) if cell.is_integer() and abs(cell) < _EXACT else repr(cell)
    if isinstance(cell, datetime):
        plain = cell.time() == time() and cell.tzinfo is None
        return cell.date().isoformat() if plain else cell.isoformat(sep=" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, list | tuple):
        return "; ".join(filter(None, map(words_of, cell)))
    return str(cell).replace("\r\n", "\n").replace("\r", "\n").strip()


def one_line(cell: str) -> str:
    return " ".join(cell.split())


def says_nothing(cell: str) -> bool:
    """Whether a cell is empty, or a sign or a word that stands for what is not known."""
    return len(cell) <= _LONGEST_NOTHING and _is_nothing(cell)


@lru_cache(maxsize=16_384)
def _is_nothing(cell: str) -> bool:
    return folded(cell).casefold() in _NOTHING


def is_rounded(cell: str) -> bool:
    """Whether a spreadsheet made 2.01501E+11 of a long number: its last digits are lost."""
    return _ROUNDED.fullmatch(cell) is not None
