"""The shapes that statuses are told by: each differs in its form, not in its colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from model.account import Status
from ui import theme


def draw_status(painter: QPainter, dot: QRectF, status: Status) -> None:
    """Draw a status: a ring for new, half filled for begun, a disc with a tick for reviewed, a
    ring with a bar for no incident, with a pupil for a second look, a broken one for skipped."""
    colour = _status_colour(status)
    ground = theme.current().pane
    pen = QPen(colour, 1.5)
    if status is Status.SKIPPED:
        pen.setDashPattern([1.6, 1.5])
    painter.setPen(pen)
    painter.setBrush(colour if status is Status.REVIEWED else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(dot)
    if status is Status.IN_PROGRESS:
        painter.setBrush(colour)
        painter.drawPie(dot, 90 * 16, 180 * 16)
    elif status is Status.REVIEWED:
        painter.setPen(QPen(ground, 1.5))
        x, y, side = dot.left(), dot.top(), dot.width()
        painter.drawPolyline(
            [
                QPointF(x + 0.24 * side, y + 0.52 * side),
                QPointF(x + 0.44 * side, y + 0.72 * side),
                QPointF(x + 0.78 * side, y + 0.32 * side),
            ]
        )
    elif status is Status.NO_INCIDENT:
        middle = dot.center().y()
        painter.drawLine(QPointF(dot.left() + 2, middle), QPointF(dot.right() - 2, middle))
    elif status is Status.SECOND_LOOK:
        painter.setBrush(colour)
        painter.drawEllipse(dot.center(), 1.4, 1.4)


def _status_colour(status: Status) -> QColor:
    colours = theme.current()
    return {
        Status.NEW: colours.faint,
        Status.IN_PROGRESS: colours.accent,
        Status.REVIEWED: colours.good,
        Status.NO_INCIDENT: colours.faint,
        Status.SECOND_LOOK: colours.warn,
        Status.SKIPPED: colours.faint,
    }[status]
