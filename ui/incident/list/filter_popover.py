"""Asks where and when the incidents of the list happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from model.typed_values import Unreadable
from ui import theme
from ui.dialogs.frame import labelled
from ui.incident.popover import Popover
from ui.session.values import IncidentQuery
from ui.theme.lines import LineEdit
from ui.theme.prose import Prose

_WIDTH = 300
ReadDay = Callable[[str], date]


class FilterPopover(Popover):
    """``chosen`` with the query that was typed."""

    chosen = Signal(object)

    def __init__(
        self, query: IncidentQuery, read_day: ReadDay, language: str, parent: QWidget
    ) -> None:
        super().__init__(_WIDTH, parent)
        self.setAccessibleName(self.tr("Where and when"))
        self._query = query
        self._read_day = read_day
        self._language = language
        self.place = LineEdit(query.place, self)
        self.since = LineEdit(query.since.isoformat() if query.since else "", self)
        self.until = LineEdit(query.until.isoformat() if query.until else "", self)
        for field in (self.since, self.until):
            field.setPlaceholderText(self.tr("any day"))
        self.place.setPlaceholderText(self.tr("any place"))
        self.problem = Prose(parent=self)
        theme.set_role(self.problem, "wrong")
        self.problem.hide()
        self.go = QPushButton(self.tr("Show"), self)
        self.clear = QPushButton(self.tr("Everywhere, any day"), self)
        theme.set_role(self.go, "primary")
        theme.set_role(self.clear, "quiet")
        column = self.column
        column.addWidget(labelled(self.place, self.tr("Place"), self))
        column.addWidget(labelled(self.since, self.tr("Happened from"), self))
        column.addWidget(labelled(self.until, self.tr("Happened until"), self))
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        self.go.clicked.connect(self._take)
        self.clear.clicked.connect(self._clear)
        for line in (self.place, self.since, self.until):
            line.returnPressed.connect(self._take)

    def open_under(self, button: QWidget) -> None:
        """Show under a button, on its side of the window."""
        self.open_by(button.rect(), button)
        self.place.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self) -> None:
        days: list[date | None] = []
        for field in (self.since, self.until):
            text = field.text().strip()
            try:
                days.append(self._read_day(text) if text else None)
            except Unreadable as error:
                self.problem.set_words(error.words.in_language(self._language))
                self.problem.show()
                self.fit()
                field.setFocus()
                return
        self._tell(self.place.text().strip(), *days)

    def _clear(self) -> None:
        self._tell("", None, None)

    def _tell(self, place: str, since: date | None, until: date | None) -> None:
        self.close()
        self.chosen.emit(replace(self._query, place=place, since=since, until=until))
