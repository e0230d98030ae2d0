"""The note on a relation, to be written anew where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.theme.lines import LineEdit


class RelationNote(LineEdit):
    """Return says it (``said``), Esc leaves it as it was (``given_up``)."""

    said = Signal(str)
    given_up = Signal()

    def __init__(self, note: str, of: str, parent: QWidget | None = None) -> None:
        super().__init__(note, parent)
        words = self.tr("Note on the relation")
        self.setPlaceholderText(words)
        self.setAccessibleName(f"{words}: {of}")
        self.returnPressed.connect(lambda: self.said.emit(self.text().strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
