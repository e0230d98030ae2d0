"""The article's title, above a text that does not begin with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from model.extraction.page import plain
from ui import theme
from ui.article.editable import Editable
from ui.direction import is_right_to_left
from ui.theme.prose import Prose

_SIZE = 26
_FIRST_LINES = 8


def is_said(title: str | None, text: str) -> bool:
    """Whether one of the text's first lines is this title, however it is spelled."""
    if not title:
        return False
    lines = [line for line in text[:4000].split("\n") if line.strip()][:_FIRST_LINES]
    return any(_bare(line) == _bare(title) for line in lines)


def _bare(text: str) -> str:
    return "".join(c for c in plain(text) if c.isalnum())


class _Words(Prose):
    """The title as a paragraph; a press on it is one on the button it stands for."""

    def __init__(self, parent: Editable) -> None:
        super().__init__(parent=parent)
        self._press = parent.edit
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self._press()


class Title(Editable):
    """The title where the text does not say it, and its editor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = False
        self.words = _Words(self)
        self.row.insertWidget(0, self.words, 1)
        self.button.hide()
        self._zoom = 1.0
        self._draw()
        theme.changed.connect(self._draw)

    def set_zoom(self, factor: float) -> None:
        self._zoom = factor
        self._draw()

    def _draw(self) -> None:
        self.words.setFont(theme.reading_font(round(_SIZE * self._zoom), bold=True))

    def show_title(self, title: str | None, *, said: bool) -> None:
        """Show a title; not if there is none or the text says it (``said``)."""
        self._text = title or ""
        self._said = said or not title
        right = is_right_to_left(self._text) is not False
        self.words.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        self.words.set_words("" if self._said else self._text)
        self.setVisible(self.editing or not self._said)

    def _open(self, *, editing: bool) -> None:
        self.editor.setVisible(editing)
        self.words.setVisible(not editing)
        self.setVisible(editing or not self._said)
        self.resized.emit()
