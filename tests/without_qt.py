"""A pytest plugin under which PySide6 can't be imported: `model` and `storage` must do without.

``python -m pytest -p tests.without_qt -p no:pytest-qt tests/model tests/storage``
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

BLOCKED = ("PySide6", "shiboken6")


class NoQt(MetaPathFinder):
    """Refuses Qt before any other finder is asked."""

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - the finder's interface
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in BLOCKED:
            raise ModuleNotFoundError(f"{fullname} is blocked in this run", name=fullname)
        return None


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the setting of pytest-qt, which is left out of this run."""
    parser.addini("qt_api", "not used without Qt")


def pytest_configure() -> None:
    """Block Qt, and end the run if it is here already or can still be imported."""
    sys.meta_path.insert(0, NoQt())
    loaded = [name for name in BLOCKED if name in sys.modules]
    if loaded:
        raise pytest.UsageError(f"already imported: {', '.join(loaded)}")
    for name in BLOCKED:
        try:
            __import__(name)
        except ModuleNotFoundError:
            continue
        raise pytest.UsageError(f"{name} can still be imported")
