"""The column of incidents: found, narrowed, sorted, and the one to open chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.direction import BETWEEN
from ui.incident.empty import EmptyState
from ui.incident.list.delegate import IncidentDelegate
from ui.incident.list.filter_popover import FilterPopover
from ui.incident.list.model import IncidentListModel, Pages
from ui.incident.list.words import Titles, amounts, filter_words, order_word, which_word
from ui.session.values import IncidentOrder, IncidentQuery, Which
from ui.theme.lines import LineEdit
from ui.theme.prose import Prose

DEBOUNCE_MS = 200


class Incidents(Pages, Protocol):
    """Where the list comes from: the session."""

    def incidents_matching(self, query: IncidentQuery) -> int | None: ...


class IncidentListPanel(QWidget):
    """``chosen`` with the id of the incident that is to be shown; ``left`` by Escape."""

    chosen = Signal(str)
    left = Signal()

    def __init__(
        self,
        incidents: Incidents,
        titles: Titles,
        read_day: Callable[[str], date],
        language: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._incidents = incidents
        self._read_day = read_day
        self._language = language
        self._current = ""
        self.model = IncidentListModel(incidents, titles, self)
        self.search = LineEdit(self)
        self.which = QComboBox(self)
        self.filter = QToolButton(self)
        self.order = QToolButton(self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(IncidentDelegate(self.list))
        self.empty = EmptyState(self)
        self.amount = Prose(parent=self)
        self.popover: FilterPopover | None = None
        self._orders: dict[IncidentOrder, QAction] = {}
        self._soon = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._build()
        self._connect()
        self._retranslate()

    # what is asked of it

    def begin(self) -> None:
        """Another project: everything, in the order that was chosen."""
        self.show_query(IncidentQuery(order=self.model.query.order))

    def show_query(self, query: IncidentQuery) -> None:
        """Show what a query asks for."""
        blocked = self.search.blockSignals(True)
        self.search.setText(query.text)
        self.search.blockSignals(blocked)
        self.which.setCurrentIndex(self.which.findData(query.which))
        self.model.show(query)
        self._after_loading()

    def reload(self) -> None:
        """Read the rows again: incidents changed."""
        self.model.reload()
        self._after_loading()

    def show_current(self, incident_id: str) -> None:
        """Mark the incident that is open, if it is in the list."""
        self._current = incident_id
        index = self.model.index_of(incident_id) if incident_id else QModelIndex()
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)

    # inside

    def _build(self) -> None:
        theme.set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(210)
        theme.set_role(self.search, "search")
        self.search.setClearButtonEnabled(True)
        theme.set_role(self.which, "quiet")
        theme.set_role(self.amount, "soft")
        for button in (self.filter, self.order):
            theme.keep_icon_size(button, 18)
        menu = QMenu(self.order)
        group = QActionGroup(menu)
        for order in IncidentOrder:
            action = menu.addAction("")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, o=order: self._sort(o))
            group.addAction(action)
            self._orders[order] = action
        self.order.setMenu(menu)
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        choices = QHBoxLayout()
        choices.setSpacing(4)
        choices.addWidget(self.which, 1)
        choices.addWidget(self.filter)
        choices.addWidget(self.order)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 6)
        head.setSpacing(8)
        head.addWidget(self.search)
        head.addLayout(choices)
        head.addWidget(self.amount)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._soon.start())
        self.search.returnPressed.connect(self._go_to_list)
        self._soon.timeout.connect(self._ask)
        self.which.activated.connect(lambda _: self._ask())
        self.filter.clicked.connect(self._open_filter)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.empty.pressed.connect(self.begin)
        theme.changed.connect(self._redraw)

    def _ask(self) -> None:
        self._soon.stop()
        which = Which(self.which.currentData() or Which.ALL)
        query = replace(self.model.query, text=self.search.text(), which=which)
        if query != self.model.query:
            self.show_query(query)

    def _sort(self, order: IncidentOrder) -> None:
        self.show_query(replace(self.model.query, order=order))

    def _open_filter(self) -> None:
        self.popover = FilterPopover(self.model.query, self._read_day, self._language(), self)
        self.popover.chosen.connect(self.show_query)
        self.popover.open_under(self.filter)

    def _after_loading(self) -> None:
        query = self.model.query
        there = self.model.rowCount() > 0
        self._stack.setCurrentWidget(self.list if there else self.empty)
        self._say_empty()
        found = self._incidents.incidents_matching(query)
        said = (
            self.tr("More than a thousand incidents") if found is None else amounts().found(found)
        )
        self.amount.set_words(BETWEEN.join((said, *filter_words(query))))
        self.amount.setVisible(there)
        self._redraw()
        self.show_current(self._current)

    def _say_empty(self) -> None:
        if self.model.query.everything:
            self.empty.say(
                "incident",
                self.tr("No incidents yet"),
                self.tr("An incident comes about when you accept or enter values of an account."),
            )
        else:
            self.empty.say(
                "search",
                self.tr("Nothing found"),
                self.tr("No incident answers to these words and this filter."),
                self.tr("Show all incidents"),
            )

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None:
            self.chosen.emit(row.id)

    def _go_to_list(self) -> None:
        self._ask()
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down from the search goes into the list, Escape empties the search."""
        if self.search.hasFocus() and event.key() == Qt.Key.Key_Down:
            self._go_to_list()
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self._ask()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._after_loading()

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the incidents…"))
        self.search.setAccessibleName(self.tr("Search the incidents"))
        self.list.setAccessibleName(self.tr("Incidents"))
        self.which.setAccessibleName(self.tr("Which incidents"))
        self.which.setToolTip(self.which.accessibleName())
        chosen = max(0, self.which.currentIndex())
        self.which.clear()
        for which in Which:
            self.which.addItem(which_word(which), which)
        self.which.setCurrentIndex(chosen)
        for order, action in self._orders.items():
            action.setText(order_word(order))
        self._redraw()

    def _redraw(self) -> None:
        query, colours = self.model.query, theme.current()
        self._orders[query.order].setChecked(True)
        self.order.setIcon(theme.icon("sort"))
        sort = self.tr("Sort")
        self.order.setToolTip(f"{sort}: {order_word(query.order)}")
        self.order.setAccessibleName(self.order.toolTip())
        narrowed = bool(filter_words(query))
        self.filter.setIcon(theme.icon("filter", colours.accent if narrowed else colours.ink))
        self.filter.setToolTip(self.tr("Where and when"))
        self.filter.setAccessibleName(self.filter.toolTip())
        self.list.viewport().update()


class _List(QListView):
    """Rows of equal height, which asks for more as it is scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        theme.set_role(self, "surface")

    def sizeHint(self) -> QSize:
        return QSize(250, 400)
