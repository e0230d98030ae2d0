"""The rows of the table: sorted by any column, with all of them together at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from model.codebook import Words
from model.incident import Rule
from model.reconciliation.rule_words import RULE_WORDS
from model.reconciliation.sensitivity import Figure, Row, Sensitivity
from model.reconciliation.sensitivity_written import (
    DIFFERING,
    HELD,
    INCIDENTS,
    LEAST,
    MOST,
)
from ui import theme
from ui.sensitivity.told import named

Index = QModelIndex | QPersistentModelIndex
_NAME = 0
APART = Words("مدى القواعد", "Rules apart by")


class TotalsModel(QAbstractTableModel):
    """One row each, in the order that was asked for, then all of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sensitivity | None = None
        self._language = "ar"
        self._rows: list[Row] = []
        self._columns: list[str] = []

    def show(self, found: Sensitivity | None, language: str) -> None:
        """Show another table."""
        self.beginResetModel()
        self._found, self._language = found, language
        self._rows = list(found.rows) if found is not None else []
        self._columns = self._headings(found)
        self.endResetModel()

    def row_of(self, key: str) -> int | None:
        """Where a month, governorate or kind of event stands now."""
        return next((n for n, r in enumerate(self._rows) if r.key == key), None)

    def key_at(self, row: int) -> str | None:
        """What a row is of; None of all of them."""
        return self._rows[row].key if 0 <= row < len(self._rows) else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; months and other names as the table came, which is their order."""
        if self._found is None or column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        turned = order == Qt.SortOrder.DescendingOrder
        came = {r.key: n for n, r in enumerate(self._found.rows)}
        self._rows.sort(
            key=lambda r: came[r.key] if column == _NAME else self._numbers(r)[column - 1],
            reverse=turned,
        )
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self._found is None or not self._rows:
            return 0
        return len(self._rows) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._found is None:
            return None
        row = self._row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != _NAME:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and index.column() != _NAME:
            return self._range(row, index.column())
        if role == Qt.ItemDataRole.FontRole and row is self._found.whole:
            font = QFont(theme.ui_font())
            font.setBold(True)
            return font
        return None

    def _row(self, number: int) -> Row:
        assert self._found is not None
        return self._rows[number] if number < len(self._rows) else self._found.whole

    def _headings(self, found: Sensitivity | None) -> list[str]:
        if found is None:
            return []
        words = [INCIDENTS, DIFFERING, HELD, *(RULE_WORDS[r] for r in found.rules)]
        words += [APART, LEAST, MOST]
        return [w.in_language(self._language) for w in (found.key_name, *words)]

    def _figures(self, row: Row) -> list[Figure]:
        rules: Sequence[Rule] = self._found.rules if self._found is not None else ()
        return [row.held, *(row.by_rule[r] for r in rules)]

    def _numbers(self, row: Row) -> list[int]:
        likely = [f.likely for f in self._figures(row)]
        return [row.incidents, row.differing, *likely, row.width, row.least, row.most]

    def _text(self, row: Row, column: int) -> str:
        if column == _NAME:
            return named(row, self._language)
        text = QLocale().toString(self._numbers(row)[column - 1])
        figure = self._figure_at(row, column)
        return f"{text}+" if figure is not None and figure.open else text

    def _figure_at(self, row: Row, column: int) -> Figure | None:
        figures = self._figures(row)
        at = column - 3
        return figures[at] if 0 <= at < len(figures) else None

    def _range(self, row: Row, column: int) -> str | None:
        """From the lowest to the highest that the accounts taken leave open."""
        figure = self._figure_at(row, column)
        if figure is None or figure.low == figure.high:
            return None
        number = QLocale().toString
        return f"{number(figure.low)}–{number(figure.high)}{'+' if figure.open else ''}"


class TotalsTable(QTableView):
    """The table in a view; a press on a heading sorts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.totals = TotalsModel(self)
        self.setModel(self.totals)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
        )

    def show_totals(self, found: Sensitivity | None, language: str) -> None:
        """Show another table, in the order in which it comes."""
        self.setSortingEnabled(False)
        self.totals.show(found, language)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """As wide as their headings on two lines; the names take the room that is left."""
        header = self.horizontalHeader()
        header.setFixedHeight(theme.scaled(62))
        self.verticalHeader().setDefaultSectionSize(theme.scaled(30))
        advance = header.fontMetrics().horizontalAdvance
        taken = 0
        for column in range(1, self.totals.columnCount()):
            title = str(self.totals.headerData(column, Qt.Orientation.Horizontal))
            longest = max(map(advance, title.split() or [""]))
            width = max(longest, advance(title) * 2 // 3) + theme.scaled(30)
            header.resizeSection(column, max(width, theme.scaled(64)))
            taken += header.sectionSize(column)
        left = self.viewport().width() - taken
        header.resizeSection(_NAME, max(left, theme.scaled(150)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
