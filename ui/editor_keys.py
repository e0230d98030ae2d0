"""Keys of the window that an editor would take for itself on some systems.

On X11 Ctrl+K deletes to the end of a line of text. At the desk it may do something else, from
everywhere, and must not cost what is being typed.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from ui.actions import keymap

_EDITING = frozenset({"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Y", "Ctrl+Z", "Ctrl+Shift+Z"})
"""Keys of letters that stay the editor's, whatever they do elsewhere."""


class EditorKeys(QObject):
    """Listens at the one editor that has the keyboard, and at nothing else."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._follow)

    def _follow(self, before: QObject | None, now: QObject | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave these keys to the window's actions."""
        claiming = event.type() == QEvent.Type.ShortcutOverride
        if claiming and isinstance(event, QKeyEvent) and _is_the_windows(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _is_the_windows(event: QKeyEvent) -> bool:
    """Whether a letter was pressed with Ctrl that belongs to an action."""
    letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    if not letter or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    key = keymap.pressed_key(event)
    return key not in _EDITING and keymap.is_held(key)
