"""What is said once every article is decided: how it came out, and where to go from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from model.account import Status
from ui import theme
from ui.actions import Actions
from ui.direction import BETWEEN
from ui.theme.prose import Prose

if TYPE_CHECKING:
    from ui.session import Session


class FinishedStrip(QFrame):
    """Comes when the last article that waited is decided; goes when one waits again."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._put_away = False
        theme.set_role(self, "strip")
        self._icon = QLabel(self)
        self.words = Prose(parent=self)
        self.export = QPushButton(self)
        theme.set_role(self.export, "primary")
        self.export.clicked.connect(actions["export"].trigger)
        self.more = QPushButton(self)
        theme.set_role(self.more, "quiet")
        self.more.clicked.connect(actions["import_files"].trigger)
        self.close_button = QToolButton(self)
        self.close_button.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        for button in (self.more, self.export, self.close_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        session.project_changed.connect(self._start_over)
        session.queue_changed.connect(self.refresh)
        session.row_changed.connect(lambda _: self.refresh())
        theme.changed.connect(self.refresh)
        self._start_over()

    def refresh(self) -> None:
        """Come or go as the queue stands."""
        done, every = self._session.progress() if self._session.project_path else (0, 0)
        finished = 0 < every == done
        if not finished:
            self._put_away = False
        self.setVisible(finished and not self._put_away)
        if finished:
            self._say(every)

    def _say(self, every: int) -> None:
        counts = self._session.counts()
        nothing = counts.get(Status.NO_INCIDENT, 0)
        parts = [self.tr("%Ln article(s): all of them are decided", "", every)]
        if nothing:
            parts.append(self.tr("%Ln without an incident", "", nothing))
        self.words.set_words(BETWEEN.join(parts))
        self.export.setText(self.tr("Export…"))
        self.more.setVisible(not self._session.read_only)
        self.more.setText(self.tr("Import more…"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setIcon(theme.icon("close"))
        self._icon.setPixmap(theme.pixmap("accept", theme.current().good))

    def _start_over(self) -> None:
        self._put_away = False
        self.refresh()

    def _close(self) -> None:
        self._put_away = True
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)
