"""Finds another incident by words: for what is merged with it or related to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from ui import theme
from ui.incident.list.delegate import IncidentDelegate, row_height
from ui.incident.list.model import IncidentListModel, Pages
from ui.incident.list.panel import DEBOUNCE_MS
from ui.incident.list.words import Titles
from ui.session.values import IncidentOrder, IncidentQuery, IncidentRow
from ui.theme.lines import LineEdit

_ROWS = 4


class IncidentPicker(QWidget):
    """A line and the incidents that answer to it. ``taken`` on Return and double click,
    ``changed`` when another one is marked."""

    taken = Signal()
    changed = Signal()

    def __init__(
        self, pages: Pages, titles: Titles, leave_out: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._leave_out = leave_out
        self.search = LineEdit(self)
        theme.set_role(self.search, "search")
        self.search.setPlaceholderText(self.tr("Words of its articles, or its name"))
        self.search.setAccessibleName(self.tr("Find an incident"))
        self.model = IncidentListModel(pages, titles, self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(IncidentDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Incidents"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        theme.set_role(self.list, "surface")
        self.list.setFixedHeight(_ROWS * row_height())
        self._soon = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._soon.timeout.connect(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(lambda _: self._soon.start())
        self.search.returnPressed.connect(self._take)
        self.search.installEventFilter(self)
        self.list.activated.connect(lambda _: self._take())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.changed.emit())
        self.look()

    @property
    def row(self) -> IncidentRow | None:
        """The incident that is marked; not the one that is left out."""
        row = self.model.row_at(self.list.currentIndex())
        return row if row is not None and row.id != self._leave_out else None

    def look(self) -> None:
        """Look for what is typed now."""
        self._soon.stop()
        order = IncidentOrder.NEWEST if self.search.text().strip() else IncidentOrder.CHANGED
        self.model.show(IncidentQuery(self.search.text(), order=order))
        place = next(
            (
                i
                for i in range(self.model.rowCount())
                if (row := self.model.row_at(self.model.index(i))) and row.id != self._leave_out
            ),
            -1,
        )
        self.list.setCurrentIndex(self.model.index(place) if place >= 0 else QModelIndex())
        for number in range(min(self.model.rowCount(), 100)):
            row = self.model.row_at(self.model.index(number))
            self.list.setRowHidden(number, row is not None and row.id == self._leave_out)
        self.changed.emit()

    def _take(self) -> None:
        if self._soon.isActive():
            self.look()
        if self.row is not None:
            self.taken.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk through what was found while one types."""
        walks = (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if watched is self.search and key in walks:
                self._step(1 if key is Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        place = self.list.currentIndex().row() + by
        while 0 <= place < self.model.rowCount():
            if not self.list.isRowHidden(place):
                self.list.setCurrentIndex(self.model.index(place))
                return
            place += by
