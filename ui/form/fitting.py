"""What stands around the fields, made as small as the height of the form asks for."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ui.form.card_area import CardArea
from ui.form.detail import FieldDetail
from ui.form.room import Room, room_in

_SIDE = 14


class Fitting:
    """Gives the fields what a low form has: the rest says no more than it must."""

    def __init__(
        self,
        cards: CardArea,
        detail: FieldDetail,
        around: tuple[QVBoxLayout, QVBoxLayout],
        fields: QVBoxLayout,
    ) -> None:
        self._cards = cards
        self._detail = detail
        self._head, self._foot = around
        self._fields = fields
        self._room = Room.AMPLE

    @property
    def headings(self) -> bool:
        """Whether there is room for headings between the fields."""
        return self._room is not Room.TIGHT

    def fit(self, height: int) -> bool:
        """The form is so high, or the words are of another size; True where that asks for more or
        less than before."""
        room, before = room_in(height), self._room
        self._room = room
        tight = room is Room.TIGHT
        self._detail.set_room(room)
        self._cards.fit()
        outer, inner = (4, 2) if tight else (12, 6)
        self._head.setContentsMargins(_SIDE, outer, _SIDE, inner)
        self._foot.setContentsMargins(_SIDE, inner, _SIDE, outer)
        self._fields.setSpacing(4 if tight else 8)
        return room is not before
