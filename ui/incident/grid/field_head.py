"""The frozen columns of the grid: each field's name, and beside it what the incident holds."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from model.codebook import Codebook, Field
from model.reconciliation.grid import Row, Standing
from ui import theme
from ui.incident.grid.cells import LINES, META, PAD, STRIP, VALUE, below_strip
from ui.incident.grid.lines import broken, draw, line_height
from ui.incident.grid.model import GridModel
from ui.incident.grid.signs import SIGN, draw_sign
from ui.incident.grid.words import NOTHING
from ui.theme.colours import mixed

FIELD, HELD = 118, 172
_BAR = 3


class FieldHead(QHeaderView):
    """A vertical header of two columns, at the reading direction's side."""

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._grid = model
        self._codebook: Codebook | None = None
        self._share = 1.0
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def use(self, codebook: Codebook | None) -> None:
        """Whose sections are named."""
        self._codebook = codebook

    def fit(self, room: int) -> None:
        """Take no more than half of a narrow table."""
        whole = theme.scaled(FIELD + HELD)
        self._share = min(1.0, max(0.5, room / 2 / whole))
        self.setFixedWidth(self.field_width + self.held_width)

    @property
    def field_width(self) -> int:
        return round(theme.scaled(FIELD) * self._share)

    @property
    def held_width(self) -> int:
        return round(theme.scaled(HELD) * self._share)

    def sizeHint(self) -> QSize:
        return QSize(self.field_width + self.held_width, super().sizeHint().height())

    def height_of(self, row: Row) -> int:
        """How high a row has to be for its name and what is held."""
        names = len(self._name_lines(row.field)) * (line_height(META) + 1)
        held = len(self._held_lines(row)) * (line_height(VALUE) + 2)
        strip = theme.scaled(STRIP) if row.heads else 0
        return strip + 2 * PAD + max(names, held, SIGN) + 2

    def _name_lines(self, field: Field) -> tuple[str, ...]:
        return broken(self._grid.words.label(field), META, False, self.field_width - 2 * PAD, 3)

    def _held_lines(self, row: Row) -> tuple[str, ...]:
        if row.resolution is None:
            return (NOTHING,)
        room = self.held_width - 2 * PAD - SIGN - 6
        texts = self._grid.words.values(row.resolution.values, row.field)
        lines = [line for t in texts for line in broken(t, VALUE, True, room, LINES)]
        if len(lines) > LINES:
            lines[LINES - 1 :] = ["…"]
        return tuple(lines)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        row = self._grid.row_at(section)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.isRightToLeft()
        colours = theme.current()
        area = below_strip(rect, row)
        here = self.selectionModel() is not None and self.selectionModel().rowIntersectsSelection(
            section
        )
        painter.fillRect(rect, colours.surface)
        if row.heads:
            self._draw_section(painter, QRect(rect.topLeft(), area.topRight()), row.field, rtl)
        name, held = self._parts(area, rtl)
        painter.fillRect(held, colours.accent_tint if here else _held_ground())
        self._draw_name(painter, name, row, rtl)
        self._draw_held(painter, held, row, rtl)
        painter.setPen(QPen(colours.hairline, 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        edge = rect.left() if rtl else rect.right()
        painter.setPen(QPen(colours.border, 1))
        painter.drawLine(QPoint(edge, area.top()), QPoint(edge, area.bottom()))
        painter.restore()

    def _parts(self, area: QRect, rtl: bool) -> tuple[QRect, QRect]:
        """Where the name stands and where what is held."""
        width = self.field_width
        if rtl:
            return area.adjusted(area.width() - width, 0, 0, 0), area.adjusted(0, 0, -width, 0)
        return area.adjusted(0, 0, width - area.width(), 0), area.adjusted(width, 0, 0, 0)

    def _draw_section(self, painter: QPainter, strip: QRect, field: Field, rtl: bool) -> None:
        sections = self._codebook.sections if self._codebook else ()
        label = next((s.label for s in sections if s.id == field.section), None)
        if label is not None:
            painter.setFont(theme.ui_font(META, bold=True))
            painter.setPen(theme.current().soft)
            words = label.in_language(self._grid.words.language())
            draw(painter, strip.adjusted(PAD, 4, -PAD, 0), words, rtl)

    def _draw_name(self, painter: QPainter, area: QRect, row: Row, rtl: bool) -> None:
        family = theme.current().family(row.field.family)
        bar = QRect(area.right() - _BAR + 1 if rtl else area.left(), area.top() + 6, _BAR, 0)
        bar.setBottom(area.bottom() - 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(family.line)
        painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setFont(theme.ui_font(META))
        painter.setPen(theme.current().soft)
        line = area.adjusted(PAD, PAD, -PAD, 0)
        line.setHeight(line_height(META))
        for text in self._name_lines(row.field):
            draw(painter, line, text, rtl)
            line.translate(0, line_height(META) + 1)

    def _draw_held(self, painter: QPainter, area: QRect, row: Row, rtl: bool) -> None:
        colours = theme.current()
        inner = area.adjusted(PAD, PAD, -PAD, -PAD)
        sign = QRect(inner.left() if rtl else inner.right() - SIGN + 1, inner.top(), SIGN, SIGN)
        if row.standing is not Standing.SAME:
            draw_sign(painter, sign.toRectF(), row.standing)
        painter.setFont(theme.ui_font(VALUE, bold=row.resolution is not None))
        painter.setPen(colours.ink if row.resolution else colours.faint)
        reach = SIGN + 6
        line = inner.adjusted(reach if rtl else 0, 0, 0 if rtl else -reach, 0)
        line.setHeight(line_height(VALUE))
        for text in self._held_lines(row):
            draw(painter, line, text, rtl)
            line.translate(0, line_height(VALUE) + 2)


def _held_ground() -> object:
    colours = theme.current()
    return mixed(colours.surface, colours.accent_tint, 0.45)
