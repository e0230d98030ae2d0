"""Asks which training data is wanted: its form, labels, articles and parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from model.account import Status
from model.export_choice import Filters, Part, Redaction
from model.training.choice import Form, LabelStyle, Proportions, TrainingChoice
from model.typed_values import Unreadable
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.queue.words import status_word
from ui.theme.lines import LineEdit

if TYPE_CHECKING:
    from ui.session.training import FormChoice

_TO_LEFT = "\u200f"
_MOST_SEED = 999_999
_MOST_HELD_BACK = 90


class TrainingDialog(DialogFrame):
    """Ends accepted with `choice`; the folder is chosen afterwards."""

    def __init__(
        self,
        forms: Sequence[FormChoice],
        read_day: Callable[[str], date],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Button.Save | Button.Cancel)
        self._read_day = read_day
        self._about = {choice.form: choice.about.in_language(language) for choice in forms}
        self.set_least_width(720)
        self.set_title(self.tr("Training data"))
        self.form = QComboBox(self)
        for choice in forms:
            self.form.addItem(choice.name, choice.form)
        self.content.addWidget(labelled(self.form, self.tr("Form"), self))
        self.about = paragraph("", "soft", self)
        self.content.addWidget(self.about)
        one, other = QVBoxLayout(), QVBoxLayout()
        self._ask_articles(one)
        self._ask_labels(other)
        self._ask_parts(other)
        columns = QHBoxLayout()
        columns.setSpacing(28)
        for column in (one, other):
            column.setSpacing(6)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.content.addLayout(columns)
        self.problem = paragraph("", "warning", self)
        self.problem.hide()
        self.content.addWidget(self.problem)
        self.go = self.go_button(Button.Save, self.tr("Choose a folder…"))
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        self.form.currentIndexChanged.connect(lambda _: self._tell_form())
        self._tell_form()
        self._allow()
        self.form.setFocus()

    @property
    def choice(self) -> TrainingChoice:
        """What is wanted. Raises `Unreadable` for a day that is none."""
        taken = frozenset(s for s, box in self.statuses.items() if box.isChecked())
        return TrainingChoice(
            Form(self.form.currentData()),
            LabelStyle.CODE if self.by_code.isChecked() else LabelStyle.FIELD,
            taken - {Status.NO_INCIDENT},
            Status.NO_INCIDENT in taken,
            Proportions(self._train, self.dev.value(), self.test.value()),
            self.seed.value(),
            self.balanced.isChecked(),
            Filters(
                since=self._day(self.since),
                until=self._day(self.until),
                place=self.place.text().strip(),
            ),
            Redaction(parts=frozenset({Part.SOURCES} if self.hide_sources.isChecked() else ())),
        )

    def accept(self) -> None:
        """Not before the days can be read."""
        for field in (self.since, self.until):
            try:
                self._day(field)
            except Unreadable as error:
                language = "ar" if self.isRightToLeft() else "en"
                self.problem.set_words(error.words.in_language(language))
                self.problem.show()
                field.setFocus()
                field.selectAll()
                return
        super().accept()

    # what is asked

    def _ask_articles(self, column: QVBoxLayout) -> None:
        self._section(self.tr("Articles"), column)
        words = {
            Status.REVIEWED: status_word(Status.REVIEWED),
            Status.NO_INCIDENT: self.tr("No incident, as examples of nothing to find"),
            Status.SECOND_LOOK: status_word(Status.SECOND_LOOK),
            Status.IN_PROGRESS: status_word(Status.IN_PROGRESS),
        }
        self.statuses = {status: QCheckBox(said, self) for status, said in words.items()}
        for status, box in self.statuses.items():
            box.setChecked(status in (Status.REVIEWED, Status.NO_INCIDENT))
            box.toggled.connect(lambda _: self._allow())
            column.addWidget(box)
        self.since, self.until, self.place = (LineEdit(self) for _ in range(3))
        for field in (self.since, self.until):
            field.setPlaceholderText(self.tr("any day"))
        self.place.setPlaceholderText(self.tr("any place"))
        self._beside(
            column,
            (self.tr("Published from"), self.since),
            (self.tr("Published until"), self.until),
        )
        self._beside(column, (self.tr("Place"), self.place))
        self.hide_sources = QCheckBox(self.tr("Leave out who the sources are"), self)
        column.addWidget(self.hide_sources)
        about = self.tr("The texts stay whole, and what they say of sources with them.")
        self._explained(about, column)

    def _ask_labels(self, column: QVBoxLayout) -> None:
        self._section(self.tr("Labels"), column)
        group = QButtonGroup(self)
        self.by_field = QRadioButton(self.tr("The field, as weapon"), self)
        self.by_code = QRadioButton(self.tr("Field and option, as weapon-mortar"), self)
        for button in (self.by_field, self.by_code):
            group.addButton(button)
            column.addWidget(button)
        self.by_field.setChecked(True)

    def _ask_parts(self, column: QVBoxLayout) -> None:
        self._section(self.tr("Parts"), column)
        self.dev, self.test, self.seed = (QSpinBox(self) for _ in range(3))
        for box in (self.dev, self.test, self.seed):
            box.setLineEdit(LineEdit(box))
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for box in (self.dev, self.test):
            box.setRange(0, _MOST_HELD_BACK)
            box.setValue(10)
            # the sign stands at the left of Arabic digits, whatever the line edit makes of it
            box.setPrefix(_TO_LEFT if self.isRightToLeft() else "")
            box.setSuffix(f"٪{_TO_LEFT}" if self.isRightToLeft() else " %")
            box.valueChanged.connect(lambda _: self._allow())
        self.seed.setRange(0, _MOST_SEED)
        self._beside(
            column,
            (self.tr("Development"), self.dev),
            (self.tr("Test"), self.test),
            (self.tr("Seed"), self.seed),
        )
        self.training = paragraph("", "soft", self)
        column.addWidget(self.training)
        self.balanced = QCheckBox(self.tr("Hold the shares for each kind of event"), self)
        column.addWidget(self.balanced)
        self._explained(
            self.tr(
                "Without it the shares hold only about, but no article changes its part when"
                " others are added later."
            ),
            column,
        )

    # how it looks

    @property
    def _train(self) -> int:
        return 100 - self.dev.value() - self.test.value()

    def _allow(self) -> None:
        """What is left is for training; there has to be some, and some article."""
        left = self._train
        percent = QLocale().toString(max(left, 0))
        if left > 0:
            said = self.tr(
                "Training: %1%. Reports of one incident, and copies of one text, stay together."
            ).replace("%1", percent)
        else:
            said = self.tr("Nothing is left for training.")
        self.training.set_words(said)
        taken = any(box.isChecked() for box in self.statuses.values())
        self.go.setEnabled(left > 0 and taken)

    def _tell_form(self) -> None:
        self.about.set_words(self._about[Form(self.form.currentData())])

    def _section(self, words: str, column: QVBoxLayout) -> None:
        label = QLabel(words, self)
        theme.set_role(label, "heading")
        if column.count():
            column.addSpacing(8)
        column.addWidget(label)

    def _explained(self, words: str, column: QVBoxLayout) -> None:
        explained = paragraph(words, "soft", self)
        explained.setContentsMargins(26, 0, 26, 0)
        column.addWidget(explained)

    def _beside(self, column: QVBoxLayout, *fields: tuple[str, QWidget]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for words, widget in fields:
            row.addWidget(labelled(widget, words, self), 1)
        column.addLayout(row)

    def _day(self, field: QLineEdit) -> date | None:
        text = field.text().strip()
        return self._read_day(text) if text else None
