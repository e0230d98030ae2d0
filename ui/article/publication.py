"""The publication date: shown with its weekday, typed, or picked from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from model.typed_values import Unreadable
from model.values import DateRange
from ui import theme
from ui.actions.key_names import key_name
from ui.article.editable import Editable

if TYPE_CHECKING:
    from ui.calendar.popup import CalendarPopup

_KEY = "Alt+Down"


def day_in_words(day: date) -> str:
    """A day with its weekday, in the habit of the interface's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


class PublicationDate(Editable):
    """The day on which the article was published, as words and as an editor with a calendar.

    ``read`` gives the day that a text says, or raises `Unreadable`.
    """

    day_picked = Signal(date)

    def __init__(self, read: Callable[[str], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read, self._hint = read, ""
        self._day: date | None = None
        self.calendar: CalendarPopup | None = None
        self.opener = QToolButton(self)
        self.opener.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.opener.hide()
        self.told = QLabel(self)
        theme.set_role(self.told, "soft")
        self.told.hide()
        self.row.addWidget(self.opener)
        self.row.addWidget(self.told)
        self.opener.clicked.connect(self.open_calendar)
        self.editor.textChanged.connect(self._tell)
        self.button.installEventFilter(self)
        theme.changed.connect(self._draw)
        self._draw()

    def set_day(self, day: date | None) -> None:
        self._day = day

    def name(self, label: str, hint: str) -> None:
        super().name(label, hint)
        self._hint = hint
        words = self.tr("Open the calendar")
        self.opener.setToolTip(f"{words} (\u2066{key_name(_KEY)}\u2069)")
        self.opener.setAccessibleName(words)

    def open_calendar(self) -> None:
        """Let the day be picked."""
        from ui.calendar.popup import CalendarPopup
        from ui.calendar.words import today

        if self.calendar is None:
            self.calendar = CalendarPopup(self, latest=today())
            self.destroyed.connect(self.calendar.deleteLater)
            self.calendar.taken.connect(self._take)
            self.calendar.closed.connect(self.editor.setFocus)
        day = self._typed() or self._day
        self.calendar.open_with(DateRange(day, day, 1) if day else None, None)

    def _take(self, value: DateRange) -> None:
        if value.start is not None:
            self.day_picked.emit(value.start)

    def _typed(self) -> date | None:
        try:
            return self._read(self.editor.text().strip()) if self.editor.text().strip() else None
        except Unreadable:
            return None

    def _tell(self) -> None:
        """Say the day that the line means, in both calendars."""
        from ui.calendar.words import day_name, islamic

        day = self._typed() if self.editing else None
        said = f"{day_name(day)}\n{islamic(day, day)}" if day else ""
        if said != self.told.text():
            self.told.setText(said)
            self.told.setVisible(bool(said))
            self.resized.emit()

    def _open(self, *, editing: bool) -> None:
        self.opener.setVisible(editing)
        super()._open(editing=editing)
        self._tell()

    def _is_left(self) -> bool:
        # Going to the calendar is no leaving.
        there = self.calendar is not None and self.calendar.isVisible()
        return super()._is_left() and not there

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Alt with the arrow down opens the calendar, as in every date's line."""
        if watched is self.button:
            if event.type() == QEvent.Type.ToolTip:
                self._hint_at_day()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.key() == Qt.Key.Key_Down:
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    def _hint_at_day(self) -> None:
        """The Islamic day in the tooltip; told when it is asked for, as it needs its tables."""
        from ui.calendar.words import islamic

        told = islamic(self._day, self._day) if self._day else ""
        self.button.setToolTip("\n".join(filter(None, (told, self._hint))))

    def _draw(self) -> None:
        self.opener.setIcon(theme.icon("calendar"))
