"""Line icons in the theme's colours, drawn from `resources/icons` at any size and density."""

from __future__ import annotations

from functools import cache
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from ui.theme.stylesheet import ICONS

SIZE = 18
# Arrows along the reading direction point the other way in a right-to-left interface.
_ALONG_THE_LINE = frozenset({"next", "previous", "undo", "redo", "skip", "sample"})


def icon(name: str, colour: QColor, size: int = SIZE) -> QIcon:
    """The icon in one colour, mirrored where the direction asks for it. Raises OSError for a
    name that has no file."""
    mirrored = (
        name in _ALONG_THE_LINE
        and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    )
    return _icon(name, colour.name(), size, mirrored, _densities())


def _densities() -> tuple[int, ...]:
    """One, and that of the densest screen: to draw for others would make the start slower."""
    screens = QGuiApplication.screens()
    densest = max((ceil(screen.devicePixelRatio()) for screen in screens), default=1)
    return (1,) if densest == 1 else (1, densest)


@cache
def _icon(name: str, colour: str, size: int, mirrored: bool, densities: tuple[int, ...]) -> QIcon:
    made = QIcon()
    for density in densities:
        made.addPixmap(_pixmap(name, colour, size, mirrored, density))
    return made


def _pixmap(name: str, colour: str, size: int, mirrored: bool, density: int) -> QPixmap:
    drawing = _source(name).replace("currentColor", colour)
    pixmap = QPixmap(QSize(size, size) * density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    side = size * density
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    if mirrored:
        pixmap = pixmap.transformed(QTransform().scale(-1, 1))
    pixmap.setDevicePixelRatio(density)
    return pixmap


@cache
def _source(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")
