"""The lines of a plot: what is held, and each rule, told apart by mark and dash, not by colour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from model.incident import Rule
from model.reconciliation.rule_words import RULE_WORDS
from model.reconciliation.sensitivity import Figure, Row, Sensitivity
from model.reconciliation.sensitivity_written import HELD
from ui.theme.palette import Palette


class Mark(Enum):
    """The shape of a point."""

    DISC = "disc"
    TRIANGLE = "triangle"
    SQUARE = "square"
    DIAMOND = "diamond"
    CROSS = "cross"
    RING = "ring"


@dataclass(frozen=True, slots=True)
class Series:
    """One line: a rule, or what is held (``rule`` None)."""

    rule: Rule | None
    name: str
    colour: QColor
    mark: Mark
    dash: tuple[float, ...]
    width: float

    def figure(self, row: Row) -> Figure:
        return row.held if self.rule is None else row.by_rule[self.rule]

    def pen(self) -> QPen:
        pen = QPen(self.colour, self.width)
        if self.dash:
            pen.setDashPattern(list(self.dash))
        return pen


_LOOKS: dict[Rule, tuple[str, Mark, tuple[float, ...]]] = {
    Rule.CONSERVATIVE: ("date", Mark.TRIANGLE, (6, 3)),
    Rule.INFORMATIVE: ("place", Mark.SQUARE, (1, 2.5)),
    Rule.FREQUENT: ("people", Mark.DIAMOND, (8, 3, 1.5, 3)),
    Rule.LATEST: ("harm", Mark.CROSS, (3, 2)),
    Rule.TRUSTED: ("sources", Mark.RING, (10, 4)),
}


def series_of(found: Sensitivity, palette: Palette, language: str) -> tuple[Series, ...]:
    """The lines of a table: what is held, broad, and over it the rules."""
    lines = []
    for rule in found.rules:
        family, mark, dash = _LOOKS[rule]
        colour = palette.family(family).line
        lines.append(Series(rule, RULE_WORDS[rule].in_language(language), colour, mark, dash, 1.8))
    held = Series(None, HELD.in_language(language), palette.soft, Mark.DISC, (), 4.0)
    return (held, *lines)


def draw_mark(painter: QPainter, at: QPointF, each: Series, ground: QColor, size: float) -> None:
    """Draw a point; those with an inside are hollow, so that one over another is seen."""
    box = QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
    painter.setPen(QPen(each.colour, 1.8))
    if each.mark is Mark.DISC:
        painter.setBrush(each.colour)
        painter.drawEllipse(box.adjusted(size * 0.4, size * 0.4, -size * 0.4, -size * 0.4))
        return
    if each.mark is Mark.CROSS:
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())
        return
    see_through = QColor(ground)
    see_through.setAlpha(90)
    painter.setBrush(see_through)
    painter.drawPath(_outline(each.mark, box))


def _outline(mark: Mark, box: QRectF) -> QPainterPath:
    path = QPainterPath()
    if mark is Mark.RING:
        path.addEllipse(box)
    elif mark is Mark.SQUARE:
        path.addRect(box.adjusted(1, 1, -1, -1))
    else:
        middle = box.center()
        corners = [QPointF(middle.x(), box.top()), QPointF(box.right(), middle.y())]
        corners += [QPointF(middle.x(), box.bottom()), QPointF(box.left(), middle.y())]
        if mark is Mark.TRIANGLE:
            corners = [corners[0], box.bottomRight(), box.bottomLeft()]
        path.moveTo(corners[0])
        for corner in corners[1:]:
            path.lineTo(corner)
        path.closeSubpath()
    return path
