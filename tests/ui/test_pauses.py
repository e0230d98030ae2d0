"""One is reminded to pause where one wants it: never at first, calmly, and again."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.settings import Settings


def test_nobody_is_reminded_who_does_not_want_it(filled: Desk) -> None:
    assert filled.settings.pause_minutes == 0
    assert not filled.wiring.distress.timer.isActive()
    assert filled.window.actions_table["pause_0"].isChecked()


def test_one_is_reminded_and_goes_on(filled: Desk) -> None:
    flow, banner = filled.wiring.distress, filled.window.pause_banner
    filled.window.actions_table["pause_45"].trigger()
    assert flow.timer.interval() == 45 * 60_000
    flow.timer.stop()
    flow.timer.timeout.emit()
    assert banner.isVisible()
    assert "٤٥" in banner.words.words
    filled.window.actions_table["language_en"].trigger()
    QApplication.processEvents()
    assert banner.words.words.startswith("45 minutes")
    banner.later.click()
    assert banner.isHidden()
    assert flow.timer.interval() == 10 * 60_000
    flow.timer.timeout.emit()
    banner.done.click()
    assert banner.isHidden()
    assert flow.timer.interval() == 45 * 60_000
    assert flow.timer.isActive()


def test_the_choice_is_remembered_and_taken_back(
    qtbot: QtBot, filled: Desk, settings: Settings
) -> None:
    filled.window.actions_table["pause_30"].trigger()
    again = Desk(settings)
    qtbot.addWidget(again.window)
    assert again.wiring.distress.timer.isActive()
    assert again.window.actions_table["pause_30"].isChecked()
    again.window.actions_table["pause_0"].trigger()
    assert not again.wiring.distress.timer.isActive()
    again.stop()
    assert settings.pause_minutes == 0
