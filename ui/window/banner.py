"""A calm sentence across the window when something could not be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from model.codebook import Words
from ui import theme
from ui.theme.prose import Prose


class Banner(QFrame):
    """Stays until it is closed or something else is said; in the language of the moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "banner")
        self._words: Words | None = None
        self._language = "en"
        self._icon = QLabel(self)
        self.text = Prose(parent=self)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QToolButton(self)
        self.button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._redraw)
        self._redraw()
        self.hide()

    def say(self, words: Words, language: str) -> None:
        """Show a sentence."""
        self._words = words
        self._language = language
        self._redraw()
        self.show()

    def speak(self, language: str) -> None:
        """Say the same in another language."""
        self._language = language
        self._redraw()

    def _redraw(self) -> None:
        colours = theme.current()
        self._icon.setPixmap(theme.pixmap("warning", colours.warn))
        self.button.setIcon(theme.icon("close"))
        self.button.setToolTip(self.tr("Close"))
        self.button.setAccessibleName(self.tr("Close"))
        if self._words is not None:
            self.text.set_words(self._words.in_language(self._language))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._redraw()
        super().changeEvent(event)
