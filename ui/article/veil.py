"""The veil over the text of a graphic article: bars in place of its lines, until asked for.

The headline stays, so that one knows what one opens.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

from ui import theme

_BAR = 0.4
_REACH = 8.0
_SIDE = 3.0
_ROUND = 4.0


class Veil:
    """Knows which paragraphs are veiled, by their numbers."""

    def __init__(self) -> None:
        self.laid = False
        self._headline: int | None = None
        self._lifted: set[int] = set()

    def lay(self, laid: bool, headline: int | None) -> None:
        """Veil all but the headline, or nothing."""
        self.laid, self._headline = laid, headline
        self._lifted.clear()

    def covers(self, block: QTextBlock) -> bool:
        number = block.blockNumber()
        return self.laid and number != self._headline and number not in self._lifted

    def lift(self, block: QTextBlock) -> bool:
        """Show one paragraph; False where it was no more veiled than now."""
        if not self.covers(block):
            return False
        self._lifted.add(block.blockNumber())
        return True

    def uncovered(self, document: QTextDocument, start: int, end: int) -> list[tuple[int, int]]:
        """The parts of a stretch (in UTF-16 units) that are not veiled, paragraph by paragraph."""
        if not self.laid:
            return [(start, end)]
        parts = []
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            last = block.position() + block.length() - 1
            if not self.covers(block):
                parts.append((max(start, block.position()), min(end, last)))
            block = block.next()
        return parts

    def paint(self, painter: QPainter, block: QTextBlock) -> None:
        """Cover a paragraph that is drawn; the painter's coordinates are the document's."""
        palette = theme.current()
        lines = _lines(block)
        for line in lines:
            painter.fillRect(line.adjusted(-_SIDE, -_REACH, _SIDE, _REACH), palette.pane)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.hairline)
        for line in lines:
            inset = line.height() * (1 - _BAR) / 2
            painter.drawRoundedRect(line.adjusted(0, inset, 0, -inset), _ROUND, _ROUND)


def _lines(block: QTextBlock) -> list[QRectF]:
    layout = block.layout()
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    places = (
        QRectF(line.naturalTextRect().x(), line.y(), line.naturalTextWidth(), line.height())
        for line in lines
    )
    return [place.translated(layout.position()) for place in places if place.width() > 0]
