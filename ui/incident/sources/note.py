"""Asks why two accounts are held for one source, or for independent."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.frame import Button, DialogFrame, labelled
from ui.theme.lines import LineEdit


class NoteDialog(DialogFrame):
    """Ends accepted with `words`."""

    def __init__(self, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Ok | Button.Cancel)
        self.set_least_width(420)
        self.set_title(self.tr("Why this decision?"))
        self._line = LineEdit(note, self)
        self.content.addWidget(labelled(self._line, self.tr("In your own words"), self))
        self.go_button(Button.Ok, self.tr("Record"))
        self.buttons.button(Button.Cancel).setText(self.tr("Cancel"))
        self._line.setFocus()

    @property
    def words(self) -> str:
        return self._line.text().strip()
