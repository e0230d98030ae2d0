"""All likely pairs of the project, to be worked through by key: link, keep apart, look."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from model.codebook import Words
from ui import theme
from ui.actions import keymap
from ui.actions.table import spec_of
from ui.article.marks import focused_span, marks
from ui.article.page import ArticlePage
from ui.article.typesetting import BODY_SIZE, Look
from ui.form.detail import Elided
from ui.matching.pair_list import PairDelegate, PairModel
from ui.matching.words import day_word, line_of
from ui.window.own_actions import OwnActions

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.incidents import IncidentDesk
    from ui.session.matching import LikelyPair, MatchFinder, Told

_BODY, _LARGE = 16, 150
_ACT = "event_type"


class PairsWindow(QWidget):
    """Stands beside the desk. ``open_wanted`` carries the ids of an article and its account."""

    open_wanted = Signal(str, str)

    def __init__(
        self,
        session: Session,
        finder: MatchFinder,
        incidents: IncidentDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._finder = finder
        self._incidents = incidents
        self._searched = False
        self.model = PairModel(finder, session.language)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PairDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show())
        self.state = QLabel(self)
        self._words: Callable[[], str] = str
        theme.set_role(self.state, "soft")
        self.pages = (_Page(self), _Page(self))
        self.link_button, self.apart_button = QPushButton(self), QPushButton(self)
        self.one_button, self.other_button = QPushButton(self), QPushButton(self)
        self.again_button = QPushButton(self)
        theme.set_role(self.link_button, "primary")
        for button in (self.one_button, self.other_button, self.again_button):
            theme.set_role(button, "quiet")
        self._compose()
        self._connect()
        self._speak()
        self._show()
        self.resize(1180, 740)

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 10, 6)
        head.addWidget(self.state, 1)
        head.addWidget(self.again_button)
        texts = QSplitter(Qt.Orientation.Horizontal, self)
        texts.setChildrenCollapsible(False)
        texts.setHandleWidth(1)
        for page in self.pages:
            texts.addWidget(page)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.list)
        self._split.addWidget(texts)
        self._split.setSizes([250, 430])
        foot = self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot.setContentsMargins(14, 8, 14, 10)
        foot.setSpacing(8)
        for pair in ((self.link_button, self.apart_button), (self.one_button, self.other_button)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button)
            foot.addLayout(row)
            foot.setAlignment(row, Qt.AlignmentFlag.AlignLeading)
        foot.insertStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._split, 1)
        column.addLayout(foot)
        theme.set_role(self, "surface")
        theme.keep(self, PairsWindow._fit_foot)

    def _fit_foot(self) -> None:
        """Large words take two lines of buttons."""
        large = theme.text_scale() >= _LARGE
        directions = QBoxLayout.Direction
        self._foot.setDirection(directions.TopToBottom if large else directions.LeftToRight)

    def _connect(self) -> None:
        self._finder.pairs_found.connect(self._take)
        slots: dict[str, Callable[[], object]] = {}
        for button, name, act in (
            (self.link_button, "link", self.link),
            (self.apart_button, "apart", self.keep_apart),
            (self.one_button, "open_one", lambda: self._open(0)),
            (self.other_button, "open_other", lambda: self._open(1)),
            (self.again_button, "again", self.search),
        ):
            button.clicked.connect(act)
            slots[name] = act
        slots |= {"undo": self._undo, "close": self.close}
        self._actions = OwnActions(self, "pairs", slots)
        keymap.changed.connect(self._speak)
        self._incidents.told.connect(self._tell)
        self._incidents.refused.connect(self._tell)

    # what is done

    def begin(self) -> None:
        """Look through the project the first time; later the list is as it was left."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._searched:
            self.search()

    def search(self) -> None:
        """Look through the project again."""
        self._searched = True
        self._say(lambda: self.tr("Looking through the project…"))
        self._finder.search()

    def link(self) -> None:
        """The two tell of one incident."""
        pair = self._reviewed()
        if pair is None or pair.other.incident is None:
            return
        home = self._incidents.incident_of(pair.other.account)
        if home is not None and self._incidents.link([pair.one.account], home):
            self._done()

    def keep_apart(self) -> None:
        """The two tell of different incidents."""
        pair = self._reviewed()
        if pair is not None and self._incidents.keep_apart(pair.one.account, pair.other.account):
            self._done()

    def _reviewed(self) -> LikelyPair | None:
        """The selected pair; of what was only proposed nothing can be said yet."""
        pair = self._pair()
        if pair is not None and not (pair.one.reviewed and pair.other.reviewed):
            self._say(lambda: self.tr("Review both reports first: only then have they incidents."))
            return None
        return pair

    def _done(self) -> None:
        row = self.list.currentIndex().row()
        self.model.drop(row)
        left = self.model.rowCount()
        self.list.setCurrentIndex(self.model.index(min(row, left - 1)))
        self._count()
        self._show()

    def _undo(self) -> None:
        """Take back what was said last of two accounts; they are found anew."""
        if self._incidents.undo_stack.canUndo():
            self._incidents.undo()
            self.search()

    def _open(self, which: int) -> None:
        pair = self._pair()
        if pair is not None:
            told = (pair.one, pair.other)[which]
            self.open_wanted.emit(told.article_id, told.account)

    # what is shown

    def _take(self, pairs: tuple[LikelyPair, ...] | None) -> None:
        if pairs is None:
            self._say(lambda: self.tr("The search was stopped before it found anything."))
            return
        self.model.show_pairs(pairs)
        if pairs:
            self.list.setCurrentIndex(self.model.index(0))
        self._count()
        self._show()

    def _count(self) -> None:
        self._say(self._left)

    def _left(self) -> str:
        number = self.model.rowCount()
        none = self.tr("No two reports wait that may tell of the same incident.")
        return self.tr("%Ln pair(s) to decide", "", number) if number else none

    def _say(self, words: Callable[[], str]) -> None:
        """Show how things stand, in whatever language the interface speaks from now on."""
        self._words = words
        self.state.setText(words())

    def _pair(self) -> LikelyPair | None:
        return self.model.pair(self.list.currentIndex().row())

    def _show(self) -> None:
        pair = self._pair()
        for page, told in zip(self.pages, (pair.one, pair.other) if pair else (), strict=False):
            page.show_account(told, self._finder, self.tr("not reviewed yet"))
        for page in self.pages:
            page.setVisible(pair is not None)
        both = pair is not None and pair.one.reviewed and pair.other.reviewed
        self.link_button.setEnabled(both)
        self.apart_button.setEnabled(both)
        self.one_button.setEnabled(pair is not None)
        self.other_button.setEnabled(pair is not None)

    def _tell(self, words: Words) -> None:
        self._say(lambda: words.in_language(self._session.language))

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Reports of the same incident"))
        self.list.setAccessibleName(self.tr("Pairs of reports"))
        for button, name in (
            (self.link_button, "link"),
            (self.apart_button, "apart"),
            (self.one_button, "open_one"),
            (self.other_button, "open_other"),
            (self.again_button, "again"),
        ):
            words, key = spec_of(f"pairs.{name}").words, self._actions.key(name)
            button.setText(f"{words}  \u2066{key}\u2069" if key else words)
            button.setAccessibleName(words)
        self.model.speak(self._session.language)
        self.state.setText(self._words())
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def sizeHint(self) -> QSize:
        return QSize(1180, 740)


class _Page(QFrame):
    """One of the two texts, at the words of its account."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme.set_role(self, "pane")
        self.title, self.origin = Elided(self), Elided(self)
        theme.set_role(self.origin, "soft")
        self._nothing = QWidget()
        self._nothing.setFixedHeight(0)
        self.page = ArticlePage(self._nothing, self)
        self.page.set_look(Look(_BODY / BODY_SIZE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        lines = QVBoxLayout()
        lines.setContentsMargins(14, 0, 14, 0)
        for line in (self.title, self.origin):
            lines.addWidget(line)
        column.addLayout(lines)
        column.addWidget(self.page, 1)
        theme.keep(self, _Page._dress)

    def show_account(self, told: Told, finder: MatchFinder, unreviewed: str) -> None:
        text = finder.text_of(told)
        if text is None:
            return
        self.title.say(told.title)
        self.origin.say(line_of([told.source, day_word(told), "" if told.reviewed else unreviewed]))
        self.page.setAccessibleName(told.title)
        if self.page.text != text.article.text:
            self.page.show_text(text.article.text, text.zones, header_under_headline=False)
        self.page.set_marks(marks(text.highlights, _ACT, None))
        span = focused_span(self.page.marks)
        if span is not None:
            self.page.reveal(span)

    def _dress(self) -> None:
        self.title.setFont(theme.ui_font(14, bold=True))
        self.page.restyle()
