"""The button at the end of a date's line, and the calendar that it opens under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from model.values import DateRange
from ui import theme
from ui.actions.key_names import key_name

if TYPE_CHECKING:
    from ui.calendar.popup import CalendarPopup

KEY = "Alt+Down"


@dataclass(frozen=True, slots=True)
class Days:
    """How a date's editor comes to its days: ``read`` gives those of the line, None where it says
    none, ``write`` the line for a date; ``published`` is the day of publication, if known.
    """

    read: Callable[[str], DateRange | None]
    write: Callable[[DateRange], str]
    published: date | None


class CalendarButton(QToolButton):
    """``taken`` carries the line for the chosen days and whether to enter it at once."""

    taken = Signal(str, bool)
    closed = Signal()

    def __init__(self, days: Days, text: Callable[[], str], under: QWidget) -> None:
        super().__init__(under)
        self._days = days
        self._text = text
        self._under = under
        self.popup: CalendarPopup | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIcon(theme.icon("calendar"))
        words = self.tr("Calendar")
        self.setAccessibleName(words)
        self.setToolTip(f"{words} (\u2066{key_name(KEY)}\u2069)")
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Show the calendar with the days that stand in the line."""
        if self.popup is None:
            from ui.calendar.popup import CalendarPopup

            self.popup = CalendarPopup(self._under)
            self.destroyed.connect(self.popup.deleteLater)
            self.popup.taken.connect(self._take)
            self.popup.closed.connect(self.closed)
        self.popup.open_with(self._days.read(self._text()), self._days.published)

    def _take(self, value: DateRange, enter: bool) -> None:
        self.taken.emit(self._days.write(value), enter)
