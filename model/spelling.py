"""Folded Arabic spelling for comparing what was typed; the table of folding is loaded on first use.

The window is painted before anything is compared, and should not wait for it.
"""

from __future__ import annotations


def folded(text: str) -> str:
    """The text in the one spelling in which names are compared, without spaces around it."""
    from model.extraction.folding import fold_text

    return fold_text(text).strip()
