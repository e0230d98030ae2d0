"""How agreement is drawn: a sign and a line under the words, each of another form.

Nobody has to tell them by colour: equal, nearly equal and unequal signs; a plain, a dashed and a
wavy line.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from model.reconciliation.grid import Standing
from ui import theme
from ui.theme import Family, Underline

SIGN = 18
_LINES = {
    Standing.SAME: Underline.SOLID,
    Standing.DETAIL: Underline.DASHED,
    Standing.CONTRADICTION: Underline.WAVE,
}


def ink_of(standing: Standing) -> QColor:
    """The colour of a standing's sign and line."""
    colours = theme.current()
    return {
        Standing.SAME: colours.good,
        Standing.DETAIL: colours.warn,
        Standing.CONTRADICTION: colours.danger,
    }.get(standing, colours.faint)


def ground_of(standing: Standing) -> QColor | None:
    """The ground of a standing's sign; None where it stands on none."""
    colours = theme.current()
    return {
        Standing.DETAIL: colours.warn_tint,
        Standing.CONTRADICTION: colours.danger_tint,
    }.get(standing)


def draw_sign(painter: QPainter, box: QRectF, standing: Standing) -> None:
    """Draw the sign in the middle of a box; nothing where there is nothing to compare."""
    if standing not in _LINES:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = ground_of(standing)
    if ground is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    pen = QPen(ink_of(standing), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_sign(box.center(), box.height() * 0.24, standing))
    painter.restore()


def draw_line(painter: QPainter, left: float, right: float, y: float, standing: Standing) -> None:
    """Draw the line under words that stand so."""
    if standing not in _LINES or right <= left:
        return
    ink = ink_of(standing)
    if standing is Standing.SAME:
        ink = QColor(theme.current().border)
    theme.draw_underline(painter, left, right, y, Family(ink, ink, _LINES[standing]))


def _sign(middle: QPointF, reach: float, standing: Standing) -> QPainterPath:
    path = QPainterPath()
    gap = reach * 0.55
    x, y = middle.x(), middle.y()
    for at in (y - gap, y + gap):
        path.moveTo(x - reach, at)
        if standing is Standing.DETAIL:
            bend = reach * 0.7
            path.cubicTo(x - reach / 3, at - bend, x + reach / 3, at + bend, x + reach, at)
        else:
            path.lineTo(x + reach, at)
    if standing is Standing.CONTRADICTION:
        path.moveTo(x - reach * 0.55, y + reach * 1.25)
        path.lineTo(x + reach * 0.55, y - reach * 1.25)
    return path
