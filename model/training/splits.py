"""Dividing articles into parts so that what belongs together stays together.

Articles that tell of one incident or of related ones, or that hold one text, are one component and
go into one part: a model is never tested on what it was trained on in other words.

There are two ways. By hash, a component's part follows from the seed and from the id of its first
imported article alone: articles that are imported later move nobody, except where one of them joins
two components (the younger goes where the older is). The proportions hold only about. Balanced, the
proportions hold as well as the sizes of components allow, for each kind of event; but a project
that grows may be divided otherwise.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from model.training.choice import Proportions, Split

Link = tuple[int, int]
_RANGE = 1 << 64


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article by its number in the project; ``kind`` is the event that it tells of first."""

    number: int
    id: str
    kind: str = ""


def components(numbers: Iterable[int], links: Iterable[Link]) -> dict[int, int]:
    """For each article the first imported one of its component; links may name others too."""
    first: dict[int, int] = {number: number for number in numbers}

    def find(number: int) -> int:
        root = first.setdefault(number, number)
        while first[root] != root:
            root = first[root]
        while first[number] != root:
            first[number], number = root, first[number]
        return root

    for one, other in links:
        a, b = find(one), find(other)
        first[max(a, b)] = min(a, b)
    return {number: find(number) for number in list(first)}


def divide(
    candidates: Sequence[Candidate],
    links: Sequence[Link],
    proportions: Proportions,
    seed: int,
    *,
    balanced: bool,
    ids: Mapping[int, str],
) -> dict[int, Split]:
    """The part of each candidate, by its number.

    ``ids`` are the ids of articles by number, of those also that are only linked.
    """
    roots = components((c.number for c in candidates), links)
    parts: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        parts[roots[candidate.number]].append(candidate)
    places = {root: _place(seed, ids[root]) for root in parts}
    if balanced:
        chosen = _balanced(parts, places, proportions)
    else:
        chosen = {root: _at(place, proportions) for root, place in places.items()}
    return {c.number: chosen[roots[c.number]] for c in candidates}


def crossing(links: Iterable[Link], splits: Mapping[int, Split]) -> int:
    """How many links lead from one part into another."""
    return sum(1 for a, b in links if a in splits and b in splits and splits[a] is not splits[b])


def _place(seed: int, article_id: str) -> int:
    digest = hashlib.sha256(f"{seed}\n{article_id}".encode()).digest()
    return int.from_bytes(digest[:8], "big")


def _at(place: int, proportions: Proportions) -> Split:
    shares = proportions.shares
    reached = 0
    for split, share in shares.items():
        reached += share
        if place < _RANGE * reached // 100:
            return split
    return list(shares)[-1]


def _balanced(
    parts: Mapping[int, Sequence[Candidate]], places: Mapping[int, int], proportions: Proportions
) -> dict[int, Split]:
    """The largest components first, each where its kinds are missed most."""
    wanted = {split: share / 100 for split, share in proportions.shares.items()}
    kinds = {root: Counter(c.kind for c in members) for root, members in parts.items()}
    totals: Counter[str] = Counter()
    for counted in kinds.values():
        totals.update(counted)
    held: dict[Split, Counter[str]] = {split: Counter() for split in wanted}
    whole = totals.total()
    chosen: dict[int, Split] = {}
    for root in sorted(parts, key=lambda r: (-len(parts[r]), places[r])):

        def missed(split: Split, own: Counter[str] = kinds[root]) -> tuple[float, float]:
            share, has = wanted[split], held[split]
            of_kinds = sum(n * (share - has[kind] / totals[kind]) for kind, n in own.items())
            of_all = share - has.total() / whole
            return (of_kinds / own.total() + of_all) / share, share

        best = max(wanted, key=missed)
        chosen[root] = best
        held[best].update(kinds[root])
    return chosen
