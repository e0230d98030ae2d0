"""The words for rules and reasons that the program ships with."""

from __future__ import annotations

from functools import cache

import resources
from model.explanations import Explanations, parse_explanations


@cache
def load_explanations() -> Explanations:
    """The shipped tables. Raises ValueError naming the line that somebody broke."""
    names = ("rules.tsv", "reasons.tsv", "circumstances.tsv", "categories.tsv")
    return parse_explanations(*(_text(name) for name in names))


def _text(name: str) -> str:
    return resources.path("explanations", name).read_text(encoding="utf-8")
