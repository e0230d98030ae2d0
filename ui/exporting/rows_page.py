"""Which rows go out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from model.account import Status
from model.codebook import Option
from model.export_choice import Filters
from model.typed_values import Unreadable
from ui.dialogs.frame import labelled, paragraph
from ui.exporting.page import Page, across, tick, ticked
from ui.queue.words import status_word
from ui.theme.lines import LineEdit

ReadDay = Callable[[str], date]
_ABREAST = 4


class RowsPage(Page):
    """``changed`` after any choice, as it is typed."""

    changed = Signal()

    def __init__(
        self,
        grades: Sequence[Option],
        reviewers: Sequence[str],
        read_day: ReadDay,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_day = read_day
        self._gone: frozenset[str] = frozenset()
        self.since, self.until, self.place = (LineEdit(self) for _ in range(3))
        for field in (self.since, self.until):
            field.setPlaceholderText(self.tr("any day"))
        self.place.setPlaceholderText(self.tr("any place"))
        row = QBoxLayout(across(beside=self.abreast(3) > 1))
        row.setSpacing(12)
        row.addWidget(labelled(self.since, self.tr("From the day"), self), 1)
        row.addWidget(labelled(self.until, self.tr("Until the day"), self), 1)
        row.addWidget(labelled(self.place, self.tr("Place or governorate"), self), 2)
        self.column.addLayout(row)
        self.problem = paragraph("", "wrong", self)
        self.problem.hide()
        self.column.addWidget(self.problem)
        words = {o.code: o.label.in_language(self.language) for o in grades}
        heading = self.tr("Grade of the incident (all, if none is ticked)")
        self.grades = self.boxes(words, heading, _ABREAST) if words else {}
        states = {status: status_word(status) for status in Status}
        self.statuses = self.boxes(
            states, self.tr("Status of the article (all, if none is ticked)"), _ABREAST
        )
        people = {name: name for name in reviewers}
        self.people = self.boxes(people, self.tr("Reviewer (all, if none is ticked)"), _ABREAST)
        about = self.tr(
            "Grade, day and place are those of the incident; its accounts, values and relations go"
            " with it. Articles and decisions have the day of publication."
        )
        self.column.addWidget(paragraph(about, "soft", self))
        self.column.addStretch(1)
        for field in (self.since, self.until, self.place):
            field.textChanged.connect(lambda _: self.changed.emit())
        for grade in self.grades.values():
            grade.clicked.connect(lambda _: self._forget_gone())
        for box in (*self.grades.values(), *self.statuses.values(), *self.people.values()):
            box.toggled.connect(lambda _: self.changed.emit())

    @property
    def filters(self) -> Filters | None:
        """What is chosen; None while a day cannot be read, which is said then."""
        self.problem.hide()
        try:
            since, until = (self._day(field) for field in (self.since, self.until))
        except Unreadable as error:
            self.problem.set_words(error.words.in_language(self.language))
            self.problem.show()
            return None
        return Filters(
            ticked(self.statuses),
            ticked(self.grades) | self._gone,
            since,
            until,
            self.place.text().strip(),
            ticked(self.people),
        )

    def show_filters(self, filters: Filters) -> None:
        """Show what a preset holds. Grades that left the codebook hold until others are chosen, so
        that no more goes out than was meant."""
        tick(self.statuses, filters.statuses)
        self._gone = filters.grades - self.grades.keys()
        tick(self.grades, filters.grades)
        tick(self.people, filters.by)
        for field, day in ((self.since, filters.since), (self.until, filters.until)):
            field.setText(day.isoformat() if day else "")
        self.place.setText(filters.place)

    def _forget_gone(self) -> None:
        if self._gone:
            self._gone = frozenset()
            self.changed.emit()

    def _day(self, field: QLineEdit) -> date | None:
        text = field.text().strip()
        return self._read_day(text) if text else None
