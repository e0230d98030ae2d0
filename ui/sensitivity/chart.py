"""What both plots share: the side from which they are read, their scale, their legend.

A chart is laid out for a size and painted by any painter: on the screen, or into a file. All places
are thought from left to right and turned round at the end where the interface is.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from model.reconciliation.sensitivity import Row, Sensitivity
from ui.sensitivity.series import Series, draw_mark
from ui.theme.palette import Palette

GAP = 8.0
MARK = 4.5
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Look:
    """How a chart is drawn. ``told`` names the range of all that is told in the legend."""

    palette: Palette
    font: QFont
    right_to_left: bool
    language: str
    told: str


def ticks(most: int, enough: int) -> tuple[int, ...]:
    """Round numbers from 0 to the first at or above ``most``, at most about ``enough`` of them."""
    most = max(1, most)
    step, power = 1, 1
    while True:
        for round_one in _STEPS:
            step = round_one * power
            if most <= step * max(1, enough):
                count = -(-most // step)
                return tuple(step * n for n in range(count + 1))
        power *= 10


class Chart(ABC):
    """The rows of a table as a plot."""

    def __init__(
        self,
        found: Sensitivity,
        rows: Sequence[Row],
        lines: Sequence[Series],
        look: Look,
        *,
        with_legend: bool = True,
    ) -> None:
        self.with_legend = with_legend
        self.found = found
        self.rows = tuple(rows)
        self.lines = tuple(lines)
        self.look = look
        self.current: int | None = None
        self.size = QSizeF(0, 0)
        self.metrics = QFontMetricsF(look.font)
        self._legend: list[tuple[Series | None, str, QRectF]] = []
        self.most = max((max(r.most, *self._likely(r)) for r in self.rows), default=1)

    def _likely(self, row: Row) -> list[int]:
        return [each.figure(row).likely for each in self.lines]

    @abstractmethod
    def height_for(self, width: float) -> float:
        """The height that it needs at least."""

    @abstractmethod
    def row_at(self, point: QPointF) -> int | None:
        """The row that a point of the picture means."""

    @abstractmethod
    def place_of(self, row: int) -> QRectF:
        """The part of the picture that shows a row."""

    @abstractmethod
    def _lay_out(self) -> None: ...

    @abstractmethod
    def _paint(self, painter: QPainter) -> None: ...

    def fit(self, size: QSizeF) -> None:
        """Lay it out for a size."""
        self.size = size
        self._lay_out()

    def paint(self, painter: QPainter) -> None:
        """Draw it as it was laid out."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font)
        direction = Qt.LayoutDirection
        right = self.look.right_to_left
        painter.setLayoutDirection(direction.RightToLeft if right else direction.LeftToRight)
        self._paint(painter)
        if self.with_legend:
            self._paint_entries(painter)
        painter.restore()

    def paint_legend(self, painter: QPainter, size: QSizeF) -> None:
        """Draw the legend alone, for a chart without one."""
        whole, self.size = self.size, size
        self.legend_height(size.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font)
        self._paint_entries(painter)
        painter.restore()
        self.size = whole

    def paint_title(self, painter: QPainter, title: str) -> None:
        """A title above it, for a picture that stands alone."""
        font = QFont(self.look.font)
        font.setBold(True)
        painter.setFont(font)
        place = QRectF(GAP, GAP, self.size.width() - 2 * GAP, self.line_height)
        self.draw_words(painter, place, title)
        painter.setFont(self.look.font)

    # turned round where lines begin at the right

    def turned(self, point: QPointF) -> QPointF:
        if not self.look.right_to_left:
            return point
        return QPointF(self.size.width() - point.x(), point.y())

    def turned_rect(self, rect: QRectF) -> QRectF:
        if not self.look.right_to_left:
            return rect
        left = self.size.width() - rect.left() - rect.width()
        return QRectF(left, rect.top(), rect.width(), rect.height())

    # words

    def number(self, number: int) -> str:
        """A number in the digits of the interface."""
        return QLocale().toString(number)

    def draw_words(
        self,
        painter: QPainter,
        rect: QRectF,
        words: str,
        *,
        far: bool = False,
        middle: bool = False,
    ) -> None:
        """Words in a place thought from left to right: at its near side, far side or middle."""
        align = Qt.AlignmentFlag.AlignVCenter
        if middle:
            align |= Qt.AlignmentFlag.AlignHCenter
        else:
            right = far != self.look.right_to_left
            align |= Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            align |= Qt.AlignmentFlag.AlignAbsolute
        shown = self.metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(self.look.palette.ink)
        painter.drawText(self.turned_rect(rect), align | Qt.TextFlag.TextSingleLine, shown)

    # the legend

    @property
    def line_height(self) -> float:
        return self.metrics.height() + 6

    def room_for_legend(self, width: float) -> float:
        """How high the legend is that stands within the chart."""
        return self.legend_height(width) if self.with_legend else 6.0

    def legend_height(self, width: float) -> float:
        """Put the legend on lines of this width; how high it is."""
        self._legend.clear()
        x, y, room = GAP, 2.0, 34.0
        entries: list[tuple[Series | None, str]] = [(each, each.name) for each in self.lines]
        for each, name in [*entries, (None, self.look.told)]:
            wide = room + self.metrics.horizontalAdvance(name) + 18
            if x + wide > width and x > GAP:
                x, y = GAP, y + self.line_height
            self._legend.append((each, name, QRectF(x, y, wide, self.line_height)))
            x += wide
        return y + self.line_height + 6

    def _paint_entries(self, painter: QPainter) -> None:
        for each, name, place in self._legend:
            middle = place.center().y()
            ends = QPointF(place.left(), middle), QPointF(place.left() + 26, middle)
            if each is None:
                band = QRectF(ends[0].x(), middle - 5, 26, 10)
                painter.fillRect(self.turned_rect(band), self.look.palette.accent_tint)
                painter.setPen(QPen(self.look.palette.border, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.turned_rect(band))
            else:
                painter.setPen(each.pen())
                painter.drawLine(self.turned(ends[0]), self.turned(ends[1]))
                at = QPointF(place.left() + 13, middle)
                draw_mark(painter, self.turned(at), each, self.look.palette.pane, MARK)
            words = QRectF(place.left() + 32, place.top(), place.width() - 32, place.height())
            self.draw_words(painter, words, name)
