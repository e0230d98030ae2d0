"""The publication date: shown with its weekday, typed, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from ui import theme
from ui.article.editable import Editable


def day_in_words(day: date) -> str:
    """A day with its weekday, in the habit of the interface's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


class CalendarPopup(QWidget):
    """A calendar over the window; closes when a day is picked or the pointer goes elsewhere."""

    picked = Signal(date)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.calendar = QCalendarWidget(self)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        self.calendar.setMaximumDate(QDate.currentDate())
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.calendar)
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)

    def open_at(self, below: QWidget, day: date | None) -> None:
        """Open under a widget with a day chosen, today where there is none."""
        self.calendar.setLocale(QLocale())
        chosen = QDate(day.year, day.month, day.day) if day else QDate.currentDate()
        self.calendar.setSelectedDate(chosen)
        self.adjustSize()
        self.move(below.mapToGlobal(below.rect().bottomLeft()))
        self.show()
        self.calendar.setFocus()

    def _take(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.picked.emit(date(day.year(), day.month(), day.day()))


class PublicationDate(Editable):
    """The day on which the article was published, as words and as an editor with a calendar."""

    day_picked = Signal(date)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._calendar: CalendarPopup | None = None
        self.opener = QToolButton(self)
        self.opener.hide()
        self.row.addWidget(self.opener)
        self.opener.clicked.connect(self.open_calendar)
        theme.changed.connect(self._draw)
        self._draw()

    @property
    def calendar(self) -> QCalendarWidget | None:
        """The calendar, once it was opened."""
        return self._calendar.calendar if self._calendar else None

    def set_day(self, day: date | None) -> None:
        self._day = day

    def open_calendar(self) -> None:
        """Let the day be picked."""
        if self._calendar is None:
            self._calendar = CalendarPopup(self)
            self._calendar.picked.connect(self.day_picked)
        self._calendar.open_at(self, self._day)

    def _open(self, *, editing: bool) -> None:
        self.opener.setVisible(editing)
        super()._open(editing=editing)

    def _is_left(self) -> bool:
        # Going to the calendar, or to its button, is no leaving.
        if QApplication.focusWidget() is self.opener or self.opener.underMouse():
            return False
        return super()._is_left() and QApplication.activePopupWidget() is None

    def _draw(self) -> None:
        self.opener.setIcon(theme.icon("calendar"))
