"""One incident on the page: its head, its grid, and its articles under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from ui import theme
from ui.incident.articles.side_by_side import SideBySide
from ui.incident.commands import Commands
from ui.incident.empty import EmptyState
from ui.incident.grid.popover import QuotePopover
from ui.incident.grid.view import GridView
from ui.incident.grid.words import GridWords
from ui.incident.head import Head
from ui.incident.list.words import Titles
from ui.session.incident_page import IncidentPage


class IncidentView(QWidget):
    """``cell_focused`` with the ids of field and account; ``open_wanted`` with the account whose
    article is to be opened on the desk; ``take_wanted`` from the popover of a cell."""

    cell_focused = Signal(str, str)
    open_wanted = Signal(str)
    take_wanted = Signal()

    def __init__(
        self,
        page: IncidentPage,
        words: GridWords,
        titles: Titles,
        commands: Commands,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._words = words
        self.popover: QuotePopover | None = None
        self.head = Head(titles, commands, self)
        self.grid = GridView(words, self)
        self.articles = SideBySide(page.article, page.is_graphic, self)
        self.nothing_differs = EmptyState(self)
        self.empty = EmptyState(self)
        self._table = QWidget(self)
        self._tables = QStackedLayout(self._table)
        self._tables.addWidget(self.grid)
        self._tables.addWidget(self.nothing_differs)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._table)
        self.splitter.addWidget(self.articles)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([390, 210])
        self._whole = QWidget(self)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(_hairline(self))
        column.addWidget(self.splitter, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self.empty)
        theme.set_role(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.grid.cell_focused.connect(self._follow)
        self.grid.quote_wanted.connect(self.show_quote)
        self.articles.open_wanted.connect(self.open_wanted)
        self.articles.focus_wanted.connect(self._go_to_account)
        self.nothing_differs.pressed.connect(commands["differing_only"].trigger)

    def refresh(self) -> None:
        """Show what is open now."""
        page = self._page
        there = page.incident is not None
        self._stack.setCurrentWidget(self._whole if there else self.empty)
        if page.incident is None:
            self._say_empty()
            return
        self.head.show_incident(page.incident, page.grid, page.sources)
        self.articles.show_accounts(page.grid.columns, page.session.codebook)
        self.grid.show_grid(page.grid, page.session.codebook)
        self._show_table()

    def show_differing_only(self, wanted: bool) -> None:
        self.grid.show_differing_only(wanted)
        self._show_table()

    def show_quote(self) -> None:
        """Show the words of the cell in focus, in their sentence."""
        found = self.grid.current()
        if found is None:
            return
        row, cell = found
        self.popover = QuotePopover(
            self._page.grid, row, cell, self._words, lambda a: self._page.article(a).text, self
        )
        self.popover.open_wanted.connect(lambda: self.open_wanted.emit(cell.account))
        self.popover.take_wanted.connect(self.take_wanted)
        where = self.grid.visualRect(self.grid.currentIndex())
        self.popover.open_by(where, self.grid.viewport())

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        self.grid.setAccessibleName(self.tr("What each account tells, field by field"))
        self._say_empty()
        self.nothing_differs.say(
            "accept",
            self.tr("The accounts differ nowhere"),
            self.tr("In every field that more than one account tells they say the same."),
            self.tr("Show all fields"),
        )
        self.head.refresh()

    def show_loading(self) -> None:
        """Say that it takes a moment, before it does."""
        self.empty.say(
            "incident",
            self.tr("Comparing the accounts…"),
            self.tr("Names of sides and places are read once; after that it is quick."),
        )
        self._stack.setCurrentWidget(self.empty)
        self.empty.repaint()

    def _say_empty(self) -> None:
        self.empty.say(
            "incident",
            self.tr("No incident is open"),
            self.tr("Choose one in the list, or open that of an account from the desk."),
        )

    def _show_table(self) -> None:
        there = self.grid.cells.rowCount() > 0
        self._tables.setCurrentWidget(self.grid if there else self.nothing_differs)

    def _follow(self, field_id: str, account_id: str) -> None:
        self.articles.go_to(field_id, account_id)
        self.cell_focused.emit(field_id, account_id)

    def _go_to_account(self, account_id: str) -> None:
        here = self.grid.focused()
        if here is not None:
            self.grid.focus_cell(here[0], account_id)


def _hairline(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFixedHeight(1)
    theme.keep(line, lambda w: w.setStyleSheet(f"background: {theme.current().hairline.name()};"))
    return line
