"""Where on the page the words of a span stand: one piece for each line and stretch of direction.

Words of one span may stand apart on a line where directions mix (a number or a Latin name within
Arabic). Pieces are measured from the glyphs as they are drawn: where runs of two directions meet,
the places of the text cursor do not tell where letters are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from model.evidence import Span
from ui.article.offsets import Offsets

_TOUCHING = 1.5


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a span on one line, in pixels of the document; ``top`` to ``bottom`` is what the
    letters need."""

    left: float
    right: float
    top: float
    bottom: float

    def rect(self) -> QRectF:
        return QRectF(self.left, self.top, self.right - self.left, self.bottom - self.top)


class Geometry:
    """Measures spans (code points) in a document that is laid out."""

    def __init__(self, document: QTextDocument, text: str, offsets: Offsets) -> None:
        self._document = document
        self._text = text
        self._offsets = offsets
        self._known: dict[Span, tuple[Piece, ...]] = {}

    def forget(self) -> None:
        """The layout changed: measure again."""
        self._known.clear()

    def pieces(self, span: Span) -> tuple[Piece, ...]:
        """The pieces of a span, from the top; none where the page is not yet laid out."""
        known = self._known.get(span)
        if known is None:
            known = tuple(self._measure(span))
            if known:
                self._known[span] = known
        return known

    def block_of(self, span: Span) -> int:
        """The number of the paragraph in which a span begins."""
        return self._document.findBlock(self._offsets.to_units(span.start)).blockNumber()

    def holds(self, span: Span, spot: QPointF) -> bool:
        """Whether a point of the document lies on these words or their underline."""
        return any(p.rect().adjusted(-2, -2, 2, 4).contains(spot) for p in self.pieces(span))

    def _measure(self, span: Span) -> Iterator[Piece]:
        end = self._offsets.to_units(span.end)
        block = self._document.findBlock(self._offsets.to_units(span.start))
        while block.isValid() and block.position() < end:
            yield from self._in_block(block, span)
            block = block.next()

    def _in_block(self, block: QTextBlock, span: Span) -> Iterator[Piece]:
        layout = block.layout()
        origin = layout.position()
        first = block.position()
        units = max(0, self._offsets.to_units(span.start) - first)
        begins = layout.lineForTextPosition(units)
        for number in range(begins.lineNumber() if begins.isValid() else 0, layout.lineCount()):
            line = layout.lineAt(number)
            start = self._offsets.to_points(first + line.textStart())
            if start >= span.end:
                break
            end = self._offsets.to_points(first + line.textStart() + line.textLength())
            start, end = max(start, span.start), min(end, span.end)
            while end > start and self._text[end - 1].isspace():
                end -= 1
            if start >= end:
                continue
            top = origin.y() + line.y()
            for left, right in _joined(self._stretches(line, first, start, end)):
                x = origin.x()
                yield Piece(x + left, x + right, top, top + line.height())

    def _stretches(
        self, line: QTextLine, first: int, start: int, end: int
    ) -> Iterator[tuple[float, float]]:
        """Where the glyphs of these code points stand, run by run."""
        begin = self._offsets.to_units(start) - first
        for run in line.glyphRuns(begin, self._offsets.to_units(end) - first - begin):
            glyphs = run.glyphIndexes()
            if glyphs:
                xs = [p.x() for p in run.positions()]
                widths = [p.x() for p in run.rawFont().advancesForGlyphIndexes(glyphs)]
                yield min(xs), max(x + w for x, w in zip(xs, widths, strict=True))


def _joined(stretches: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches that touch made one, from the left."""
    found: list[tuple[float, float]] = []
    for left, right in sorted(stretches):
        if found and left <= found[-1][1] + _TOUCHING:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found
