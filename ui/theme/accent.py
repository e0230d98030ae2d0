"""The system's accent, where Qt tells it, made readable on the desk's own surfaces."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.colours import contrast, mixed
from ui.theme.palette import Palette

_READABLE = 4.6
_STEP = 0.04


def system_accent() -> QColor | None:
    """The accent that the researcher chose in the system; None where the system tells none.

    Read while the application's palette leaves this role alone: see `ui.theme.stylesheet`.
    """
    application = QGuiApplication.instance()
    if not isinstance(application, QApplication):
        return None
    told = QGuiApplication.palette().color(QPalette.ColorRole.Accent)
    # Fusion's own accent stands there where no one chose one.
    usual = application.style().standardPalette().color(QPalette.ColorRole.Accent)
    return None if told == usual else told


def with_accent(palette: Palette, accent: QColor) -> Palette:
    """The palette with another accent, as light or dark as it must be to be read."""
    tint = mixed(palette.pane, accent, 0.13 if palette.dark else 0.12)
    grounds = (palette.surface, palette.pane, palette.raised, tint)
    end = QColor("#ffffff" if palette.dark else "#000000")
    made = accent
    while min(contrast(made, ground) for ground in grounds) < _READABLE:
        made = mixed(made, end, _STEP)
    inks = (QColor("#ffffff"), QColor("#101418"))
    return replace(
        palette,
        accent=made,
        accent_strong=mixed(made, end, 0.2),
        accent_tint=tint,
        on_accent=max(inks, key=lambda ink: contrast(ink, made)),
        selection=mixed(palette.pane, made, 0.3),
    )
