"""How far a long command is, for who watches it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_HUNDRED = 100


@contextmanager
def shown_progress() -> Iterator[Callable[[int, int | None], bool] | None]:
    """How far it is, in one line of a terminal; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    shown = -1

    def progress(done: int, total: int | None) -> bool:
        nonlocal shown
        percent = done * _HUNDRED // (total or 1)
        if percent != shown:
            shown = percent
            sys.stderr.write(f"\r{percent} %")
            sys.stderr.flush()
        return True

    try:
        yield progress
    finally:
        sys.stderr.write("\r\033[K")
