"""Asks what to export, in which form, and whether a spreadsheet is to open it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph

What = Literal["incidents", "accounts", "articles"]
Format = Literal["csv", "tsv", "xlsx", "parquet", "geojson", "jsonl"]

_ABREAST = 3
_MARKED: tuple[Format, ...] = ("csv", "tsv")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be written. ``bom`` marks a CSV file as UTF-8 for spreadsheets."""

    what: What
    format: Format
    bom: bool


class ExportDialog(DialogFrame):
    """Ends accepted with ``choice``; the file is chosen afterwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Save | Button.Cancel)
        self.setMinimumWidth(500)
        self.set_title(self.tr("Export"))
        self._what = QButtonGroup(self)
        self._format = QButtonGroup(self)
        self.incidents = self._group(
            self.tr("What"),
            self._what,
            self.tr("Incidents"),
            self.tr("one row for each incident, with the values that were resolved"),
        )
        self.accounts = self._choice(
            self._what,
            self.tr("Accounts"),
            self.tr("one row for each report’s account, with its evidence"),
        )
        self.articles = self._choice(
            self._what,
            self.tr("Articles"),
            self.tr("one row for each article: its status, the reason, its flag and note"),
        )
        self.content.addSpacing(6)
        label = QLabel(self.tr("Format"), self)
        theme.set_role(label, "heading")
        self.content.addWidget(label)
        self.forms: dict[Format, QRadioButton] = {}
        across = QGridLayout()
        forms: tuple[tuple[Format, str, str], ...] = (
            ("csv", "CSV", self.tr("for spreadsheets and statistics")),
            ("tsv", "TSV", self.tr("columns parted by tabs")),
            ("xlsx", "Excel", self.tr("a workbook, with the codebook and all quotes as sheets")),
            ("parquet", "Parquet", self.tr("for R, pandas, DuckDB: typed columns, small files")),
            ("geojson", "GeoJSON", self.tr("for maps: a point for each record that has one")),
            ("jsonl", "JSON Lines", self.tr("for programs, with evidence as it is stored")),
        )
        for number, (form, name, about) in enumerate(forms):
            button = QRadioButton(name, self)
            button.setToolTip(about)
            button.setAccessibleDescription(about)
            self._format.addButton(button)
            self.forms[form] = button
            across.addWidget(button, *divmod(number, _ABREAST))
        self.content.addLayout(across)
        self.csv = self.forms["csv"]
        self.jsonl = self.forms["jsonl"]
        self.bom = QCheckBox(self.tr("Mark as UTF-8, so that Excel shows Arabic letters"), self)
        self.bom.setChecked(True)
        self.content.addSpacing(6)
        self.content.addWidget(self.bom)
        self.content.addStretch(1)
        self.go_button(Button.Save, self.tr("Choose a file…"))
        self.incidents.setChecked(True)
        self.csv.setChecked(True)
        self._format.buttonClicked.connect(lambda _: self._allow_mark())

    def _allow_mark(self) -> None:
        self.bom.setEnabled(any(self.forms[form].isChecked() for form in _MARKED))

    @property
    def choice(self) -> Asked:
        form = next(f for f, button in self.forms.items() if button.isChecked())
        return Asked(
            what=self._chosen(),
            format=form,
            bom=form in _MARKED and self.bom.isChecked(),
        )

    def _chosen(self) -> What:
        if self.articles.isChecked():
            return "articles"
        return "incidents" if self.incidents.isChecked() else "accounts"

    def _group(self, heading: str, group: QButtonGroup, word: str, words: str) -> QRadioButton:
        label = QLabel(heading, self)
        theme.set_role(label, "heading")
        self.content.addWidget(label)
        return self._choice(group, word, words)

    def _choice(self, group: QButtonGroup, word: str, words: str) -> QRadioButton:
        button = QRadioButton(word, self)
        button.setAccessibleDescription(words)
        explained = paragraph(words, "soft", self)
        explained.setContentsMargins(26, 0, 26, 0)
        group.addButton(button)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(button)
        column.addWidget(explained)
        self.content.addLayout(column)
        return button
