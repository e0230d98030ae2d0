"""What a researcher types into the search box, as an expression of FTS5."""

from __future__ import annotations

import re
import unicodedata

from model.spelling import folded_text

SHORTEST_PREFIX = 3
_ARTICLE = re.compile("[وفبك]?ال")


def match_expression(text: str) -> str | None:
    """Every word of three letters a prefix, all words wanted; "these words" stand together.

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
    return " ".join(f'"{w}"*' if _says_enough(w) else f'"{w}"' for w in _words(text))


def _says_enough(word: str) -> bool:
    """Whether few enough words begin so: «ال» begins a word of every article."""
    article = _ARTICLE.match(word)
    return len(word) >= SHORTEST_PREFIX and (article is None or len(word) - article.end() >= 2)


def _words(text: str) -> list[str]:
    """Runs of letters, marks and digits, folded: what the index has as its words."""
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in folded_text(text))
    return "".join(kept).split()
