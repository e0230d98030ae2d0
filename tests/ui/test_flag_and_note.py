"""A flag and a note on an article: kept at once, shown in its row, and no step of the review."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from model.account import Status
from tests.ui.test_standing import NONE, SHIFT, here, press, row_of
from ui.desk import Desk
from ui.queue.words import spoken


def test_a_flag_is_one_key_and_no_work_on_the_review(filled: Desk) -> None:
    first = here(filled)
    press(filled, Qt.Key.Key_F9)
    row = row_of(filled, first)
    assert (row.flagged, row.status) == (True, Status.NEW)
    assert not filled.session.dirty
    assert filled.window.queue.standing.flag.isChecked()
    assert "عليها علامة" in spoken(row)
    filled.window.queue.standing.flag.click()
    assert not row_of(filled, first).flagged


def test_a_note_is_kept_when_the_article_is_left(filled: Desk) -> None:
    bar, first = filled.window.queue.standing, here(filled)
    assert not bar.note.isVisible()
    press(filled, Qt.Key.Key_F9, SHIFT)
    assert bar.note.hasFocus()
    bar.note.insertPlainText("اسأل هدى عن المكان")
    QTest.keyClick(bar.note, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert row_of(filled, first).note == "اسأل هدى عن المكان"
    assert not bar.note.toPlainText()
    assert row_of(filled, here(filled)).note == ""
    filled.session.previous_article()
    assert bar.note.isVisible()
    assert bar.note.toPlainText() == "اسأل هدى عن المكان"
    assert "اسأل هدى" in spoken(row_of(filled, first))


def test_a_note_is_kept_while_one_thinks(qtbot: QtBot, filled: Desk) -> None:
    press(filled, Qt.Key.Key_F9, SHIFT)
    with qtbot.waitSignal(filled.session.row_changed):
        filled.window.queue.standing.note.insertPlainText("ملاحظة")
    assert row_of(filled, here(filled)).note == "ملاحظة"


def test_a_note_that_comes_from_elsewhere_is_not_written_over(filled: Desk) -> None:
    first = here(filled)
    filled.session.set_note(first, "من الجلسة")
    assert filled.window.queue.standing.note.toPlainText() == "من الجلسة"
    filled.session.next_article()
    assert row_of(filled, first).note == "من الجلسة"


def test_escape_leaves_an_empty_note(filled: Desk) -> None:
    bar = filled.window.queue.standing
    press(filled, Qt.Key.Key_F9, SHIFT)
    QTest.keyClick(bar.note, Qt.Key.Key_Escape, NONE)
    assert not bar.note.isVisible()
    assert bar.note_button.hasFocus()


def test_the_status_offers_what_can_be_decided(filled: Desk) -> None:
    bar, first = filled.window.queue.standing, here(filled)
    chosen = {a.objectName(): a for a in bar.menu.actions()}
    assert bar.status.text() == "جديدة"
    chosen["second_look"].trigger()
    filled.session.open_article(first)
    assert bar.status.text() == "نظرة ثانية"
    assert "لست واثقاً" in bar.status.accessibleName()


def test_nothing_is_noted_in_a_project_for_looking_only(filled: Desk) -> None:
    path = filled.session.project_path
    assert path is not None
    filled.session.close_project()
    path.chmod(0o444)
    assert filled.session.open_project(path)
    assert filled.window.queue.standing.note.isReadOnly()
    first = here(filled)
    press(filled, Qt.Key.Key_F9)
    assert not row_of(filled, first).flagged
