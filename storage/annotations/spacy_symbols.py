"""The numbers that spaCy gives strings: of some their place in a list, else their hash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import resources
from storage.training.packed import hash64


def number_of(text: str) -> int:
    """The number of a string, as spaCy's StringStore has it."""
    return _symbols().get(text) or hash64(text)


def hashes(strings: Iterable[str]) -> Mapping[int, str]:
    """The strings by their number; the empty one has 0."""
    return {0: "", **{number_of(text): text for text in strings}}


@cache
def _symbols() -> Mapping[str, int]:
    lines = resources.path("formats", "spacy-symbols.txt").read_text(encoding="utf-8").split("\n")
    names = [line for line in lines if line and not line.startswith("#")]
    return {name: number for number, name in enumerate(names, 1)}
