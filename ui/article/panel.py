"""The article's column: page, overview and find bar, kept in step with the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolTip, QVBoxLayout, QWidget

from model.evidence import Span
from ui import theme
from ui.article.empty import EmptyPage
from ui.article.find_bar import FindBar
from ui.article.finding import Finder, nearest
from ui.article.header import Header
from ui.article.labels import dot_label, tooltip
from ui.article.marks import at_point, focused_span, marks, next_of
from ui.article.menu import article_menu
from ui.article.overview import Dot, Overview
from ui.article.page import ArticlePage
from ui.article.reshaping import Side, reshape
from ui.article.typesetting import BODY_SIZE, Look, runs_right_to_left
from ui.article.veil_bar import VeilBar
from ui.article.word_bounds import Edge
from ui.settings import SPACING_RANGE, WIDTH_RANGE, ZOOM_RANGE

if TYPE_CHECKING:
    from ui.session import Session


class ArticlePanel(QWidget):
    """Shows the article on the desk and where its values were read.

    ``zoom_changed`` carries the steps (pixels of the body's size) by which the text is larger
    than usual; ``lexicon_wanted`` asks for the selected words to be added to the lexicon.
    """

    zoom_changed = Signal(int)
    lexicon_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._zoom = 0
        self._spacing = self._width = 100
        self._finder = Finder("")
        self._places: tuple[Span, ...] = ()
        self._place = -1
        self.header = Header(session)
        self.page = ArticlePage(self.header, self)
        self.overview = Overview(self._dots, self._dot_label, self)
        self.find_bar = FindBar(self)
        self.veil_bar = VeilBar(self)
        self._compose()
        self._connect()
        self._show_article()

    def _compose(self) -> None:
        theme.set_role(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self.page)
        self.page.viewport().installEventFilter(self)
        self.header.state.setParent(self.page)
        self.header.state.hide()
        desk = QWidget(self)
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.page, 1)
        row.addWidget(self.overview)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(EmptyPage(self))
        self._stack.addWidget(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.veil_bar)
        column.addWidget(self._stack, 1)
        self.find_bar.hide()
        self._say()

    def _connect(self) -> None:
        session, page = self._session, self.page
        session.article_opened.connect(self._show_article)
        session.project_changed.connect(self._show_article)
        session.article_changed.connect(self._show_header_place)
        session.veil_changed.connect(self._show_veil)
        session.run_changed.connect(self._show_marks)
        session.review_changed.connect(self._show_marks)
        session.account_selected.connect(self._show_marks)
        session.account_selected.connect(self._reveal_account)
        session.field_focused.connect(self._show_marks)
        session.field_focused.connect(self._reveal)
        self.header.changed.connect(page.fit)
        page.clicked.connect(self._clicked)
        page.zoom_wanted.connect(self.zoom)
        page.laid_out.connect(self._laid_out)
        page.verticalScrollBar().valueChanged.connect(self._show_view)
        page.verticalScrollBar().rangeChanged.connect(self._show_view)
        self.overview.dot_clicked.connect(self._dot_clicked)
        self.overview.place_clicked.connect(page.scroll_to_share)
        self.veil_bar.wanted.connect(session.unveil)
        self.find_bar.wanted.connect(self._find)
        self.find_bar.stepped.connect(self._step)
        self.find_bar.closed.connect(self._close_find)
        theme.changed.connect(page.restyle)

    # what the actions ask for

    def find_words(self) -> None:
        """Open the bar that finds words; selected words are looked for at once."""
        if self._session.article is None:
            return
        span = self.page.selected_span()
        chosen = self.page.text[span.start : span.end] if span else ""
        self.find_bar.show()
        self.find_bar.begin("" if "\n" in chosen else chosen)
        self._find(self.find_bar.field.text())

    def zoom(self, steps: int) -> None:
        """Make the text larger (or, below 0, smaller) by some steps."""
        wanted = _within(ZOOM_RANGE, self._zoom + steps)
        if wanted == self._zoom:
            return
        self._zoom = wanted
        self._set_look()
        self.zoom_changed.emit(wanted)

    def set_lines(self, spacing: int, width: int) -> None:
        """How far apart lines are and how long they may be, in hundredths of the usual."""
        spacing, width = _within(SPACING_RANGE, spacing), _within(WIDTH_RANGE, width)
        if (spacing, width) != (self._spacing, self._width):
            self._spacing, self._width = spacing, width
            self._set_look()

    def _set_look(self) -> None:
        self.header.title.set_zoom(self.zoom_factor)
        self.page.set_look(Look(self.zoom_factor, self._spacing / 100, self._width / 100))

    @property
    def zoom_steps(self) -> int:
        """By how many steps the text is larger than usual."""
        return self._zoom

    @property
    def zoom_factor(self) -> float:
        """How large the text is; 1.0 is usual."""
        return (BODY_SIZE + self._zoom) / BODY_SIZE

    def selected_span(self) -> Span | None:
        """The selected words in code points, without spaces around them; None without any."""
        return self.page.selected_span()

    def move_evidence(self, edge: Edge, side: Side) -> None:
        """Make the words of the value under review longer or shorter by one."""
        reshape(self._session, edge, side)

    def show_evidence(self) -> bool:
        """Take the keyboard to the words of the value under review, selected; False where it
        rests on none."""
        span = focused_span(self.page.marks)
        if span is None:
            return False
        self.page.select(span)
        self.page.reveal(span)
        self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def mean_field(self) -> None:
        """Let the value be under review that was read where the caret stands."""
        mark = next(iter(at_point(self.page.marks, self.page.caret())), None)
        if mark is not None:
            self._session.focus(mark.highlight.field_id, mark.highlight.item_id)

    # keeping in step

    def _show_article(self) -> None:
        article = self._session.article
        self._close_find()
        self._stack.setCurrentIndex(0 if article is None else 1)
        if article is None:
            self._show_veil()
            self._show_marks()
            return
        self._finder = Finder(article.text)
        right = runs_right_to_left(article.text)
        self.header.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        self.header.fill()
        self.page.show_text(
            article.text,
            self._session.zones(),
            header_under_headline=not self.header.shows_title,
        )
        self._show_veil()
        self._show_marks()
        self._reveal()

    def _show_veil(self) -> None:
        self.veil_bar.show_state(self._session.graphic, self._session.veiled)
        self.page.veil(self._session.veiled)
        if not self.find_bar.isHidden():
            self._find(self.find_bar.field.text())

    def _show_header_place(self) -> None:
        self.page.place_header(under_headline=not self.header.shows_title)

    def _show_marks(self) -> None:
        session = self._session
        self.page.set_marks(marks(session.highlights(), session.field_id, session.item_id))
        self.overview.refresh()

    def _dots(self) -> list[Dot]:
        return [
            Dot(
                self.page.share_of(mark.span.start),
                mark.highlight.family,
                mark.highlight.reviewed,
                mark.chosen,
                number,
            )
            for number, mark in enumerate(self.page.marks)
        ]

    def _dot_label(self, number: int) -> str:
        mark = self.page.marks[number]
        return dot_label(self._session, mark, veiled=not self._is_shown(mark.span))

    def _laid_out(self) -> None:
        self.overview.refresh()
        self._show_view()

    def _show_view(self) -> None:
        self.overview.show_view(*self.page.shown_share())

    def _reveal(self) -> None:
        span = focused_span(self.page.marks)
        if span is not None:
            self.page.reveal(span)

    def _reveal_account(self) -> None:
        """Show where the account is told: the focused field's words, else its first ones."""
        first = min((m.span for m in self.page.marks), default=None)
        span = focused_span(self.page.marks) or first
        if span is not None:
            self.page.reveal(span)

    def _clicked(self, at: QPoint) -> None:
        if self.page.lift_veil(at):
            return
        mark = next_of(self.page.marks_under(at), self._session.field_id)
        if mark is not None:
            self._session.focus(mark.highlight.field_id, mark.highlight.item_id)

    def _dot_clicked(self, number: int) -> None:
        if number < len(self.page.marks):
            highlight = self.page.marks[number].highlight
            self.page.reveal(highlight.span)
            self._session.focus(highlight.field_id, highlight.item_id)

    def _is_shown(self, span: Span) -> bool:
        """Whether none of these words is veiled."""
        return self.page.shown_words(span) == self.page.text[span.start : span.end]

    # finding

    def _find(self, words: str) -> None:
        # Not even how often it stands under the veil is told.
        self._places = tuple(filter(self._is_shown, self._finder.find(words)))
        self._place = nearest(self._places, self.page.caret()) if self._places else -1
        self._show_place(bool(words.strip()))

    def _step(self, by: int) -> None:
        if self._places:
            self._place = (self._place + by) % len(self._places)
            self._show_place(True)

    def _show_place(self, wanted: bool) -> None:
        self.page.set_found(self._places, self._place)
        self.find_bar.show_count(max(0, self._place) if wanted else None, len(self._places))

    def _close_find(self) -> None:
        """Put the bar away; the place that was found is selected."""
        here = self._places[self._place] if self._places else None
        was_open = not self.find_bar.isHidden()
        self.find_bar.hide()
        self._places, self._place = (), -1
        self.page.set_found((), -1)
        if was_open and here is not None and here.end <= len(self.page.text):
            self.page.select(here)
        if was_open:
            self.page.setFocus()

    # what the window system says

    def eventFilter(self, _: object, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            teach = self.lexicon_wanted.emit
            menu = article_menu(self._session, self.page, self.find_words, teach, self)
            menu.popup(event.globalPos())
            return True
        if event.type() == QEvent.Type.Resize:
            self.header.float_state()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            veiled = self.page.is_veiled(event.pos())
            words = "" if veiled else tooltip(self._session, self.page.marks_under(event.pos()))
            QToolTip.showText(event.globalPos(), words, self.page.viewport())
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.page.setAccessibleName(self.tr("Article"))
        self.overview.setAccessibleName(self.tr("Where the evidence lies"))


def _within(ends: tuple[int, int], number: int) -> int:
    return max(ends[0], min(ends[1], number))
