"""The accounts of an article as cards, with what can be done with each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QToolButton, QWidget

from model.proposals import Salience
from ui import theme
from ui.form.card import Card, card_height
from ui.form.room import Room

if TYPE_CHECKING:
    from ui.session import Session

GAP = 6
_NARROWEST = 150


class AccountCards(QWidget):
    """The cards, some beside each other, and a button that adds an account.

    `incident_wanted` asks for the incident of the account that is selected.
    """

    arranged = Signal()
    incident_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cards: list[Card] = []
        self._arranged = (0, 0, 1)
        self._room = Room.AMPLE
        self._scale = 0
        self._add = QToolButton(self)
        self._add.clicked.connect(session.add_account)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self.refresh)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._retranslate()
        theme.changed.connect(self._dress)
        self._dress()

    def shown(self) -> tuple[Card, ...]:
        """The cards of the accounts there are, in order."""
        return tuple(card for card in self._cards if not card.isHidden())

    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard walks through."""
        return (*self._cards, self._add)

    def refresh_soon(self) -> None:
        """Show the accounts once what goes on is done: an article that is saved may be left."""
        self._late.start()

    def refresh(self) -> None:
        """Show the session's accounts."""
        self._late.stop()
        cards = self._session.cards()
        while len(self._cards) < len(cards):
            made = Card(self)
            made.chosen.connect(self._session.select_account)
            made.menu_asked.connect(self._open_menu)
            self._cards.append(made)
        for place, widget in enumerate(self._cards):
            widget.setVisible(place < len(cards))
            if place < len(cards):
                widget.show_card(cards[place])
        self._arrange(len(cards))

    def _arrange(self, count: int) -> None:
        """Put the cards into as many columns as leave their words room."""
        room = self.width() - self._add.width()
        columns = max(1, min(room // _NARROWEST, count))
        below = 0 if self._room is Room.TIGHT else 1
        if below and any(w.wraps(room // columns - GAP) for w in self._cards[:count]):
            below = 2
        if (count, columns, below) == self._arranged:
            return
        self._arranged = (count, columns, below)
        while self._grid.count():
            self._grid.takeAt(0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, widget in enumerate(self._cards[:count]):
            widget.set_below(below)
            self._grid.addWidget(widget, place // columns, place % columns)
            self._grid.setColumnStretch(place % columns, 1)
        self._grid.addWidget(self._add, 0, columns, Qt.AlignmentFlag.AlignTop)
        self.arranged.emit()

    def set_room(self, room: Room) -> None:
        """Show as much of each account as there is room for."""
        if room is not self._room:
            self._room = room
            self._fit_add()
            self._arrange(len(self.shown()))

    def _fit_add(self) -> None:
        self._add.setFixedHeight(card_height(0 if self._room is Room.TIGHT else 1))

    def row_height(self) -> int:
        """How high a row of cards is, with the gap below it."""
        return card_height(self._arranged[2]) + GAP

    def whole_height(self) -> int:
        """How high all rows of cards are."""
        count, columns, _ = self._arranged
        return self.row_height() * -(-count // max(1, columns)) - GAP

    def selected(self) -> Card | None:
        """The card of the account on the form."""
        here = self._session.account_id
        return next((c for c in self._cards if c.account_id == here and not c.isHidden()), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Those that are there: the session may know of accounts that have no card yet.
        self._arrange(len(self.shown()))

    def _open_menu(self, account_id: str, at: QPoint) -> None:
        menu = self.menu_for(account_id)
        menu.exec(at)
        menu.deleteLater()

    def menu_for(self, account_id: str) -> QMenu:
        """What can be done with an account."""
        session, menu = self._session, QMenu(self)
        card = next(c for c in session.cards() if c.id == account_id)
        if card.salience is Salience.MAIN:
            menu.addAction(
                self.tr("Background: recalled for context"),
                lambda: session.set_salience(account_id, Salience.BACKGROUND),
            )
        else:
            menu.addAction(
                self.tr("Main: what the article reports"),
                lambda: session.set_salience(account_id, Salience.MAIN),
            )
        menu.addMenu(self._answers_menu(menu, account_id))
        menu.addSeparator()
        menu.addAction(self.tr("Show its incident"), partial(self._show_incident, account_id))
        if card.others:
            menu.addAction(
                self.tr("Take it out of the incident it shares"),
                partial(self._unlink, account_id),
            )
        apart = session.kept_apart(account_id)
        if apart:
            again = menu.addMenu(self.tr("Kept apart: offer again"))
            for other, title in apart:
                again.addAction(title, partial(session.allow_again, account_id, other))
        menu.addAction(self.tr("Remove this account"), lambda: session.remove_account(account_id))
        return menu

    def _show_incident(self, account_id: str) -> None:
        self._session.select_account(account_id)
        if self._session.account_id == account_id:
            self.incident_wanted.emit()

    def _unlink(self, account_id: str) -> None:
        self._session.select_account(account_id)
        if self._session.account_id == account_id:
            self._session.unlink_account()

    def _answers_menu(self, parent: QMenu, account_id: str) -> QMenu:
        """Which other account this one answers."""
        session = self._session
        menu = QMenu(self.tr("It answers"), parent)
        linked = session.answered_by(account_id)
        choices = [("", self.tr("No other account"))]
        choices += [(c.id, self.name_of(c.id)) for c in session.cards() if c.id != account_id]
        for other, words in choices:
            action = menu.addAction(words, partial(session.set_answers, account_id, other))
            action.setCheckable(True)
            action.setChecked(other == linked)
        return menu

    def name_of(self, account_id: str) -> str:
        """What an account's card says, in one line."""
        card = next(w for w in self.shown() if w.account_id == account_id)
        return card.accessibleName()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        words = self.tr("Add an account")
        self._add.setToolTip(words)
        self._add.setAccessibleName(words)

    def _dress(self) -> None:
        self._add.setIcon(theme.icon("add"))
        self._fit_add()
        # Words of another size need another arrangement.
        if theme.text_scale() != self._scale:
            self._scale = theme.text_scale()
            self._arranged = (0, 0, 1)
            self._arrange(len(self.shown()))
