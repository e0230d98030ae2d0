"""How far a long command is, in one line of a terminal; nothing where nobody watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[int, int | None], bool]

_SECONDS_BETWEEN = 0.1
_SURE_AFTER = 2.0
_CLEARED = "\r\033[K"


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """Gives what is to be told how many of how many are done (None: nobody knows how many).

    The line is on standard error and is taken away at the end, also after an interrupt.
    """
    if not sys.stderr.isatty():
        yield lambda _done, _total: True
        return
    line = _Line()
    try:
        yield line.show
    finally:
        sys.stderr.write(_CLEARED)
        sys.stderr.flush()


class _Line:
    """Written anew at most ten times a second."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._shown_at = 0.0

    def show(self, done: int, total: int | None) -> bool:
        now = time.monotonic()
        if now - self._shown_at >= _SECONDS_BETWEEN or done == total:
            self._shown_at = now
            sys.stderr.write(f"{_CLEARED}{words(done, total, now - self._began)}")
            sys.stderr.flush()
        return True


def words(done: int, total: int | None, seconds: float) -> str:
    """``1,200 of 5,000 (24 %), 40 s left``; what is left only when it can be told."""
    if not total:
        return f"{done:,}"
    said = f"{done:,} of {total:,} ({100 * done // total} %)"
    if not done or done >= total or seconds < _SURE_AFTER:
        return said
    left = round(seconds * (total - done) / done)
    return (
        f"{said}, {left // 60} min {left % 60} s left" if left >= 60 else f"{said}, {left} s left"
    )
