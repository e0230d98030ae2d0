"""The shapes of the dots on the strip beside the article: one for each family, as its underline is
one, so that no family is told by its colour alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from ui.theme.palette import Underline

# Corners in a square from 0 to 1.
_CORNERS: Mapping[Underline, Sequence[tuple[float, float]]] = {
    Underline.SOLID: ((0, 0.25), (1, 0.25), (1, 0.75), (0, 0.75)),
    Underline.DASHED: ((0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)),
    Underline.DASH_DOT: ((0, 0), (1, 0), (0.62, 0.5), (1, 1), (0, 1), (0.38, 0.5)),
    Underline.WAVE: ((0.5, 0), (1, 1), (0, 1)),
    Underline.DOUBLE: (
        (0.33, 0), (0.67, 0), (0.67, 0.33), (1, 0.33), (1, 0.67), (0.67, 0.67), (0.67, 1),
        (0.33, 1), (0.33, 0.67), (0, 0.67), (0, 0.33), (0.33, 0.33),
    ),
    Underline.THICK: ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    Underline.TICKED: ((0, 0), (1, 0), (0.5, 1)),
}  # fmt: skip


def shape(style: Underline, box: QRectF) -> QPainterPath:
    """The outline of a family's dot in a box: a bar, a square, a disc, a diamond, a cross, an
    hourglass, a triangle on its base or on its tip."""
    path = QPainterPath()
    corners = _CORNERS.get(style)
    if corners is None:
        path.addEllipse(box)
        return path
    points = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in corners]
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path
