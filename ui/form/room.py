"""How much the form can show beside its fields, by its height and the size of the words."""

from __future__ import annotations

from enum import IntEnum

from ui import theme

_SHORT, _TIGHT = 600, 360


class Room(IntEnum):
    """What the form has room for; compared by `<`.

    Tight: the accounts' titles, the words behind a value, and as many fields as there can be.
    Short: a row of accounts and what is known of a field, without its instruction. Ample: all.
    """

    TIGHT = 0
    SHORT = 1
    AMPLE = 2


def room_in(height: int) -> Room:
    """What a form so high has room for, at the size that words have now."""
    if height < theme.scaled(_TIGHT):
        return Room.TIGHT
    return Room.SHORT if height < theme.scaled(_SHORT) else Room.AMPLE
