"""What spares the reader: graphic articles are veiled, and one is reminded to pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from model.codebook import Words

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.session import Session


class DistressFlow(QObject):
    """Carries out the actions on graphic articles."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._actions = window.actions_table
        self._actions.wire({"graphic": self._mark, "unveil": self._unveil})
        session.article_opened.connect(self._check)
        session.veil_changed.connect(self._check)

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
