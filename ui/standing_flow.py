"""What is asked when something is decided on a whole article: for which reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from model.account import Status
from model.codebook import Words
from model.standing import Reason

if TYPE_CHECKING:
    from ui.dialogs.reason import ReasonDialog
    from ui.main_window import MainWindow
    from ui.session import Session


class StandingFlow(QObject):
    """Asks, then tells the session. The dialog is brought in when it is asked for."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.dialog: ReasonDialog | None = None

    def no_incident(self) -> None:
        """Ask why the article reports no incident."""
        self._ask(Status.NO_INCIDENT, None, "", self._session.no_incident)

    def skip(self) -> None:
        """Ask why the article is passed over."""
        self._ask(Status.SKIPPED, None, "", self._session.skip_article)

    def change_reason(self) -> None:
        """Ask for another reason of what was decided on this article, or on the last one."""
        of = self._session.reasoned()
        if of is None:
            self._session.told.emit(
                Words(
                    "لم يُقرَّر في هذه المقالة ولا في سابقتها ما له سبب.",
                    "Neither on this article nor on the last one was anything decided that has a"
                    " reason.",
                )
            )
            return
        self._ask(of.status, of.reason, of.title, lambda r: self._session.change_reason(of, r))

    def _ask(
        self, status: Status, reason: Reason | None, title: str, then: Callable[[Reason], object]
    ) -> None:
        from ui.dialogs.reason import ReasonDialog

        if self._session.refuse_read_only():
            return
        asked = ReasonDialog(status, reason, title, self._session.language, self._window)
        asked.accepted.connect(lambda: then(asked.reason))
        self.dialog = asked
        asked.open()
