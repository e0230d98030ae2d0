"""Whether what is being read is still wanted: a book of a thousand pages is one file to its reader,
and who stops the import must not wait for its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Stopped(Exception):  # noqa: N818 - it is no error
    """The file that is being read is wanted no more; nothing is to be taken of it."""


_asked: ContextVar[Callable[[], bool] | None] = ContextVar("asked", default=None)


@contextmanager
def asking(go_on: Callable[[], bool]) -> Iterator[None]:
    """Within this, long readers ask ``go_on`` now and then, and raise Stopped where it says no."""
    before = _asked.set(go_on)
    try:
        yield
    finally:
        _asked.reset(before)


def go_on() -> None:
    """Raises Stopped where what is being read is wanted no more."""
    asked = _asked.get()
    if asked is not None and not asked():
        raise Stopped
