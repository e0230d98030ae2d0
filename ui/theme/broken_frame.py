"""A frame of broken lines, drawn once and kept as a picture.

Qt takes ten times as long over its dashes as over a whole line, and a form is full of them.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

_LINE, _DASHES = 1.2, (4, 3)
_KEPT = 64


def draw_broken_frame(painter: QPainter, size: QSize, colour: QColor, radius: int) -> None:
    """Draw the frame of a widget of this size, with nothing in it."""
    density = painter.device().devicePixelRatioF()
    if density.is_integer():
        painter.drawPixmap(
            0, 0, _picture(size.width(), size.height(), int(density), colour.rgba(), radius)
        )
    else:
        # Its corner may lie between two pixels, where a picture would become blurred.
        _draw(painter, size, colour, radius)


@lru_cache(_KEPT)
def _picture(width: int, height: int, density: int, colour: int, radius: int) -> QPixmap:
    size = QSize(width, height)
    picture = QPixmap(size * density)
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw(painter, size, QColor.fromRgba(colour), radius)
    painter.end()
    return picture


def _draw(painter: QPainter, size: QSize, colour: QColor, radius: int) -> None:
    pen = QPen(colour, _LINE, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        QRectF(0, 0, size.width(), size.height()).adjusted(1, 1, -1, -1), radius, radius
    )
