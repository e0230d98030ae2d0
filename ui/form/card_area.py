"""The room that the cards of an article's accounts are given: many of them scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui import theme
from ui.form.cards import GAP, AccountCards
from ui.form.room import Room, room_in

_SHARE = 0.36
"""Of the form's height, at most: the fields are what one works on."""
_PEEK, _SMALL_PEEK = 0.4, 0.1
"""How much of the next row shows that there are more; in a low form the fields need it."""


class CardArea(QScrollArea):
    """As high as its cards, as far as the form can spare it; the selected one is always in view."""

    def __init__(self, cards: AccountCards, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards = cards
        self._form = parent
        theme.set_role(self, "surface")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(cards)
        cards.arranged.connect(self.fit)

    def fit(self) -> None:
        """Take the height that the cards need and the form can spare."""
        room = room_in(self._form.height())
        self._cards.set_room(room)
        whole, row = self._cards.whole_height(), self._cards.row_height()
        spare = int(self._form.height() * _SHARE) if room is Room.AMPLE else row
        height = whole
        if whole > max(spare, row):
            peek = _PEEK if room is Room.AMPLE else _SMALL_PEEK
            height = int((max(1, spare // row) + peek) * row)
        self.setFixedHeight(max(row - GAP, height))
        self.show_selected()

    def show_selected(self) -> None:
        """Scroll to the card of the account on the form."""
        card = self._cards.selected()
        if card is not None:
            self.ensureWidgetVisible(card, 0, GAP)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.show_selected()
        return done
