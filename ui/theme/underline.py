"""The lines under words: one style for each family, told apart without colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.theme.palette import Family, Underline

_DASHES = {
    Underline.DASHED: [5.0, 3.0],
    Underline.DOTTED: [1.0, 2.0],
    Underline.DASH_DOT: [6.0, 2.5, 1.0, 2.5],
}


def draw_underline(painter: QPainter, left: float, right: float, y: float, family: Family) -> None:
    """Draw the family's line from ``left`` to ``right`` at ``y`` (pixels), about 3 px high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(family.line, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if family.underline in _DASHES:
        pen.setDashPattern(_DASHES[family.underline])
        pen.setWidthF(2.0)
    elif family.underline is Underline.THICK:
        pen.setWidthF(2.8)
    painter.setPen(pen)
    painter.drawPath(_path(left, right, y, family.underline))
    painter.restore()


def _path(left: float, right: float, y: float, style: Underline) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    if style is Underline.WAVE:
        return _wave(path, left, right, y)
    path.lineTo(right, y)
    if style is Underline.DOUBLE:
        path.moveTo(left, y - 3)
        path.lineTo(right, y - 3)
    elif style is Underline.TICKED:
        x = left + 3
        while x < right:
            path.moveTo(x, y)
            path.lineTo(x, y - 3)
            x += 6
    return path


def _wave(path: QPainterPath, left: float, right: float, y: float) -> QPainterPath:
    x, up = left, True
    while x < right:
        end = min(x + 4, right)
        path.quadTo((x + end) / 2, y - 3 if up else y + 3, end, y)
        x, up = end, not up
    return path
