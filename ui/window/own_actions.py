"""What can be done in a window beside the desk, each by its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.actions import keymap
from ui.actions.key_names import shown_keys
from ui.actions.table import spec_of
from ui.window.key_list import KeyList


class OwnActions(QObject):
    """The actions of ``place``, one of `ui.actions.spec.WINDOWS`, by the last part of their ids:
    their words, keys and icons are those of the table. ``slots`` says what each does."""

    def __init__(
        self, window: QWidget, place: str, slots: Mapping[str, Callable[[], object]]
    ) -> None:
        super().__init__(window)
        self._specs = {name: spec_of(f"{place}.{name}") for name in slots}
        self._made: dict[str, QAction] = {}
        for name, slot in slots.items():
            action = self._made[name] = QAction(window)
            action.triggered.connect(lambda _=False, act=slot: act())
            window.addAction(action)
        KeyList(window, place)
        theme.changed.connect(self._redraw)
        keymap.changed.connect(self._take_keys)
        self._take_keys()
        self._redraw()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def key(self, name: str) -> str:
        """The key of an action as it is shown; empty where it has none."""
        return shown_keys(self._specs[name])

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        for name, spec in self._specs.items():
            words, keys = spec.words, self.key(name)
            self._made[name].setText(words)
            self._made[name].setToolTip(f"{words} \u2066({keys})\u2069" if keys else words)

    def _take_keys(self) -> None:
        for name, spec in self._specs.items():
            self._made[name].setShortcuts(keymap.sequences(spec.id))
        self.retranslate()

    def _redraw(self) -> None:
        for name, spec in self._specs.items():
            if spec.icon:
                self._made[name].setIcon(theme.icon(spec.icon))
