"""The list of likely pairs: two lines for each, whose reports they are and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.matching.words import (
    isolated,
    likelihood_word,
    line_of,
    origin_words,
    reason_words,
)

if TYPE_CHECKING:
    from ui.session.matching import LikelyPair, MatchFinder

_PAD, _LEAD = 8, 5
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class PairModel(QAbstractListModel):
    """The pairs that wait, the likeliest first; those that were decided go."""

    def __init__(self, finder: MatchFinder, language: str) -> None:
        super().__init__()
        self._finder = finder
        self._pairs: list[LikelyPair] = []
        self.language = language

    def show_pairs(self, pairs: tuple[LikelyPair, ...]) -> None:
        self.beginResetModel()
        self._pairs = list(pairs)
        self.endResetModel()

    def pair(self, row: int) -> LikelyPair | None:
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    def drop(self, row: int) -> None:
        """Take a decided pair out of the list."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._pairs[row]
        self.endRemoveRows()

    def speak(self, language: str) -> None:
        """Say the reasons in another language."""
        self.language = language
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pair = self.pair(index.row())
        if pair is None:
            return None
        first, *more = self.lines(pair)
        if role == Qt.ItemDataRole.DisplayRole:
            return first
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            titles = (isolated(t.title) for t in (pair.one, pair.other))
            return "\n".join((first, *more, *titles))
        return None

    def lines(self, pair: LikelyPair) -> tuple[str, str, str]:
        """How likely, the two origins, and the reasons."""
        reasons = reason_words(self._finder.reasons_of(pair), self.language)
        ends = [isolated(origin_words(told)) for told in (pair.one, pair.other)]
        return line_of(["  ↔  ".join(ends)]), likelihood_word(pair.score), reasons


class PairDelegate(QStyledItemDelegate):
    """Draws a pair: both origins and how likely in the first line, the reasons in the second."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        pair = model.pair(index.row()) if isinstance(model, PairModel) else None
        if pair is None or not isinstance(model, PairModel):
            return
        palette = theme.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(palette.accent_tint))
        painter.setPen(QColor(palette.hairline))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        both, likely, reasons = model.lines(pair)
        bold, small = theme.ui_font(13, bold=True), theme.ui_font(12)
        right = option.direction == Qt.LayoutDirection.RightToLeft
        line = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        room = QFontMetrics(small).horizontalAdvance(likely) + 2 * _PAD
        upper = QRect(line.topLeft(), QSize(line.width(), line.height() // 2))
        lower = upper.translated(0, upper.height())
        _draw(painter, upper, likely, small, palette.accent, leading=not right)
        rest = upper.adjusted(room if right else 0, 0, 0 if right else -room, 0)
        _draw(painter, rest, both, bold, palette.ink, leading=right)
        _draw(painter, lower, reasons, small, palette.soft, leading=right)
        painter.restore()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: _Index,  # noqa: ARG002
    ) -> QSize:
        return QSize(200, 2 * (QFontMetrics(theme.ui_font(13)).height() + _LEAD) + 2 * _PAD)


def _draw(
    painter: QPainter, where: QRect, text: str, font: QFont, colour: QColor, *, leading: bool
) -> None:
    """A line of text at the right edge where it is ``leading`` in Arabic, else at the left."""
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    side = Qt.AlignmentFlag.AlignRight if leading else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(colour)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
    painter.drawText(where, int(flags | Qt.TextFlag.TextDontClip), shown)
