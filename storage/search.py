"""What a researcher types into the search box, as an expression of FTS5."""

from __future__ import annotations

import unicodedata

from storage.spelling import folded

SHORTEST_PREFIX = 2
"""A shorter word is searched as a whole: «و» would begin a word of every article."""


def match_expression(text: str) -> str | None:
    """Every word a prefix, all of them wanted; words in "quotes" stand together as they are.

    Nothing that is typed can be an operator. None where no letter and no digit was typed.
    """
    pieces = _plain_quotes(text).split('"')
    unclosed = len(pieces) - 1
    parts = [
        _phrase(piece) if i % 2 and i < unclosed else _prefixes(piece)
        for i, piece in enumerate(pieces)
    ]
    return " ".join(filter(None, parts)) or None


def _plain_quotes(text: str) -> str:
    return text.translate(str.maketrans("«»“”„", '"""""'))


def _phrase(text: str) -> str:
    words = _words(text)
    return f'"{" ".join(words)}"' if words else ""


def _prefixes(text: str) -> str:
    return " ".join(f'"{w}"*' if len(w) >= SHORTEST_PREFIX else f'"{w}"' for w in _words(text))


def _words(text: str) -> list[str]:
    """Runs of letters, marks and digits, folded: what the index has as its words."""
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in folded(text))
    return "".join(kept).split()
