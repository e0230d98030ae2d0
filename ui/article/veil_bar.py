"""The strip above a graphic article: that it is one, and the way to its text and back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui import theme
from ui.actions.key_names import shown_keys
from ui.actions.table import spec_of
from ui.theme.prose import Prose


class VeilBar(QFrame):
    """``wanted`` asks for the text, or for the veil."""

    wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "strip")
        self._veiled = True
        self._icon = QLabel(self)
        self.words = Prose(parent=self)
        self.button = QPushButton(self)
        self.button.clicked.connect(lambda: self.wanted.emit(self._veiled))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_state(self, graphic: bool, veiled: bool) -> None:
        """Say how it stands with the article; nothing where it is not graphic."""
        self._veiled = veiled
        self.setVisible(graphic)
        self._say()

    def _say(self) -> None:
        if self._veiled:
            said = self.tr("Marked as graphic, and veiled. A click shows one paragraph.")
            press = self.tr("Show the text")
        else:
            said = self.tr("Marked as graphic. Its text is veiled again when you leave it.")
            press = self.tr("Veil the text")
        self.words.set_words(said)
        self.button.setText(press)
        self.button.setToolTip(f"{press} \u2066({shown_keys(spec_of('unveil'))})\u2069")

    def _draw(self) -> None:
        self._icon.setPixmap(theme.pixmap("veil", theme.current().accent))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
