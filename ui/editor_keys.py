"""Keys of the window that an editor would take for itself on some systems.

On X11 Ctrl+K deletes to the end of a line of text. At the desk it finds an article, from
everywhere, and must not cost what is being typed.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

_KEYS = frozenset({(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)})


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
        if claiming and isinstance(event, QKeyEvent) and _pressed(event) in _KEYS:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _pressed(event: QKeyEvent) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    return Qt.Key(event.key()), event.modifiers()
