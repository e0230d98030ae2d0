"""Asks as which dataset the incidents go out, in which form, which of them, and without what."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from model.datasets.offered import OFFERED, Offered, is_mapped, unmapped
from model.export_choice import ExportChoice
from model.reconciliation.grading import FIELD as GRADE
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.exporting.hiding_page import HidingPage
from ui.exporting.page import Page, scrolling
from ui.exporting.presets_button import PresetsButton
from ui.exporting.rows_page import ReadDay, RowsPage
from ui.session.exports import OFFERED as FORMS
from ui.session.exports import Exports, Preset

OF_DATASETS = ("csv", "tsv", "xlsx", "parquet", "dta", "sav", "geojson", "json")
"""The forms that programs which read these datasets take."""
_ABREAST = 4

_WIDTH, _HEIGHT = 820, 620
_BESIDE = 24


@dataclass(frozen=True, slots=True)
class DatasetChoice:
    """What is to be written. ``bom`` marks a text as UTF-8, ``reports`` says whether what did not
    fit is written beside the file."""

    dataset: str
    form: str
    bom: bool
    reports: bool
    choice: ExportChoice = field(default_factory=ExportChoice)


class DatasetPage(Page):
    """Which dataset, in which form, with which reports."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dataset, self._form = QButtonGroup(self), QButtonGroup(self)
        about = self.tr(
            "The incidents go out as its rows, as the codebook’s mapping says. What does not fit"
            " is left out or left blank, counted, and shown afterwards."
        )
        self.column.addWidget(paragraph(about, "soft", self))
        self._heading(self.tr("Dataset"))
        self.datasets = {key: self._offer(offered) for key, offered in OFFERED.items()}
        self._heading(self.tr("Format"))
        self.forms = self._ask_form()
        self.bom = QCheckBox(self.tr("Mark as UTF-8, so that Excel shows Arabic letters"), self)
        self.reports = QCheckBox(self.tr("Write what did not fit beside the file"), self)
        self.reports.setChecked(True)
        self.column.addSpacing(6)
        self.column.addWidget(self.bom)
        self.column.addWidget(self.reports)
        self.column.addStretch(1)
        self._dataset.buttonClicked.connect(lambda _: self._use_its_form())
        self._form.buttonClicked.connect(lambda _: self._allow_mark())
        next(iter(self.datasets.values())).setChecked(True)
        self._use_its_form()

    @property
    def dataset(self) -> str:
        return next(key for key, button in self.datasets.items() if button.isChecked())

    @property
    def form(self) -> str:
        return next(form for form, button in self.forms.items() if button.isChecked())

    @property
    def marked(self) -> bool:
        """Whether the file begins with a byte order mark."""
        return FORMS[self.form].marked and self.bom.isChecked()

    def _use_its_form(self) -> None:
        """The form that the dataset itself is given out in is proposed."""
        self.forms[OFFERED[self.dataset].form].setChecked(True)
        self._allow_mark()
        self.changed.emit()

    def _allow_mark(self) -> None:
        self.bom.setEnabled(FORMS[self.form].marked)

    def _heading(self, words: str) -> None:
        label = QLabel(words, self)
        theme.set_role(label, "heading")
        self.column.addWidget(label)

    def _offer(self, offered: Offered) -> QRadioButton:
        button = QRadioButton(offered.name.in_language(self.language), self)
        about = offered.about.in_language(self.language)
        button.setAccessibleDescription(about)
        self._dataset.addButton(button)
        explained = paragraph(about, "soft", self)
        explained.setContentsMargins(26, 0, 26, 0)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(button)
        column.addWidget(explained)
        self.column.addLayout(column)
        return button

    def _ask_form(self) -> dict[str, QRadioButton]:
        across = QGridLayout()
        across.setHorizontalSpacing(14)
        found = {}
        for number, form in enumerate(FORMS[form] for form in OF_DATASETS):
            button = found[form.id] = QRadioButton(form.name.in_language(self.language), self)
            about = form.about.in_language(self.language)
            button.setToolTip(about)
            button.setAccessibleDescription(about)
            self._form.addButton(button)
            across.addWidget(button, *divmod(number, self.abreast(_ABREAST)))
        self.column.addLayout(across)
        return found


class DatasetDialog(DialogFrame):
    """Ends accepted with `choice`; the file is chosen afterwards."""

    def __init__(self, exports: Exports, read_day: ReadDay, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Save | Button.Cancel)
        self._exports = exports
        self.set_title(self.tr("Export as another dataset"))
        self.set_size(_WIDTH, _HEIGHT)
        grade = exports.codebook.find(GRADE)
        self.what = DatasetPage()
        self.rows = RowsPage(grade.options if grade else (), exports.reviewers(), read_day)
        self.hiding = HidingPage(exports.codebook.fields)
        self.presets = PresetsButton(exports, self)
        self.pages = QListWidget(self)
        self._stack = QStackedWidget(self)
        self.said = paragraph("", "wrong", self)
        self.said.hide()
        self._compose()
        self.go = self.go_button(Button.Save, self.tr("Choose a file…"))
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        self.pages.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.rows.changed.connect(self._allow)
        self.what.changed.connect(self._allow)
        self.presets.taken.connect(self.take)
        self.presets.keep_wanted.connect(self.keep)
        exports.refused.connect(self._refuse)
        self.finished.connect(lambda _: exports.stop())
        self.pages.setCurrentRow(0)
        self._allow()

    def _compose(self) -> None:
        theme.set_role(self.pages, "pages")
        self.pages.setAccessibleName(self.tr("What is chosen"))
        for words, page in (
            (self.tr("Dataset and format"), self.what),
            (self.tr("Rows"), self.rows),
            (self.tr("Left out"), self.hiding),
        ):
            self.pages.addItem(words)
            self._stack.addWidget(scrolling(page))
        self.pages.setFixedWidth(self.pages.sizeHintForColumn(0) + _BESIDE)
        beside = QVBoxLayout()
        beside.addWidget(self.pages, 1)
        beside.addWidget(self.presets)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(beside)
        across.addWidget(self._stack, 1)
        self.content.addLayout(across, 1)
        self.content.addWidget(self.said)

    @property
    def choice(self) -> DatasetChoice | None:
        """What is chosen; None while a day cannot be read."""
        filters = self.rows.filters
        if filters is None:
            return None
        choice = ExportChoice(filters=filters, redaction=self.hiding.redaction)
        what = self.what
        return DatasetChoice(what.dataset, what.form, what.marked, what.reports.isChecked(), choice)

    def take(self, preset: Preset) -> None:
        """Show which rows a preset takes, and what it leaves out."""
        self.rows.show_filters(preset.choice.filters)
        self.hiding.show_redaction(preset.choice.redaction)

    def keep(self, name: str) -> None:
        """Keep which rows go out, and without what, under a name."""
        chosen = self.choice
        if chosen is not None:
            self.said.hide()
            self._exports.keep(Preset(name, chosen.choice, chosen.form, chosen.bom))

    def _allow(self) -> None:
        """Only what the codebook says anything of, and of days that can be read."""
        dataset = self.what.dataset
        mapped = is_mapped(self._exports.codebook, dataset)
        if not mapped:
            self._refuse(unmapped(dataset))
        self.said.setVisible(not mapped)
        self.go.setEnabled(mapped and self.rows.filters is not None)

    def _refuse(self, words: object) -> None:
        self.said.set_words(words.in_language(self.what.language))  # type: ignore[attr-defined]
        self.said.show()
