"""Asks what the queue is to show, and under which name to keep that."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from model.account import Status
from model.typed_values import Unreadable
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.queue.words import order_word, status_word
from ui.session.values import Order, QueueQuery
from ui.theme.lines import LineEdit

if TYPE_CHECKING:
    from ui.session import Session

ReadDay = Callable[[str], date]
_IN_A_ROW = 3


class FilterDialog(DialogFrame):
    """Ends accepted with `query`, and with `name` where it is to be kept."""

    def __init__(
        self, session: Session, query: QueueQuery, read_day: ReadDay, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self._read_day = read_day
        self.set_least_width(520)
        self.set_title(self.tr("Which articles?"))
        self.words = LineEdit(query.text, self)
        self.statuses = {status: QCheckBox(status_word(status), self) for status in Status}
        for status, box in self.statuses.items():
            box.setChecked(status in query.statuses)
        self.source = QComboBox(self)
        self.source.addItem(self.tr("All"), None)
        for source in session.sources():
            self.source.addItem(source, source)
        if query.source is not None and self.source.findData(query.source) < 0:
            self.source.addItem(query.source, query.source)
        self.source.setCurrentIndex(max(self.source.findData(query.source), 0))
        self.since = LineEdit(query.since.isoformat() if query.since else "", self)
        self.until = LineEdit(query.until.isoformat() if query.until else "", self)
        self.flagged = QCheckBox(self.tr("Flagged articles only"), self)
        self.flagged.setChecked(query.flagged)
        self.order = QComboBox(self)
        for order in Order:
            self.order.addItem(order_word(order), order)
        self.order.setCurrentIndex(self.order.findData(query.order))
        self.name_field = LineEdit(self)
        self.name_field.setPlaceholderText(self.tr("only where it is wanted again"))
        self.problem = paragraph("", "warning", self)
        self.problem.hide()
        self._lay_out()
        self.go = self.go_button(Button.Ok, self.tr("Show"))
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        self.words.setFocus()

    def _lay_out(self) -> None:
        self._beside((self.tr("Words in the article"), self.words))
        self._ask_statuses()
        self._beside((self.tr("Source"), self.source))
        self._beside(
            (self.tr("Published from"), self.since), (self.tr("Published until"), self.until)
        )
        self.content.addWidget(self.flagged)
        self._beside(
            (self.tr("Order"), self.order), (self.tr("Keep under the name"), self.name_field)
        )
        self.content.addWidget(self.problem)
        for field in (self.since, self.until):
            field.setPlaceholderText(self.tr("any day"))

    def _ask_statuses(self) -> None:
        """As many as are wanted; none of them for all."""
        heading = QLabel(self.tr("Status (all, if none is ticked)"), self)
        theme.set_role(heading, "heading")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for number, box in enumerate(self.statuses.values()):
            grid.addWidget(box, number // _IN_A_ROW, number % _IN_A_ROW)
        self.content.addWidget(heading)
        self.content.addLayout(grid)

    def _beside(self, *fields: tuple[str, QWidget]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for words, widget in fields:
            row.addWidget(labelled(widget, words, self), 1)
        self.content.addLayout(row)

    @property
    def name(self) -> str:
        """The name to keep the filter under; empty for none."""
        return self.name_field.text().strip()

    @property
    def query(self) -> QueueQuery:
        """What is to be shown. Raises `Unreadable` for a day that is none."""
        chosen = frozenset(s for s, box in self.statuses.items() if box.isChecked())
        return QueueQuery(
            self.words.text().strip(),
            chosen,
            self.source.currentData(),
            Order(self.order.currentData()),
            self.flagged.isChecked(),
            self._day(self.since),
            self._day(self.until),
        )

    def _day(self, field: QLineEdit) -> date | None:
        text = field.text().strip()
        return self._read_day(text) if text else None

    def accept(self) -> None:
        """Not before the days can be read."""
        for field in (self.since, self.until):
            try:
                self._day(field)
            except Unreadable as error:
                self._say(field, error)
                return
        super().accept()

    def _say(self, field: QLineEdit, error: Unreadable) -> None:
        language = "ar" if self.isRightToLeft() else "en"
        self.problem.set_words(error.words.in_language(language))
        self.problem.show()
        field.setFocus()
        field.selectAll()
