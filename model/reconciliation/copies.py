"""Copies of one text: a report that another outlet printed again, cut short, or added to.

Texts are compared by the runs of three words that they hold, in folded spelling: how many of the
shorter text's stand in the other too. A MinHash signature, cut into bands, finds in a large project
the few texts that are worth comparing.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

from model.spelling import folded_text

_WORDS = 3
_ROWS = 64
_BANDS = _ROWS // 2
_SEED = 20211
_WORD = re.compile(r"\w+")

# Formulas (greetings between heads of state, the weather, announcements of sentences) repeat two
# thirds of their words every week: what was published days apart must be nearly the same.
_OF_ONE_TIME = 3
_LIKE_NOW = 0.6
_LIKE_LATER = 0.85
# A flash of a dozen words shares runs with any longer report of the same.
_SHORT = 25
_LIKE_SHORT = 0.8
_TOO_SHORT = 4

Shingles = frozenset[str]
"""The runs of three words of a text."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two texts share: of all their runs of words, and of those of the shorter text."""

    jaccard: float
    contained: float


def shingles(text: str) -> Shingles:
    """The runs of three words of a text, folded; punctuation and the ends of lines are nothing."""
    words = _WORD.findall(folded_text(text))
    return frozenset(
        " ".join(run) for run in zip(*(words[n:] for n in range(_WORDS)), strict=False)
    )


def signature(found: Shingles) -> bytes:
    """The MinHash signature, the same on every machine; empty for a text of too few words."""
    if len(found) < _TOO_SHORT:
        return b""
    from rensa import RMinHash

    sketch = RMinHash(num_perm=_ROWS, seed=_SEED)
    sketch.update(list(found))
    return struct.pack(f"<{_ROWS}I", *sketch.digest())


def form() -> int:
    """What signatures are made by: those of another form are not to be compared with ours."""
    from rensa import RMinHash

    return int(RMinHash.ALGORITHM_VERSION) * 100 + _WORDS


def buckets(signed: bytes) -> tuple[int, ...]:
    """For each band of a signature the bucket that like texts share with it; 64 bits each."""
    return struct.unpack(f"<{_BANDS}q", signed) if signed else ()


def likeness(one: Shingles, other: Shingles) -> Likeness:
    """How much two texts share. A text without three words is like none."""
    if not one or not other:
        return Likeness(0.0, 0.0)
    shared = len(one & other)
    return Likeness(shared / (len(one) + len(other) - shared), shared / min(len(one), len(other)))


def are_copies(one: Shingles, other: Shingles, days: int | None) -> bool:
    """Whether two texts, published so many ``days`` apart if that is known, are one text."""
    shorter = min(len(one), len(other))
    if shorter < _TOO_SHORT:
        return False
    like = likeness(one, other)
    if shorter < _SHORT:
        return like.jaccard >= _LIKE_SHORT
    near = days is None or abs(days) <= _OF_ONE_TIME
    return like.contained >= (_LIKE_NOW if near else _LIKE_LATER)
