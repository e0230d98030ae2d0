"""The colours of marks: what lies under the words of the page, always opaque.

Opaque, so that the tints of two families never mix into that of a third, and so that one can tell
how well words are read on them.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QColor

from ui.theme.colours import mixed
from ui.theme.palette import Family, Palette

_PROPOSED = 0.5
_REVIEWED_LINE = 0.08
_FOUND = 0.6
_DIMMED = {False: 0.38, True: 0.42}


def mark_tint(palette: Palette, family: Family, *, reviewed: bool, chosen: bool) -> QColor:
    """The ground of a mark's words: paler while only proposed, deepest once reviewed."""
    if reviewed:
        return mixed(family.tint, family.line, _REVIEWED_LINE)
    return family.tint if chosen else mixed(palette.pane, family.tint, _PROPOSED)


def found_tint(palette: Palette, *, current: bool) -> QColor:
    """The ground of words that a search found."""
    return palette.selection if current else mixed(palette.pane, palette.selection, _FOUND)


def dimming(palette: Palette) -> QColor:
    """What is laid over all that is not evidence while only evidence is to stand out."""
    veil = QColor(palette.pane)
    veil.setAlphaF(_DIMMED[palette.dark])
    return veil


def grounds(palette: Palette) -> Iterator[tuple[str, QColor]]:
    """Every ground that words of the page can stand on, with a name."""
    yield "page", palette.pane
    yield "selected", palette.selection
    for current in (False, True):
        yield f"found {current}", found_tint(palette, current=current)
    for name, family in palette.families.items():
        for reviewed, chosen in ((False, False), (False, True), (True, True)):
            ground = mark_tint(palette, family, reviewed=reviewed, chosen=chosen)
            yield f"{name} {reviewed} {chosen}", ground
