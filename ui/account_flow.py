"""What is asked around an account: with which other to merge it, what a split takes out of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from model.codebook import Words

if TYPE_CHECKING:
    from ui.dialogs.split_account import SplitDialog
    from ui.main_window import MainWindow
    from ui.session import Session


class AccountFlow(QObject):
    """Asks, then tells the session."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.menu: QMenu | None = None
        self.dialog: SplitDialog | None = None

    def merge(self) -> None:
        """Merge the selected account with the other one, or with the one that is chosen."""
        session = self._session
        others = session.other_accounts()
        if not others:
            session.told.emit(
                Words(
                    "لا رواية أخرى في هذه المقالة.",
                    "There is no other account in this article.",
                )
            )
        elif len(others) == 1:
            session.merge_account(others[0])
        else:
            self._ask_which(others)

    def _ask_which(self, others: tuple[str, ...]) -> None:
        session, cards = self._session, self._window.form.cards
        menu = QMenu(cards)
        for card in session.cards():
            if card.id in others:
                menu.addAction(cards.name_of(card.id), partial(session.merge_account, card.id))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(cards.mapToGlobal(QPoint(0, cards.height())))

    def split(self) -> None:
        """Ask which values of the selected account belong to another one."""
        from ui.dialogs.split_account import SplitDialog

        if self._session.account() is None:
            return
        self.dialog = SplitDialog(self._session, self._window)
        self.dialog.accepted.connect(self._split)
        self.dialog.open()

    def _split(self) -> None:
        if self.dialog is not None:
            self._session.split_account(self.dialog.claims(), self.dialog.proposals())
            self.dialog = None
