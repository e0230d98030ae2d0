"""Tags of tokens as the words that they label: IOB, IOB2, BIOES, BILOU, and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Sized
from itertools import accumulate

Chunk = tuple[int, int, str]
"""The first token, the one after the last, the label."""

_TAG = re.compile(r"([BILESUOWM])(?:[-_](.+))?")
_OPEN = re.compile(r"\(([^()*]+)")
_NOTHING = ("O", "_", "-X-", "-", "*", "")
_BEGINS = frozenset("BUSW")
_ENDS = frozenset("ELUSW")


def is_tag(cell: str) -> bool:
    """Whether a cell can be a tag: nothing, or a letter and a label."""
    if cell in _NOTHING:
        return True
    found = _TAG.fullmatch(cell)
    return found is not None and found[2] is not None


def chunks(cells: Sequence[str], sentences: Sequence[Sized] = ()) -> list[Chunk]:
    """What the tags label; none goes beyond its sentence. A tag that goes on without a beginning
    begins one, as in the older IOB."""
    borders = set(accumulate(len(s) for s in sentences))
    return list(_chunks(cells, borders))


def _chunks(cells: Sequence[str], borders: set[int]) -> Iterator[Chunk]:
    begun, label = 0, ""
    for at, cell in enumerate([*cells, "O"]):
        letter, here = _parts(cell)
        if label and (here != label or letter in _BEGINS or at in borders):
            yield begun, at, label
            label = ""
        if here and not label:
            begun, label = at, here
        if label and letter in _ENDS:
            yield begun, at + 1, label
            label = ""


def _parts(cell: str) -> tuple[str, str]:
    found = _TAG.fullmatch(cell)
    if cell in _NOTHING or found is None:
        return "O", ""
    return found[1], found[2] or ""


def bracketed(cells: Sequence[str]) -> list[Chunk]:
    """What brackets label: ``(PERSON*``, ``*``, ``*)``, ``(GPE)``."""
    found: list[Chunk] = []
    begun: list[tuple[int, str]] = []
    for at, cell in enumerate(cells):
        begun += [(at, label.strip()) for label in _OPEN.findall(cell)]
        for _ in range(min(cell.count(")"), len(begun))):
            start, label = begun.pop()
            found.append((start, at + 1, label))
    return sorted(found)
