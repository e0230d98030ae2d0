"""Asks for what stands on the front of a dataset: title, licence, citation, people."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QTextEdit, QWidget

from model.dataset_description import (
    LICENCES,
    ROLE_WORDS,
    Description,
    Licence,
    contributors_from_text,
    contributors_to_text,
)
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.theme.lines import LineEdit

_LINES = 66
"""Height of a text of three lines."""


class DescriptionDialog(DialogFrame):
    """Ends accepted with what was ``said``; ``title`` stands in where nobody says one."""

    def __init__(self, kept: Description, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Save | Button.Cancel)
        self.set_least_width(620)
        self.set_title(self.tr("What the dataset is"))
        self._language = QLocale().name()
        about = self.tr(
            "This stands on the front of the data package: all tables with the codebook, licence,"
            " citation, checksums and a README in Arabic and English. It is kept in the project."
        )
        self.content.addWidget(paragraph(about, "soft", self))
        self.title = self._line(kept.title, title)
        self.version = self._line(kept.version, "1.0")
        self._row((self.title, self.tr("Title"), 3), (self.version, self.tr("Version"), 1))
        self.summary = self._text(kept.summary)
        self.content.addWidget(labelled(self.summary, self.tr("What it is about"), self))
        self._ask_licence(kept)
        self.people = self._text(contributors_to_text(kept.contributors, self._language))
        roles = [words.in_language(self._language) for words in ROLE_WORDS.values()]
        self.content.addWidget(labelled(self.people, self.tr("Who made it, one a line"), self))
        told = self.tr(
            "After a bar, what they did: %1. Who reviewed is not named where that is left out."
        )
        self.content.addWidget(paragraph(told.replace("%1", " · ".join(roles)), "soft", self))
        self.problem = paragraph("", "wrong", self)
        self.problem.hide()
        self.content.addWidget(self.problem)
        self.citation = self._line(
            kept.citation, self.tr("made of the rest, where you say nothing")
        )
        self.homepage = self._line(kept.homepage, "https://")
        self._row(
            (self.citation, self.tr("How to cite it"), 2), (self.homepage, self.tr("Address"), 1)
        )
        self.content.addStretch(1)
        self._go_on = self.go_button(Button.Save, self.tr("Choose a file…"))
        self.people.textChanged.connect(self._check)
        self.own_words.textChanged.connect(lambda _: self._check())
        self.licence.currentIndexChanged.connect(lambda _: self._check())
        self._check()
        self.title.setFocus()

    @property
    def said(self) -> Description:
        return Description(
            title=self.title.text().strip(),
            summary=self.summary.toPlainText().strip(),
            version=self.version.text().strip(),
            licence=self._licence,
            licence_words=self.own_words.text().strip(),
            citation=self.citation.text().strip(),
            homepage=self.homepage.text().strip(),
            contributors=contributors_from_text(self.people.toPlainText()),
        )

    @property
    def _licence(self) -> Licence:
        return Licence(self.licence.currentData())

    def _ask_licence(self, kept: Description) -> None:
        self.licence = QComboBox(self)
        for licence in Licence:
            words = LICENCES.get(licence)
            name = words.title.in_language(self._language) if words else self.tr("Own words")
            self.licence.addItem(name, licence.value)
        self.licence.setCurrentIndex(list(Licence).index(kept.licence))
        self.content.addWidget(labelled(self.licence, self.tr("Licence"), self))
        self._says = paragraph("", "soft", self)
        self.content.addWidget(self._says)
        self.own_words = self._line(kept.licence_words, "")
        self._own = labelled(self.own_words, self.tr("The licence in your words"), self)
        self.content.addWidget(self._own)

    def _check(self) -> None:
        """Say what a licence allows, and what cannot be understood."""
        words = LICENCES.get(self._licence)
        self._says.set_words(words.says.in_language(self._language) if words else "")
        self._says.setVisible(words is not None)
        self._own.setVisible(words is None)
        wrong = ""
        try:
            contributors_from_text(self.people.toPlainText())
        except ValueError as error:
            wrong = self.tr("“%1” is none of these.").replace("%1", str(error))
        self.problem.set_words(wrong)
        self.problem.setVisible(bool(wrong))
        lacks = words is None and not self.own_words.text().strip()
        self._go_on.setEnabled(not wrong and not lacks)

    def _line(self, words: str, placeholder: str) -> QLineEdit:
        line = LineEdit(words, self)
        line.setPlaceholderText(placeholder)
        return line

    def _text(self, words: str) -> QTextEdit:
        text = QTextEdit(self)
        theme.set_role(text, "field")
        text.setAcceptRichText(False)
        text.setTabChangesFocus(True)
        text.setPlainText(words)
        text.setFixedHeight(theme.scaled(_LINES))
        return text

    def _row(self, *fields: tuple[QWidget, str, int]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget, words, share in fields:
            row.addWidget(labelled(widget, words, self), share)
        self.content.addLayout(row)
