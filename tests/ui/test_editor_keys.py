"""An editor leaves the window's keys to the window, even where it has a use for them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.editor_keys import EditorKeys


class GreedyEdit(QLineEdit):
    """Claims every key, as an editor does with those of its platform."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def claimed(edit: QLineEdit, key: Qt.Key) -> bool:
    """Whether the editor keeps a key with Ctrl from the window's shortcuts."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QCoreApplication.sendEvent(edit, event)
    return event.isAccepted()


def test_only_the_windows_keys_are_left_to_it(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keys = EditorKeys(qapp, window)
    column = QVBoxLayout(window)
    one, other = GreedyEdit(), GreedyEdit()
    column.addWidget(one)
    column.addWidget(other)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(window.isActiveWindow)
    one.setFocus()
    assert not claimed(one, Qt.Key.Key_K)
    assert claimed(one, Qt.Key.Key_Z)
    other.setFocus()
    assert not claimed(other, Qt.Key.Key_K)
    assert claimed(one, Qt.Key.Key_K)
    assert keys.parent() is window
