"""Steps on sources: stored at once, undone by storing the other way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class SourceStep(QUndoCommand):
    """Something that is done already; ``there`` and ``back`` say whether they could be done."""

    def __init__(self, text: str, there: Callable[[], bool], back: Callable[[], bool]) -> None:
        super().__init__(text)
        self._there = there
        self._back = back
        self._first = True

    def redo(self) -> None:
        if self._first:
            self._first = False
        elif not self._there():
            self.setObsolete(True)

    def undo(self) -> None:
        if not self._back():
            self.setObsolete(True)
