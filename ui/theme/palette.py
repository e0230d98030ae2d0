"""The colours of the desk, light and dark: few, each with one meaning.

Surfaces differ by lightness, one accent marks focus and what the researcher settled, and each
family of fields has one tint. A tint never stands alone: its underline differs in style too, so
that nobody has to tell families apart by colour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtGui import QColor


class Underline(StrEnum):
    """How the line under a family's words is drawn (`ui.theme.underline.draw_underline`)."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DASH_DOT = "dash_dot"
    WAVE = "wave"
    DOUBLE = "double"
    THICK = "thick"
    TICKED = "ticked"


@dataclass(frozen=True, slots=True)
class Family:
    """The look of one family of fields: ``tint`` behind its words, ``line`` under and beside."""

    tint: QColor
    line: QColor
    underline: Underline


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour that widgets may use.

    ``surface`` is the window, ``pane`` the article and what floats on the surface, ``raised`` a
    control on a pane. ``ink``, ``soft`` and ``faint`` are text by weight (``faint`` for page noise
    and placeholders). ``accent`` on ``accent_tint`` is focus and what is settled, ``on_accent``
    the text of an accented button. ``warn`` and ``danger`` have tints for banners.
    """

    dark: bool
    surface: QColor
    pane: QColor
    raised: QColor
    hover: QColor
    hairline: QColor
    border: QColor
    ink: QColor
    soft: QColor
    faint: QColor
    accent: QColor
    accent_strong: QColor
    accent_tint: QColor
    on_accent: QColor
    good: QColor
    warn: QColor
    warn_tint: QColor
    danger: QColor
    danger_tint: QColor
    selection: QColor
    families: Mapping[str, Family]

    def family(self, name: str) -> Family:
        """The look of a family; one that the palette does not know looks like ``what``."""
        return self.families.get(name, self.families["what"])


_UNDERLINES = {
    "what": Underline.DOUBLE,
    "date": Underline.SOLID,
    "place": Underline.DASHED,
    "people": Underline.THICK,
    "means": Underline.WAVE,
    "harm": Underline.DASH_DOT,
    "sources": Underline.DOTTED,
    "assessment": Underline.TICKED,
}


def families(colours: Mapping[str, tuple[str, str]]) -> Mapping[str, Family]:
    """The looks of families of these tints and lines; each draws its line in its own way."""
    return MappingProxyType(
        {
            name: Family(QColor(tint), QColor(line), _UNDERLINES[name])
            for name, (tint, line) in colours.items()
        }
    )


LIGHT = Palette(
    dark=False,
    surface=QColor("#f6f5f2"),
    pane=QColor("#ffffff"),
    raised=QColor("#ffffff"),
    hover=QColor("#eceae4"),
    hairline=QColor("#e3e0d9"),
    border=QColor("#cfcac0"),
    ink=QColor("#1f2328"),
    soft=QColor("#565a61"),
    faint=QColor("#65696f"),
    accent=QColor("#1d5c63"),
    accent_strong=QColor("#154a50"),
    accent_tint=QColor("#e3f0f0"),
    on_accent=QColor("#ffffff"),
    good=QColor("#277438"),
    warn=QColor("#855000"),
    warn_tint=QColor("#fbf0d8"),
    danger=QColor("#a3262c"),
    danger_tint=QColor("#fbe4e3"),
    selection=QColor("#bfdfe1"),
    families=families(
        {
            "what": ("#d6edf6", "#1b7a9e"),
            "date": ("#fdf0c4", "#a87708"),
            "place": ("#dbeedd", "#2f8a45"),
            "people": ("#dfe7fb", "#3f67cf"),
            "means": ("#f8dfd5", "#c2552d"),
            "harm": ("#f6d7e3", "#b83a72"),
            "sources": ("#e6dff5", "#7a55c0"),
            "assessment": ("#e9e6df", "#77716a"),
        }
    ),
)

DARK = Palette(
    dark=True,
    surface=QColor("#17191c"),
    pane=QColor("#1e2125"),
    raised=QColor("#24282d"),
    hover=QColor("#2a2e34"),
    hairline=QColor("#31353b"),
    border=QColor("#454b53"),
    ink=QColor("#e6e4df"),
    soft=QColor("#a9afb7"),
    faint=QColor("#939aa2"),
    accent=QColor("#6cc3c3"),
    accent_strong=QColor("#8ad6d6"),
    accent_tint=QColor("#1f3a3c"),
    on_accent=QColor("#10282a"),
    good=QColor("#63bd75"),
    warn=QColor("#e5b567"),
    warn_tint=QColor("#3d3118"),
    danger=QColor("#f0958f"),
    danger_tint=QColor("#47211f"),
    selection=QColor("#2f5f62"),
    families=families(
        {
            "what": ("#16465c", "#5fb4d6"),
            "date": ("#5a4a12", "#dcb53a"),
            "place": ("#1f4a2c", "#5cba74"),
            "people": ("#26386b", "#8aa8f5"),
            "means": ("#63301c", "#f09468"),
            "harm": ("#5e2540", "#ee86b3"),
            "sources": ("#40306a", "#b39aee"),
            "assessment": ("#3d4147", "#a9afb7"),
        }
    ),
)
