"""How marks look: a tint and the family's line under the words, hollow while only proposed.

Painted beneath the text, never as part of it, so that letters stay joined, marks may overlap, and
a change of marks costs no new layout.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from ui import theme
from ui.article.geometry import Piece
from ui.article.marks import Mark
from ui.article.tints import dimming, found_tint, mark_tint

_RADIUS = 4.0
_REACH = 2.0
# Lines of marks that overlap lie beside each other, as far from the lowest line as this.
_STEPS = (0.0, 4.0, -4.0, 8.0)
_INSET = 2.5


def paint_mark(painter: QPainter, mark: Mark, pieces: Iterable[Piece]) -> None:
    """Draw one mark; the painter's coordinates are the document's."""
    palette = theme.current()
    family = palette.family(mark.highlight.family)
    tint = mark_tint(palette, family, reviewed=mark.highlight.reviewed, chosen=mark.chosen)
    step = _STEPS[min(mark.level, len(_STEPS) - 1)]
    for piece in pieces:
        box = _box(piece, mark.level)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if not mark.highlight.reviewed:
            _hollow(painter, box, family.line)
        theme.draw_underline(painter, box.left() + 1, box.right() - 1, piece.bottom + step, family)


def paint_found(painter: QPainter, pieces: Iterable[Piece], current: bool) -> None:
    """Draw one place that the search found; the one that the reader is at stands out."""
    palette = theme.current()
    painter.setBrush(found_tint(palette, current=current))
    painter.setPen(QPen(palette.accent, 2.0 if current else 1.0))
    for piece in pieces:
        painter.drawRoundedRect(_box(piece, 0), _RADIUS, _RADIUS)


def paint_dimming(painter: QPainter, view: QRect, bright: Iterable[Piece]) -> None:
    """Dim what is in view but for some pieces; the painter's coordinates are the document's."""
    dim = QRegion(view)
    for piece in bright:
        dim -= QRegion(_box(piece, 0).adjusted(-1, -1, 1, 3).toAlignedRect())
    painter.save()
    painter.setClipRegion(dim)
    painter.fillRect(view, dimming(theme.current()))
    painter.restore()


def _box(piece: Piece, level: int) -> QRectF:
    inset = min(level, 3) * _INSET
    return piece.rect().adjusted(-_REACH, inset, _REACH, 1 - inset)


def _hollow(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """The broken outline of what no person has decided on."""
    faded = QColor(colour)
    faded.setAlphaF(0.55)
    pen = QPen(faded, 1.0)
    pen.setDashPattern([3.0, 3.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def paint_glow(painter: QPainter, mark: Mark, pieces: Iterable[Piece]) -> None:
    """The outline of what is being reviewed; other readings of the field only have a thin one."""
    accent = QColor(theme.current().accent)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for piece in pieces:
        box = _box(piece, 0).adjusted(-1, -1, 1, 2)
        if mark.chosen:
            halo = QColor(accent)
            halo.setAlphaF(0.22)
            painter.setPen(QPen(halo, 6.0))
            painter.drawRoundedRect(box, _RADIUS + 2, _RADIUS + 2)
        painter.setPen(QPen(accent, 2.0 if mark.chosen else 1.0))
        painter.drawRoundedRect(box, _RADIUS + 1, _RADIUS + 1)
