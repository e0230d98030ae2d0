"""The pace counts the time one was at work, not the day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from model.pace import Pace, pace

NINE = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def at(*minutes: float) -> list[datetime]:
    return [NINE + timedelta(minutes=m) for m in minutes]


@pytest.mark.parametrize(
    ("decided", "wanted"),
    [
        (at(), Pace(0, None)),
        (at(2, 4), Pace(2, None)),
        (at(0.1, 0.2, 0.3), Pace(3, None)),
        (at(2, 4, 6), Pace(3, 30)),
        # After two hours elsewhere the first article counts as one of three minutes.
        (at(2, 4, 6, 126), Pace(4, 27)),
        (at(90, 92, 94), Pace(3, 26)),
    ],
)
def test_pauses_are_no_work(decided: list[datetime], wanted: Pace) -> None:
    assert pace(decided, NINE) == wanted


def test_without_a_beginning_the_first_counts_as_usual() -> None:
    assert pace(at(0, 2, 4)) == Pace(3, 26)
    assert pace(at(0, 2, 4), NINE + timedelta(hours=1)) == Pace(3, 26)
