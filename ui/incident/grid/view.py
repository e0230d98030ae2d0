"""The grid's table: its cells walked by the arrows, its heads frozen, its columns as wide as the
window allows."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from model.codebook import Codebook
from model.reconciliation.grid import Cell, Grid, Row, Standing, shown_rows
from ui import theme
from ui.actions import keymap
from ui.incident.grid.account_head import AccountHead
from ui.incident.grid.cells import CellDelegate, cell_height
from ui.incident.grid.corner import Corner
from ui.incident.grid.field_head import FieldHead
from ui.incident.grid.model import EMPTY, GridModel
from ui.incident.grid.words import GridWords

NARROWEST, WIDEST = 190, 380
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GridView(QTableView):
    """``cell_focused`` with ids of field and account; ``quote_wanted`` on its key and Return."""

    cell_focused = Signal(str, str)
    quote_wanted = Signal()

    def __init__(self, words: GridWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codebook: Codebook | None = None
        self._grid = EMPTY
        self._empty = False
        self._differing_only = False
        self._arranged = False
        self._fitting = False
        self.cells = GridModel(words, self)
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(self))
        self.fields = FieldHead(self.cells, self)
        self.setVerticalHeader(self.fields)
        self.accounts = AccountHead(self.cells, self)
        self.setHorizontalHeader(self.accounts)
        self.corner = Corner(self.fields, self)
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self.fit)
        self._set_up()

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for mode in (self.setHorizontalScrollMode, self.setVerticalScrollMode):
            mode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.accounts.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.fields.sectionClicked.connect(self._go_to_row)
        self.accounts.sectionClicked.connect(self._go_to_column)
        self.accounts.sectionResized.connect(lambda *_: self._arrange())
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.doubleClicked.connect(lambda _: self.quote_wanted.emit())
        theme.changed.connect(self._fit_soon.start)

    # what is shown

    def show_grid(self, grid: Grid, codebook: Codebook | None) -> None:
        """Show an incident's grid; the cell in focus stays in focus where it is still there."""
        ids = [c.account.id for c in grid.columns]
        if ids != [c.account.id for c in self._grid.columns]:
            self._arranged = False
        self._grid, self._codebook = grid, codebook
        self.fields.use(codebook)
        self._refill()

    def show_empty(self, wanted: bool) -> None:
        """Show the fields too that no account fills, or hide them."""
        self._empty = wanted
        self._refill()

    def show_differing_only(self, wanted: bool) -> None:
        """Show only where accounts differ, or everything."""
        self._differing_only = wanted
        self._refill()

    def _refill(self) -> None:
        rows = shown_rows(self._grid, empty=self._empty, differing_only=self._differing_only)
        here = self.focused()
        if not self.cells.refresh(self._grid, rows):
            self.cells.show(self._grid, rows)
            field, account = here if here else ("", "")
            if not self.focus_cell(field, account):
                self.setCurrentIndex(self.cells.index(0, 0))
        self.fit()

    # where one is

    def current(self) -> tuple[Row, Cell] | None:
        """The row and the cell in focus."""
        return self.cells.cell_at(self.currentIndex())

    def focused(self) -> tuple[str, str] | None:
        """The ids of the field and the account in focus."""
        found = self.current()
        return (found[0].field.id, found[1].account) if found else None

    def focus_cell(self, field_id: str, account_id: str) -> bool:
        """Go to a field, and to an account or the first one; False where the field is not shown."""
        row = next((i for i, r in enumerate(self.cells.rows) if r.field.id == field_id), None)
        if row is None or not self._grid.columns:
            return False
        column = self._grid.column_of(account_id)
        self.setCurrentIndex(self.cells.index(row, 0 if column is None else column))
        return True

    def step_to_contradiction(self, by: int) -> bool:
        """Go to the next cell (or, below 0, the former one) that contradicts others."""
        for index in self._cells_after(self.currentIndex(), by):
            found = self.cells.cell_at(index)
            if found is not None and found[1].standing is Standing.CONTRADICTION:
                self.setCurrentIndex(index)
                return True
        return False

    def _cells_after(self, start: QModelIndex, by: int) -> Iterator[QModelIndex]:
        """All other cells, row by row, from the one after ``start`` round to it."""
        columns = self.cells.columnCount()
        every = self.cells.rowCount() * columns
        here = start.row() * columns + start.column() if start.isValid() else -by
        for step in range(1, every):
            place = (here + by * step) % every
            yield self.cells.index(place // columns, place % columns)

    def _go_to_row(self, section: int) -> None:
        column = max(0, self.currentIndex().column())
        self.setCurrentIndex(self.cells.index(section, column))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _go_to_column(self, section: int) -> None:
        row = max(0, self.currentIndex().row())
        self.setCurrentIndex(self.cells.index(row, section))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _tell(self) -> None:
        here = self.focused()
        if here is not None:
            self.cell_focused.emit(*here)
        for head in (self.fields, self.accounts):
            head.viewport().update()

    # how it is laid out

    def fit(self) -> None:
        """Give heads, columns and rows the room that their words need."""
        self._fitting = True
        self.fields.fit(self.width())
        self._fit_columns()
        columns = range(self.cells.columnCount())
        for number, row in enumerate(self.cells.rows):
            heights = [
                cell_height(self.cells, row, row.cells[c], self.columnWidth(c)) for c in columns
            ]
            self.setRowHeight(number, max([self.fields.height_of(row), *heights]))
        self.updateGeometries()
        self._fitting = False
        self.viewport().update()

    def _fit_columns(self) -> None:
        number = self.cells.columnCount()
        if not number or self._arranged:
            return
        room = self.viewport().width() // number
        width = min(theme.scaled(WIDEST), max(theme.scaled(NARROWEST), room))
        for column in range(number):
            self.setColumnWidth(column, width)

    def _arrange(self) -> None:
        """A column that was drawn wider stays so; its cells are broken anew."""
        if not self._fitting:
            self._arranged = True
            self._fit_soon.start()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        across, down = self.fields.width(), self.accounts.height()
        left = self.width() - across - self.frameWidth() if self.isRightToLeft() else 0
        self.corner.setGeometry(QRect(left, self.frameWidth(), across, down))
        self.corner.raise_()

    # what the window system says

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        opening = plain and Qt.Key(event.key()) in _OPENING
        if opening or keymap.presses(event, "incidents.quote"):
            self.quote_wanted.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self._fit_soon.start()
