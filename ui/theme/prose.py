"""Wrapped text of the interface, set evenly in both scripts.

A plain wrapped label leaves Arabic lines far apart and pushes those that end in a space off the
edge; set as a paragraph they stand right.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

_LINE_HEIGHT = 1.6
_BENEATH = 0.25


class Prose(QLabel):
    """A wrapped label whose lines are as far apart as its type asks for."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.set_words(text)

    @property
    def words(self) -> str:
        """The text as it was given."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show a text, line by line; nothing in it is taken for markup."""
        self._words = text
        self.setAccessibleName(text)
        size = self.font().pixelSize()
        # A line of fixed height ends above the lowest bowls of bold Arabic letters.
        self.setContentsMargins(0, 0, 0, round(size * _BENEATH))
        height = round(size * _LINE_HEIGHT)
        style = f"margin:0; line-height:{height}px; -qt-line-height-type:fixed"
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        way = "rtl" if right else "ltr"
        lines = escape(text).replace("\n", "<br>")
        told = f'<p dir="{way}" style="{style}">{lines}</p>' if text else ""
        if told != self.text():
            self.setText(told)

    def changeEvent(self, event: QEvent) -> None:
        """A sentence runs as its widget does, whatever word it begins with, and is set anew in
        another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self.set_words(self._words)
