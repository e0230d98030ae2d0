"""The button that filters the queue: a menu of the saved filters, and the way to new ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui import theme

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.values import QueueQuery


class FilterButton(QToolButton):
    """``chosen`` with a query to show; ``new_wanted`` asks for the dialog, ``all_wanted`` for all
    articles."""

    chosen = Signal(object)
    new_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: QueueQuery | None = None
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        theme.changed.connect(self._redraw)
        self._redraw()

    def show_query(self, query: QueueQuery) -> None:
        """Tell by its colour and its words whether something is filtered out."""
        self._shown = query
        self._redraw()

    def _fill(self) -> None:
        menu, saved = self.menu(), self._session.saved_filters()
        menu.clear()
        for kept in saved:
            action = menu.addAction(kept.name, partial(self.chosen.emit, kept.query))
            action.setCheckable(True)
            action.setChecked(kept.query == self._shown)
        if saved:
            menu.addSeparator()
        menu.addAction(theme.icon("filter"), self.tr("Filter…"), self.new_wanted.emit)
        everything = menu.addAction(self.tr("Show all articles"), self.all_wanted.emit)
        everything.setEnabled(self._shown is not None and not self._shown.everything)
        if saved:
            removal = menu.addMenu(theme.icon("remove"), self.tr("Remove a saved filter"))
            for kept in saved:
                removal.addAction(kept.name, partial(self._session.forget_filter, kept.name))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._redraw()
        super().changeEvent(event)

    def _redraw(self) -> None:
        filtered = self._shown is not None and not self._shown.everything
        colours = theme.current()
        self.setIcon(theme.icon("filter", colours.accent if filtered else colours.ink))
        words = self.tr("Filtered") if filtered else self.tr("Filter")
        self.setToolTip(words)
        self.setAccessibleName(words)
