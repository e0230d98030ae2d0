"""A text that keeps what is veiled from the clipboard and from screen readers."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit, QWidget

from model.evidence import Span
from ui.article.layers import Layers
from ui.article.offsets import Offsets


class VeiledText(QTextEdit):
    """Knows what of its text is shown; all in code points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = Layers()
        self.text = ""
        self.offsets = Offsets("")

    def is_veiled(self, at: QPoint) -> bool:
        """Whether the paragraph at a point of the viewport is veiled."""
        return self._layers.veil.covers(self._block_at(at))

    def lift_veil(self, at: QPoint) -> bool:
        """Show the paragraph at a point of the viewport; False where it is not veiled."""
        self.viewport().update()
        return self._layers.veil.lift(self._block_at(at))

    def shown_words(self, span: Span) -> str:
        """What of a stretch of the text is not veiled."""
        ends = self.offsets.to_units(span.start), self.offsets.to_units(span.end)
        parts = self._layers.veil.uncovered(self.document(), *ends)
        points = self.offsets.to_points
        return "\n".join(self.text[points(start) : points(end)] for start, end in parts)

    def accessible_words(self) -> str | None:
        """What a screen reader may read; None while nothing is veiled."""
        veiled = self._layers.veil.laid
        return self.shown_words(Span(0, len(self.text))) if veiled and self.text else None

    def _selection(self) -> tuple[int, int]:
        cursor, points = self.textCursor(), self.offsets.to_points
        return points(cursor.selectionStart()), points(cursor.selectionEnd())

    def _block_at(self, at: QPoint) -> QTextBlock:
        return self.cursorForPosition(at).block()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the article's own words, not what Qt made of them, and none veiled."""
        # Of Qt's making: the clipboard outlives Python, which must not be needed to destroy it.
        copied = super().createMimeDataFromSelection()
        copied.text()  # has Qt fill it in now, and not after it was emptied
        copied.clear()
        start, end = self._selection()
        copied.setText(self.shown_words(Span(start, end)) if start < end else "")
        return copied
