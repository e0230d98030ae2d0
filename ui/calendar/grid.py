"""The days of one month, drawn; one is marked, or a range. Keys and pointer move the mark."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from model.hijri import hijri
from model.typed_values.calendar_words import WEEKDAYS_AR, WEEKDAYS_EN
from ui import theme
from ui.accessible import tell_change
from ui.calendar.words import day_name, digits, in_arabic, islamic, today

_ROWS, _HEAD, _ROW = 6, 22, 34
_WEEK = 7
_KEYS = frozenset(
    {
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return,
        Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape,
    }
)  # fmt: skip


class DayGrid(QWidget):
    """``moved`` when another day is marked, ``taken`` when Return or a click means it (with
    whether it is to be entered at once), ``given_up`` on Esc.
    """

    moved = Signal()
    taken = Signal(bool)
    given_up = Signal()
    accessible_role = QAccessible.Role.SpinBox

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = today()
        self.anchor = self.day
        self.published: date | None = None
        self.single = False
        self.latest: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    # what is marked

    @property
    def first(self) -> date:
        return min(self.day, self.anchor)

    @property
    def last(self) -> date:
        return max(self.day, self.anchor)

    def mark(self, day: date, anchor: date | None = None) -> None:
        """Mark a day, or all from an anchor to it, and show its month.

        ``single`` days have no anchor, and none is marked after the ``latest``, if there is one.
        """
        day = min(day, self.latest or day)
        self.day, self.anchor = day, (None if self.single else anchor) or day
        tell_change(self)
        self.update()
        self.moved.emit()

    def accessible_value(self) -> str:
        """The marked days in both calendars."""
        said = day_name(self.first)
        if self.first != self.last:
            said += f" – {day_name(self.last)}"
        return f"{said}, {islamic(self.first, self.last)}"

    def is_accessible_choice(self) -> bool:
        return False

    def mark_month(self) -> None:
        """Mark the whole month of the marked day."""
        length = monthrange(self.day.year, self.day.month)[1]
        self.mark(self.day.replace(day=length), self.day.replace(day=1))

    def mark_year(self) -> None:
        """Mark the whole year of the marked day."""
        self.mark(self.day.replace(month=12, day=31), self.day.replace(month=1, day=1))

    def step_months(self, by: int) -> None:
        """The same day in another month, or its last one where that is shorter."""
        months = self.day.year * 12 + self.day.month - 1 + by
        year, month = divmod(months, 12)
        if 1 <= year <= 9998:
            day = min(self.day.day, monthrange(year, month + 1)[1])
            self.mark(date(year, month + 1, day))

    # layout

    def sizeHint(self) -> QSize:
        return QSize(_WEEK * 40, _HEAD + _ROWS * _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WEEK * 34, _HEAD + _ROWS * _ROW)

    def _start(self) -> date:
        """The day in the first cell."""
        first = self.day.replace(day=1)
        begins = QLocale().firstDayOfWeek().value - 1
        return first - timedelta(days=(first.weekday() - begins) % _WEEK)

    def _cell(self, number: int) -> QRectF:
        """The place of a cell; -7 to -1 are the names of the days."""
        row, column = divmod(number, _WEEK)
        wide = self.width() / _WEEK
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            column = _WEEK - 1 - column
        if row < 0:
            return QRectF(column * wide, 0, wide, _HEAD)
        return QRectF(column * wide, _HEAD + row * _ROW, wide, _ROW)

    def cell_of(self, day: date) -> QRectF:
        """Where a day of the shown weeks stands."""
        return self._cell((day - self._start()).days)

    def day_at(self, at: QPoint) -> date | None:
        """The day under a point."""
        start = self._start()
        for number in range(_ROWS * _WEEK):
            if self._cell(number).contains(at):
                return start + timedelta(days=number)
        return None

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start = self._start()
        names = WEEKDAYS_AR if in_arabic() else WEEKDAYS_EN
        painter.setFont(theme.ui_font(10))
        painter.setPen(theme.current().soft)
        for column in range(_WEEK):
            name = names[(start.weekday() + column) % _WEEK]
            # Weekdays are told apart by all of their Arabic name, but three English letters do.
            short = name.removeprefix("ال") if in_arabic() else name[:3]
            painter.drawText(self._cell(column - _WEEK), Qt.AlignmentFlag.AlignCenter, short)
        for number in range(_ROWS * _WEEK):
            self._draw_day(painter, start + timedelta(days=number), self._cell(number))
        painter.end()

    def _draw_day(self, painter: QPainter, day: date, cell: QRectF) -> None:
        colours = theme.current()
        within, end = self.first <= day <= self.last, day in (self.first, self.last)
        box = cell.adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if within:
            painter.setBrush(colours.accent if end else colours.accent_tint)
            painter.drawRoundedRect(box, 6, 6)
        if day == self.published:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.accent, 1.6, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box, 6, 6)
        if day == self.day and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.ink, 1.6))
            painter.drawRoundedRect(box, 6, 6)
        there = day.month == self.day.month and day <= (self.latest or day)
        plain = colours.ink if there else colours.faint
        painter.setPen(colours.on_accent if end else plain)
        painter.setFont(theme.ui_font(13, bold=end))
        upper = QRectF(box.left(), box.top() + 1, box.width(), 19)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, digits(str(day.day)))
        islamic_day = hijri(day)
        if islamic_day is not None:
            painter.setPen(colours.on_accent if end else colours.soft)
            painter.setFont(theme.ui_font(9))
            lower = QRectF(box.left(), box.top() + 18, box.width(), 12)
            painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, digits(str(islamic_day[2])))

    # keys and pointer

    def event(self, event: QEvent) -> bool:
        """Its keys are its own, whatever they do at the desk."""
        claiming = event.type() == QEvent.Type.ShortcutOverride
        if claiming and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        days = self._days_of(key)
        if days:
            day = self.day + timedelta(days=days)
            self.mark(day, self.anchor if shift else None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit(key != Qt.Key.Key_Space)
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif not self._hear_far(key, event):
            super().keyPressEvent(event)

    def _days_of(self, key: Qt.Key) -> int:
        forward = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        return {
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Down: _WEEK,
            Qt.Key.Key_Up: -_WEEK,
        }.get(key, 0)

    def _hear_far(self, key: Qt.Key, event: QKeyEvent) -> bool:
        """Months, years, the day of publication, a whole month or year."""
        far = 12 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step_months(far if key == Qt.Key.Key_PageDown else -far)
        elif key == Qt.Key.Key_Home and self.published is not None:
            self.mark(self.published)
        elif key == Qt.Key.Key_End and not self.single:
            self.mark_year() if far > 1 else self.mark_month()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.mark(day, self.anchor if shift else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        same_month = day is not None and (day.year, day.month) == (self.day.year, self.day.month)
        if day is not None and same_month and day != self.day:
            self.mark(day, self.anchor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.day_at(event.position().toPoint()) is not None:
            self.taken.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
