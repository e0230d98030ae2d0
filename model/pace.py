"""How the work goes today: articles done, and how many an hour while one was at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

PAUSE = timedelta(minutes=15)
"""A longer time without a decision is a pause, and no time of work."""

_FIRST = timedelta(minutes=3)
"""What the first article after a pause is taken to have needed: nobody saw when it was begun."""

_LEAST_DONE = 3
_LEAST_TIME = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Pace:
    """``hourly`` is None while too little was done to tell."""

    done: int
    hourly: int | None


def pace(decided: Sequence[datetime], begun: datetime | None = None) -> Pace:
    """The pace of decisions at these times, in their order.

    ``begun`` is when the desk was opened: the first article after it needed the time since then.
    """
    worked = timedelta()
    for former, at in zip((begun, *decided), decided, strict=False):
        between = at - former if former is not None else None
        within = between is not None and timedelta() <= between <= PAUSE
        worked += between if within and between is not None else _FIRST
    if len(decided) < _LEAST_DONE or worked < _LEAST_TIME:
        return Pace(len(decided), None)
    return Pace(len(decided), round(len(decided) / (worked / timedelta(hours=1))))
