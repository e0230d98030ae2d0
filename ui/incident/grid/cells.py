"""How a cell is drawn: its sign, its values with the line of their standing, why they differ, and
a tick where the incident's value was taken from here."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from model.reconciliation.grid import Cell, Row, Standing
from ui import theme
from ui.direction import BETWEEN
from ui.incident.grid.lines import broken, draw, line_height
from ui.incident.grid.model import GridModel
from ui.incident.grid.signs import SIGN, draw_line, draw_sign
from ui.incident.grid.words import NOTHING
from ui.theme.colours import mixed

VALUE, META = 14, 12
PAD, STRIP = 8, 24
LINES = 4
_BESIDE, _TICK = SIGN + 8, 14


class CellDelegate(QStyledItemDelegate):
    """Draws the cells of a `GridModel`."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        found = model.cell_at(index) if isinstance(model, GridModel) else None
        if found is None or not isinstance(model, GridModel):
            return
        row, cell = found
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = below_strip(option.rect, row)
        _draw_ground(painter, option.rect, area, option.state, cell)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        inner = area.adjusted(PAD, PAD, -PAD, -PAD)
        if cell.standing is Standing.SILENT:
            _draw_nothing(painter, inner, rtl)
        else:
            self._draw_values(painter, inner, model, row, cell, rtl)
        painter.restore()

    def _draw_values(
        self,
        painter: QPainter,
        inner: QRect,
        model: GridModel,
        row: Row,
        cell: Cell,
        rtl: bool,
    ) -> None:
        sign = QRectF(inner.right() - SIGN if rtl else inner.left(), inner.top() + 1, SIGN, SIGN)
        draw_sign(painter, sign, cell.standing)
        if is_taken(row, cell):
            _draw_tick(painter, inner, rtl)
        # Lines are as wide as `cell_height` was told, wherever the sign and the tick leave room.
        room = inner.adjusted(0 if rtl else _BESIDE, 0, -_BESIDE if rtl else 0, 0)
        room = room.adjusted(_TICK + 4 if rtl else 0, 0, 0 if rtl else -(_TICK + 4), 0)
        painter.setFont(theme.ui_font(VALUE))
        line = QRect(room.left(), room.top(), room.width(), line_height(VALUE))
        for text in value_lines(model, row, cell, room.width()):
            painter.setPen(theme.current().ink)
            covered = draw(painter, line, text, rtl)
            draw_line(painter, covered.left(), covered.right(), line.bottom() - 1, cell.standing)
            line.translate(0, line_height(VALUE) + 2)
        painter.setFont(theme.ui_font(META))
        painter.setPen(theme.current().soft)
        for text in why_lines(model, cell, room.width()):
            line.setHeight(line_height(META))
            draw(painter, line, text, rtl, sentence=True)
            line.translate(0, line_height(META))


def below_strip(rect: QRect, row: Row) -> QRect:
    """What is left of a row under the heading of its section, if it heads one."""
    return rect.adjusted(0, theme.scaled(STRIP) if row.heads else 0, 0, 0)


def is_taken(row: Row, cell: Cell) -> bool:
    """Whether the incident's value was taken from this account, among several."""
    held = {claim for each in (row.resolution.claims if row.resolution else ()) for claim in each}
    return len(row.cells) > 1 and any(c.id in held for c in cell.claims)


def value_lines(model: GridModel, row: Row, cell: Cell, width: int) -> tuple[str, ...]:
    """The lines of a cell's values, of all of them at most `LINES`."""
    lines: list[str] = []
    texts = model.words.values(cell.values, row.field)
    for number, text in enumerate(texts):
        left = len(texts) - number - 1
        room = max(1, LINES - len(lines) - min(left, 1))
        if len(lines) >= LINES - 1 and left:
            lines.append(f"{NOTHING} +{model.words.number(left + 1)}")
            break
        lines += broken(text, VALUE, False, width, room)
    return tuple(lines)


def why_lines(model: GridModel, cell: Cell, width: int) -> tuple[str, ...]:
    """Why the cell differs, in at most two lines; none where it does not stand out."""
    if cell.standing not in (Standing.DETAIL, Standing.CONTRADICTION) or not cell.why:
        return ()
    reasons = (model.words.sentence(r) for r in cell.why)
    return broken(BETWEEN.join(reasons), META, False, width, 2)


def cell_height(model: GridModel, row: Row, cell: Cell, width: int) -> int:
    """How high a cell of this width has to be."""
    room = width - 2 * PAD - _BESIDE - _TICK - 4
    values = max(1, len(value_lines(model, row, cell, room)))
    whys = len(why_lines(model, cell, room))
    strip = theme.scaled(STRIP) if row.heads else 0
    return strip + 2 * PAD + values * (line_height(VALUE) + 2) + whys * line_height(META) + 2


def _draw_ground(
    painter: QPainter, whole: QRect, area: QRect, state: QStyle.StateFlag, cell: Cell
) -> None:
    colours = theme.current()
    painter.fillRect(whole, colours.pane)
    if whole != area:
        painter.fillRect(QRect(whole.topLeft(), area.topRight()), colours.surface)
    if cell.standing is Standing.CONTRADICTION:
        painter.fillRect(area, mixed(colours.pane, colours.danger_tint, 0.35))
    painter.setPen(QPen(colours.hairline, 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    painter.drawLine(area.topLeft(), area.bottomLeft())
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(mixed(colours.pane, colours.accent_tint, 0.7))
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(colours.accent, 2) if focused else QPen(colours.accent, 1))
        painter.drawRoundedRect(QRectF(area).adjusted(2, 2, -2, -2), 6, 6)


def _draw_nothing(painter: QPainter, inner: QRect, rtl: bool) -> None:
    painter.setFont(theme.ui_font(VALUE))
    faded = QColor(theme.current().faint)
    painter.setPen(faded)
    room = inner.adjusted(0 if rtl else _BESIDE, 0, -_BESIDE if rtl else 0, 0)
    draw(painter, QRect(room.left(), room.top(), room.width(), line_height(VALUE)), NOTHING, rtl)


def _draw_tick(painter: QPainter, inner: QRect, rtl: bool) -> None:
    left = inner.left() if rtl else inner.right() - _TICK + 1
    theme.icon("accept", theme.current().accent, _TICK).paint(
        painter, left, inner.top() + 2, _TICK, _TICK
    )
