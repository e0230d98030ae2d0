"""Rows of the queue as they are painted: one that says something else, and no other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_standing import here
from ui.desk import Desk


class Painted(QObject):
    """What of a widget was painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.region = QRegion()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_only_the_row_that_changed_is_painted(qtbot: QtBot, filled: Desk) -> None:
    rows = filled.window.queue.list
    QApplication.processEvents()
    first = filled.window.queue.model.index_of(here(filled))
    place = rows.visualRect(first)
    before = rows.viewport().grab(place).toImage()
    painted = Painted(rows.viewport())
    rows.viewport().installEventFilter(painted)
    filled.session.toggle_flag()
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    assert place.contains(painted.region.boundingRect())
    assert rows.viewport().grab(place).toImage() != before
