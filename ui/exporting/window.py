"""The one window of exports: what, which rows and columns, without what; and what that comes to."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from model.export_choice import ExportChoice
from model.reconciliation.grading import FIELD as GRADE
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.exporting.columns_page import ColumnsPage
from ui.exporting.hiding_page import HidingPage
from ui.exporting.page import scrolling
from ui.exporting.presets_button import PresetsButton
from ui.exporting.preview import PreviewPane
from ui.exporting.rows_page import ReadDay, RowsPage
from ui.exporting.what_page import WhatPage
from ui.session.exports import OFFERED, Exports, Preset, Preview

_WIDTH, _HEIGHT = 960, 600
_BESIDE = 24
_QUIET_MS = 180
"""So long nothing more is asked for before it is counted."""


class ExportDialog(DialogFrame):
    """Ends accepted with `choice`, ``what.form`` and ``what.marked``; the file is chosen after."""

    def __init__(self, exports: Exports, read_day: ReadDay, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Save | Button.Cancel)
        self._exports = exports
        self.set_title(self.tr("Export"))
        self.set_size(_WIDTH, _HEIGHT)
        grade = exports.codebook.find(GRADE)
        self.what = WhatPage(tuple(OFFERED.values()))
        self.rows = RowsPage(grade.options if grade else (), exports.reviewers(), read_day)
        self.columns = ColumnsPage()
        self.hiding = HidingPage(exports.codebook.fields)
        self.preview = PreviewPane(self)
        self.presets = PresetsButton(exports, self)
        self.pages = QListWidget(self)
        self._stack = QStackedWidget(self)
        self._asking = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._compose()
        self.go = self.go_button(Button.Save, self.tr("Choose a file…"))
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        self._table = self.what.what
        self.columns.show_columns(exports.columns(self._table), ())
        self._connect()
        self.pages.setCurrentRow(0)
        self._change()

    def _compose(self) -> None:
        theme.set_role(self.pages, "pages")
        self.pages.setAccessibleName(self.tr("What is chosen"))
        for words, page in (
            (self.tr("What and format"), self.what),
            (self.tr("Rows"), self.rows),
            (self.tr("Columns and words"), self.columns),
            (self.tr("Left out"), self.hiding),
        ):
            self.pages.addItem(words)
            self._stack.addWidget(scrolling(page))
        self.pages.setFixedWidth(self.pages.sizeHintForColumn(0) + _BESIDE)
        self.said = paragraph("", "wrong", self)
        self.said.hide()
        beside = QVBoxLayout()
        beside.addWidget(self.pages, 1)
        beside.addWidget(self.presets)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(beside)
        across.addWidget(self._stack, 1)
        self.content.addLayout(across, 5)
        self.content.addWidget(self.said)
        self.content.addWidget(self.preview, 2)

    def _connect(self) -> None:
        self.pages.currentRowChanged.connect(self._stack.setCurrentIndex)
        for page in (self.what, self.rows, self.columns, self.hiding):
            page.changed.connect(self._change)
        self.presets.taken.connect(self.take)
        self.presets.keep_wanted.connect(self.keep)
        self._asking.timeout.connect(self._ask)
        self._exports.previewed.connect(self._show)
        self._exports.refused.connect(self._refuse)
        self.finished.connect(lambda _: self._exports.stop())

    @property
    def choice(self) -> ExportChoice | None:
        """What is chosen; None while it cannot be written: a day that is none, no column."""
        filters = self.rows.filters
        if filters is None or self.columns.none_is_ticked:
            return None
        headings, codes = self.columns.labels
        return ExportChoice(
            self.what.what, filters, self.columns.chosen, headings, codes, self.hiding.redaction
        )

    def take(self, preset: Preset) -> None:
        """Show what a preset holds."""
        choice = preset.choice
        self._table = choice.what
        self.what.show_choice(choice.what, preset.form, bom=preset.bom)
        self.rows.show_filters(choice.filters)
        self.hiding.show_redaction(choice.redaction)
        self.columns.show_labels(choice.headings, choice.codes)
        self.columns.show_columns(self._exports.columns(choice.what), choice.columns)
        self._change()

    def keep(self, name: str) -> None:
        """Keep what is chosen under a name."""
        choice = self.choice
        if choice is not None:
            self.said.hide()
            self._exports.keep(Preset(name, choice, self.what.form, self.what.marked))

    def _change(self) -> None:
        if self._table is not self.what.what:
            self._table = self.what.what
            self.columns.show_columns(self._exports.columns(self._table), ())
        self.columns.show_hidden(self.hiding.redaction)
        choice = self.choice
        self.go.setEnabled(choice is not None)
        if choice is None:
            self._asking.stop()
            self.preview.say(
                self.tr("No column is ticked.")
                if self.columns.none_is_ticked
                else self.tr("A day cannot be read.")
            )
            return
        self.preview.wait()
        self._asking.start()

    def _ask(self) -> None:
        choice = self.choice
        if choice is not None:
            self._exports.preview(choice, self.what.form)

    def _show(self, preview: Preview) -> None:
        if self.choice is not None and not self._asking.isActive():
            self.preview.show_preview(preview)

    def _refuse(self, words: object) -> None:
        self.said.set_words(words.in_language(self.what.language))  # type: ignore[attr-defined]
        self.said.show()
