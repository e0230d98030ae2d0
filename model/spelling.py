"""Folded Arabic spelling for comparing, searching and sorting; its table is loaded on first use.

The window is painted and a project opened before anything is compared, and should not wait for it.
"""

from __future__ import annotations


def folded_text(text: str) -> str:
    """The text in the one spelling that searching and sorting compare."""
    from model.extraction.folding import fold_text

    return fold_text(text)


def folded(text: str) -> str:
    """The text in the one spelling in which names are compared, without spaces around it."""
    return folded_text(text).strip()
