"""What is known of an article, above its text and editable where it stands.

The title is shown only where the text does not say it itself. Without a publication date a quiet
notice says what that costs.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.article import Article
from model.typed_values import Unreadable
from ui import theme
from ui.article.copies import CopiesLine
from ui.article.editable import Editable
from ui.article.publication import PublicationDate, day_in_words
from ui.article.title import Title, is_said
from ui.article.typed_day import read_day
from ui.flow import Flow
from ui.theme.prose import Prose
from ui.translation import direction

if TYPE_CHECKING:
    from ui.session import Session

_TOP, _BOTTOM = 2, 4
_PATIENCE_MS = 250
# Words as large as this say no more than they must.
_LARGE = 150
_STATE_TOP = 4


class Header(QWidget):
    """Title, source, day and address of the article on the desk, its notices and its state.

    `changed` tells that it may need another height. The state is a word that comes and goes: it
    floats over the page (`float_state`), so that nothing moves for it.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.title = Title(self)
        self.source = Editable(self)
        self.published = PublicationDate(partial(read_day, session), self)
        self.url = Editable(self)
        self.title_opener = QToolButton(self)
        self.state = QLabel(self)
        theme.set_role(self.state, "faint")
        self.copies = CopiesLine(session, self)
        self.complaint = Prose(parent=self)
        self.notice = QFrame(self)
        theme.set_role(self.notice, "notice")
        self._notice_words = Prose(parent=self.notice)
        self.set_day = QPushButton(self.notice)
        # Most articles are read before one could read that they are.
        self._state_soon = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._state_soon.timeout.connect(self.show_state)
        self._compose()
        self._connect()
        self._say()
        self.refresh()

    def _compose(self) -> None:
        self._known = QWidget(self)
        row = Flow(self._known, 4)
        for part in (self.source, self.published, self.url, self.title_opener):
            row.addWidget(part)
        notice = QHBoxLayout(self.notice)
        notice.setContentsMargins(14, 8, 14, 8)
        notice.setSpacing(14)
        notice.addWidget(self._notice_words, 1)
        notice.addWidget(self.set_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 0, _BOTTOM)
        column.setSpacing(6)
        rows: tuple[QWidget, ...] = (
            self.title,
            self._known,
            self.copies,
            self.complaint,
            self.notice,
        )
        for each in rows:
            column.addWidget(each)
        column.addStretch(1)
        self.complaint.hide()

    def _connect(self) -> None:
        session = self._session
        session.article_changed.connect(self.refresh)
        session.about_to_leave_article.connect(self._finish)
        session.about_to_save.connect(self._finish)
        session.run_changed.connect(self.show_state)
        self.title.entered.connect(self._set_title)
        self.source.entered.connect(self._set_source)
        self.url.entered.connect(self._set_url)
        self.published.entered.connect(self._type_day)
        self.published.day_picked.connect(self._set_published)
        self.set_day.clicked.connect(self.published.edit)
        self.title_opener.clicked.connect(self.title.edit)
        for part in self._parts():
            part.resized.connect(self.changed)
        self.copies.resized.connect(self.changed)
        theme.changed.connect(self.refresh)

    def _parts(self) -> tuple[Editable, ...]:
        return (self.title, self.source, self.published, self.url)

    def _finish(self) -> None:
        """Take what stands in an editor: leaving by keys does not take the keyboard from it."""
        for part in self._parts():
            part.finish()

    # what is shown

    @property
    def shows_title(self) -> bool:
        """Whether the header begins with a title, since the text does not say it."""
        return not self.title.isHidden()

    def refresh(self) -> None:
        """Show what is known of the article now, in the room that it needs."""
        self.fill()
        self.changed.emit()

    def fill(self) -> None:
        """Show what is known of the article now; editors close."""
        article = self._session.article
        if article is None:
            return
        for part in self._parts():
            part.close_editor()
        self._complain("")
        self.title.show_title(article.title, said=is_said(article.title, article.text))
        self.title_opener.setVisible(self.title.isHidden())
        self.title_opener.setIcon(theme.icon("correct", theme.current().faint, 15))
        self._show_known(article)
        self.copies.refresh()
        # A record of a dataset says its own day, whenever it was published.
        self.notice.setVisible(article.published is None and not article.is_record)
        self.state.hide()
        self._state_soon.start()

    def _show_known(self, article: Article) -> None:
        day = article.published
        self.source.show_words(
            article.source or self.tr("Add source"), article.source or "", faint=not article.source
        )
        words = day_in_words(day) if day else ""
        if day and theme.text_scale() < _LARGE:
            words = self.tr("Published: {0}").format(words)
        self.published.set_day(day)
        self.published.show_words(
            words or self.tr("Add publication date"),
            f"{day.year}-{day.month}-{day.day}" if day else "",
            faint=day is None,
        )
        self.url.show_words(
            _host(article.url) if article.url else self.tr("Add address"),
            article.url or "",
            faint=not article.url,
        )

    def show_state(self) -> None:
        """Say that the article is being read, or that nothing was found in it."""
        session = self._session
        if session.reading:
            words = self.tr("Being read…")
        elif session.run is not None and not session.run.proposals:
            words = self.tr("Nothing was proposed from this article")
        else:
            words = ""
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self.float_state()

    def float_state(self) -> None:
        """Put the state into the margin above the text, in the middle of what it floats over."""
        page = self.state.parentWidget()
        if page is not None:
            self.state.adjustSize()
            self.state.move((page.width() - self.state.width()) // 2, _STATE_TOP)

    def _say(self) -> None:
        # The header runs as its article does; sentences run as their language does.
        for part in (self.copies, self.complaint, self.notice, self.state):
            part.setLayoutDirection(direction(self._session.language))
        self.setAccessibleName(self.tr("About the article"))
        press = self.tr("Press to correct")
        self.source.name(self.tr("Source"), press)
        self.published.name(self.tr("Publication date"), press)
        self.url.name(self.tr("Address"), press)
        self.title.name(self.tr("Title"), press)
        self.title_opener.setToolTip(self.tr("Correct the title"))
        self.title_opener.setAccessibleName(self.tr("Correct the title"))
        self._notice_words.set_words(
            self.tr(
                "The article has no publication date: days such as “yesterday” or “Monday” cannot"
                " be told until it is set."
            )
        )
        self.set_day.setText(self.tr("Set the date"))

    # what is typed

    def _set_title(self, text: str) -> None:
        self.title.close_editor()
        self._session.set_metadata(title=text or None)

    def _set_source(self, text: str) -> None:
        self.source.close_editor()
        self._session.set_metadata(source=text or None)

    def _set_url(self, text: str) -> None:
        self.url.close_editor()
        self._session.set_metadata(url=text or None)

    def _set_published(self, day: date | None) -> None:
        self._complain("")
        self.published.close_editor()
        self._session.set_metadata(published=day)

    def _type_day(self, text: str) -> None:
        if not text:
            self._set_published(None)
            return
        try:
            day = read_day(self._session, text)
        except Unreadable as error:
            self._complain(error.words.in_language(self._session.language))
        else:
            self._set_published(day)

    def _complain(self, words: str) -> None:
        if words != self.complaint.words:
            self.complaint.set_words(words)
            self.complaint.setStyleSheet(f"color: {theme.current().danger.name()};")
            self.complaint.setVisible(bool(words))
            self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.refresh()
        super().changeEvent(event)


def _host(address: str) -> str:
    """The name of the site, which is what one knows an address by."""
    host = QUrl(address).host().removeprefix("www.")
    return host or address
