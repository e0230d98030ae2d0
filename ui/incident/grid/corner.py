"""The names of the grid's frozen columns, where its two headers meet."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.incident.grid.cells import META, PAD
from ui.incident.grid.field_head import FieldHead
from ui.incident.grid.lines import broken, draw, line_height

_LINES = 2


class Corner(QWidget):
    """Lies over the table's own corner."""

    def __init__(self, head: FieldHead, parent: QWidget) -> None:
        super().__init__(parent)
        self._head = head
        theme.changed.connect(self.update)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        painter.fillRect(self.rect(), colours.surface)
        painter.setPen(QPen(colours.border, 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        rtl = self.isRightToLeft()
        edge = 0 if rtl else self.width() - 1
        painter.drawLine(edge, 0, edge, self.height())
        painter.setFont(theme.ui_font(META, bold=True))
        painter.setPen(colours.soft)
        height = line_height(META)
        for words, left, width in self._places(rtl):
            lines = broken(words, META, True, width - 2 * PAD, _LINES)
            top = self.height() - len(lines) * height - PAD
            for line in lines:
                draw(painter, QRect(left + PAD, top, width - 2 * PAD, height), line, rtl)
                top += height

    def _places(self, rtl: bool) -> tuple[tuple[str, int, int], ...]:
        name, held = self._head.field_width, self._head.held_width
        words = self.tr("Field"), self.tr("Held of the incident")
        if rtl:
            return (words[0], self.width() - name, name), (words[1], 0, held)
        return (words[0], 0, name), (words[1], name, held)
