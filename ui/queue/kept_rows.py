"""Rows of the queue kept as pictures: most of what is painted again was drawn a moment ago.

From article to article the list scrolls by a row, and with it all rows in view are painted; to
set their Arabic anew each time takes longer than to read the article.
"""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
)
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui import theme
from ui.queue.delegate import RowDelegate
from ui.queue.model import RowRole
from ui.session.values import QueueRow

_KEPT = 64


class KeptRows(RowDelegate):
    """Draws a row once for each of its looks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._chosen: tuple[QStyleOptionViewItem, float] | None = None
        theme.changed.connect(self._pictures.clear)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        if option.state & QStyle.StateFlag.State_Selected:
            self._chosen = QStyleOptionViewItem(option), ratio
        picture = self._kept(option, index, ratio)
        if picture is not None:
            painter.drawPixmap(option.rect.topLeft(), picture)

    def draw_ahead(self, index: QModelIndex) -> None:
        """Draw a row as it will look once it is chosen in the place of the one that is."""
        if self._chosen is not None:
            option, ratio = self._chosen
            self._kept(option, index, ratio)

    def _kept(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        ratio: float,
    ) -> QPixmap | None:
        """The picture of a row in this look; None where there is nothing to draw."""
        row, size = index.data(RowRole), option.rect.size()
        if not isinstance(row, QueueRow) or size.isEmpty():
            return None
        look = (option.state.value, option.direction, size.width(), size.height(), ratio)
        key = (row, *look, theme.ui_font().pixelSize(), QLocale().name())
        picture = self._pictures.pop(key, None)
        if picture is None:
            picture = self._picture(option, index, size, ratio)
        self._pictures[key] = picture
        if len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        return picture

    def _picture(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        size: QSize,
        ratio: float,
    ) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme.current().surface)
        own = QStyleOptionViewItem(option)
        own.rect = QRect(QPoint(0, 0), size)
        painter = QPainter(picture)
        painter.setFont(option.font)
        super().paint(painter, own, index)
        painter.end()
        return picture
