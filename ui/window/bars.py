"""How high the bars at the window's edges are."""

from __future__ import annotations

from ui import theme

_BUTTON, _LARGE = 22, 150
_AROUND = {False: 31, True: 20}


def bar_height() -> int:
    """A line of buttons with room around it; where words are large, the columns need the room."""
    return theme.scaled(_BUTTON) + _AROUND[theme.text_scale() >= _LARGE]
