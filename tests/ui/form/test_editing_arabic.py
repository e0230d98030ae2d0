"""Editing Arabic in the form: cursor, mixed directions, pasted marks, notes, several values."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.values import Count, Name, Text
from tests.ui.form.test_form import editor_of, go_to, press, type_into, values
from ui.direction import for_a_line
from ui.form import FormPanel
from ui.form.editors import HIGHEST, LOWEST, Line, Paragraphs
from ui.session import Session

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def line(qtbot: QtBot, qapp: QApplication) -> Line:
    made = Line()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return made


@pytest.mark.parametrize(
    ("pasted", "held"),
    [
        ("\u200fكتيبة\u200e النهر\u202c", "كتيبة النهر"),
        ("كتيبة\nالنهر\t(أ)", "كتيبة النهر (أ)"),
        ("كتيبة\u00a0النهر\ufeff", "كتيبة النهر"),
        ("(\u20664, 5\u2069)", "(\u20664, 5\u2069)"),
        ("(4, 5\u2069)", "(4, 5)"),
    ],
)
def test_what_is_pasted_comes_without_hidden_marks(line: Line, pasted: str, held: str) -> None:
    QGuiApplication.clipboard().setText(pasted)
    QTest.keyClick(line, Qt.Key.Key_V, CTRL)
    assert line.text() == held == for_a_line(pasted)


def test_pasting_keeps_the_place_and_can_be_taken_back(line: Line) -> None:
    line.set_text("قبل بعد")
    line.setCursorPosition(4)
    QGuiApplication.clipboard().setText("\u200fال\u200eآن ")
    QTest.keyClick(line, Qt.Key.Key_V, CTRL)
    assert line.text() == "قبل الآن بعد"
    assert line.cursorPosition() == len("قبل الآن ")
    line.undo()
    assert line.text() == "قبل بعد"
    # Dropped, or pasted from the menu.
    line.setCursorPosition(3)
    line.insert("\u202b!\u202c")
    assert line.text() == "قبل! بعد"
    assert line.cursorPosition() == 4


def test_arrows_move_as_one_sees_and_never_stop_at_a_mark(line: Line) -> None:
    line.set_text("مكان (\u20664.5, 6.5\u2069) X1")
    line.setCursorPosition(0)
    seen = [line.cursorRect().center().x()]
    for _ in range(40):
        QTest.keyClick(line, Qt.Key.Key_Left)
        at = line.cursorRect().center().x()
        if at == seen[-1]:
            break
        seen.append(at)
    assert seen == sorted(seen, reverse=True)
    assert len(seen) == len("مكان (4.5, 6.5) X1") + 1


def test_half_a_pair_of_marks_goes_with_the_other(line: Line) -> None:
    line.set_text("(\u20664, 5\u2069)")
    line.setCursorPosition(1)
    line.del_()
    assert line.text() == "(4, 5)"


def test_each_paragraph_of_a_note_runs_its_own_way_and_the_editor_grows(
    qtbot: QtBot, session: Session, form: FormPanel
) -> None:
    row = go_to(form, "notes")
    press(Qt.Key.Key_F2)
    note = editor_of(row)
    assert isinstance(note, Paragraphs)
    assert note.height() == LOWEST
    note.set_text("\n".join(["قال شاهد", "He said (2)"] * 4))
    qtbot.waitUntil(lambda: note.height() > LOWEST)
    first, second = (note.document().findBlockByNumber(n) for n in (0, 1))
    assert first.textDirection() == Qt.LayoutDirection.RightToLeft
    assert second.textDirection() == Qt.LayoutDirection.LeftToRight
    note.set_text("سطر\n" * 60)
    assert note.height() == HIGHEST
    note.set_text("سطر")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(note, "2")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert values(session, "notes") == [Text("سطر\n2")]


def test_several_names_are_entered_at_once(session: Session, form: FormPanel) -> None:
    row = go_to(form, "target")
    press(Qt.Key.Key_F2)
    type_into(row, "كتيبة السد؛ لواء البحر ; ")
    assert values(session, "target") == [Name("كتيبة السد"), Name("لواء البحر")]


def test_chips_are_walked_added_changed_and_removed_by_keys(
    session: Session, form: FormPanel
) -> None:
    for number in (1, 2, 3):
        session.enter("injured", Count(number, number, who="civilian"))
    row = go_to(form, "injured")
    press(Qt.Key.Key_Home)
    first, _, third = (i.id for i in row.box.items)
    assert row.box.chosen == first
    press(Qt.Key.Key_End)
    assert row.box.chosen == third
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Delete)
    assert [i.id for i in row.box.items] == [first, third]
    assert row.box.chosen == third
    press(Qt.Key.Key_F2)
    type_into(row, "9 مدنيين")
    assert Count(9, 9, who="civilian") in values(session, "injured")
    row.box.setFocus()
    press(Qt.Key.Key_Insert)
    assert row.editor is not None
    assert row.editor.text() == ""
    type_into(row, "4 مدنيين")
    assert len(values(session, "injured")) == 3
