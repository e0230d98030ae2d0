"""Layouts held back while several things on them come and go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLayout


@contextmanager
def laid_out_after(*layouts: QLayout) -> Iterator[None]:
    """Lay out once, when all is said: Qt would do so anew for each widget that comes."""
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
