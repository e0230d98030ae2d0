"""Which of the phrases found count: none within a known word; of overlapping ones the longest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from model.extraction.lexicon import Hit

WHOLE = "whole"
"""The category of words that only look as if they began with a particle."""


def without_false_clitics(found: list[Hit]) -> list[Hit]:
    """Drops readings with a particle where the whole word is known: «بغداد» is not «ب» + «غداد».

    «ال» before a word leaves its meaning in other lists alone: «القاعدة» is a side and a base.
    """
    glued = {h.start - len(h.clitics) for h in found if h.clitics}
    whole: dict[int, list[Hit]] = defaultdict(list)
    for hit in found:
        if not hit.clitics and hit.start in glued:
            whole[hit.start].append(hit)
    return [
        h
        for h in found
        if not h.clitics or not _is_whole(h, whole.get(h.start - len(h.clitics), ()))
    ]


def _is_whole(hit: Hit, whole: Iterable[Hit]) -> bool:
    for other in whole:
        if other.end <= hit.start:
            continue
        if hit.clitics != "ال" or other.category in (hit.category, WHOLE):
            return True
    return False


def without_shorter(found: Iterable[Hit]) -> tuple[Hit, ...]:
    """Of overlapping hits of one category the longest; equally placed ones stay together.

    ``found`` are in the order of the text.
    """
    crowd: list[Hit] = []
    furthest: dict[str, Hit] = {}
    for hit in found:
        last = furthest.get(hit.category, hit)
        if hit.start < last.end and hit[2:4] != last[2:4]:
            crowd += (last, hit)
        if hit.end >= last.end:
            furthest[hit.category] = hit
    lost = set(map(_key, crowd)).difference(map(_key, _longest(crowd)))
    return tuple(h for h in found if h.category != WHOLE and _key(h) not in lost)


def _longest(crowd: Iterable[Hit]) -> Iterator[Hit]:
    taken: dict[tuple[str, int], tuple[int, int]] = {}
    for hit in sorted(crowd, key=lambda h: (h.start - h.end, len(h.clitics), h.start)):
        category, start, end = _key(hit)
        here = (start, end)
        # none that is kept is shorter, so one that overlaps covers an end of this one
        if taken.get((category, start), here) == here == taken.get((category, end - 1), here):
            taken.update(((category, at), here) for at in range(start, end))
            yield hit


def _key(hit: Hit) -> tuple[str, int, int]:
    return hit.category, hit.start, hit.end
