"""Numbers of people or rounds: by groups, in all, with their bounds, made into counts.

UCDP GED gives best estimates by group and the range of all together; GTD a total with the
perpetrators among it; ACLED one number; Airwars a lowest and a highest for each group.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from model.codebook import Field, Words
from model.incoming.cells import says_nothing
from model.incoming.unread import Why
from model.typed_values.counts import bounds_of
from model.typed_values.unreadable import Unreadable
from model.values import Count, Kind

UNKNOWN = "unknown"

_MOST = 10_000_000
"""More people no incident has harmed: such a number is an id, or a telephone's."""
_LONGEST = 200

Bounds = tuple[int | None, int | None]


@dataclass(slots=True)
class Toll:
    """What a record says of one group, or of all together."""

    low: int | None = None
    best: int | None = None
    high: int | None = None

    def add(self, aspect: str, bounds: Bounds) -> None:
        """Take in a cell: a number that stands alone is both bounds; two sides are added up."""
        low, high = bounds
        if aspect in ("", "min"):
            self.low = _sum(self.low, low)
        if aspect in ("", "max"):
            self.high = _sum(self.high, high)
        if aspect == "best":
            self.best = _sum(self.best, low if low is not None else high)

    @property
    def likeliest(self) -> int:
        """The best estimate, or what stands for it."""
        for number in (self.best, self.low, self.high):
            if number is not None:
                return number
        return 0

    @property
    def says_a_number(self) -> bool:
        return (self.low, self.best, self.high) != (None, None, None)


@lru_cache(maxsize=4096)
def read_bounds(cell: str) -> Bounds | None:
    """The bounds that a cell says; None for a sign that it is not known, such as -9.

    Raises `Unreadable` where it says no number.
    """
    plain = cell.strip()
    if says_nothing(plain) or plain.startswith(("-", "\u2212")):
        return None
    whole, dot, rest = plain.partition(".")
    if dot and not rest.strip("0"):
        plain = whole
    low, high = bounds_of(plain[:_LONGEST])
    if max(low or 0, high or 0) > _MOST:
        raise Unreadable(Words(f"{plain} عدد كبير جداً.", f"{plain} is too large a number."))
    return low, high


def counts_of(field: Field, tolls: Mapping[str, Toll]) -> tuple[tuple[Count, ...], Why | None]:
    """The counts of a field by what is said of each group, of all together under the empty name.

    What the total has beyond the groups is of unknown people. Where only the total has a range, a
    single group gets it; of several each gets what it can be within it. Why is what could not be
    told exactly.
    """
    told = {who: toll for who, toll in tolls.items() if toll.says_a_number}
    if field.kind is Kind.COUNT:
        return tuple(_count(t, None) for t in told.values()), None
    total = told.pop("", None)
    if total is None:
        return _listed(told), None
    return _shared(told, total)


def _shared(groups: dict[str, Toll], total: Toll) -> tuple[tuple[Count, ...], Why | None]:
    left = total.likeliest - sum(t.likeliest for t in groups.values())
    if left < 0:
        return _listed(groups), Why.BELOW_GROUPS
    counted = {who: replace(t) for who, t in groups.items() if t.likeliest}
    if not counted:
        return (_count(total, UNKNOWN),), None
    if left:
        unknown = counted.setdefault(UNKNOWN, Toll(0, 0, 0))
        counted[UNKNOWN] = Toll(*(n + left for n in (unknown.likeliest,) * 3))
    if len(counted) == 1:
        ((who, _),) = counted.items()
        return (_count(total, who),), None
    return _widened(counted, total)


def _widened(counted: dict[str, Toll], total: Toll) -> tuple[tuple[Count, ...], Why | None]:
    """More dead than the best estimate are of unknown people, fewer may be missing anywhere."""
    best = total.likeliest
    more = max(0, (total.high or best) - best)
    fewer = max(0, best - (best if total.low is None else total.low))
    if not more and not fewer:
        return _listed(counted), None
    found = []
    for who, toll in counted.items():
        number = toll.likeliest
        high = number + (more if who == UNKNOWN else 0)
        found.append(Count(max(0, number - fewer), high, number, who))
    if more and UNKNOWN not in counted:
        found.append(Count(0, more, 0, UNKNOWN))
    return tuple(found), Why.RANGE_SHARED


def _listed(groups: Mapping[str, Toll]) -> tuple[Count, ...]:
    """Groups of whom nobody was counted are left out beside others; nobody at all is of none."""
    some = {who: t for who, t in groups.items() if t.likeliest or t.high}
    if groups and not some:
        return (Count(0, 0, None, UNKNOWN if UNKNOWN in groups else next(iter(groups))),)
    return tuple(_count(toll, who) for who, toll in some.items())


def _count(toll: Toll, who: str | None) -> Count:
    if toll.low is None and toll.high is None:
        return Count(toll.best, toll.best, None, who)
    low, high = toll.low, toll.high
    if low is not None and high is not None and high < low:
        low, high = high, low
    best = None if toll.best in (low, high) and low == high else toll.best
    return Count(low, high, best, who)


def _sum(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return one + other
