"""Where else the text of an article stands: a quiet line under what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.article.publication import day_in_words
from ui.direction import BETWEEN, for_a_line

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.copies import TextCopy

_TITLE_LETTERS = 60
_FSI, _PDI = "\u2068", "\u2069"


class CopiesLine(QWidget):
    """Says whose text an article holds, or who holds its text; a press opens that article.

    Empty and hidden where there is none. `resized` says that another height is needed.
    """

    resized = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._copies: tuple[TextCopy, ...] = ()
        self.button = QPushButton(self)
        theme.set_role(self.button, "quiet")
        self.button.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        session.copies_found.connect(self._look_again)
        self.hide()

    def refresh(self) -> None:
        """Show what is known of the article that is on the desk now."""
        self._copies = self._session.copies()
        self.setVisible(bool(self._copies))
        if not self._copies:
            return
        words = self._words()
        self.button.setText(words.replace("&", "&&"))
        self.button.setIcon(theme.icon("duplicate", theme.current().faint, 15))
        self.button.setStyleSheet(f"color: {theme.current().soft.name()}; padding: 3px 6px;")
        told = "\n".join(self._told(copy) for copy in self._copies)
        press = self.tr("Press to open it")
        self.button.setToolTip(f"{told}\n{press}")
        self.button.setAccessibleName(f"{words}. {press}")

    def _words(self) -> str:
        first, *rest = self._copies
        if not first.earlier:
            if rest:
                number = len(self._copies)
                return self.tr("The same text stands in %Ln other article(s)", "", number)
            return self.tr("The same text as {0}").format(self._name(first))
        words = self.tr("A copy of {0}").format(self._name(first))
        more = self.tr("%Ln more article(s) with this text", "", len(rest)) if rest else ""
        return BETWEEN.join(filter(None, (words, more)))

    def _name(self, copy: TextCopy) -> str:
        """The outlet and the day, else the title."""
        if not copy.source:
            return f"«{_FSI}{_cut(copy.title or '')}{_PDI}»"
        day = f" ({day_in_words(copy.published)})" if copy.published else ""
        return f"{_FSI}{copy.source}{_PDI}{day}"

    def _told(self, copy: TextCopy) -> str:
        """One copy in a line: title, outlet and day, and how much is shared."""
        percent = QLocale().toString(round(copy.likeness * 100)) + QLocale().percent()
        like = self.tr("{0} of the words are the same").format(percent)
        return BETWEEN.join((f"{_FSI}{_cut(copy.title or '')}{_PDI}", self._name(copy), like))

    def _open(self) -> None:
        if len(self._copies) == 1:
            self._session.open_article(self._copies[0].article_id)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for copy in self._copies:
            action = menu.addAction(self._told(copy).replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, key=copy.article_id: self._session.open_article(key)
            )
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _look_again(self) -> None:
        if self._session.article is not None:
            self.refresh()
            self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)


def _cut(title: str) -> str:
    line = for_a_line(title)
    return line if len(line) <= _TITLE_LETTERS else line[:_TITLE_LETTERS].rstrip() + "…"
