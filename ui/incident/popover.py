"""A rounded card that lies over the window until something else is done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme

_GAP, _EDGE = 4, 8


class Popover(QFrame):
    """What it shows goes into `column`."""

    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFixedWidth(theme.scaled(width))
        frame = QFrame(self)
        theme.set_role(frame, "popup")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.column = QVBoxLayout(frame)
        self.column.setContentsMargins(16, 14, 16, 12)
        self.column.setSpacing(8)

    def fit(self) -> None:
        """As high as its words need."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def open_by(self, place: QRect, view: QWidget) -> None:
        """Show under a place of a widget, at the side where lines begin, or over it where there is
        no room."""
        self.fit()
        screen = view.screen().availableGeometry()
        right = self.isRightToLeft()
        at = view.mapToGlobal(place.bottomRight() if right else place.bottomLeft())
        at += QPoint(1 - self.width() if right else 0, _GAP)
        if at.y() + self.height() > screen.bottom():
            at.setY(view.mapToGlobal(place.topLeft()).y() - self.height() - _GAP)
        at.setX(max(screen.left() + _EDGE, min(at.x(), screen.right() - self.width() - _EDGE)))
        at.setY(max(screen.top() + _EDGE, at.y()))
        self.move(at)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
