"""The commands of the window of incidents as actions, for its menu, its buttons and its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui import theme
from ui.actions import keymap
from ui.actions.incident_table import COMMANDS, CONTEXT, WINDOW, Command, Needs
from ui.actions.key_names import shown_keys
from ui.actions.table import spec_of
from ui.window.key_list import KeyList

HEARD_BY_THE_GRID = frozenset({"quote"})
"""Keys that mean something else elsewhere: shown, but only the grid hears them."""


class Commands(QObject):
    """The table's actions on one window; ``commands["merge"]`` is one of them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made = {c.id: self._make(c, window) for c in COMMANDS}
        KeyList(window, WINDOW)
        theme.changed.connect(self._redraw)
        keymap.changed.connect(self._take_keys)
        self._take_keys()

    def __getitem__(self, command_id: str) -> QAction:
        return self._made[command_id]

    def __iter__(self) -> Iterator[tuple[Command, QAction]]:
        return ((c, self._made[c.id]) for c in COMMANDS)

    def wire(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Connect commands by id. Raises KeyError for an id that the table does not have."""
        for command_id, slot in slots.items():
            self._made[command_id].triggered.connect(lambda _=False, s=slot: s())

    def allow(self, have: Needs, *, read_only: bool) -> None:
        """Enable what can be done with what is there."""
        for command, action in self:
            action.setEnabled(command.needs <= have and not (read_only and command.writes))

    def fill(self, menu: QMenu, ids: frozenset[str] | None = None) -> None:
        """Put the commands, or some of them, into a menu."""
        menu.clear()
        for command, action in self:
            if ids is not None and command.id not in ids:
                continue
            if command.apart:
                menu.addSeparator()
            menu.addAction(action)

    def key(self, command_id: str) -> str:
        """The key of a command as it is shown; empty where it has none."""
        return shown_keys(spec_of(f"{WINDOW}.{command_id}"))

    def _take_keys(self) -> None:
        for command, action in self:
            if command.id not in HEARD_BY_THE_GRID:
                action.setShortcuts(keymap.sequences(f"{WINDOW}.{command.id}"))
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        for command, action in self:
            words = QCoreApplication.translate(CONTEXT, command.text)
            keys = self.key(command.id)
            action.setText(f"{words}\t\u2066{keys}\u2069" if keys else words)
            action.setIconText(words)
            action.setToolTip(f"{words} \u2066({keys})\u2069" if keys else words)
        self._redraw()

    def _redraw(self) -> None:
        for command, action in self:
            if command.icon:
                action.setIcon(theme.icon(command.icon))

    def _make(self, command: Command, window: QWidget) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.setCheckable(command.toggle)
        window.addAction(action)
        return action
