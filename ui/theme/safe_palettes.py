"""Palettes for eyes that do not part red from green.

The lines of the families are as far apart as they can be for such eyes and for others alike
(`ui.theme.colours.difference`): by lightness, and by how blue or how yellow they are.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor

from ui.theme.palette import DARK, LIGHT, families

SAFE_LIGHT = replace(
    LIGHT,
    good=QColor("#00609e"),
    warn=QColor("#8c5a00"),
    warn_tint=QColor("#fbf0d8"),
    danger=QColor("#5e1200"),
    danger_tint=QColor("#fbe6da"),
    families=families(
        {
            "what": ("#e9e2ee", "#936ca8"),
            "date": ("#f4dbcc", "#ca4c02"),
            "place": ("#ece3e1", "#a0756a"),
            "people": ("#d6e3fd", "#3475f5"),
            "means": ("#d8d3cc", "#3d2102"),
            "harm": ("#cccdfe", "#0207fb"),
            "sources": ("#d4cce4", "#27017a"),
            "assessment": ("#d5d2d8", "#2f1d3d"),
        }
    ),
)

SAFE_DARK = replace(
    DARK,
    good=QColor("#7cc0f2"),
    warn=QColor("#f7e08a"),
    warn_tint=QColor("#3d3118"),
    danger=QColor("#f08a4a"),
    danger_tint=QColor("#47291a"),
    families=families(
        {
            "what": ("#3d545d", "#94e7fd"),
            "date": ("#56541d", "#f7e307"),
            "place": ("#55523c", "#f1de7d"),
            "people": ("#1b3e4d", "#1490be"),
            "means": ("#50301f", "#df5a0d"),
            "harm": ("#4d534c", "#d3e1bc"),
            "sources": ("#273a5c", "#4081fa"),
            "assessment": ("#3a3b3c", "#89877f"),
        }
    ),
)
