"""What is chosen about how the desk looks: taken at once, and remembered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import theme

if TYPE_CHECKING:
    from ui.article.reading_popover import Choice, ReadingPopover
    from ui.main_window import MainWindow
    from ui.settings import Settings


_TEXT_SCALES = (100, 125, 150, 175, 200)


class LooksFlow(QObject):
    """Carries out the actions on size and colours."""

    def __init__(self, settings: Settings, window: MainWindow) -> None:
        super().__init__(window)
        self._settings = settings
        self._actions = window.actions_table
        self._article = article = window.article
        self.reading: ReadingPopover | None = None
        self._actions.wire(
            {
                "zoom_in": lambda: article.zoom(1),
                "zoom_out": lambda: article.zoom(-1),
                "zoom_reset": lambda: article.zoom(-article.zoom_steps),
                "theme_system": partial(self._use_theme, "system"),
                "theme_light": partial(self._use_theme, "light"),
                "theme_dark": partial(self._use_theme, "dark"),
                "safe_colours": self._use_safe_colours,
                "only_evidence": self._dim,
                "reading_settings": self.open_reading,
            }
        )
        self._actions.wire({f"text_{s}": partial(self._use_text_scale, s) for s in _TEXT_SCALES})
        if theme.text_scale() in _TEXT_SCALES:
            self._actions[f"text_{theme.text_scale()}"].setChecked(True)
        article.zoom_changed.connect(self._keep_zoom)
        self._actions[f"theme_{theme.mode()}"].setChecked(True)
        self._actions["safe_colours"].setChecked(theme.safe_colours())
        self._actions["only_evidence"].setChecked(settings.only_evidence)
        article.page.dim_the_rest(settings.only_evidence)

    def _use_theme(self, mode: str) -> None:
        self._settings.theme = mode
        theme.use(mode)

    def _use_safe_colours(self) -> None:
        self._settings.safe_colours = self._actions["safe_colours"].isChecked()
        theme.use_safe_colours(self._settings.safe_colours)

    def _use_text_scale(self, percent: int) -> None:
        self._settings.text_scale = percent
        theme.use_text_scale(percent)

    def _dim(self) -> None:
        self._settings.only_evidence = self._actions["only_evidence"].isChecked()
        self._article.page.dim_the_rest(self._settings.only_evidence)

    def _keep_zoom(self, steps: int) -> None:
        self._settings.zoom = steps

    def open_reading(self) -> None:
        """Open what the face, the lines and the column are chosen in."""
        from ui.article.reading_popover import Choice, ReadingPopover

        kept = self._settings
        now = Choice(kept.reading_family, kept.zoom, kept.line_spacing, kept.column_width)
        self.reading = ReadingPopover(now, self._article)
        self.reading.chosen.connect(self._read_in)
        self.reading.open_over(self._article)

    def _read_in(self, choice: Choice) -> None:
        self._settings.reading_family = choice.family
        self._settings.line_spacing = choice.spacing
        self._settings.column_width = choice.width
        theme.use_reading_family(choice.family)
        self._article.zoom(choice.zoom - self._article.zoom_steps)
        self._article.set_lines(choice.spacing, choice.width)
