"""The calendar that opens under a line: a month, its title, whole months and years."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.day_precision import precision_of
from model.hijri import hijri_months
from model.values import DateRange
from ui import theme
from ui.actions.key_names import key_name
from ui.calendar.grid import DayGrid
from ui.calendar.words import about, digits, in_arabic, month_name, today

_PAD = 8


class CalendarPopup(QFrame):
    """Lies over the window under ``under``; the keyboard goes into it and back.

    ``taken`` carries the chosen `DateRange` and whether it is to be entered at once; ``closed``
    comes when it goes away without.
    """

    taken = Signal(object, bool)
    closed = Signal()

    def __init__(self, under: QWidget, *, latest: date | None = None) -> None:
        """``latest``: it asks for one day, not after this one."""
        super().__init__(under.window())
        self._under = under
        theme.set_role(self, "popup")
        self.grid = DayGrid(self)
        self.grid.single, self.grid.latest = latest is not None, latest
        self._title, self._islamic, self._said = QLabel(self), QLabel(self), QLabel(self)
        self._title.setFont(theme.ui_font(14, bold=True))
        for small in (self._islamic, self._said):
            small.setFont(theme.ui_font(11))
            theme.set_role(small, "soft")
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(34)
        self._previous, self._next = QToolButton(self), QToolButton(self)
        self._month, self._year = QPushButton(self), QPushButton(self)
        self._compose()
        self._connect()
        self.hide()

    def open_with(self, value: DateRange | None, published: date | None) -> None:
        """Show the days of a value, or else those around publication, and take the keyboard."""
        self._speak()
        self.grid.published = published
        if value is not None and value.start is not None and value.end is not None:
            self.grid.mark(value.end, value.start)
        else:
            self.grid.mark(published or today())
        self.setLayoutDirection(self._under.window().layoutDirection())
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def value(self) -> DateRange:
        """The days that are marked, as exact as there are many."""
        first, last = self.grid.first, self.grid.last
        return DateRange(first, last, precision_of(first, last))

    def put_away(self) -> None:
        """Close without a word."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.hide()

    # composing

    def _compose(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        for label in (self._title, self._islamic):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            names.addWidget(label)
        head = QHBoxLayout()
        head.addWidget(self._previous)
        head.addLayout(names, 1)
        head.addWidget(self._next)
        whole = QHBoxLayout()
        whole.setSpacing(4)
        for button in (self._month, self._year):
            theme.set_role(button, "quiet")
            button.setVisible(not self.grid.single)
            whole.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.grid)
        column.addWidget(self._said)
        column.addLayout(whole)

    def _connect(self) -> None:
        self._previous.clicked.connect(lambda: self.grid.step_months(-1))
        self._next.clicked.connect(lambda: self.grid.step_months(1))
        self._month.clicked.connect(lambda: self._take_whole(self.grid.mark_month))
        self._year.clicked.connect(lambda: self._take_whole(self.grid.mark_year))
        self.grid.moved.connect(self._tell)
        self.grid.taken.connect(self._take)
        self.grid.given_up.connect(self._give_up)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _speak(self) -> None:
        self.setAccessibleName(self.tr("Calendar"))
        for whole, words, key in (
            (self._month, self.tr("Whole month"), "End"),
            (self._year, self.tr("Whole year"), "Ctrl+End"),
        ):
            whole.setText(words)
            whole.setToolTip(f"\u2066{key_name(key)}\u2069")
        rtl = self._under.window().layoutDirection() == Qt.LayoutDirection.RightToLeft
        for button, words, glyph in (
            (self._previous, self.tr("Previous month"), "›" if rtl else "‹"),
            (self._next, self.tr("Next month"), "‹" if rtl else "›"),
        ):
            # Else the sign would be mirrored once more.
            button.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            button.setText(glyph)
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _tell(self) -> None:
        day = self.grid.day
        self._title.setText(digits(f"{month_name(day)} {day.year}"))
        first = day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        language = "ar" if in_arabic() else "en"
        self._islamic.setText(digits(hijri_months(first, last, language)))
        self._said.setText(about(self.value(), self.grid.published))

    # where it stands, and when it goes

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), 300), hint.height())

    def _place(self) -> None:
        """Under the line or over it, or beside it where neither leaves the line in sight."""
        window, edge = self._under.window(), 4
        top = self._under.mapTo(window, QPoint(0, 0))
        rtl = window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        end = top.x() + self._under.width()
        x = end - self.width() if rtl else top.x()
        y = top.y() + self._under.height() + 2
        if y + self.height() > window.height() - edge:
            y = top.y() - self.height() - 2
        if y < edge:
            x = end + edge if rtl else top.x() - self.width() - edge
            y = min(top.y(), window.height() - self.height() - edge)
        self.move(max(edge, min(x, window.width() - self.width() - edge)), max(edge, y))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click elsewhere, or a window that changes, takes it away."""
        pressed = event.type() == QEvent.Type.MouseButtonPress
        outside = isinstance(watched, QWidget) and not self._holds(watched)
        moved = event.type() == QEvent.Type.Resize and watched is self._under.window()
        if self.isVisible() and ((pressed and outside) or moved):
            self._give_up()
        return super().eventFilter(watched, event)

    def _holds(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and not self._holds(now):
            self.put_away()

    def _take_whole(self, mark: Callable[[], None]) -> None:
        mark()
        self._take(False)

    def _take(self, enter: bool) -> None:
        self.put_away()
        self.taken.emit(self.value(), enter)

    def _give_up(self) -> None:
        self.put_away()
        self.closed.emit()
