"""The properties of a section, or of the codebook itself: its words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from model import codebook_edits as edits
from model.codebook import Section, Words
from ui import theme
from ui.codebook.edited import EditedCodebook, Place
from ui.codebook.inputs import BothLanguages


class HeadingPage(QWidget):
    """Shows the section of a place, or the title of the codebook where the place is none."""

    def __init__(self, edited: EditedCodebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edited = edited
        self._place = Place()
        self.label = BothLanguages(parent=self)
        self.label.edited.connect(self._take)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        theme.set_role(self._told, "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.label)
        column.addWidget(self._told)
        column.addStretch(1)

    def show_place(self, place: Place) -> None:
        self._place = place
        section = self._section()
        book = self._edited.book
        self.label.speak(self.tr("Name of the section") if section else self.tr("Title"))
        self.label.show_words(section.label if section else book.title)
        if section is not None:
            fields = len(book.fields_of(section.id))
            self._told.setText(self.tr("%Ln field(s)", "", fields))
        else:
            version = f"\u2066{self._edited.before.version}\u2069"
            self._told.setText(self.tr("Version in force: %1").replace("%1", version))

    def input_of(self, part: str) -> QWidget | None:
        """The input of a part that a problem names."""
        return self.label.inputs.get(part.rpartition("_")[2] or "ar", self.label.inputs["ar"])

    def _section(self) -> Section | None:
        sections = self._edited.book.sections
        return next((s for s in sections if s.id == self._place.section), None)

    def _take(self, words: Words, language: str) -> None:
        section, book = self._section(), self._edited.book
        if section is None:
            after = replace(book, title=words)
        else:
            after = edits.put_section(book, replace(section, label=words))
        key = f"section {self._place.section} {language}"
        self._edited.edit(self.tr("rename"), after, self._place, key)
