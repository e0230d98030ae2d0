"""What can be done in a window beside the desk, each by its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def own_actions(
    window: QWidget, rows: Iterable[tuple[str, str, str, Callable[[], object]]]
) -> dict[str, QAction]:
    """The actions by their ids, made of rows of id, keys, icon and what is done; the icon's name
    is that of the action until the theme draws it."""
    made = {}
    for action_id, keys, icon, do in rows:
        action = QAction(window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False, act=do: act())
        action.setObjectName(icon)
        window.addAction(action)
        made[action_id] = action
    return made
