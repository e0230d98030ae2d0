"""What the form says where there is no account: what is going on, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from model.article_language import Language
from ui import theme
from ui.theme.prose import Prose

if TYPE_CHECKING:
    from ui.session import Session

_ICON = 36


class EmptyForm(QWidget):
    """What is the matter, what it means and, where it helps, the buttons to go on with."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        theme.set_role(self, "surface")
        self._icon = QLabel(self)
        self._title = QLabel(self)
        self._title.setFont(theme.ui_font(15, bold=True))
        self._title.setWordWrap(True)
        self._told = Prose(parent=self)
        theme.set_role(self._told, "soft")
        self._add = QPushButton(self)
        self._add.clicked.connect(session.add_account)
        self._none = QPushButton(self)
        theme.set_role(self._none, "quiet")
        self._none.clicked.connect(lambda: session.no_incident())
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 24, 48, 24)
        column.setSpacing(10)
        column.addStretch(2)
        for label in (self._icon, self._title, self._told):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(6)
        for button in (self._add, self._none):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.changed.connect(self.refresh)
        self.refresh()

    @property
    def words(self) -> tuple[str, str]:
        """What is the matter, and what it means."""
        return self._title.text(), self._told.words

    def refresh(self) -> None:
        session = self._session
        there = session.article is not None and not session.reading and not session.read_only
        self._add.setVisible(there)
        self._none.setVisible(there)
        self._add.setText(self.tr("Add an account"))
        self._none.setText(self.tr("No incident here"))
        icon, title, told = self._state()
        self._title.setText(title)
        self._told.set_words(told)
        self._told.setVisible(bool(told))
        for part in (self._icon, self._title):
            part.setVisible(bool(icon))
        if icon:
            picture = theme.pixmap(icon, theme.current().faint, _ICON)
            self._icon.setPixmap(picture)

    def _state(self) -> tuple[str, str, str]:
        """An icon, what is the matter, and what it means."""
        session = self._session
        if session.article is None:
            told = self.tr("Choose an article in the queue. Its form appears here.")
            return "", "", told
        if session.reading:
            told = self.tr("What it tells appears here in a moment. You may begin to read.")
            return "search", self.tr("The article is being read…"), told
        if session.read_only:
            told = self.tr("The project is open for reading only: nothing can be added to it.")
            return "none", self.tr("No account of this article"), told
        language = session.article_language
        if not language.has_rules:
            told = self.tr(
                "Proposals are read out of Arabic articles only, as there are no rules for other"
                " languages. You can add an account and fill it in by hand."
            )
            return "language", self._language_words(language), told
        told = self.tr(
            "Nothing was found in this article that looks like an incident. Add an account if it"
            " reports one, or go on."
        )
        return "none", self.tr("No incident found"), told

    def _language_words(self, language: Language) -> str:
        words = {
            Language.PERSIAN: self.tr("This article is in Persian"),
            Language.URDU: self.tr("This article is in Urdu"),
            Language.KURDISH: self.tr("This article is in Kurdish"),
            Language.HEBREW: self.tr("This article is in Hebrew"),
        }
        return words.get(language, self.tr("This article is not in Arabic"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
