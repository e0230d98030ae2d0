"""Where the nodes of a graph of sources stand, and how its edges run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from model.reconciliation.source_graph import SourceGraph

NODE_HEIGHT = 46
NODE_LEAST = 112
NODE_MOST = 190
GAP_ACROSS, GAP_DOWN = 46, 14
MARGIN = 6
_ARROW = 4


@dataclass(frozen=True, slots=True)
class Layout:
    """The boxes of the nodes by key, and the size of the whole."""

    boxes: Mapping[str, QRectF]
    width: float
    height: float


def least_width(graph: SourceGraph, scale: float) -> int:
    """The width that the columns need at least."""
    columns = max(1, len(graph.columns))
    return round(columns * NODE_LEAST * scale + (columns - 1) * GAP_ACROSS + 2 * MARGIN)


def height(graph: SourceGraph, scale: float) -> int:
    """The height of the tallest column."""
    rows = max((len(c) for c in graph.columns), default=0)
    return round(rows * NODE_HEIGHT * scale + max(0, rows - 1) * GAP_DOWN + 2 * MARGIN)


def laid_out(graph: SourceGraph, width: float, scale: float, *, rtl: bool) -> Layout:
    """Columns from where one begins to read to where one ends, each in the middle of the height."""
    columns = max(1, len(graph.columns))
    room = (width - 2 * MARGIN - (columns - 1) * GAP_ACROSS) / columns
    box = min(NODE_MOST * scale, max(NODE_LEAST * scale, room))
    step = box + GAP_ACROSS
    used = columns * box + (columns - 1) * GAP_ACROSS
    start = MARGIN + max(0.0, (width - 2 * MARGIN - used) / 2)
    whole = height(graph, scale)
    boxes: dict[str, QRectF] = {}
    for at, column in enumerate(graph.columns):
        place = columns - 1 - at if rtl else at
        boxes |= _column(column, start + place * step, box, whole, scale)
    return Layout(boxes, used + 2 * MARGIN, whole)


def _column(
    keys: Sequence[str], left: float, width: float, whole: float, scale: float
) -> dict[str, QRectF]:
    high = NODE_HEIGHT * scale
    used = len(keys) * high + max(0, len(keys) - 1) * GAP_DOWN
    top = (whole - used) / 2
    return {
        key: QRectF(left, top + at * (high + GAP_DOWN), width, high) for at, key in enumerate(keys)
    }


def edge_path(one: QRectF, other: QRectF) -> QPainterPath:
    """The line from a box to another; round the side where both stand in one column."""
    path = QPainterPath()
    if abs(one.left() - other.left()) < 1:
        outside = one.left() - GAP_ACROSS / 3
        path.moveTo(one.left(), one.center().y())
        path.cubicTo(
            QPointF(outside, one.center().y()),
            QPointF(outside, other.center().y()),
            QPointF(other.left(), other.center().y()),
        )
        return path
    towards = other.left() > one.left()
    begin = QPointF(one.right() if towards else one.left(), one.center().y())
    end = QPointF(other.left() if towards else other.right(), other.center().y())
    middle = (begin.x() + end.x()) / 2
    path.moveTo(begin)
    path.cubicTo(QPointF(middle, begin.y()), QPointF(middle, end.y()), end)
    return path


def arrow_head(path: QPainterPath) -> QPainterPath:
    """The head at the end of a line."""
    end, before = path.pointAtPercent(1.0), path.pointAtPercent(0.93)
    along = 1.0 if end.x() >= before.x() else -1.0
    head = QPainterPath(end)
    head.lineTo(end.x() - along * 2 * _ARROW, end.y() - _ARROW)
    head.lineTo(end.x() - along * 2 * _ARROW, end.y() + _ARROW)
    head.closeSubpath()
    return head
