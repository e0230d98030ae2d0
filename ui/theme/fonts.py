"""The two typefaces of the desk: a sans for the interface, a Naskh for what is read.

No font is shipped; each list names what the systems bring, the best first. Only families that
are there are asked for, since asking for missing ones makes the first paint slow on some systems.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

UI_SIZE = 13
READING_SIZE = 19

_UI = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Segoe UI",
    ".AppleSystemUIFont",
    "SF Arabic",
    "Cantarell",
    "Ubuntu",
    "Dubai",
    "Tahoma",
    "DejaVu Sans",
)
_READING = (
    "Noto Naskh Arabic",
    "Amiri",
    "Geeza Pro",
    "Sakkal Majalla",
    "Scheherazade New",
    "Traditional Arabic",
    "KacstBook",
    "Noto Serif",
    "Noto Sans",
    "DejaVu Sans",
)


def ui_font(pixels: int = UI_SIZE, *, bold: bool = False) -> QFont:
    """The face of the interface, ``pixels`` high."""
    return _font(_UI, pixels, bold)


def reading_font(pixels: int = READING_SIZE, *, bold: bool = False) -> QFont:
    """The face of article texts and quotes, ``pixels`` high. Needs an application."""
    return _font(_READING, pixels, bold)


def _font(wanted: tuple[str, ...], pixels: int, bold: bool) -> QFont:
    font = QFont()
    there = _there(wanted)
    if there:
        font.setFamilies(list(there))
    font.setPixelSize(pixels)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


@cache
def _there(wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in wanted if QFontDatabase.hasFamily(name))
