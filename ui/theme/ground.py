"""A ground that hides all that lies under it, so that nothing is painted there in vain."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme


class Ground(QWidget):
    """A plain area in the window's colour, the role ``surface`` of large parts.

    A style sheet's background is painted over those of all widgets around it, since the sheet might
    leave some of them to be seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme.current().surface)
