"""What is left out of everything that goes out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from model.codebook import Field
from model.export_choice import Part, Redaction
from ui.dialogs.frame import paragraph
from ui.exporting.page import Page, tick, ticked

_ABREAST = 3


class HidingPage(Page):
    """``changed`` after any choice."""

    changed = Signal()

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unknown: frozenset[str] = frozenset()
        names = {
            Part.SOURCES: self.tr("Sources"),
            Part.TEXTS: self.tr("Texts and quotes"),
            Part.REVIEWERS: self.tr("Reviewers’ names"),
            Part.NOTES: self.tr("Notes and free text"),
        }
        about = {
            Part.SOURCES: self.tr(
                "outlet, address, author, headline and file’s name, and the sources that accounts"
                " name"
            ),
            Part.TEXTS: self.tr("the articles’ texts and headlines, and all quotes"),
            Part.REVIEWERS: self.tr("who reviewed, decided or changed it"),
            Part.NOTES: self.tr("fields of free text, notes, names of incidents, reasons"),
        }
        self.parts = self.boxes(names, self.tr("Leave out"), _ABREAST)
        for part, box in self.parts.items():
            box.setToolTip(about[part])
            box.setAccessibleDescription(about[part])
        words = self.tr(
            "What is left out goes from columns, rows, quotes, notes and all that JSON nests. Words"
            " that stand inside another text are not looked for: a quote may name a source, a note"
            " a victim. Leave those out too where that matters."
        )
        self.column.addWidget(paragraph(words, "soft", self))
        labels = {f.id: f.label.in_language(self.language) for f in fields}
        self.fields = self.boxes(
            labels, self.tr("Leave out these fields, with their quotes"), _ABREAST
        )
        self.column.addStretch(1)
        for box in (*self.parts.values(), *self.fields.values()):
            box.toggled.connect(lambda _: self.changed.emit())

    @property
    def redaction(self) -> Redaction:
        return Redaction(ticked(self.fields) | self._unknown, ticked(self.parts))

    def show_redaction(self, redaction: Redaction) -> None:
        """Show what a preset holds; fields that left the codebook stay left out with it."""
        self._unknown = redaction.fields - self.fields.keys()
        tick(self.parts, redaction.parts)
        tick(self.fields, redaction.fields)
