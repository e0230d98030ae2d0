"""Asks what is to be released: under which version, which tables, in which forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from model.export_choice import ExportChoice, Labels, What
from model.releases.release import LONGEST_VERSION, Request
from model.releases.written import TABLE_WORDS
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.session.releases import ReleaseDesk
from ui.theme.lines import LineEdit

_ABREAST = 3
_LINE = 26
_USUAL = (What.INCIDENTS, What.ACCOUNTS)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for; the folder is asked for afterwards."""

    version: str
    note: str
    request: Request


class NewReleaseDialog(DialogFrame):
    """Ends accepted with ``wanted``."""

    def __init__(self, desk: ReleaseDesk, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Save | Button.Cancel)
        self._desk = desk
        self.set_least_width(560)
        self.set_title(self.tr("New release"))
        self.content.addWidget(
            paragraph(
                self.tr(
                    "A dataset as it is now, under a version that it keeps for good. Its records"
                    " stay in the project, so that later ones can be compared with it."
                ),
                "soft",
                self,
            )
        )
        self.version = LineEdit(desk.next_version(), self)
        self.version.setMaxLength(LONGEST_VERSION)
        self.note = LineEdit(self)
        row = QGridLayout()
        row.addWidget(labelled(self.version, self.tr("Version"), self), 0, 0)
        row.addWidget(labelled(self.note, self.tr("Note"), self), 0, 1)
        row.setColumnStretch(1, 1)
        self.content.addLayout(row)
        self.problem = paragraph("", "soft", self)
        self.content.addWidget(self.problem)
        self.tables = {
            what: self._box(TABLE_WORDS[what].in_language(language), on=what in _USUAL)
            for what in What
        }
        self._grid(self.tr("Tables"), list(self.tables.values()))
        self.forms: dict[str, QCheckBox] = {}
        for form, name, about in desk.forms():
            box = self._box(name.in_language(language), on=form == "csv")
            box.setToolTip(about.in_language(language))
            box.setAccessibleDescription(about.in_language(language))
            self.forms[form] = box
        self._grid(self.tr("Forms"), list(self.forms.values()))
        self.choice = self._offer_choices()
        self.words = self._offer_words()
        below = QGridLayout()
        below.addWidget(labelled(self.choice, self.tr("Rows and columns"), self), 0, 0)
        below.addWidget(labelled(self.words, self.tr("Headings and codes"), self), 0, 1)
        for column in (0, 1):
            below.setColumnStretch(column, 1)
        self.content.addLayout(below)
        self.bom = self._box(self.tr("Mark as UTF-8, so that Excel shows Arabic letters"), on=True)
        self.content.addWidget(self.bom)
        self.go = self.go_button(Button.Save, self.tr("Choose a folder…"))
        self._check()
        self.version.textChanged.connect(lambda _: self._check())
        self.version.setFocus()
        self.version.selectAll()

    @property
    def wanted(self) -> Wanted:
        chosen = self.choice.currentData()
        base = chosen if isinstance(chosen, ExportChoice) else ExportChoice()
        words = self.words.currentData()
        if isinstance(words, Labels):
            base = replace(base, headings=words, codes=words)
        tables = tuple(what for what, box in self.tables.items() if box.isChecked())
        forms = tuple(form for form, box in self.forms.items() if box.isChecked())
        asked = Request(base, tables, forms, self.bom.isChecked())
        return Wanted(" ".join(self.version.text().split()), self.note.text().strip(), asked)

    def _offer_choices(self) -> QComboBox:
        offered = QComboBox(self)
        offered.addItem(self.tr("All of them, with nothing left out"), ExportChoice())
        for preset in self._desk.presets():
            offered.addItem(preset.name, preset.choice)
        return offered

    def _offer_words(self) -> QComboBox:
        offered = QComboBox(self)
        offered.addItem(self.tr("As the choice has them"), None)
        offered.addItem(self.tr("Ids"), Labels.IDS)
        offered.addItem("العربية", Labels.AR)
        offered.addItem("English", Labels.EN)
        return offered

    def _box(self, text: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setChecked(on)
        box.setMinimumHeight(theme.scaled(_LINE))
        box.toggled.connect(lambda _: self._check())
        return box

    def _grid(self, heading: str, boxes: Sequence[QCheckBox]) -> None:
        label = QLabel(heading, self)
        theme.set_role(label, "heading")
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        grid = QGridLayout()
        for number, box in enumerate(boxes):
            grid.addWidget(box, *divmod(number, _ABREAST))
        column.addLayout(grid)
        self.content.addLayout(column)

    def _check(self) -> None:
        """Say what is in the way of it."""
        if not hasattr(self, "go"):
            return
        wanted = self.wanted
        said = ""
        if not wanted.version:
            said = self.tr("A release needs a version.")
        elif self._desk.has(wanted.version):
            said = self.tr("There is a release of this version, and a release never changes.")
        elif not wanted.request.tables or not wanted.request.forms:
            said = self.tr("Choose a table and a form.")
        self.problem.set_words(said)
        self.problem.setVisible(bool(said))
        self.go.setEnabled(not said)
