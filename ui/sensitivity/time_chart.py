"""Months along a line of time: the totals of each rule, over the range of all that is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF

from model.codebook import Codebook
from model.incident import Rule
from model.reconciliation.sensitivity import UNTOLD, By, Figure, Row, label
from ui.sensitivity.chart import GAP, MARK, Chart, ticks
from ui.sensitivity.series import Series, draw_mark
from ui.sensitivity.told import named

_HEIGHT = 190.0
_MOST_MONTHS = 600
_ROOM_FOR_MARKS = 11.0
_NONE = Figure()


def with_empty_months(
    rows: Sequence[Row], rules: Sequence[Rule], codebook: Codebook
) -> tuple[Row, ...]:
    """The months with those between them in which nothing is told, as time has no gaps.

    Where so many would lie between that a date must be wrong, only those that are told.
    """
    told = {r.key: r for r in rows if r.key != UNTOLD}
    months = list(_between(min(told), max(told))) if told else []
    if len(months) > _MOST_MONTHS:
        return tuple(told.values())
    return tuple(told.get(m) or _empty(m, rules, codebook) for m in months)


def _empty(month: str, rules: Sequence[Rule], codebook: Codebook) -> Row:
    nothing = dict.fromkeys(rules, _NONE)
    return Row(month, label(By.MONTH, month, codebook), nothing, _NONE, 0, 0, 0, 0, 0)


def _between(first: str, last: str) -> Iterator[str]:
    year, month = map(int, first.split("-"))
    while (here := f"{year:04}-{month:02}") <= last:
        yield here
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


class TimeChart(Chart):
    """Lines over time."""

    def height_for(self, width: float) -> float:
        return _HEIGHT + self.room_for_legend(width)

    def _lay_out(self) -> None:
        top = self.room_for_legend(self.size.width()) + 8
        self._ticks = ticks(self.most, max(2, int((self.size.height() - top) / 44)))
        names = [self.number(t) for t in self._ticks]
        side = max(map(self.metrics.horizontalAdvance, names)) + 2 * GAP
        below = self.line_height + 6
        wide = max(10.0, self.size.width() - side - 3 * GAP)
        high = max(10.0, self.size.height() - top - below)
        self._area = QRectF(side, top, wide, high)

    def _x(self, row: int) -> float:
        if len(self.rows) < 2:
            return self._area.center().x()
        return self._area.left() + self._area.width() * row / (len(self.rows) - 1)

    def _y(self, number: int) -> float:
        return self._area.bottom() - self._area.height() * number / self._ticks[-1]

    def row_at(self, point: QPointF) -> int | None:
        at = self.turned(point)
        area = self._area.adjusted(-GAP, -GAP, GAP, 2 * self.line_height)
        if not self.rows or not area.contains(at):
            return None
        step = self._area.width() / max(1, len(self.rows) - 1)
        return max(0, min(len(self.rows) - 1, round((at.x() - self._area.left()) / step)))

    def place_of(self, row: int) -> QRectF:
        here = QRectF(self._x(row) - 6, self._area.top(), 12, self._area.height())
        return self.turned_rect(here)

    def _paint(self, painter: QPainter) -> None:
        self._paint_scale(painter)
        if not self.rows:
            return
        self._paint_band(painter)
        self._paint_current(painter)
        marked = self._area.width() / max(1, len(self.rows) - 1) >= _ROOM_FOR_MARKS
        for each in self.lines:
            self._paint_line(painter, each, marked)
        self._paint_months(painter)

    def _paint_scale(self, painter: QPainter) -> None:
        for tick in self._ticks:
            y = self._y(tick)
            painter.setPen(QPen(self.look.palette.hairline, 1))
            left, right = QPointF(self._area.left(), y), QPointF(self._area.right(), y)
            painter.drawLine(self.turned(left), self.turned(right))
            place = QRectF(0, y - self.line_height / 2, self._area.left() - GAP, self.line_height)
            self.draw_words(painter, place, self.number(tick), far=True)

    def _paint_band(self, painter: QPainter) -> None:
        upper = [QPointF(self._x(n), self._y(r.most)) for n, r in enumerate(self.rows)]
        lower = [QPointF(self._x(n), self._y(r.least)) for n, r in enumerate(self.rows)]
        painter.setPen(QPen(self.look.palette.border, 0.8))
        painter.setBrush(self.look.palette.accent_tint)
        painter.drawPolygon(QPolygonF([self.turned(p) for p in (*upper, *reversed(lower))]))

    def _paint_current(self, painter: QPainter) -> None:
        if self.current is None:
            return
        x = self._x(self.current)
        painter.setPen(QPen(self.look.palette.accent, 1.4))
        top, foot = QPointF(x, self._area.top()), QPointF(x, self._area.bottom() + 4)
        painter.drawLine(self.turned(top), self.turned(foot))

    def _paint_line(self, painter: QPainter, each: Series, marked: bool) -> None:
        points = [
            self.turned(QPointF(self._x(n), self._y(each.figure(r).likely)))
            for n, r in enumerate(self.rows)
        ]
        painter.setPen(each.pen())
        painter.drawPolyline(QPolygonF(points))
        for n, point in enumerate(points):
            if marked or n == self.current or len(points) == 1:
                draw_mark(painter, point, each, self.look.palette.pane, MARK)

    def _paint_months(self, painter: QPainter) -> None:
        """As many names as there is room for, the one that is chosen always."""
        names = [named(r, self.look.language) for r in self.rows]
        room = max(map(self.metrics.horizontalAdvance, names)) + 3 * GAP
        y = self._area.bottom() + 4
        taken: list[QRectF] = []
        order = [self.current] if self.current is not None else []
        for row in [*order, *range(len(self.rows))]:
            left = min(max(0.0, self._x(row) - room / 2), self.size.width() - room)
            place = QRectF(left, y, room, self.line_height)
            if not any(place.intersects(other) for other in taken):
                taken.append(place)
                self.draw_words(painter, place, names[row], middle=True)
