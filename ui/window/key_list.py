"""The list of keys, opened from a window beside the desk."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.actions import keymap

_LIST = "shortcuts"


class KeyList(QObject):
    """Hears in ``window`` the keys that open the list on the desk; its own keys come first."""

    def __init__(self, window: QWidget, place: str) -> None:
        super().__init__(window)
        self._window = window
        self._place = place
        self._action = QAction(self)
        self._action.triggered.connect(self.show_list)
        window.addAction(self._action)
        keymap.changed.connect(self._take_keys)
        self._take_keys()

    def show_list(self) -> None:
        """Open the list over the window."""
        from ui.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self._window, self._place)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take_keys(self) -> None:
        self._action.setShortcuts(keymap.sequences(_LIST))
