"""Where a field's items stand in its box: pills in lines, wrapped in the reading direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from ui import theme
from ui.form.items import Item

GAP = 5
PAD_X, PAD_Y = 9, 5
PILL_PAD = 9


def line() -> int:
    """How high a line of pills is."""
    return theme.scaled(26)


def mark() -> int:
    """How much room a pill has for its tick or its confidence bar."""
    return theme.scaled(16)


@dataclass(frozen=True, slots=True)
class Placed:
    """An item and its pill, in the box's coordinates; ``whole`` where all of its text has room."""

    item: Item
    rect: QRect
    whole: bool


def place(
    items: Sequence[Item], metrics: QFontMetrics, width: int, reserved: int, *, rtl: bool
) -> tuple[tuple[Placed, ...], int]:
    """The pills within ``width`` px and the height that they take.

    ``reserved`` px at the far end of the first line stay free for keys and marks.
    """
    placed: list[Placed] = []
    room = max(60, width - 2 * PAD_X)
    x, y, first = 0, PAD_Y, True
    for item in items:
        limit = room - reserved if first else room
        needed = metrics.horizontalAdvance(item.text) + 2 * PILL_PAD + mark()
        wanted = min(needed, room)
        if x and x + wanted > limit:
            x, y, first, limit = 0, y + line() + GAP, False, room
        wide = min(wanted, limit)
        left = width - PAD_X - x - wide if rtl else PAD_X + x
        placed.append(Placed(item, QRect(left, y, wide, line()), whole=needed <= wide))
        x += wide + GAP
    return tuple(placed), y + line() + PAD_Y
