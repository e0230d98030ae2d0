"""What spares the reader: graphic articles are veiled, and one is reminded to pause."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from model.codebook import Words
from ui.window.pause_banner import LATER

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.session import Session
    from ui.settings import Settings

_MINUTE_MS = 60_000
_MINUTES = (0, 20, 30, 45, 60, 90)
# Whoever was away as long as this has paused.
_PAUSE_MS = 5 * _MINUTE_MS


class DistressFlow(QObject):
    """Carries out the actions on graphic articles and on pauses.

    ``timer`` runs while one is to be reminded.
    """

    def __init__(self, session: Session, settings: Settings, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._actions = window.actions_table
        self._banner = window.pause_banner
        self.timer = QTimer(self, singleShot=True)
        self._away = QElapsedTimer()
        self._actions.wire({"graphic": self._mark, "unveil": self._unveil})
        self._actions.wire({f"pause_{m}": partial(self._choose_pause, m) for m in _MINUTES})
        session.article_opened.connect(self._check)
        session.veil_changed.connect(self._check)
        self.timer.timeout.connect(self._remind)
        self._banner.paused.connect(self._begin)
        self._banner.put_off.connect(lambda: self.timer.start(LATER * _MINUTE_MS))
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._follow_presence)
        self._begin()

    # graphic articles

    def _mark(self) -> None:
        self._session.mark_graphic(self._actions["graphic"].isChecked())
        self._check()

    def _unveil(self) -> None:
        if not self._session.graphic:
            self._session.told.emit(
                Words("هذه المقالة لم توسم صادمة.", "This article is not marked as graphic.")
            )
        self._session.unveil(self._session.veiled)

    def _check(self) -> None:
        self._actions["graphic"].setChecked(self._session.graphic)

    # pauses

    def _choose_pause(self, minutes: int) -> None:
        self._settings.pause_minutes = minutes
        self._banner.hide()
        self._begin()

    def _begin(self) -> None:
        """Count from now, if one is to be reminded."""
        minutes = self._settings.pause_minutes
        if minutes in _MINUTES:
            self._actions[f"pause_{minutes}"].setChecked(True)
        if minutes:
            self.timer.start(minutes * _MINUTE_MS)
        else:
            self.timer.stop()

    def _remind(self) -> None:
        self._banner.remind(self._settings.pause_minutes)

    def _follow_presence(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self._away.start()
        elif self._away.isValid() and self._away.hasExpired(_PAUSE_MS):
            self._away.invalidate()
            self._banner.hide()
            self._begin()
