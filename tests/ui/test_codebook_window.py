"""The codebook's window over a real project: edited by key, mouse and drag, undone, saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from model import codebook_edits as edits
from model.codebook import Words
from model.codebook_writing import with_own_source
from model.values import Kind
from storage.shipped_codebook import load_codebook
from ui.codebook.edited import Place
from ui.codebook.save import SaveVersionDialog
from ui.codebook.window import CodebookWindow
from ui.desk import Desk
from ui.form.choosing import ChoiceEditor

Key, Modifier = Qt.Key, Qt.KeyboardModifier
BOOK = load_codebook()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[CodebookWindow]:
    assert desk.session.create_project(tmp_path / "مشروع.tawthiq")
    desk.window.actions_table["codebook"].trigger()
    made = desk.codebook.dialog
    assert made is not None
    qtbot.waitUntil(made.isVisible)
    made.activateWindow()
    yield made
    if desk.codebook.dialog is not None:
        made.give_up()


def go(window: CodebookWindow, field_id: str) -> None:
    section = window.edited.book.field(field_id).section
    window.side.contents.go_to(Place(section, field_id))


def write(widget: QWidget, text: str) -> None:
    """Letter by letter; the tester's keys have no Arabic."""
    assert isinstance(widget, QLineEdit)
    widget.setFocus()
    for letter in text:
        widget.insert(letter)


def labels(window: CodebookWindow) -> list[str]:
    return [r.field.id for r in window.preview.rows()]


def keep(window: CodebookWindow, note: str = "") -> None:
    window.save.click()
    asked = window.question
    assert isinstance(asked, SaveVersionDialog)
    asked._note.set_text(note)
    asked.go.click()


def test_a_field_is_added_by_keys_named_and_saved(desk: Desk, window: CodebookWindow) -> None:
    go(window, "initiator")
    QTest.keyClick(window.side.contents, Key.Key_Insert)
    page = window.field_page
    assert window.edited.place == Place("who", "field")
    assert not window.save.isEnabled()
    assert window.problems.count() == 4
    write(page.label.inputs["en"], "Means of transport")
    page.label.inputs["en"].editingFinished.emit()  # type: ignore[union-attr]
    assert window.edited.place == Place("who", "means_of_transport")
    page.label.inputs["ar"].set_text("وسيلة النقل")
    page.instruction.inputs["ar"].set_text("ما ركبوه.")
    page.instruction.inputs["en"].set_text("What they came in.")
    assert not window.problems.isVisible()
    order = labels(window)
    assert order.index("means_of_transport") == order.index("initiator") + 1
    keep(window, "سأل عنه الفريق")
    assert desk.codebook.dialog is None
    assert desk.session.codebook.version == "1.1"
    assert desk.session.codebook.field("means_of_transport").label.ar == "وسيلة النقل"
    assert desk.session.codebook_versions()[0].note == "سأل عنه الفريق"
    row = desk.window.form.row("means_of_transport")
    assert row is not None


def test_every_edit_is_one_step_to_undo(window: CodebookWindow) -> None:
    go(window, "notes")
    page = window.field_page
    before = page.label.inputs["ar"].text()
    write(page.label.inputs["ar"], " جديد")
    page.required.click()
    assert window.edited.stack.count() == 2
    QTest.keyClick(page.label.inputs["ar"], Key.Key_Z, Modifier.ControlModifier)
    assert not page.required.isChecked()
    assert page.label.inputs["ar"].text() == before + " جديد"
    QTest.keyClick(page.label.inputs["ar"], Key.Key_Z, Modifier.ControlModifier)
    assert page.label.inputs["ar"].text() == before
    assert not window.edited.dirty
    window.redo.click()
    window.redo.click()
    assert window.edited.book.field("notes").required
    lines = page.instruction.inputs["en"]
    lines.setFocus()
    QTest.keyClicks(lines, "more")
    QTest.keyClick(lines, Key.Key_Z, Modifier.ControlModifier)
    assert window.edited.book.field("notes").instruction == BOOK.field("notes").instruction
    assert window.edited.book.field("notes").required


def test_undoing_goes_to_where_it_changes(window: CodebookWindow) -> None:
    go(window, "damage")
    window.side.retire.click()
    go(window, "place")
    window.undo.click()
    assert window.side.contents.place == Place("means_harm", "damage")


def test_retired_and_restored(window: CodebookWindow) -> None:
    go(window, "damage")
    QTest.keyClick(window.side.contents, Key.Key_Delete)
    assert window.edited.book.field("damage").retired
    assert "damage" not in labels(window)
    item = window.side.contents.currentItem()
    assert item is not None
    assert "متروك" in item.text(0)
    assert window.side.retire.text() == "إعادة"
    window.side.retire.click()
    assert window.edited.book == BOOK
    assert "damage" in labels(window)


def test_what_the_program_needs_is_refused_with_a_jump(window: CodebookWindow) -> None:
    go(window, "place")
    window.side.retire.click()
    assert not window.save.isEnabled()
    assert "فلا يُترك" in window.problems.item(0).text()
    go(window, "notes")
    QTest.keyClick(window, Key.Key_F8)
    assert window.edited.place == Place("where", "place")


def test_a_jump_goes_into_the_input(window: CodebookWindow) -> None:
    go(window, "damage")
    window.field_page.options.go_to("none")
    window.field_page.options.label.inputs["en"].set_text("")
    go(window, "place")
    window.jump(window.problems.problem(0))
    assert window.field_page.options.chosen == "none"
    assert window.focusWidget() is window.field_page.options.label.inputs["en"]


def test_fields_move_by_key_and_by_drag(window: CodebookWindow) -> None:
    contents = window.side.contents
    go(window, "target")
    QTest.keyClick(contents, Key.Key_Up, Modifier.AltModifier)
    assert [f.id for f in window.edited.book.fields_of("who")][:2] == ["target", "initiator"]
    assert contents.place == Place("who", "target")
    above = QAbstractItemView.DropIndicatorPosition.AboveItem
    below = QAbstractItemView.DropIndicatorPosition.BelowItem
    contents.drop_at(Place("who", "target"), Place("where", "place"), above)
    assert window.edited.book.fields_of("where")[0].id == "target"
    contents.drop_at(Place("where", "target"), Place("where", "place_note"), below)
    assert window.edited.book.fields_of("where")[-1].id == "target"
    contents.drop_at(Place("notes"), Place("where"), above)
    assert [s.id for s in window.edited.book.sections][1] == "notes"
    assert labels(window)[2] == "notes"


def test_a_section_is_added_named_and_removed(window: CodebookWindow) -> None:
    go(window, "place")
    window.side.add_section.click()
    new = window.edited.place.section
    window.heading_page.label.inputs["ar"].set_text("السياق")
    window.heading_page.label.inputs["en"].set_text("Context")
    assert window.edited.problems() == ()
    item = window.side.contents.currentItem()
    assert item is not None
    assert item.text(0) == "السياق"
    window.side.retire.click()
    assert all(s.id != new for s in window.edited.book.sections)


def test_a_copy_of_a_field(window: CodebookWindow) -> None:
    go(window, "weapon")
    QTest.keyClick(window.side.contents, Key.Key_D, Modifier.ControlModifier)
    assert window.edited.place.field == "weapon_2"
    assert window.edited.book.field("weapon_2").options == BOOK.field("weapon").options


def test_choices_are_added_moved_and_retired(window: CodebookWindow) -> None:
    go(window, "damage")
    options = window.field_page.options
    options.add.click()
    options.label.inputs["ar"].set_text("أضرار جسيمة")
    options.label.inputs["en"].set_text("Severe damage")
    options.label.finished.emit()
    assert options.chosen == "severe_damage"
    QTest.keyClick(options.list, Key.Key_Up, Modifier.AltModifier)
    codes = [o.code for o in window.edited.book.field("damage").options]
    assert codes == ["severe_damage", "material", "none"]
    options.go_to("material")
    QTest.keyClick(options.list, Key.Key_Delete)
    option = window.edited.book.field("damage").option("material")
    assert option is not None
    assert option.retired
    row = next(r for r in window.preview.rows() if r.field.id == "damage")
    row.box.edit_asked.emit("", "")
    assert isinstance(row.editor, ChoiceEditor)
    row.editor.set_text("أضرار")
    assert row.editor.code == "severe_damage"


def test_a_choice_gets_a_heading_of_its_own(window: CodebookWindow) -> None:
    go(window, "damage")
    options = window.field_page.options
    options.go_to("none")
    options.group.setCurrentIndex(options.group.count() - 1)
    options.group.activated.emit(options.group.currentIndex())
    assert window.problems.count() == 2
    options.heading.inputs["ar"].set_text("بلا ضرر")
    options.heading.inputs["en"].set_text("Unharmed")
    assert window.edited.problems() == ()
    field = window.edited.book.field("damage")
    assert [(g.label.en, o.code) for g in field.groups for o in field.options if o.group] == [
        ("Unharmed", "none")
    ]


def test_the_kind_of_a_field_that_is_read_is_fixed(window: CodebookWindow) -> None:
    go(window, "killed")
    assert not window.field_page.kind.isEnabled()
    go(window, "place_note")
    kind = window.field_page.kind
    assert kind.isEnabled()
    kind.setCurrentIndex(kind.findData(Kind.NAME.value))
    kind.activated.emit(kind.currentIndex())
    assert window.edited.book.field("place_note").kind is Kind.NAME


def test_the_preview_speaks_either_language(window: CodebookWindow) -> None:
    window.preview.languages["en"].click()
    row = window.preview.rows()[0]
    assert row.box.accessibleName() == "Event type"
    go(window, "notes")
    window.preview.rows()[1].box.entered.emit()
    assert window.edited.place.field == "date"


def test_closing_asks_before_changes_are_given_up(desk: Desk, window: CodebookWindow) -> None:
    go(window, "damage")
    window.side.retire.click()
    window.close_button.click()
    assert isinstance(window.question, QMessageBox)
    assert desk.codebook.dialog is window
    window.question.reject()
    assert window.isVisible()
    window.give_up()
    assert desk.codebook.dialog is None
    assert desk.session.codebook == BOOK


def test_a_file_is_taken_in_to_be_looked_at(
    desk: Desk, window: CodebookWindow, tmp_path: Path
) -> None:
    other = edits.remove_field(BOOK, "damage")
    other = with_own_source(replace(other, title=Words("دليلنا", "Ours"), version="7"))
    file = tmp_path / "ours.toml"
    file.write_text(other.source, encoding="utf-8")
    desk.codebook.take_in(file)
    assert window.edited.book.title.en == "Ours"
    assert window.edited.book.field("damage").retired
    keep(window)
    assert desk.session.codebook.version == "7"


def test_a_broken_file_is_refused_in_the_window(
    desk: Desk, window: CodebookWindow, tmp_path: Path
) -> None:
    file = tmp_path / "broken.toml"
    file.write_text('id = "x"\nversion =\n', encoding="utf-8")
    desk.codebook.take_in(file)
    assert "السطر 2" in window.said.text()
    assert not window.edited.dirty


def test_what_is_written_out_is_what_is_shown(
    desk: Desk, window: CodebookWindow, tmp_path: Path
) -> None:
    go(window, "damage")
    window.side.retire.click()
    file = tmp_path / "out.toml"
    desk.codebook.put_out(window.edited.book, file)
    read = desk.session.read_codebook(file)
    assert read is not None
    assert read.field("damage").retired


def test_an_earlier_version_is_taken_up_again(desk: Desk, window: CodebookWindow) -> None:
    go(window, "damage")
    window.side.retire.click()
    keep(window, "بلا أضرار")
    desk.window.actions_table["codebook"].trigger()
    again = desk.codebook.dialog
    assert again is not None
    again.versions.click()
    menu = desk.codebook.menu
    assert menu is not None
    assert ["بلا أضرار" in a.text() for a in menu.actions()] == [True, False]
    menu.actions()[1].trigger()
    menu.close()
    assert not again.edited.book.field("damage").retired
    keep(again)
    assert desk.session.codebook.version == "1.2"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_fits_a_small_screen_and_every_control_has_a_name(
    qapp: QApplication, desk: Desk, tmp_path: Path, language: str
) -> None:
    desk.wiring.use_language("en" if language == "en" else "ar")
    assert desk.session.create_project(tmp_path / "p.tawthiq")
    desk.codebook.show()
    window = desk.codebook.dialog
    assert window is not None
    window.resize(1004, 600)
    go(window, "event_type")
    qapp.processEvents()
    assert (window.width(), window.height()) == (1004, 600)
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            name = widget.accessibleName() or getattr(widget, "text", str)()
            assert name, widget
    window.give_up()


def test_checks_columns_and_examples_are_edited(desk: Desk, window: CodebookWindow) -> None:
    go(window, "initiator")
    finer = window.field_page.finer
    assert finer.checks["initiator_is_target"].isChecked()
    assert not finer.checks["claimed_and_denied"].isChecked()
    assert finer.checks["date_order"].isHidden()
    finer.checks["claimed_and_denied"].click()
    finer.checks["initiator_is_target"].click()
    assert window.edited.book.field("initiator").checks == ("claimed_and_denied",)
    finer.datasets.lines.set_text("acled = actor1\nucdp side_a")
    assert "ucdp side_a" in finer.datasets.said.text()
    assert window.edited.book.field("initiator").maps_to == BOOK.field("initiator").maps_to
    finer.datasets.lines.set_text("acled = actor1\nacled.inter1 = inter1")
    assert finer.datasets.said.isHidden()
    changed = {"acled": "actor1", "acled.inter1": "inter1"}
    assert window.edited.book.field("initiator").maps_to == changed
    finer.datasets.lines.set_text("nowhere = x")
    assert "nowhere" in finer.datasets.said.text()
    finer.datasets.lines.set_text("acled = actor1\nacled.inter1 = inter1")
    finer.examples.inputs["ar"].set_text("من قصف\nمن هاجم")
    finer.examples.inputs["en"].set_text("")
    assert any("مثال" in p.words.ar for p in window.edited.problems())
    assert not window.save.isEnabled()
    window.jump_to_first()
    finer.examples.inputs["en"].set_text("who shelled\nwho attacked")
    examples = (Words("من قصف", "who shelled"), Words("من هاجم", "who attacked"))
    assert window.edited.book.field("initiator").examples == examples
    go(window, "date")
    go(window, "initiator")
    assert finer.examples.inputs["en"].text() == "who shelled\nwho attacked"
    keep(window)
    kept = desk.session.codebook.field("initiator")
    assert (kept.checks, dict(kept.maps_to), kept.examples) == (
        ("claimed_and_denied",),
        changed,
        examples,
    )


def test_a_choice_has_its_columns_too(window: CodebookWindow) -> None:
    go(window, "event_type")
    options = window.field_page.options
    option = BOOK.field("event_type").options[0]
    options.go_to(option.code)
    assert "acled = " in options.datasets.lines.text()
    options.datasets.lines.set_text("acled = Other")
    edited = window.edited.book.field("event_type").option(option.code)
    assert edited is not None
    assert edited.maps_to == {"acled": "Other"}
    window.undo.click()
    assert options.datasets.lines.text().splitlines()[0].startswith("acled = ")
    assert window.edited.book == window.edited.before


def test_a_project_for_reading_only_shows_its_codebook(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.session.create_project(tmp_path / "مشروع.tawthiq")
    monkeypatch.setattr(type(desk.session), "read_only", property(lambda _: True))
    desk.window.actions_table["codebook"].trigger()
    window = desk.codebook.dialog
    assert window is not None
    qtbot.waitUntil(window.isVisible)
    go(window, "initiator")
    line = window.field_page.label.inputs["en"]
    assert isinstance(line, QLineEdit)
    assert line.isReadOnly()
    window.field_page.required.click()
    assert not window.field_page.required.isChecked()
    QTest.keyClick(window.side.contents, Key.Key_Insert)
    QTest.keyClick(window.side.contents, Key.Key_Delete)
    assert window.edited.book == desk.session.codebook
    assert window.save.isHidden()
    assert window.said.text() == "للقراءة فقط"
    assert not window.put_out.isHidden()
    window.close_button.click()
    assert desk.codebook.dialog is None
