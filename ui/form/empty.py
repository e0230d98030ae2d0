"""What the form says where there is no account: what is going on, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui import theme

if TYPE_CHECKING:
    from ui.session import Session


class EmptyForm(QWidget):
    """A sentence and, where it helps, the buttons to go on with."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        theme.set_role(self, "surface")
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._told, "soft")
        self._add = QPushButton(self)
        self._add.clicked.connect(session.add_account)
        self._none = QPushButton(self)
        theme.set_role(self._none, "quiet")
        self._none.clicked.connect(lambda: session.no_incident())
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._told)
        for button in (self._add, self._none):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.refresh()

    def refresh(self) -> None:
        session = self._session
        there = session.article is not None and not session.reading
        self._add.setVisible(there)
        self._none.setVisible(there)
        self._add.setText(self.tr("Add an account"))
        self._none.setText(self.tr("No incident here"))
        self._told.setText(self._sentence())

    def _sentence(self) -> str:
        if self._session.article is None:
            return self.tr("Choose an article in the queue. Its form appears here.")
        if self._session.reading:
            return self.tr("The article is being read…")
        return self.tr(
            "Nothing was found in this article that looks like an incident. Add an account if it"
            " reports one, or go on."
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
