"""The two typefaces of the desk: a sans for the interface, a Naskh for what is read.

No font is shipped; each list names what the systems bring, the best first. Only families that
are there are asked for, since asking for missing ones makes the first paint slow on some systems.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    "Markazi Text",
    "Lateef",
    "Harmattan",
    "KacstBook",
    "Noto Sans Arabic",
    "Vazirmatn",
    "Noto Serif",
    "Noto Sans",
    "DejaVu Sans",
)


def ui_font(pixels: int = UI_SIZE, *, bold: bool = False) -> QFont:
    """The face of the interface, ``pixels`` high at the usual size of its words."""
    return _font(_UI, scaled(pixels), bold)


def reading_font(pixels: int = READING_SIZE, *, bold: bool = False) -> QFont:
    """The face of article texts and quotes, ``pixels`` high. Needs an application."""
    chosen = (_chosen.family,) if _chosen.family else ()
    return _font(chosen + _READING, pixels, bold)


def reading_families() -> tuple[str, ...]:
    """The faces that Arabic can be read in here: those known to be good for it first."""
    arabic = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    others = (
        name
        for name in sorted(arabic, key=str.casefold)
        if not QFontDatabase.isPrivateFamily(name) and not _is_for_code(name)
    )
    return tuple(dict.fromkeys((*(name for name in _READING if name in arabic), *others)))


def _is_for_code(name: str) -> bool:
    return QFontDatabase.isFixedPitch(name) or "mono" in name.casefold()


@dataclass(slots=True)
class _Choice:
    family: str = ""
    scale: int = 100


_chosen = _Choice()


def choose_text_scale(percent: int) -> bool:
    """Set the interface's words at so many hundredths of the usual size. False: they were so."""
    before, _chosen.scale = _chosen.scale, percent
    return before != percent


def scaled(pixels: int) -> int:
    """What holds words of the interface and is so high or wide at their usual size."""
    return round(pixels * _chosen.scale / 100)


def text_scale() -> int:
    """The size of the interface's words, in hundredths of the usual."""
    return _chosen.scale


def choose_reading_family(family: str) -> bool:
    """Read in this face, if it is there; the best that is there for "". False: it was so."""
    before, _chosen.family = _chosen.family, family
    return before != family


def _font(wanted: tuple[str, ...], pixels: int, bold: bool) -> QFont:
    """A font of one's own; all of one kind share the faces that Qt has found for it."""
    return QFont(_kept_font(wanted, pixels, bold))


@cache
def _kept_font(wanted: tuple[str, ...], pixels: int, bold: bool) -> QFont:
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
