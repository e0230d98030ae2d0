"""As many articles as there is room for, next to each other; the others are a choice away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from model.codebook import Codebook
from model.evidence import Span
from model.incident import ReportedAccount
from ui import theme
from ui.incident.articles.pane import ArticlePane
from ui.session.incident_page import ShownArticle

ROOM = 310
"""How wide a page has to be to be read."""
MOST = 4


class SideBySide(QWidget):
    """``read`` gives an article by its id, ``is_graphic`` says whether it comes veiled.
    ``focus_wanted``: go to an account in the grid."""

    open_wanted = Signal(str)
    focus_wanted = Signal(str)

    def __init__(
        self,
        read: Callable[[str], ShownArticle],
        is_graphic: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._is_graphic = is_graphic
        self._columns: tuple[ReportedAccount, ...] = ()
        self._codebook: Codebook | None = None
        self._field: str | None = None
        self._account = ""
        self._chosen: list[str] = []
        self._zoom = 0
        self.panes: list[ArticlePane] = []
        self._row = QSplitter(Qt.Orientation.Horizontal, self)
        self._row.setChildrenCollapsible(False)
        self._row.setHandleWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)

    def show_accounts(self, columns: Sequence[ReportedAccount], codebook: Codebook | None) -> None:
        """Whose articles are shown; those that stood here stay where they are still told of."""
        self._columns, self._codebook = tuple(columns), codebook
        ids = [c.account.id for c in columns]
        self._chosen = [a for a in self._chosen if a in ids]
        for pane in self.panes:
            pane.offer(self._columns)
        self._arrange()

    def go_to(self, field_id: str | None, account_id: str) -> None:
        """Show the words of a field in all articles, with that of an account among them."""
        self._field, self._account = field_id, account_id
        self._arrange()

    def zoom(self, steps: int) -> None:
        """As much larger as the article on the desk."""
        self._zoom = steps
        for pane in self.panes:
            pane.zoom(steps)

    def selected(self) -> tuple[str, Span, str] | None:
        """The article's id, the place and the words that are selected in one of the pages, in that
        of the account in focus first."""
        for pane in sorted(self.panes, key=lambda p: (not p.page.hasFocus(), p.account)):
            span = pane.page.selected_span()
            column = self._column(pane.account)
            if span is not None and column is not None and pane.isVisibleTo(self):
                return column.article_id, span, pane.page.text[span.start : span.end]
        return None

    def shown(self) -> tuple[str, ...]:
        """The accounts whose articles are shown, in the reading direction."""
        return tuple(p.account for p in self.panes if not p.isHidden())

    def _column(self, account_id: str) -> ReportedAccount | None:
        return next((c for c in self._columns if c.account.id == account_id), None)

    def _arrange(self) -> None:
        """One pane for each account there is room for, the one in focus always among them."""
        ids = [c.account.id for c in self._columns]
        room = max(1, min(MOST, self.width() // theme.scaled(ROOM), len(ids)))
        wanted = [a for a in self._chosen if a in ids]
        wanted += [a for a in ids if a not in wanted]
        if self._account in ids and self._account not in wanted[:room]:
            # Where it stood longest ago makes room.
            wanted.remove(self._account)
            wanted.insert(room - 1, self._account)
        self._chosen = wanted[:room]
        self._have_panes(len(self._chosen))
        for pane, account in zip(self.panes, self._chosen, strict=False):
            column = self._column(account)
            if column is not None and self._codebook is not None:
                article = self._read(column.article_id)
                graphic = self._is_graphic(column.article_id)
                pane.show_account(column, article, self._codebook, self._field, graphic=graphic)
                pane.stand_out(account == self._account and len(self._chosen) > 1)

    def _have_panes(self, number: int) -> None:
        while len(self.panes) < number:
            pane = ArticlePane(self)
            pane.zoom(self._zoom)
            pane.offer(self._columns)
            pane.account_chosen.connect(lambda a, p=pane: self._swap(p, a))
            pane.open_wanted.connect(self.open_wanted)
            self._row.addWidget(pane)
            self.panes.append(pane)
        for place, pane in enumerate(self.panes):
            pane.setVisible(place < number)

    def _swap(self, pane: ArticlePane, account: str) -> None:
        """Another account was chosen in a pane: it stands there, and the grid goes to it."""
        place = self.panes.index(pane)
        if account in self._chosen:
            other = self._chosen.index(account)
            self._chosen[other] = self._chosen[place]
        self._chosen[place] = account
        self._account = account
        self._arrange()
        self.focus_wanted.emit(account)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()
