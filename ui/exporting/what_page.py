"""Which table goes out, and in which form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QLabel, QRadioButton, QWidget

from model.export_choice import What
from ui import theme
from ui.dialogs.frame import paragraph
from ui.exporting.page import Page
from ui.session.exports import Form

K = TypeVar("K")
_TABLES_ABREAST, _FORMS_ABREAST, _WHOLE_ABREAST = 3, 6, 2


class WhatPage(Page):
    """``changed`` after any choice; ``what`` and ``form`` are what is chosen."""

    changed = Signal()

    def __init__(self, forms: Sequence[Form], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms = {form.id: form for form in forms}
        self.tables: dict[What, QRadioButton] = {}
        self.forms: dict[str, QRadioButton] = {}
        self._about_table = paragraph("", "soft", self)
        self._about_form = paragraph("", "soft", self)
        self._tables, self._forms_group = QButtonGroup(self), QButtonGroup(self)
        self._heading(self.tr("What"))
        self.column.addLayout(self._ask_table())
        self.column.addWidget(self._about_table)
        self.column.addSpacing(8)
        self._heading(self.tr("Format"))
        for whole in (False, True):
            self.column.addLayout(self._ask_form(whole=whole))
        self.column.addWidget(self._about_form)
        self.bom = QCheckBox(self.tr("UTF-8 mark for Excel"), self)
        about = self.tr("Mark as UTF-8, so that Excel shows Arabic letters")
        self.bom.setToolTip(about)
        self.bom.setAccessibleDescription(about)
        self.bom.setChecked(True)
        self.column.addWidget(self.bom)
        self.column.addStretch(1)
        self.tables[What.INCIDENTS].setChecked(True)
        next(iter(self.forms.values())).setChecked(True)
        for group in (self._tables, self._forms_group):
            group.buttonClicked.connect(lambda _: self._choose())
        self._fit()

    @property
    def what(self) -> What:
        return next(w for w, button in self.tables.items() if button.isChecked())

    @property
    def form(self) -> str:
        return next(f for f, button in self.forms.items() if button.isChecked())

    @property
    def marked(self) -> bool:
        """Whether the file begins with a byte order mark."""
        return self._forms[self.form].marked and self.bom.isChecked()

    def show_choice(self, what: What, form: str, *, bom: bool) -> None:
        """Show what a preset holds; a form that there is no more is the first one."""
        self.tables[what].setChecked(True)
        button = self.forms.get(form) or next(iter(self.forms.values()))
        button.setChecked(True)
        self.bom.setChecked(bom or not self._forms[self.form].marked)
        self._fit()

    def _ask_table(self) -> QGridLayout:
        names, self._tables_about = self._words()
        return self._grid(self._tables, self.tables, names, self._tables_about, _TABLES_ABREAST)

    def _ask_form(self, *, whole: bool) -> QGridLayout:
        some = [form for form in self._forms.values() if form.whole is whole]
        names = {form.id: form.name.in_language(self.language) for form in some}
        about = {form.id: form.about.in_language(self.language) for form in some}
        abreast = _WHOLE_ABREAST if whole else _FORMS_ABREAST
        return self._grid(self._forms_group, self.forms, names, about, abreast)

    def _words(self) -> tuple[dict[What, str], dict[What, str]]:
        names = {
            What.INCIDENTS: self.tr("Incidents"),
            What.ACCOUNTS: self.tr("Accounts"),
            What.CLAIMS: self.tr("Values of accounts"),
            What.ARTICLES: self.tr("Articles"),
            What.RELATIONS: self.tr("Relations"),
            What.DECISIONS: self.tr("Decisions"),
        }
        about = {
            What.INCIDENTS: self.tr(
                "one row for each incident, with the values that were resolved"
            ),
            What.ACCOUNTS: self.tr("one row for each report’s account, with its evidence"),
            What.CLAIMS: self.tr("one row for each value of each account, with its quotes"),
            What.ARTICLES: self.tr(
                "one row for each article: its status, the reason, its flag and note"
            ),
            What.RELATIONS: self.tr("one row for each relation between two incidents"),
            What.DECISIONS: self.tr(
                "one row for each decision on a proposal or an article, as they were made"
            ),
        }
        return names, about

    def _grid(
        self,
        group: QButtonGroup,
        buttons: dict[K, QRadioButton],
        names: dict[K, str],
        about: dict[K, str],
        abreast: int,
    ) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        for number, (key, name) in enumerate(names.items()):
            button = QRadioButton(name, self)
            button.setToolTip(about[key])
            button.setAccessibleDescription(about[key])
            group.addButton(button)
            buttons[key] = button
            grid.addWidget(button, *divmod(number, self.abreast(abreast)))
        grid.setColumnStretch(self.abreast(abreast), 1)
        return grid

    def _choose(self) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """Only forms that can hold the table are offered."""
        for form, button in self.forms.items():
            button.setEnabled(self.what in self._forms[form].what)
        if not self.forms[self.form].isEnabled():
            next(b for b in self.forms.values() if b.isEnabled()).setChecked(True)
        chosen = self._forms[self.form]
        self._about_table.set_words(self._tables_about[self.what])
        self._about_form.set_words(chosen.about.in_language(self.language))
        self.bom.setEnabled(chosen.marked)

    def _heading(self, words: str) -> None:
        label = QLabel(words, self)
        theme.set_role(label, "heading")
        self.column.addWidget(label)
