"""Numbers of people by groups and in all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from model.incoming.tolls import Toll, counts_of, read_bounds
from model.incoming.unread import Why
from model.values import Count
from tests.storage.making import default_codebook

KILLED = default_codebook().field("killed")
numbers = st.integers(0, 50)


def test_bounds() -> None:
    assert read_bounds("3-5") == (3, 5)
    assert read_bounds("3 – 5") == (3, 5)
    assert read_bounds("7.0") == (7, 7)
    assert read_bounds("1,200") == (1200, 1200)
    assert read_bounds("10+") == (10, None)
    assert read_bounds("٤") == (4, 4)
    assert read_bounds("-9") is None
    assert read_bounds("-99") is None
    assert read_bounds("NA") is None


def test_a_total_below_its_groups_is_said() -> None:
    found, why = counts_of(KILLED, {"military": Toll(5, None, 5), "": Toll(3, None, 3)})
    assert found == (Count(5, 5, None, "military"),)
    assert why is Why.BELOW_GROUPS


def test_nobody() -> None:
    assert counts_of(KILLED, {"": Toll(0, None, 0)})[0] == (Count(0, 0, None, "unknown"),)
    assert counts_of(KILLED, {"civilian": Toll(0, None, 0)})[0] == (Count(0, 0, None, "civilian"),)
    assert counts_of(KILLED, {})[0] == ()


@given(numbers, numbers, numbers, numbers, numbers)
def test_the_groups_come_to_the_total_and_hold_its_range(
    civilian: int, military: int, unknown: int, fewer: int, more: int
) -> None:
    best = civilian + military + unknown
    low, high = max(0, best - fewer), best + more
    tolls = {
        "civilian": Toll(civilian, None, civilian),
        "military": Toll(military, None, military),
        "unknown": Toll(unknown, None, unknown),
        "": Toll(low, best, high),
    }

    found, _ = counts_of(KILLED, tolls)

    likeliest = [c.best if c.best is not None else c.min for c in found]
    assert sum(n or 0 for n in likeliest) == best
    assert sum(c.min or 0 for c in found) <= low
    assert sum(c.max or 0 for c in found) == high
    assert len({c.who for c in found}) == len(found)
