"""Work done on many items in several processes, its results in the order of the items."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

MANY = 100
"""Items from which starting more processes costs less than it saves."""
_MOST = 61
"""Windows waits for no more processes than these."""
_BATCH = 20
_AHEAD = 3
"""Batches that a process may have before it, so that it never waits for the next."""


def in_order(
    work: Callable[[_Item], _Result], items: Iterable[_Item], jobs: int | None
) -> Iterator[_Result]:
    """What ``work`` gives for each item, in their order; few items are held at a time.

    With one job all is done in this process; ``jobs`` None is one where there are few items, and
    as many as there are cores where there are `MANY`. Work, items and results must be picklable.
    """
    rest = iter(items)
    first = list(islice(rest, MANY)) if jobs is None else []
    items = chain(first, rest)
    jobs = jobs or (_cores() if len(first) == MANY else 1)
    return map(work, items) if jobs == 1 else _pooled(work, items, jobs)


def _pooled(
    work: Callable[[_Item], _Result], items: Iterator[_Item], jobs: int
) -> Iterator[_Result]:
    from concurrent.futures import ProcessPoolExecutor  # one article needs no pool

    pool = ProcessPoolExecutor(min(jobs, _MOST), initializer=_leave_interrupts)
    waiting: deque[Future[list[_Result]]] = deque()
    try:
        while batch := list(islice(items, _BATCH)):
            waiting.append(pool.submit(_all, work, batch))
            if len(waiting) > jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _all(work: Callable[[_Item], _Result], batch: list[_Item]) -> list[_Result]:
    return [work(item) for item in batch]


def _leave_interrupts() -> None:
    """Ctrl+C reaches every process; the first ends the others when they have done their batch."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
