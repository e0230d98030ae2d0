"""Asks what a new version of the codebook is called and why it is made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.form.editors import Paragraphs
from ui.theme.lines import LineEdit


class SaveVersionDialog(DialogFrame):
    """Ends accepted with `version` and `note`."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Save | Button.Cancel)
        self.set_least_width(460)
        self.set_title(self.tr("Save a new version"))
        explained = self.tr(
            "The form changes for everyone who works in this project. What records hold stays"
            " as it is, and earlier versions can be looked at and taken up again."
        )
        self.content.addWidget(paragraph(explained, "soft", self))
        self._version = LineEdit(version, self)
        self._note = Paragraphs(self)
        self.content.addWidget(labelled(self._version, self.tr("Version"), self))
        self.content.addWidget(labelled(self._note, self.tr("What changed, and why"), self))
        self.go = self.go_button(Button.Save, self.tr("Save"))
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        self._version.textChanged.connect(self._allow)
        self._note.done.connect(self.accept)
        self._note.given_up.connect(self.reject)
        self._note.setFocus()

    @property
    def version(self) -> str:
        return self._version.text().strip()

    @property
    def note(self) -> str:
        return self._note.text().strip()

    def _allow(self) -> None:
        self.go.setEnabled(bool(self.version))
