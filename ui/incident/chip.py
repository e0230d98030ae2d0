"""A fact in a few words on a rounded ground."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme

_HIGH = 24


class Chip(QLabel):
    """Shown as long as it says something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.keep(self, lambda chip: chip.setFixedHeight(theme.scaled(_HIGH)))
        self.hide()

    def say(
        self, words: str, ink: QColor | None = None, ground: QColor | None = None, told: str = ""
    ) -> None:
        """Show a fact, in the ink of soft words on the window's ground if none are given."""
        colours = theme.current()
        ink, ground = ink or colours.soft, ground or colours.surface
        self.setText(words)
        self.setToolTip(told)
        self.setVisible(bool(words))
        self.setStyleSheet(
            f"background: {ground.name()}; color: {ink.name()}; border-radius: 9px;"
            f" padding: 2px 9px; font-size: {theme.scaled(12)}px;"
        )
