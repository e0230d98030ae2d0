"""The incidents of the list, a page at a time: never all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.incident.list.words import Titles
from ui.session.values import IncidentQuery, IncidentRow

PAGE = 100
# How many pages are read to show the row of an incident that lies further down.
REACH = 10

RowRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class Pages(Protocol):
    """Where rows come from: the session."""

    def incident_page(
        self, query: IncidentQuery, after: IncidentRow | None, limit: int
    ) -> Sequence[IncidentRow]: ...


class IncidentListModel(QAbstractListModel):
    """The rows that match a query, as far as they were scrolled to."""

    def __init__(self, pages: Pages, titles: Titles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.titles = titles
        self._query = IncidentQuery()
        self._rows: list[IncidentRow] = []
        self._complete = True

    @property
    def query(self) -> IncidentQuery:
        return self._query

    def show(self, query: IncidentQuery) -> None:
        """Show the first page of what matches."""
        self.beginResetModel()
        self._query = query
        self._rows = []
        self._rows += self._next_page()
        self.endResetModel()

    def reload(self) -> None:
        """Read again what is shown, as far as it was scrolled to."""
        wanted = len(self._rows)
        self.beginResetModel()
        self._rows = []
        self._rows += self._next_page()
        while len(self._rows) < wanted and not self._complete:
            self._rows += self._next_page()
        self.endResetModel()

    def index_of(self, incident_id: str) -> QModelIndex:
        """Where an incident stands; reads on for some pages to find it. Invalid if not found."""
        for _ in range(REACH):
            if self._complete or any(r.id == incident_id for r in self._rows):
                break
            self.fetchMore(QModelIndex())
        place = next((i for i, r in enumerate(self._rows) if r.id == incident_id), None)
        return QModelIndex() if place is None else self.index(place)

    def row_at(self, index: Index) -> IncidentRow | None:
        """The row at an index, or None."""
        place = index.row()
        return self._rows[place] if index.isValid() and place < len(self._rows) else None

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles.title(row.name, row.values, row.title)
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.titles.spoken(row)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        page = self._next_page()
        if not page:
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page) - 1)
        self._rows += page
        self.endInsertRows()

    def _next_page(self) -> Sequence[IncidentRow]:
        after = self._rows[-1] if self._rows else None
        page = self._pages.incident_page(self._query, after, PAGE)
        self._complete = len(page) < PAGE
        return page
