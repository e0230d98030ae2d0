"""The article of a match, read beside the one under review, at the words of the focused field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui import theme
from ui.article.marks import focused_span, marks
from ui.article.page import ArticlePage
from ui.article.typesetting import BODY_SIZE, Look
from ui.form.detail import Elided
from ui.matching.words import day_word, line_of, reason_words

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.matching import LikelyMatch, OtherText

_BODY = 17
"""The size of the text at the usual zoom: it has less room than the one under review."""
_FIRST = ("event_type", "target", "place", "date")
"""At whose words the article opens where the focused field has none."""


class BesidePanel(QFrame):
    """Stands in the place of the queue while one looks. ``put_away`` is asked for by Escape.
    ``open_wanted`` carries the ids of the article and its account."""

    put_away = Signal()
    open_wanted = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._text: OtherText | None = None
        self._match: LikelyMatch | None = None
        theme.set_role(self, "pane")
        self.title = Elided(self)
        self.origin = Elided(self)
        self.reasons = Elided(self)
        for line in (self.origin, self.reasons):
            theme.set_role(line, "soft")
        self.opener = QToolButton(self)
        self.closer = QToolButton(self)
        self.opener.clicked.connect(self._open)
        self.closer.clicked.connect(self.put_away)
        for button in (self.opener, self.closer):
            theme.keep_icon_size(button, 16)
        self._nothing = QWidget()
        self._nothing.setFixedHeight(0)
        self.page = ArticlePage(self._nothing, self)
        self._compose()
        theme.keep(self, BesidePanel._dress)
        session.field_focused.connect(self._follow)
        self._speak()

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.opener)
        head.addWidget(self.closer)
        below = QVBoxLayout()
        below.setContentsMargins(14, 0, 14, 6)
        below.addWidget(self.origin)
        below.addWidget(self.reasons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(self.page, 1)

    def show_match(self, match: LikelyMatch, text: OtherText) -> None:
        """Show an account's article at its words."""
        other = self._text is None or self._text.article.id != text.article.id
        self._match, self._text = match, text
        if other:
            self.page.show_text(text.article.text, text.zones, header_under_headline=False)
        self._say()
        self._follow()

    def zoom(self, steps: int) -> None:
        """As many steps larger as the article under review."""
        self.page.set_look(Look((_BODY + steps) / BODY_SIZE))

    def _say(self) -> None:
        if self._match is None:
            return
        told = self._match.told
        self.title.say(told.title)
        self.origin.say(line_of([told.source, day_word(told)]))
        self.reasons.say(reason_words(self._match.match.reasons, self._session.language))
        self.page.setAccessibleName(self.tr("Article beside: %1").replace("%1", told.title))

    def _follow(self) -> None:
        """Go to the words of the field in focus, else to those that state the act."""
        if self._text is None:
            return
        fields = [f for f in (self._session.field_id, *_FIRST) if f]
        told = {h.field_id for h in self._text.highlights}
        field = next((f for f in fields if f in told), None)
        self.page.set_marks(marks(self._text.highlights, field, None))
        span = focused_span(self.page.marks)
        if span is not None:
            self.page.reveal(span)

    def _open(self) -> None:
        if self._match is not None:
            self.open_wanted.emit(self._match.told.article_id, self._match.told.account)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.title.setFont(theme.ui_font(14, bold=True))
        self.opener.setIcon(theme.icon("article"))
        self.closer.setIcon(theme.icon("close"))
        self.page.restyle()

    def _speak(self) -> None:
        for button, words in (
            (self.opener, self.tr("Open on the desk")),
            (self.closer, self.tr("Close")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
