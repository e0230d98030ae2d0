"""Folded Arabic spelling, brought in when first asked for: opening a project needs none of it."""

from __future__ import annotations


def folded(text: str) -> str:
    """The text in the one spelling that searching and sorting compare."""
    from model.extraction.folding import fold_text

    return fold_text(text)
