"""sqlite-utils without pandas and numpy: where these are there it brings them in at once, which
would cost every start of the program more than all the rest of it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType

_DISPENSABLE = frozenset({"pandas", "numpy"})


class _NotHere:
    """A finder that knows of nothing and keeps a thread from finding some modules."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - the finder's interface
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        if fullname in _DISPENSABLE and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(name=fullname)
        return None


@contextmanager
def _without() -> Iterator[None]:
    finder = _NotHere()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


with _without():
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
