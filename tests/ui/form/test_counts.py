"""The editor of numbers: the line and its lowest, likeliest and highest number are one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from model.values import Count
from tests.ui.form.test_form import editor_of, go_to, press, values
from ui.form import FormPanel
from ui.form.count_parts import CountParts
from ui.form.editing import TypedEditor
from ui.form.row import FieldRow
from ui.session import Session


def open_count(form: FormPanel, field_id: str) -> tuple[FieldRow, TypedEditor, CountParts]:
    row = go_to(form, field_id)
    form.entry.open(row, "", "")
    assert isinstance(row.editor, TypedEditor)
    assert row.editor.parts is not None
    return row, row.editor, row.editor.parts


def shown(parts: CountParts) -> list[str]:
    return [box.text() for box in parts.boxes]


def test_what_is_typed_stands_in_the_boxes(form: FormPanel) -> None:
    _, editor, parts = open_count(form, "injured")
    editor.set_text("بين 4 و6، والأرجح 5")
    assert shown(parts) == ["٤", "٥", "٦"]
    editor.set_text("7+")
    assert shown(parts) == ["٧", "", ""]
    editor.set_text("كثيرون")
    assert shown(parts) == ["", "", ""]


def test_the_boxes_are_filled_by_keys_and_entered(session: Session, form: FormPanel) -> None:
    row, editor, parts = open_count(form, "injured")
    QTest.keyClick(editor_of(row), Qt.Key.Key_Down)
    assert parts.boxes[0].hasFocus()
    QTest.keyClicks(parts.boxes[0], "4")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    QTest.keyClicks(parts.boxes[2], "8")
    press(Qt.Key.Key_Up)
    QTest.keyClicks(parts.boxes[1], "5")
    press(Qt.Key.Key_Plus)
    assert session.read_typed("injured", editor.text()) == Count(4, 8, 6, "unknown")
    press(Qt.Key.Key_Return)
    assert values(session, "injured") == [Count(4, 8, 6, "unknown")]
    assert row.editor is None


def test_the_best_alone_is_the_number_and_the_group_stays(
    session: Session, form: FormPanel
) -> None:
    _, editor, parts = open_count(form, "injured")
    editor.set_text("3 مدنيين")
    parts.enter()
    QTest.keyClicks(parts.boxes[0], "2")
    assert session.read_typed("injured", editor.text()) == Count(2, 3, None, "civilian")
    for box in (parts.boxes[2], parts.boxes[0]):
        box.setFocus()
        box.selectAll()
        press(Qt.Key.Key_Delete)
    assert editor.text() == ""
    parts.boxes[1].setFocus()
    QTest.keyClicks(parts.boxes[1], "9")
    value = session.read_typed("injured", editor.text())
    assert isinstance(value, Count)
    assert (value.min, value.max) == (9, 9)


def test_up_leads_back_to_the_line_and_escape_out(session: Session, form: FormPanel) -> None:
    row, _, parts = open_count(form, "munitions")
    QTest.keyClick(editor_of(row), Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    assert editor_of(row).hasFocus()
    parts.enter()
    press(Qt.Key.Key_Escape)
    assert row.editor is None
    assert not values(session, "munitions")


def test_the_groups_open_with_alt_and_down(form: FormPanel) -> None:
    row, editor, _ = open_count(form, "injured")
    QTest.keyClick(editor_of(row), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    groups = editor.findChild(QComboBox)
    assert groups is not None
    assert groups.view().isVisible()
    groups.hidePopup()
    QApplication.processEvents()
