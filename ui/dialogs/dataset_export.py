"""Asks as which dataset the incidents are to go out, in which form, with which reports."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from model.datasets.offered import OFFERED, Offered
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph

FORMS = (("csv", "CSV"), ("tsv", "TSV"), ("xlsx", "Excel"), ("parquet", "Parquet"))
MARKED = ("csv", "tsv")


@dataclass(frozen=True, slots=True)
class DatasetChoice:
    """What is to be written. ``bom`` marks a text as UTF-8, ``reports`` says whether what did not
    fit is written beside the file."""

    dataset: str
    form: str
    bom: bool
    reports: bool


class DatasetDialog(DialogFrame):
    """Ends accepted with ``choice``; the file is chosen afterwards."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Save | Button.Cancel)
        self.setMinimumWidth(520)
        self.set_title(self.tr("Export as another dataset"))
        self._language = language
        self._dataset, self._form = QButtonGroup(self), QButtonGroup(self)
        self.content.addWidget(
            paragraph(
                self.tr(
                    "The incidents go out as its rows, as the codebook’s mapping says. What does"
                    " not fit is left out or left blank, counted, and shown afterwards."
                ),
                "soft",
                self,
            )
        )
        self._group(self.tr("Dataset"))
        self.datasets = {key: self._offer(offered) for key, offered in OFFERED.items()}
        self._group(self.tr("Format"))
        self.forms = self._forms()
        self.bom = QCheckBox(self.tr("Mark as UTF-8, so that Excel shows Arabic letters"), self)
        self.reports = QCheckBox(self.tr("Write what did not fit beside the file"), self)
        self.reports.setChecked(True)
        self.content.addSpacing(6)
        self.content.addWidget(self.bom)
        self.content.addWidget(self.reports)
        self.content.addStretch(1)
        self.go_button(Button.Save, self.tr("Choose a file…"))
        self._dataset.buttonClicked.connect(lambda _: self._use_its_form())
        self._form.buttonClicked.connect(lambda _: self._allow_mark())
        self.datasets["acled"].setChecked(True)
        self._use_its_form()

    @property
    def choice(self) -> DatasetChoice:
        form = self._chosen_form()
        return DatasetChoice(
            self._chosen_dataset(),
            form,
            form in MARKED and self.bom.isChecked(),
            self.reports.isChecked(),
        )

    def _chosen_dataset(self) -> str:
        return next(key for key, button in self.datasets.items() if button.isChecked())

    def _chosen_form(self) -> str:
        return next(form for form, button in self.forms.items() if button.isChecked())

    def _use_its_form(self) -> None:
        """The form that the dataset itself is given out in is proposed."""
        self.forms[OFFERED[self._chosen_dataset()].form].setChecked(True)
        self._allow_mark()

    def _allow_mark(self) -> None:
        self.bom.setEnabled(self._chosen_form() in MARKED)

    def _group(self, words: str) -> None:
        label = QLabel(words, self)
        theme.set_role(label, "heading")
        self.content.addSpacing(6)
        self.content.addWidget(label)

    def _offer(self, offered: Offered) -> QRadioButton:
        button = QRadioButton(offered.name.in_language(self._language), self)
        about = offered.about.in_language(self._language)
        button.setAccessibleDescription(about)
        self._dataset.addButton(button)
        explained = paragraph(about, "soft", self)
        explained.setContentsMargins(26, 0, 26, 0)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(button)
        column.addWidget(explained)
        self.content.addLayout(column)
        return button

    def _forms(self) -> dict[str, QRadioButton]:
        across = QGridLayout()
        found = {}
        for place, (form, name) in enumerate(FORMS):
            button = found[form] = QRadioButton(name, self)
            self._form.addButton(button)
            across.addWidget(button, 0, place)
        self.content.addLayout(across)
        return found
