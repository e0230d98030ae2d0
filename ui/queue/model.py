"""The articles of the queue, a page at a time: never all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.queue.words import spoken
from ui.session.values import QueueQuery, QueueRow

PAGE = 100
# How many pages are read to show the row of an article that lies further down.
REACH = 20

RowRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class Pages(Protocol):
    """Where rows come from: the session."""

    def page(self, query: QueueQuery, after: QueueRow | None, limit: int) -> Sequence[QueueRow]: ...

    def row(self, article_id: str) -> QueueRow | None: ...


class QueueModel(QAbstractListModel):
    """The rows that match a query, as far as they were scrolled to."""

    def __init__(self, pages: Pages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._query = QueueQuery()
        self._rows: list[QueueRow] = []
        self._places: dict[str, int] = {}
        self._complete = True

    @property
    def query(self) -> QueueQuery:
        return self._query

    def show(self, query: QueueQuery) -> None:
        """Show the first page of what matches."""
        self.beginResetModel()
        self._query = query
        self._rows = []
        self._places = {}
        self._take(self._next_page())
        self.endResetModel()

    def reload(self) -> None:
        """Read again what is shown, from the first page."""
        self.show(self._query)

    def refresh(self, article_id: str) -> None:
        """Read one row again, where it stands: it may no longer match, but must not jump away."""
        place = self._places.get(article_id)
        new = self._pages.row(article_id) if place is not None else None
        if place is None or new is None:
            return
        old = self._rows[place]
        # The key it was sorted by stays, so that the next page goes on behind it.
        self._rows[place] = replace(new, number=old.number, order=old.order, key=old.key)
        index = self.index(place)
        self.dataChanged.emit(index, index)

    def index_of(self, article_id: str, *, reach: bool = True) -> QModelIndex:
        """Where an article stands; reads on for some pages to find it. Invalid if not found."""
        for _ in range(REACH if reach else 0):
            if article_id in self._places or self._complete:
                break
            self.fetchMore(QModelIndex())
        place = self._places.get(article_id)
        return QModelIndex() if place is None else self.index(place)

    def row_at(self, index: Index) -> QueueRow | None:
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
            return row.title or row.name
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken(row)
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
        self._take(page)
        self.endInsertRows()

    def _next_page(self) -> Sequence[QueueRow]:
        page = self._pages.page(self._query, self._rows[-1] if self._rows else None, PAGE)
        self._complete = len(page) < PAGE
        return page

    def _take(self, page: Sequence[QueueRow]) -> None:
        for row in page:
            self._places[row.id] = len(self._rows)
            self._rows.append(row)
