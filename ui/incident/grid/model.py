"""The grid as Qt asks for it: rows are fields, columns are accounts."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from model.incident import ReportedAccount
from model.reconciliation.grid import Cell, Grid, Row
from ui.incident.grid.words import GridWords, row_word, source_word

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

EMPTY = Grid((), ())


class GridModel(QAbstractTableModel):
    """Shows the rows that are wanted of a grid."""

    def __init__(self, words: GridWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.grid = EMPTY
        self.rows: tuple[Row, ...] = ()

    def show(self, grid: Grid, rows: tuple[Row, ...]) -> None:
        """Show another grid, or other rows of it."""
        self.beginResetModel()
        self.grid, self.rows = grid, rows
        self.endResetModel()

    def refresh(self, grid: Grid, rows: tuple[Row, ...]) -> bool:
        """Show what changed in the same rows and columns, without losing the place; False where
        they are others."""
        same = [r.field.id for r in rows] == [r.field.id for r in self.rows]
        ids = [c.account.id for c in grid.columns]
        if not same or ids != [c.account.id for c in self.grid.columns]:
            return False
        self.grid, self.rows = grid, rows
        if rows and ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(ids) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ids) - 1)
        return True

    def row_at(self, section: int) -> Row | None:
        return self.rows[section] if 0 <= section < len(self.rows) else None

    def column_at(self, section: int) -> ReportedAccount | None:
        return self.grid.columns[section] if 0 <= section < len(self.grid.columns) else None

    def cell_at(self, index: Index) -> tuple[Row, Cell] | None:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None or not 0 <= index.column() < len(row.cells):
            return None
        return row, row.cells[index.column()]

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.grid.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        found = self.cell_at(index)
        if found is None:
            return None
        row, cell = found
        if role == Role.DisplayRole:
            return self.words.line(cell.values, row.field)
        if role == Role.ToolTipRole:
            return self.words.cell(self.grid, row, cell)
        if role in (Role.AccessibleTextRole, Role.AccessibleDescriptionRole):
            return self.words.spoken(self.grid, row, cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            return self._account(section, role)
        return self._field(section, role)

    def _account(self, section: int, role: int) -> object:
        column = self.column_at(section)
        if column is None:
            return None
        if role == Role.DisplayRole:
            return source_word(column)
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return self.words.account(column)
        return None

    def _field(self, section: int, role: int) -> object:
        row = self.row_at(section)
        if row is None:
            return None
        if role == Role.DisplayRole:
            return self.words.label(row.field)
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            held = self.words.line(row.resolution.values if row.resolution else (), row.field)
            return f"{self.words.label(row.field)}: {held}\n{row_word(row.standing)}"
        return None
