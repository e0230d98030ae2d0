"""Says that an import stopped before its end, and goes on with it if one wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui import theme
from ui.direction import BETWEEN
from ui.theme.prose import Prose

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.values import LoggedImport


class UnfinishedStrip(QFrame):
    """Comes with a project whose last import was stopped, or cut off by the end of the program."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stopped: LoggedImport | None = None
        theme.set_role(self, "strip")
        self._icon = QLabel(self)
        self.words = Prose(parent=self)
        self.go_on, self.leave = QPushButton(self), QPushButton(self)
        theme.set_role(self.go_on, "primary")
        theme.set_role(self.leave, "quiet")
        self.go_on.clicked.connect(self._go_on)
        self.leave.clicked.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        for button in (self.leave, self.go_on):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        for told in (session.project_changed, session.imported, session.import_left):
            told.connect(self.refresh)
        theme.changed.connect(self._say)
        self.hide()

    def refresh(self) -> None:
        """Come or go as the log of imports says."""
        self._stopped = self._session.unfinished_import()
        self.setVisible(self._stopped is not None)
        self._say()

    def _say(self) -> None:
        if self._stopped is None:
            return
        parts = [self.tr("An import was stopped before its end")]
        parts.append(self.tr("%Ln article(s) came in", "", self._stopped.added))
        if self._stopped.stopped_at is not None:
            name = f"\u2068{self._stopped.stopped_at.name}\u2069"
            parts.append(self.tr("the last one tried is %1").replace("%1", name))
        self.words.set_words(BETWEEN.join(parts))
        self.go_on.setText(self.tr("Go on with it"))
        self.leave.setText(self.tr("Leave it so"))
        self._icon.setPixmap(theme.pixmap("import", theme.current().soft))

    def _go_on(self) -> None:
        if self._stopped is not None:
            self.hide()
            self._session.resume_import(self._stopped)

    def _leave(self) -> None:
        if self._stopped is not None:
            self._session.give_up_import(self._stopped)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
