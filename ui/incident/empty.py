"""What a part of the window says where it has nothing to show, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.theme.prose import Prose


class EmptyState(QWidget):
    """A sign, a sentence, and a button where there is something to do: ``pressed``."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = "incident"
        self._icon = QLabel(self)
        self._title = QLabel(self)
        self._text = Prose(parent=self)
        theme.set_role(self._text, "soft")
        self.button = QPushButton(self)
        self.button.clicked.connect(self.pressed)
        self._title.setWordWrap(True)
        for label in (self._icon, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.keep(self._title, lambda title: title.setFont(theme.ui_font(15, bold=True)))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(10)
        column.addStretch(2)
        for widget in (self._icon, self._title, self._text):
            column.addWidget(widget)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.keep(self, EmptyState._redraw)

    def say(self, icon: str, title: str, text: str, button: str = "") -> None:
        """Say it; without words for the button there is none."""
        self._name = icon
        self._title.setText(title)
        self._text.set_words(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._redraw()

    @property
    def title(self) -> str:
        return self._title.text()

    def _redraw(self) -> None:
        self._icon.setPixmap(theme.pixmap(self._name, theme.current().faint, 36))
