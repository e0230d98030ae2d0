"""What is offered while one types: walked to by keys, taken with Return, never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from model.lexicon_entry import EntryKind, OwnEntry
from model.values import Name, Place
from tests.ui.form.conftest import OTHER, article
from tests.ui.form.test_form import editor_of, go_to, values
from ui.form import FormPanel
from ui.form.editing import TypedEditor
from ui.form.row import FieldRow
from ui.form.suggestions import Suggestions
from ui.session import Session

LONG = 20_000


@pytest.fixture
def ready(qtbot: QtBot, session: Session) -> Session:
    """The session with all that it knows made ready to be searched."""
    with qtbot.waitSignal(session.suggestions_ready, timeout=LONG):
        session.prepare_suggestions()
    return session


def open_new(form: FormPanel, field_id: str) -> FieldRow:
    row = go_to(form, field_id)
    form.entry.open(row, "", "")
    return row


def list_of(row: FieldRow) -> Suggestions:
    assert isinstance(row.editor, TypedEditor)
    assert row.editor.suggestions is not None
    return row.editor.suggestions


def put(row: FieldRow, text: str) -> None:
    assert row.editor is not None
    row.editor.set_text(text)


def names(row: FieldRow) -> list[str]:
    return [offer.name for offer in list_of(row).offers()]


def test_return_enters_the_line_until_one_walks_to_a_suggestion(
    ready: Session, form: FormPanel
) -> None:
    row = open_new(form, "initiator")
    put(row, "داعش")
    assert "تنظيم الدولة الإسلامية" in names(row)
    QTest.keyClick(editor_of(row), Qt.Key.Key_Return)
    assert values(ready, "initiator")[-1] == Name("داعش")

    row = open_new(form, "target")
    put(row, "قوات سوريا الديمق")
    QTest.keyClick(editor_of(row), Qt.Key.Key_Down)
    assert editor_of(row).hasFocus()
    QTest.keyClick(editor_of(row), Qt.Key.Key_Return)
    assert values(ready, "target") == [Name("قوات سوريا الديمقراطية")]


def test_a_place_typed_in_latin_letters_is_entered_whole(ready: Session, form: FormPanel) -> None:
    row = open_new(form, "place")
    put(row, "baghouz")
    offer = list_of(row).offers()[0]
    assert "دير الزور" in offer.beside
    assert offer.note
    QTest.keyClick(editor_of(row), Qt.Key.Key_Down)
    QTest.keyClick(editor_of(row), Qt.Key.Key_Return)
    (place,) = values(ready, "place")
    assert isinstance(place, Place)
    assert (place.name, place.admin1, place.country) == ("الباغوز", "دير الزور", "SY")
    assert place.lat is not None
    assert row.editor is None


def test_escape_leaves_the_list_before_the_editor(ready: Session, form: FormPanel) -> None:
    row = open_new(form, "place")
    put(row, "الباغوز")
    QTest.keyClick(editor_of(row), Qt.Key.Key_Down)
    assert list_of(row).current() is not None
    QTest.keyClick(editor_of(row), Qt.Key.Key_Escape)
    assert list_of(row).current() is None
    assert row.editor is not None
    assert row.editor.text() == "الباغوز"
    QTest.keyClick(editor_of(row), Qt.Key.Key_Escape)
    assert row.editor is None
    assert not values(ready, "place")


def test_a_click_takes_a_suggestion(ready: Session, form: FormPanel) -> None:
    row = open_new(form, "place")
    put(row, "الباغوز")
    shown = list_of(row).list
    QTest.mouseClick(
        shown.viewport(),
        Qt.MouseButton.LeftButton,
        pos=shown.visualItemRect(shown.item(0)).center(),
    )
    (place,) = values(ready, "place")
    assert isinstance(place, Place)
    assert place.admin1 == "دير الزور"


def test_leaving_the_field_enters_what_was_typed_and_takes_the_list_away(
    ready: Session, form: FormPanel
) -> None:
    row = open_new(form, "target")
    put(row, "كتيبة السد")
    shown = list_of(row)
    assert shown.isVisible()
    form.focus_next_field()
    assert values(ready, "target") == [Name("كتيبة السد")]
    assert row.editor is None
    assert not shown.isVisible()
    assert ready.field_id != "target"


def test_what_the_project_used_most_is_offered_first(ready: Session, form: FormPanel) -> None:
    for name in ("كتيبة السد", "لواء البحر", "لواء البحر"):
        ready.add_account()
        ready.enter("initiator", Name(name))
    assert ready.save()
    ready.open_article(article(OTHER).id)
    ready.add_account()
    row = open_new(form, "target")
    assert names(row)[:2] == ["لواء البحر", "كتيبة السد"]
    put(row, "لو")
    assert names(row)[0] == "لواء البحر"


def test_names_of_the_own_lexicon_are_offered(
    qtbot: QtBot, ready: Session, form: FormPanel
) -> None:
    entry = OwnEntry("e1", EntryKind.ACTOR, "كتائب الصخر", ("رجال الصخر",), sort="3")
    with qtbot.waitSignal(ready.suggestions_ready, timeout=LONG):
        assert ready.keep_entry(entry)
        row = open_new(form, "initiator")
        put(row, "رجال الص")
    assert names(row)[:2] == ["رجال الصخر", "كتائب الصخر"]


def test_a_name_that_nobody_knows_can_be_taught(ready: Session, form: FormPanel) -> None:
    wanted: list[str] = []
    form.entry.teach_wanted.connect(lambda: wanted.append(ready.entry_to_add(None).name))
    row = open_new(form, "place")
    put(row, "تل الزنبق، دير الزور، سوريا 35.2, 40.3")
    QTest.keyClick(editor_of(row), Qt.Key.Key_Up)
    QTest.keyClick(editor_of(row), Qt.Key.Key_Return)
    assert wanted == ["تل الزنبق"]
    entry = ready.entry_to_add(None)
    assert (entry.kind, entry.admin1, entry.lat) == (EntryKind.PLACE, "دير الزور", 35.2)
    form.entry.enter_taught("place", ready.value_of_entry(entry))
    (place,) = values(ready, "place")
    assert isinstance(place, Place)
    assert (place.name, place.lon) == ("تل الزنبق", 40.3)
