"""A row of widgets that goes on in the next line where the column ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays its widgets out along the line, in the direction of the widget it belongs to."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        # To ask a dressed widget for its size takes as long as to draw it.
        self._sizes: list[tuple[QLayoutItem, QSize]] | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """What stands here changed, or wants another size."""
        self._sizes = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), really=False)

    def sizeHint(self) -> QSize:
        sizes = [size for _, size in self._shown()]
        width = sum(s.width() for s in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((s.height() for s in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item, _ in self._shown()]
        return QSize(
            max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, really=True)

    def _shown(self) -> list[tuple[QLayoutItem, QSize]]:
        """The items that are there, each with the size that it asks for."""
        if self._sizes is None:
            self._sizes = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        return self._sizes

    def _arrange(self, rect: QRect, *, really: bool) -> int:
        """Place the items, or only tell the height that they need."""
        x, y, line = 0, 0, 0
        for item, wanted in self._shown():
            size = wanted.boundedTo(QSize(max(1, rect.width()), 1 << 20))
            if x and x + size.width() > rect.width():
                x, y, line = 0, y + line + self._gap, 0
            if really:
                item.setGeometry(self._turned(rect, QRect(rect.topLeft() + QPoint(x, y), size)))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line

    def _turned(self, rect: QRect, place: QRect) -> QRect:
        """The place as seen from the side at which lines begin."""
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        return place.translated(
            rect.left() + rect.right() + 1 - place.left() - place.right() - 1, 0
        )
