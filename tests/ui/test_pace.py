"""What was done today stands below the queue; a goal is one's own."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.dialogs.goal import GoalDialog
from ui.settings import Settings


def test_nothing_is_counted_before_there_is_something(filled: Desk) -> None:
    bar = filled.window.queue.pace
    assert not bar.isVisible()
    filled.session.no_incident()
    assert bar.isVisible()
    assert bar.words.text() == "مقالة واحدة اليوم"
    filled.session.no_incident()
    assert bar.words.text() == "مقالتان اليوم"
    filled.session.go_back()
    filled.session.reopen()
    assert bar.words.text() == "مقالة واحدة اليوم"
    assert not bar.bar.isVisible()


def test_a_goal_is_set_and_remembered(qtbot: QtBot, filled: Desk, settings: Settings) -> None:
    bar = filled.window.queue.pace
    filled.window.actions_table["goal"].trigger()
    dialog = filled.queue.dialog
    assert isinstance(dialog, GoalDialog)
    QTest.keyClicks(dialog.number, "2")
    dialog.accept()
    assert bar.bar.isVisible()
    assert bar.words.text() == "٠ من ٢ اليوم"
    filled.session.no_incident()
    assert bar.bar.value() == 1
    filled.session.no_incident()
    assert "هدف اليوم" in bar.words.toolTip()
    filled.stop()
    again = Desk(settings)
    qtbot.addWidget(again.window)
    assert again.settings.goal == 2
    again.stop()
