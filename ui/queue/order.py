"""The button that sorts the queue: a menu of the orders, the present one checked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui import theme
from ui.queue.words import order_word
from ui.session.values import Order


class OrderButton(QToolButton):
    """``chosen`` with an order when the researcher picks one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = Order.IMPORTED
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        group = QActionGroup(self)
        self._actions: dict[Order, QAction] = {}
        for order in Order:
            action = menu.addAction("")
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, o=order: self._take(o))
            self._actions[order] = action
        self.setMenu(menu)
        theme.changed.connect(self._redraw)
        self._redraw()

    def choose(self, order: Order) -> None:
        """Show an order as the present one without telling."""
        self.order = order
        self._redraw()

    def _take(self, order: Order) -> None:
        self.choose(order)
        self.chosen.emit(order)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._redraw()
        super().changeEvent(event)

    def _redraw(self) -> None:
        self.setIcon(theme.icon("sort"))
        for order, action in self._actions.items():
            action.setText(order_word(order))
            action.setChecked(order is self.order)
        sort = self.tr("Sort")
        self.setToolTip(f"{sort}: {order_word(self.order)}")
        self.setAccessibleName(self.toolTip())
