"""Several things that come at once are laid out once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.form.laying_out import laid_out_after


class Moves(QObject):
    """Where a widget was moved to, from the top."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.tops: list[int] = []
        self._watched = watched
        watched.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Move:
            self.tops.append(self._watched.y())
        return False


@pytest.mark.parametrize("held", [False, True])
def test_what_stands_below_moves_once(qtbot: QtBot, *, held: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    labels = [QLabel("سطر", window) for _ in range(3)]
    for label in labels:
        column.addWidget(label)
        label.setFixedHeight(20)
        label.hide()
    below = QLabel("تحتها", window)
    column.addWidget(below)
    column.addStretch(1)
    window.resize(200, 300)
    with qtbot.waitExposed(window):
        window.show()
    moves = Moves(below)
    with laid_out_after(*([column] if held else [])):
        for label in labels:
            label.show()
    QApplication.processEvents()
    assert below.y() > labels[-1].y() > labels[0].y()
    assert len(moves.tops) == (1 if held else len(labels))
