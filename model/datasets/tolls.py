"""How many were killed or injured, by group, as other datasets count them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from model.values import Count, Value


@dataclass(frozen=True, slots=True)
class Toll:
    """Lowest, best and highest of a number. ``best_told`` is False where the lowest stands for it,
    ``open`` says that no highest was told."""

    low: int
    best: int
    high: int
    best_told: bool = True
    open: bool = False

    def __add__(self, other: Toll) -> Toll:
        return Toll(
            self.low + other.low,
            self.best + other.best,
            self.high + other.high,
            self.best_told and other.best_told,
            self.open or other.open,
        )


NOBODY = Toll(0, 0, 0)


def toll(count: Count) -> Toll | None:
    """A count's numbers in their order; None where it says nothing but an upper end.

    The best is what was told as such, else the number itself where there is one only, else the
    lowest: the most cautious that is told. An open upper end is no number: the best stands there.
    """
    low = count.min if count.min is not None else count.best
    if low is None:
        return None
    exact = count.max == low
    best = count.best if count.best is not None else low
    high = count.max if count.max is not None else best
    low, best, high = min(low, best), best, max(high, best)
    return Toll(low, best, high, count.best is not None or exact, count.max is None)


def total(values: Iterable[Value], *groups: str) -> Toll | None:
    """The toll of all groups, or of some, together; None where nobody was counted."""
    counts = (v for v in values if isinstance(v, Count))
    of_groups = [c for c in counts if not groups or (c.who or "unknown") in groups]
    tolls = [found for c in of_groups if (found := toll(c)) is not None]
    return sum(tolls, NOBODY) if tolls else None
