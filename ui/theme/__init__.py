"""The theme: which palette is in use, and a word to the widgets when it changes.

``from ui import theme``: draw with ``theme.current()``, redraw on ``theme.changed``. The theme
follows the system's light and dark, and its accent where Qt tells one, until the researcher
chooses. Either may be had in colours that the colour-blind tell apart.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar, cast

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.theme.accent import system_accent, with_accent
from ui.theme.broken_frame import draw_broken_frame
from ui.theme.fonts import (
    choose_reading_family,
    choose_text_scale,
    reading_families,
    reading_font,
    scaled,
    text_scale,
    ui_font,
)
from ui.theme.icons import icon as _coloured_icon
from ui.theme.keeping import Keeper
from ui.theme.palette import DARK, LIGHT, Family, Palette, Underline
from ui.theme.safe_palettes import SAFE_DARK, SAFE_LIGHT
from ui.theme.stylesheet import qt_palette, stylesheet
from ui.theme.underline import draw_underline

__all__ = [
    "RADIUS",
    "Family",
    "Mode",
    "Palette",
    "Underline",
    "changed",
    "current",
    "draw_broken_frame",
    "draw_underline",
    "icon",
    "keep",
    "keep_icon_size",
    "mode",
    "on_paper",
    "pixmap",
    "reading_families",
    "reading_font",
    "safe_colours",
    "scaled",
    "set_role",
    "start",
    "text_scale",
    "ui_font",
    "use",
    "use_reading_family",
    "use_safe_colours",
    "use_text_scale",
]

WidgetT = TypeVar("WidgetT", bound=QWidget)
Mode = Literal["system", "light", "dark"]
RADIUS = 8
# By whether it is dark, and whether it is for the colour-blind.
_PALETTES = {
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): SAFE_LIGHT,
    (True, True): SAFE_DARK,
}


class _Theme(QObject):
    """The state behind this module's functions; Qt needs an object to emit from."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode: Mode = "system"
        self.safe = False
        self.palette = LIGHT
        self.started = False
        self._dressed: tuple[Palette, int] | None = None

    def start(self, application: QApplication) -> None:
        if not self.started:
            self.started = True
            application.setStyle("Fusion")
            application.styleHints().colorSchemeChanged.connect(self.refresh)
            application.paletteChanged.connect(self._follow_accent)

    def refresh(self) -> None:
        """Take the palette that the choices ask for, dress the application, tell the widgets."""
        palette = self._chosen()
        same = palette == self.palette
        self.palette = palette
        self._dress()
        if not same:
            self.changed.emit()

    def _dress(self) -> None:
        """Give the application font, colours and style sheet; every widget is set anew then, so
        only if they are others."""
        wanted = self.palette, text_scale()
        application = QApplication.instance()
        if self.started and wanted != self._dressed and isinstance(application, QApplication):
            self._dressed = wanted
            application.setFont(ui_font())
            application.setPalette(qt_palette(self.palette))
            application.setStyleSheet(stylesheet(*wanted))

    def _follow_accent(self) -> None:
        # Also heard when `refresh` sets the palette: then nothing is another one.
        if self._chosen() != self.palette:
            self.refresh()

    def _chosen(self) -> Palette:
        palette = _PALETTES[self._is_dark(), self.safe]
        accent = system_accent() if self.mode == "system" else None
        return palette if accent is None else with_accent(palette, accent)

    def _is_dark(self) -> bool:
        if self.mode != "system":
            return self.mode == "dark"
        if QGuiApplication.instance() is None:
            return False
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


_theme = _Theme()
changed = _theme.changed


def current() -> Palette:
    """The palette in use; the light one before `start`."""
    return _theme.palette


def on_paper() -> Palette:
    """The light palette of the kind that is in use, for what goes into a file."""
    return _PALETTES[False, _theme.safe]


def icon(name: str, colour: QColor | None = None, size: int = 18) -> QIcon:
    """An icon in a colour, the soft ink by default, as large as the words; ask again on `changed`.

    Buttons give it the room of the usual ``size`` by the stylesheet.
    """
    return _coloured_icon(name, colour or current().soft, scaled(size))


def pixmap(name: str, colour: QColor | None = None, size: int = 18) -> QPixmap:
    """The picture of an icon, for a label; ask again on `changed`."""
    side = scaled(size)
    return icon(name, colour, size).pixmap(QSize(side, side))


def mode() -> Mode:
    """What the researcher chose: follow the system, light or dark."""
    return _theme.mode


def start(application: QApplication, chosen: str = "system") -> None:
    """Dress the application: style, fonts, colours, stylesheet."""
    _theme.start(application)
    use(chosen)


def use(chosen: str) -> None:
    """Follow the system, or be light or dark. Anything else follows the system."""
    _theme.mode = cast("Mode", chosen) if chosen in ("light", "dark") else "system"
    _theme.refresh()


def safe_colours() -> bool:
    """Whether the colours are those that the colour-blind tell apart."""
    return _theme.safe


def use_safe_colours(wanted: bool) -> None:
    """Take the colours that the colour-blind tell apart, or the usual ones."""
    _theme.safe = wanted
    _theme.refresh()


def use_reading_family(family: str) -> None:
    """Read articles and quotes in this face, or for "" in the best that is there."""
    if choose_reading_family(family):
        changed.emit()


def use_text_scale(percent: int) -> None:
    """Set the interface's words at so many hundredths of their usual size."""
    if choose_text_scale(percent):
        _theme.refresh()
        changed.emit()


def keep(widget: WidgetT, fit: Callable[[WidgetT], object]) -> None:
    """Fit a widget to the theme now, and again whenever the theme changes."""
    Keeper(widget, fit, changed)


def keep_icon_size(button: QAbstractButton, pixels: int) -> None:
    """Let the icon of a button grow with the interface's words; ``pixels`` at their usual size."""
    keep(button, lambda b: b.setIconSize(QSize(scaled(pixels), scaled(pixels))))


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget one of the looks of `ui.theme.stylesheet`: heading, soft, faint, key, primary,
    quiet, card, pane, surface, banner, search …; and take the former one away."""
    widget.setProperty("role", role)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
