"""How like two texts are, in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def percent(likeness: float) -> str:
    """A likeness as a share of a hundred; of one that is not whole, never a hundred."""
    of = round(likeness * 100) if likeness >= 1 else min(99, round(likeness * 100))
    return QLocale().toString(of) + QLocale().percent()
