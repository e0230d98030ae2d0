"""How a row of the list is drawn: what happened where, when, in how many accounts, and whether
they contradict each other."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from model.reconciliation.grid import Standing
from ui import theme
from ui.direction import BETWEEN
from ui.incident.grid.lines import broken, draw, line_height
from ui.incident.grid.signs import SIGN, draw_sign
from ui.incident.list.model import IncidentListModel
from ui.session.values import IncidentRow

HEAD, META = 14, 12
_MARGIN, _PAD = 8, 10
_LINES = 1


class IncidentDelegate(QStyledItemDelegate):
    """Draws rows of equal height; the incident that is open is a card with an accented edge."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(180, row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        row = model.row_at(index) if isinstance(model, IncidentListModel) else None
        if row is None or not isinstance(model, IncidentListModel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        card = option.rect.adjusted(_MARGIN, 2, -_MARGIN, -2)
        _draw_card(painter, card, option.state, rtl)
        self._draw_words(painter, card.adjusted(_PAD, _PAD - 2, -_PAD, 2 - _PAD), model, row, rtl)
        painter.restore()

    def _draw_words(
        self, painter: QPainter, inner: QRect, model: IncidentListModel, row: IncidentRow, rtl: bool
    ) -> None:
        colours = theme.current()
        several = row.accounts > 1
        painter.setFont(theme.ui_font(HEAD, bold=several))
        painter.setPen(colours.ink)
        line = QRect(inner.left(), inner.top(), inner.width(), line_height(HEAD))
        for text in broken(model.titles.head(row), HEAD, several, inner.width(), _LINES):
            draw(painter, line, text, rtl)
            line.translate(0, line.height())
        foot = QRect(inner.left(), 0, inner.width(), line_height(META))
        foot.moveBottom(inner.bottom())
        if row.contradicted:
            left = foot.left() if rtl else foot.right() - SIGN + 1
            sign = QRectF(left, foot.center().y() - SIGN / 2 + 1, SIGN, SIGN)
            draw_sign(painter, sign, Standing.CONTRADICTION)
            foot.adjust(SIGN + 6 if rtl else 0, 0, 0 if rtl else -SIGN - 6, 0)
        painter.setFont(theme.ui_font(META))
        painter.setPen(colours.soft)
        told = BETWEEN.join(model.titles.beneath(row))
        for text in broken(told, META, False, foot.width(), 1):
            draw(painter, foot, text, rtl)


def row_height() -> int:
    """How high a row is at the present size of words."""
    return _LINES * line_height(HEAD) + line_height(META) + 2 * _PAD + 6


def _draw_card(painter: QPainter, card: QRect, state: QStyle.StateFlag, rtl: bool) -> None:
    colours = theme.current()
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(colours.hairline, 1))
        painter.setBrush(colours.pane)
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent)
        left = card.right() - 3 if rtl else card.left()
        painter.drawRoundedRect(QRectF(left, card.top() + 8, 4, card.height() - 16), 2, 2)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.hover)
        painter.drawRoundedRect(QRectF(card), 8, 8)
    focused = state & QStyle.StateFlag.State_HasFocus
    if focused and state & QStyle.StateFlag.State_KeyboardFocusChange:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.accent, 2))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 8, 8)
