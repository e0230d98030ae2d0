"""Where on the page the words of a span stand: one piece for each line and stretch of direction.

Words of one span may stand apart on a line where directions mix (a number or a Latin name within
Arabic). Pieces are measured from the edges of letters, so nothing of the text is split into runs
and letters stay joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from model.evidence import Span
from ui.article.offsets import Offsets

# Letters of one direction, then digits, then whatever takes its direction from its neighbours.
_RUN = re.compile(
    "[\u0620-\u065f\u066e-\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+"
    "|[A-Za-z\u00c0-\u024f]+|[0-9]+|[\u0660-\u0669]+|.",
    re.DOTALL,
)
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
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = self._offsets.to_points(first + line.textStart())
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
        for run in _RUN.finditer(self._text, start, end):
            begin = self._offsets.to_units(run.start()) - first
            last = self._offsets.to_units(run.end() - 1) - first
            one = _x(line, begin, QTextLine.Edge.Leading)
            other = _x(line, last, QTextLine.Edge.Trailing)
            yield (min(one, other), max(one, other))


def _x(line: QTextLine, unit: int, edge: QTextLine.Edge) -> float:
    # PySide gives the coordinate with the position beside it, or alone.
    found = line.cursorToX(unit, edge)
    x = found[0] if isinstance(found, tuple) else found
    return float(x) if isinstance(x, int | float) else 0.0


def _joined(stretches: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches that touch made one, from the left."""
    found: list[tuple[float, float]] = []
    for left, right in sorted(stretches):
        if found and left <= found[-1][1] + _TOUCHING:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found
