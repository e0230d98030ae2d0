"""What is drawn under the words of the page and over them: marks, what was found, dimming, veil."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QTextDocument

from model.evidence import Span
from ui.article import painting
from ui.article.geometry import Geometry
from ui.article.marks import Mark
from ui.article.veil import Veil


class Layers:
    """Painted by a painter in the document's coordinates."""

    def __init__(self) -> None:
        self.marks: Sequence[Mark] = ()
        self.found: Sequence[Span] = ()
        self.found_at = -1
        self.only_evidence = False
        self.veil = Veil()

    def clear(self) -> None:
        """Another text: what stood on the former one goes."""
        self.marks, self.found, self.found_at = (), (), -1

    def spans(self) -> tuple[Span, ...]:
        """All words that have a ground of their own."""
        return (*(mark.span for mark in self.marks), *self.found)

    def paint_under(self, painter: QPainter, geometry: Geometry, view: Span) -> None:
        """Draw the marks and the places found that lie in a stretch of the text."""
        self._paint_marks(painter, geometry, (m for m in self.marks if m.span.overlaps(view)))
        for number, place in enumerate(self.found):
            if place.overlaps(view):
                current = number == self.found_at
                painting.paint_found(painter, geometry.pieces(place), current)

    def paint_veil(
        self, painter: QPainter, geometry: Geometry, document: QTextDocument, blocks: range
    ) -> None:
        """Cover the veiled ones of these paragraphs; that evidence stands there is still seen."""
        veiled = [
            block for block in map(document.findBlockByNumber, blocks) if self.veil.covers(block)
        ]
        for block in veiled:
            self.veil.paint(painter, block)
        numbers = {block.blockNumber() for block in veiled}
        on_them = (m for m in self.marks if geometry.block_of(m.span) in numbers)
        self._paint_marks(painter, geometry, on_them if veiled else ())

    def paint_dimming(
        self, painter: QPainter, geometry: Geometry, view: Span, shown: QRect
    ) -> None:
        """Dim what is shown but for the words that have a ground of their own."""
        seen = (span for span in self.spans() if span.overlaps(view))
        bright = (piece for span in seen for piece in geometry.pieces(span))
        painting.paint_dimming(painter, shown, bright)

    def _paint_marks(self, painter: QPainter, geometry: Geometry, marks: Iterable[Mark]) -> None:
        """What is under review glows last, over the marks that lie within its words."""
        seen = sorted(marks, key=lambda m: (m.level, m.focused))
        for mark in seen:
            painting.paint_mark(painter, mark, geometry.pieces(mark.span))
        for mark in seen:
            if mark.focused:
                painting.paint_glow(painter, mark, geometry.pieces(mark.span))
