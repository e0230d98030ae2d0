"""What is decided on a whole article: by one key, with its reason, changed and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.account import Status
from model.codebook import Words
from model.standing import REASONS, Reason
from ui.desk import Desk
from ui.dialogs.reason import ReasonDialog
from ui.queue.words import spoken
from ui.session.values import QueueQuery, QueueRow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(desk.window, key, modifiers)


def row_of(desk: Desk, article_id: str) -> QueueRow:
    row = desk.session.row(article_id)
    assert row is not None
    return row


def here(desk: Desk) -> str:
    assert desk.session.article is not None
    return desk.session.article.id


def asked(desk: Desk) -> ReasonDialog:
    dialog = desk.standing.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_no_incident_is_one_key_with_the_usual_reason(filled: Desk) -> None:
    first = here(filled)
    press(filled, Qt.Key.Key_Return, CTRL | SHIFT)
    row = row_of(filled, first)
    assert (row.status, row.reason) == (Status.NO_INCIDENT, Reason("no_event"))
    assert here(filled) != first
    assert "لا تروي حادثاً مسلحاً" in spoken(row)


def test_its_reason_is_changed_from_the_next_article(filled: Desk) -> None:
    first = here(filled)
    press(filled, Qt.Key.Key_Return, CTRL | SHIFT)
    second = here(filled)
    press(filled, Qt.Key.Key_F7, SHIFT)
    QTest.keyClicks(asked(filled).list, "2")
    assert row_of(filled, first).reason == Reason("talk")
    assert here(filled) == second
    filled.session.go_back()
    assert filled.session.review is not None
    assert filled.session.review.reason == Reason("talk")
    press(filled, Qt.Key.Key_F7, SHIFT)
    dialog = asked(filled)
    assert dialog.reason == Reason("talk")
    dialog.words.setText("مقابلة")
    dialog.go.click()
    assert row_of(filled, first).reason == Reason("talk", "مقابلة")


def test_a_second_look_keeps_what_was_entered_and_goes_on(filled: Desk) -> None:
    first = here(filled)
    filled.session.accept_all()
    press(filled, Qt.Key.Key_F7)
    row = row_of(filled, first)
    assert (row.status, row.reason, row.accounts) == (Status.SECOND_LOOK, Reason("unsure"), 1)
    assert filled.session.progress() == (0, 3)
    filled.session.go_back()
    filled.session.save()
    assert row_of(filled, first).status is Status.SECOND_LOOK
    filled.session.save_and_next()
    assert row_of(filled, first).status is Status.REVIEWED
    assert row_of(filled, first).reason is None


def test_those_that_need_it_are_walked_through(filled: Desk) -> None:
    ids = [r.id for r in filled.session.page(QueueQuery(), None, 9)]
    for article_id in ids[:2]:
        filled.session.open_article(article_id)
        filled.session.second_look()
    queue = filled.window.queue
    queue.status.setCurrentIndex(queue.status.findData(Status.SECOND_LOOK))
    queue.status.activated.emit(queue.status.currentIndex())
    filled.session.open_article(ids[0])
    filled.session.no_incident()
    assert here(filled) == ids[1]


def test_an_article_is_skipped_for_a_reason(filled: Desk) -> None:
    first = here(filled)
    press(filled, Qt.Key.Key_F4, SHIFT)
    dialog = asked(filled)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    row = row_of(filled, first)
    assert (row.status, row.reason) == (Status.SKIPPED, Reason("broken"))
    assert here(filled) != first
    assert filled.session.progress() == (1, 3)


def test_another_reason_needs_words(filled: Desk) -> None:
    first = here(filled)
    press(filled, Qt.Key.Key_Return, CTRL | Qt.KeyboardModifier.AltModifier)
    dialog = asked(filled)
    # As an Arabic keyboard types it.
    six = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, "٦")
    QApplication.sendEvent(dialog.list, six)
    assert dialog.isVisible()
    assert not dialog.go.isEnabled()
    assert dialog.focusWidget() is dialog.words
    dialog.words.insert("قصيدة")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    assert row_of(filled, first).reason == Reason("other", "قصيدة")
    assert "قصيدة" in spoken(row_of(filled, first))


def test_a_reason_not_given_decides_nothing(filled: Desk) -> None:
    first = here(filled)
    press(filled, Qt.Key.Key_F4, SHIFT)
    QTest.keyClick(asked(filled), Qt.Key.Key_Escape)
    assert row_of(filled, first).status is Status.NEW
    assert here(filled) == first


def test_what_was_decided_is_taken_back(filled: Desk) -> None:
    first = here(filled)
    filled.session.no_incident()
    filled.session.go_back()
    press(filled, Qt.Key.Key_W, CTRL | SHIFT)
    assert row_of(filled, first).status is Status.NEW
    filled.session.accept_all()
    filled.session.save_and_next()
    filled.session.go_back()
    filled.session.reopen()
    assert row_of(filled, first).status is Status.IN_PROGRESS


def test_where_nothing_was_decided_there_is_no_reason(qtbot: QtBot, filled: Desk) -> None:
    with qtbot.waitSignal(filled.session.told) as told:
        press(filled, Qt.Key.Key_F7, SHIFT)
    assert told.args is not None
    assert "سبب" in told.args[0].ar
    assert filled.standing.dialog is None


def test_an_undo_does_not_take_the_decision_away(filled: Desk) -> None:
    filled.session.accept_all()
    filled.session.second_look()
    filled.session.go_back()
    filled.session.undo()
    assert filled.session.review is not None
    assert filled.session.review.reason == Reason("unsure")


@pytest.mark.parametrize("status", list(REASONS))
def test_reasons_are_told_in_both_languages(status: Status) -> None:
    codes = [choice.code for choice in REASONS[status]]
    assert len(set(codes)) == len(codes) < 10
    assert codes[-1] == "other"
    assert all(c.label.ar and c.label.en for c in REASONS[status])


def test_what_was_told_on_an_article_is_not_said_on_the_next(filled: Desk) -> None:
    foot = filled.window.foot_bar
    filled.session.told.emit(Words("قيل هنا.", "Said here."))
    QApplication.processEvents()
    assert not foot._told.isHidden()
    filled.session.next_article()
    assert foot._told.isHidden()
    assert not foot._hints.isHidden()
    filled.session.told.emit(Words("قيل في الخطوة.", "Said of the step."))
    filled.session.previous_article()
    assert not foot._told.isHidden()
