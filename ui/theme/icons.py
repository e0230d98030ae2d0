"""Line icons in the theme's colours, at any size and density.

They are Phosphor's, out of the package QtAwesome. Only its font and the table of its characters are
read: to import the package would cost the start a third of a second, for the whole of Qt that it
loads through QtPy.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from math import ceil
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPixmap,
    QTransform,
)

from ui.theme.icon_names import ALONG_THE_LINE, GLYPHS

SIZE = 18


def icon(name: str, colour: QColor, size: int = SIZE) -> QIcon:
    """The icon in one colour, mirrored where the direction asks for it. Raises KeyError for a name
    that no glyph stands for."""
    mirrored = (
        name in ALONG_THE_LINE
        and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    )
    return _icon(GLYPHS[name], colour.name(), size, mirrored, _densities())


def _densities() -> tuple[int, ...]:
    """One, and that of the densest screen: to draw for others would make the start slower."""
    screens = QGuiApplication.screens()
    densest = max((ceil(screen.devicePixelRatio()) for screen in screens), default=1)
    return (1,) if densest == 1 else (1, densest)


@cache
def _icon(glyph: str, colour: str, size: int, mirrored: bool, densities: tuple[int, ...]) -> QIcon:
    made = QIcon()
    for density in densities:
        made.addPixmap(_pixmap(glyph, colour, size, mirrored, density))
    return made


def _pixmap(glyph: str, colour: str, size: int, mirrored: bool, density: int) -> QPixmap:
    family, characters = _phosphor()
    pixmap = QPixmap(QSize(size, size) * density)
    pixmap.fill(Qt.GlobalColor.transparent)
    font = QFont(family)
    font.setPixelSize(size * density)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    place = QRectF(0, 0, size * density, size * density)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, characters[glyph])
    painter.end()
    if mirrored:
        pixmap = pixmap.transformed(QTransform().scale(-1, 1))
    pixmap.setDevicePixelRatio(density)
    return pixmap


@cache
def _phosphor() -> tuple[str, Mapping[str, str]]:
    """The font's family, and by its name the character of each glyph. Raises FileNotFoundError
    where the package is not installed."""
    found = find_spec("qtawesome")
    folders = found.submodule_search_locations if found else None
    if not folders:
        raise FileNotFoundError("QtAwesome is not installed: run the set-up again.")
    fonts = Path(folders[0], "fonts")
    number = QFontDatabase.addApplicationFont(str(next(fonts.glob("phosphor-*.ttf"))))
    table = next(fonts.glob("phosphor-charmap-*.json"))
    codes: dict[str, str] = json.loads(table.read_text(encoding="utf-8"))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    return family, {name: chr(int(code, 16)) for name, code in codes.items()}
