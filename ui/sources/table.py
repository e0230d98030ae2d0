"""The table of the register: several rows can be chosen, digits say how far a source is trusted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from model.reconciliation.register import HIGHEST_TRUST, Entry, Source
from ui import theme
from ui.sources.model import Column, EntryRole, SourcesProxy

_ROW = 34
_NAME = 136
_WIDTHS = {
    Column.KIND: 130, Column.SCALE: 100, Column.TRUST: 84, Column.ARTICLES: 78, Column.QUOTED: 84,
    Column.BORNE_OUT: 86, Column.CONTRADICTED: 100,
}  # fmt: skip


class SourcesTable(QTableView):
    """`trust_typed` tells a digit, `details_wanted` that Return was pressed."""

    trust_typed = Signal(int)
    details_wanted = Signal()

    def __init__(self, proxy: SourcesProxy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(proxy)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        theme.keep(self, SourcesTable._fit)
        self.sortByColumn(Column.ARTICLES, Qt.SortOrder.DescendingOrder)

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.scaled(_ROW))
        self._share_out(self.viewport().width())

    def _share_out(self, room: int) -> None:
        """The name takes the room that is left; where there is little, the scale gives way, which
        stands in the details too."""
        header = self.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.resizeSection(column, theme.scaled(width))
        used = theme.scaled(sum(_WIDTHS.values()))
        narrow = room < used + theme.scaled(_NAME)
        self.setColumnHidden(Column.SCALE, narrow)
        left = room - used + (theme.scaled(_WIDTHS[Column.SCALE]) if narrow else 0)
        header.resizeSection(Column.NAME, max(theme.scaled(_NAME), left))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out(self.viewport().width())

    def current(self) -> Entry | None:
        """The source in focus."""
        return _entry(self.currentIndex())

    def chosen(self) -> list[Entry]:
        """The sources whose rows are selected."""
        return [e for i in self.selectionModel().selectedRows() if (e := _entry(i)) is not None]

    def go_to(self, wanted: Source | None) -> None:
        """Choose a source's row, also where it was entered under another id since; or the first."""
        found = wanted and next(
            (i for i, s in self._rows() if wanted.id == s.id or wanted.name == s.name), None
        )
        index = found or self.model().index(0, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def _rows(self) -> Iterator[tuple[QModelIndex, Source]]:
        for row in range(self.model().rowCount()):
            index = self.model().index(row, 0)
            entry = _entry(index)
            if entry is not None:
                yield index, entry.source

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits of either script set the trust; Return goes to the details."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.details_wanted.emit()
            return
        typed = event.text()
        if len(typed) == 1 and typed.isdecimal() and int(typed) <= HIGHEST_TRUST:
            self.trust_typed.emit(int(typed))
            return
        super().keyPressEvent(event)


def _entry(index: QModelIndex) -> Entry | None:
    found = index.siblingAtColumn(0).data(EntryRole)
    return found if isinstance(found, Entry) else None
