"""The widget around a plot: hovered, walked by keys, and told in words to who cannot see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.accessible import tell_change
from ui.sensitivity.chart import Chart


class Plot(QWidget):
    """Shows one chart. ``current_changed`` tells the row that the mouse or the keys came to.

    ``words_of`` puts a row of the chart into words, for a screen reader.
    """

    current_changed = Signal(int)
    accessible_role = QAccessible.Role.Chart

    def __init__(self, words_of: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words_of = words_of
        self.chart: Chart | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.set_role(self, "pane")

    def show_chart(self, chart: Chart | None) -> None:
        """Show another chart, or none."""
        self.chart = chart
        self._fit()
        tell_change(self)

    def set_current(self, row: int | None) -> None:
        """Point out a row."""
        if self.chart is None or self.chart.current == row:
            return
        self.chart.current = row
        self.update()
        tell_change(self)

    def accessible_value(self) -> str:
        current = self.chart.current if self.chart is not None else None
        return "" if current is None else self._words_of(current)

    def is_accessible_choice(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(640), theme.scaled(280))

    def _fit(self) -> None:
        if self.chart is not None:
            high = self.chart.height_for(self.width())
            self.setMinimumHeight(int(high))
            self.chart.fit(QSizeF(self.width(), max(self.height(), high)))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.current().pane)
        if self.chart is not None:
            self.chart.paint(painter)
        if self.hasFocus():
            painter.setPen(QPen(theme.current().accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    # mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._point_at(event.position())

    def _point_at(self, point: QPointF) -> None:
        row = self.chart.row_at(point) if self.chart is not None else None
        if row is not None:
            self._go(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk from row to row, as they lie; Home and End to the ends."""
        row = self._walked(Qt.Key(event.key()))
        if row is None:
            super().keyPressEvent(event)
        else:
            self._go(row)

    def _walked(self, key: Qt.Key) -> int | None:
        if self.chart is None or not self.chart.rows:
            return None
        last = len(self.chart.rows) - 1
        here = self.chart.current
        towards = 1 if not self.chart.look.right_to_left else -1
        steps = {
            Qt.Key.Key_Right: towards,
            Qt.Key.Key_Left: -towards,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
        }
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key == Qt.Key.Key_Home else last
        if key not in steps:
            return None
        return 0 if here is None else max(0, min(last, here + steps[key]))

    def _go(self, row: int) -> None:
        if self.chart is not None and self.chart.current != row:
            self.set_current(row)
            self.current_changed.emit(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._fit()


class Legend(QWidget):
    """What the lines of a plot mean, always in sight while the plot scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None

    def show_chart(self, chart: Chart | None) -> None:
        self._chart = chart
        self._fit()
        self.update()

    def _fit(self) -> None:
        if self._chart is not None:
            self.setFixedHeight(int(self._chart.legend_height(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.current().pane)
        if self._chart is not None:
            self._chart.paint_legend(painter, QSizeF(self.size()))
        painter.end()
