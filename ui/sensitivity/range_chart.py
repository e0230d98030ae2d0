"""Governorates or kinds of event under one another: the marks of the rules along a range each."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from model.reconciliation.sensitivity import Row
from ui.sensitivity.chart import GAP, MARK, Chart, ticks
from ui.sensitivity.series import draw_mark
from ui.sensitivity.told import named

_LANE = 7.0
_LONGEST_NAME = 0.34


class RangeChart(Chart):
    """A row for each governorate or kind of event."""

    def height_for(self, width: float) -> float:
        high = max(self.line_height, (len(self.lines) + 1) * _LANE) + GAP
        rows = max(1, len(self.rows)) * high
        return self.room_for_legend(width) + rows + 2 * self.line_height + 2 * GAP

    def _lay_out(self) -> None:
        top = self.room_for_legend(self.size.width()) + self.line_height
        names = [named(r, self.look.language) for r in self.rows] or [""]
        side = max(map(self.metrics.horizontalAdvance, names)) + 3 * GAP
        side = min(side, self.size.width() * _LONGEST_NAME)
        below = self.line_height + GAP
        wide = max(10.0, self.size.width() - side - 4 * GAP)
        self._area = QRectF(side, top, wide, max(10.0, self.size.height() - top - below))
        self._ticks = ticks(self.most, max(2, int(wide / 90)))

    @property
    def _step(self) -> float:
        return self._area.height() / max(1, len(self.rows))

    def _x(self, number: int) -> float:
        return self._area.left() + self._area.width() * number / self._ticks[-1]

    def row_at(self, point: QPointF) -> int | None:
        y = point.y() - self._area.top()
        if not 0 <= y < self._area.height() or not self.rows:
            return None
        return min(len(self.rows) - 1, int(y / self._step))

    def place_of(self, row: int) -> QRectF:
        return QRectF(0, self._area.top() + row * self._step, self.size.width(), self._step)

    def _paint(self, painter: QPainter) -> None:
        for tick in self._ticks:
            x = self._x(tick)
            painter.setPen(QPen(self.look.palette.hairline, 1))
            top, foot = QPointF(x, self._area.top()), QPointF(x, self._area.bottom())
            painter.drawLine(self.turned(top), self.turned(foot))
            for y in (self._area.top() - self.line_height, self._area.bottom() + 2):
                place = QRectF(x - 45, y, 90, self.line_height)
                self.draw_words(painter, place, self.number(tick), middle=True)
        for number, row in enumerate(self.rows):
            self._paint_row(painter, number, row)

    def _paint_row(self, painter: QPainter, number: int, row: Row) -> None:
        place = self.place_of(number)
        if number == self.current:
            painter.fillRect(place, self.look.palette.hover)
        middle = place.center().y()
        name = QRectF(GAP, place.top(), self._area.left() - 2 * GAP, place.height())
        self.draw_words(painter, name, named(row, self.look.language))
        least, most = self._x(row.least), self._x(row.most)
        band = QRectF(least, place.top() + 3, max(1.0, most - least), place.height() - 6)
        painter.setPen(QPen(self.look.palette.border, 0.8))
        painter.setBrush(self.look.palette.accent_tint)
        painter.drawRect(self.turned_rect(band))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for lane, each in enumerate(self.lines):
            # Each on a lane of its own, so that those that say the same are all seen.
            y = middle + (lane - (len(self.lines) - 1) / 2) * _LANE
            at = QPointF(self._x(each.figure(row).likely), y)
            draw_mark(painter, self.turned(at), each, self.look.palette.pane, MARK)
