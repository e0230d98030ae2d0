"""The column of articles: what to read next, found, filtered and sorted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from model.account import Status
from ui import theme
from ui.direction import BETWEEN
from ui.queue.empty import EmptyState
from ui.queue.filter_button import FilterButton
from ui.queue.kept_rows import KeptRows
from ui.queue.model import QueueModel
from ui.queue.order import OrderButton
from ui.queue.pace import PaceBar
from ui.queue.row_list import RowList
from ui.queue.standing import StandingBar
from ui.queue.words import filter_words, status_word
from ui.session.values import Order, QueueQuery
from ui.theme.ground import Ground
from ui.theme.lines import LineEdit
from ui.theme.prose import Prose

if TYPE_CHECKING:
    from model.article import Article
    from ui.session import Session

DEBOUNCE_MS = 200
_SEVERAL = "several"


class QueuePanel(Ground):
    """The queue beside the article. ``import_wanted`` when its empty state's button is pressed,
    ``opened`` when an article was opened from here; ``left`` by Return on one, or by Escape: the
    keyboard is wanted in the form."""

    import_wanted = Signal()
    opened = Signal()
    left = Signal()
    order_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = QueueModel(session, self)
        # What a filter says that has no field of its own here: source, days, flag.
        self._hidden = QueueQuery()
        self._build()
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(DEBOUNCE_MS)
        self._connect()
        self._retranslate()
        self._reload()

    # for the table of actions

    def search(self) -> None:
        """Go to the search field, its text selected."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def focus_list(self) -> None:
        """Go to the list, on the article of the desk."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_query(self, query: QueueQuery) -> None:
        """Show what a filter says, in its order."""
        self._take(query)
        self._ask()

    def show_all(self) -> None:
        """Filter nothing out; the order stays."""
        self.show_query(QueueQuery(order=self.order.order))

    def sort_by(self, order: str) -> None:
        """Sort as remembered from the last start; an unknown order counts as none."""
        if order in list(Order):
            self.order.choose(Order(order))
            self._ask()

    # inside

    def _build(self) -> None:
        self.setMinimumWidth(220)
        self.search_field = LineEdit(self)
        theme.set_role(self.search_field, "search")
        self.search_field.setClearButtonEnabled(True)
        self.status = QComboBox(self)
        theme.set_role(self.status, "quiet")
        self.filter = FilterButton(self._session, self)
        self.order = OrderButton(self)
        self.list = RowList(self)
        self.list.setModel(self.model)
        self._rows = KeptRows(self.list)
        self.list.setItemDelegate(self._rows)
        self.empty = EmptyState(self)
        self.standing = StandingBar(self._session, self)
        self.pace = PaceBar(self._session, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.amount = Prose(parent=self)
        theme.set_role(self.amount, "soft")
        choices = QHBoxLayout()
        choices.setSpacing(6)
        choices.addWidget(self.status, 1)
        choices.addWidget(self.filter)
        choices.addWidget(self.order)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 6)
        head.setSpacing(8)
        head.addWidget(self.search_field)
        head.addLayout(choices)
        head.addWidget(self.amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        column.addWidget(self.standing)
        column.addWidget(self.pace)

    def _connect(self) -> None:
        session = self._session
        session.project_changed.connect(self._start_over)
        session.queue_changed.connect(self._reload)
        session.row_changed.connect(self._refresh)
        session.article_opened.connect(self._show_current)
        session.foreseen.connect(self._draw_ahead)
        self.search_field.textChanged.connect(lambda _: self._debounce.start())
        self.search_field.returnPressed.connect(self._search_now)
        self._debounce.timeout.connect(self._ask)
        self.status.activated.connect(lambda _: self._ask())
        self.order.chosen.connect(self._sort)
        self.filter.chosen.connect(self.show_query)
        self.filter.all_wanted.connect(self.show_all)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._enter)
        self.empty.import_wanted.connect(self.import_wanted)
        self.empty.clear_wanted.connect(self.show_all)
        theme.changed.connect(self.list.viewport().update)

    def _query(self) -> QueueQuery:
        chosen = self.status.currentData()
        several = self._hidden.statuses if chosen == _SEVERAL else frozenset()
        return replace(
            self._hidden,
            text=self.search_field.text(),
            statuses=frozenset({Status(chosen)}) if chosen and not several else several,
            order=self.order.order,
        )

    def _take(self, query: QueueQuery) -> None:
        """Put a query into the fields without asking for it yet."""
        blocked = self.search_field.blockSignals(True)
        self.search_field.setText(query.text)
        self.search_field.blockSignals(blocked)
        self.order.choose(query.order)
        self._hidden = query
        self._show_statuses(query.statuses)

    def _show_statuses(self, statuses: frozenset[Status]) -> None:
        """Choose in the box; several have a row of their own while they are shown."""
        several = self.status.findData(_SEVERAL)
        if several >= 0:
            self.status.removeItem(several)
        if len(statuses) > 1:
            self.status.addItem(_several(statuses), _SEVERAL)
        wanted = _SEVERAL if len(statuses) > 1 else next(iter(statuses), None)
        self.status.setCurrentIndex(max(self.status.findData(wanted), 0))

    def _sort(self, order: Order) -> None:
        self.order_chosen.emit(str(order))
        self._ask()

    def _search_now(self) -> None:
        """Return in the search field: look at once, then go to the first that was found."""
        self._ask()
        if self.model.rowCount():
            self.focus_list()
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))

    def _ask(self) -> None:
        self._debounce.stop()
        query = self._query()
        if query != self.model.query:
            self._session.set_query(query)
            self.model.show(query)
            self._after_loading()

    def _start_over(self) -> None:
        """Another project: what was shown of it last, or all of it."""
        left = self._session.left_off()
        self._take(left.query if left else QueueQuery(order=self.order.order))
        self._session.set_query(self._query())
        self.model.show(self._query())
        self._after_loading()

    def _reload(self) -> None:
        self.model.reload()
        self._after_loading()

    def _after_loading(self) -> None:
        self._count()
        self.filter.show_query(self.model.query)
        searching = not self.model.query.everything
        there = self.model.rowCount() > 0
        self.empty.say(searching=searching, project=self._session.project_path is not None)
        self._stack.setCurrentWidget(self.list if there else self.empty)
        self._show_current()

    def _refresh(self, article_id: str) -> None:
        self.model.refresh(article_id)
        self._count()

    def _count(self) -> None:
        counts = self._session.counts()
        self.status.setItemText(0, _counted(self.tr("All"), sum(counts.values())))
        for place, status in enumerate(Status, 1):
            self.status.setItemText(place, _counted(status_word(status), counts.get(status, 0)))
        self._tell_amount()

    def _tell_amount(self) -> None:
        query = self.model.query
        plain = len(query.statuses) <= 1 and replace(query, statuses=frozenset()).everything
        self.amount.setVisible(not plain)
        if plain:
            return
        found = self._session.matching(query)
        said = (
            self.tr("More than a thousand found")
            if found is None
            else self.tr("%Ln article(s) found", "", found)
        )
        self.amount.set_words(BETWEEN.join((said, *filter_words(query))))

    def _show_current(self) -> None:
        """Select the article of the desk, if it is in the queue as shown."""
        article = self._session.article
        index = self.model.index_of(article.id) if article else QModelIndex()
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _draw_ahead(self, article: Article) -> None:
        self._rows.draw_ahead(self.model.index_of(article.id, reach=False))

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None:
            self._session.open_article(row.id)
            self.opened.emit()

    def _enter(self, index: QModelIndex) -> None:
        self._open(index)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down from the search field goes into the list, Escape empties the search."""
        if self.search_field.hasFocus() and event.key() == Qt.Key.Key_Down:
            self._search_now()
        elif event.key() == Qt.Key.Key_Escape and self.search_field.text():
            self.search_field.clear()
            self._ask()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._after_loading()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.search_field.setPlaceholderText(self.tr("Search the articles…"))
        self.search_field.setAccessibleName(self.tr("Search the articles"))
        self.status.setAccessibleName(self.tr("Show by status"))
        self.status.setToolTip(self.tr("Show by status"))
        self.list.setAccessibleName(self.tr("Articles"))
        _refill(self.status, [(self.tr("All"), None), *((status_word(s), s) for s in Status)])
        self._show_statuses(self._hidden.statuses)
        self._count()


def _counted(word: str, number: int) -> str:
    return f"{word} ({QLocale().toString(number)})"


def _several(statuses: frozenset[Status]) -> str:
    return " + ".join(status_word(s) for s in Status if s in statuses)


def _refill(box: QComboBox, items: list[tuple[str, object]]) -> None:
    """Give a box its items anew without losing the choice or telling of a change."""
    chosen = max(box.currentIndex(), 0)
    blocked = box.blockSignals(True)
    box.clear()
    for text, data in items:
        box.addItem(text, data)
    box.setCurrentIndex(chosen)
    box.blockSignals(blocked)
