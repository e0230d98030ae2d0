"""The form after the codebook was changed: what was retired is there where a record has it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from model import codebook_edits as edits
from model.codebook import Codebook, Words
from model.values import Choice, Count, Name
from tests.ui.form.conftest import OTHER, article
from ui.form import FormPanel
from ui.form.choosing import ChoiceEditor
from ui.form.editing import TypedEditor
from ui.session import Session


def shown(form: FormPanel) -> list[str]:
    return [r.field.id for r in form.rows()]


def without_option(codebook: Codebook, field_id: str, code: str) -> Codebook:
    field = codebook.field(field_id)
    option = field.option(code)
    assert option is not None
    return edits.put_field(codebook, edits.put_option(field, replace(option, retired=True)))


def test_a_retired_field_is_gone_where_nothing_stands_in_it(
    session: Session, form: FormPanel
) -> None:
    assert "initiator" in shown(form)
    assert session.put_codebook(edits.retire_field(session.codebook, "initiator"))
    assert "initiator" not in shown(form)
    assert all(h.field_id != "initiator" for h in session.highlights())
    assert session.put_codebook(edits.retire_field(session.codebook, "initiator", retired=False))
    assert "initiator" in shown(form)


def test_a_retired_field_with_a_value_is_shown_and_takes_no_other(
    qtbot: QtBot, session: Session, form: FormPanel
) -> None:
    session.enter("initiator", Name("قوات الشمال"))
    assert session.put_codebook(edits.retire_field(session.codebook, "initiator"))
    row = form.row("initiator")
    assert row is not None
    assert row in form.rows()
    assert [i.text for i in row.box.items] == ["قوات الشمال"]
    assert "متروك" in row.box.accessibleName()
    with qtbot.waitSignal(session.told):
        session.enter("initiator", Name("غيرها"))
    with qtbot.waitSignal(session.told):
        form.entry.open(row, "", "")
    assert row.editor is None
    session.clear(session.state_of("initiator").claims[0].id)
    assert "initiator" not in shown(form)


def test_the_heading_goes_with_its_last_field(session: Session, form: FormPanel) -> None:
    book = edits.retire_field(session.codebook, "notes")
    assert session.put_codebook(book)
    hidden = [h.text() for h, section in form._headings if h.isHidden() and section]
    assert hidden == ["ملاحظات"]


def test_a_retired_choice_stays_marked_and_cannot_be_chosen(
    qtbot: QtBot, session: Session, form: FormPanel
) -> None:
    session.enter("damage", Choice("material"))
    assert session.put_codebook(without_option(session.codebook, "damage", "material"))
    row = form.row("damage")
    assert row is not None
    assert [i.text for i in row.box.items] == ["أضرار مادية (متروك)"]
    form.entry.open(row, row.box.items[0].id, "")
    assert isinstance(row.editor, ChoiceEditor)
    offered = row.editor.findChild(QListWidget)
    assert isinstance(offered, QListWidget)
    assert [offered.item(i).text() for i in range(offered.count())] == ["لا أضرار"]
    form.entry.close()
    session.clear(session.state_of("damage").claims[0].id)
    with qtbot.waitSignal(session.told):
        session.enter("damage", Choice("material"))
    assert session.state_of("damage").claims == ()


def test_the_number_of_a_retired_group_can_still_be_mended(
    session: Session, form: FormPanel
) -> None:
    session.enter("killed", Count(3, 3, who="civilian"))
    assert session.put_codebook(without_option(session.codebook, "killed", "civilian"))
    row = form.row("killed")
    assert row is not None
    claim = session.state_of("killed").claims[0].id
    form.entry.open(row, claim, "")
    assert isinstance(row.editor, TypedEditor)
    assert row.editor.group == "civilian"
    row.editor.set_text("4")
    row.editor.done.emit()
    assert [c.value for c in session.state_of("killed").claims] == [Count(4, 4, who="civilian")]
    session.enter("killed", Count(1, 1, who="civilian"))
    assert len(session.state_of("killed").claims) == 1


def test_words_typed_in_a_field_that_was_then_retired_come_back(
    session: Session, form: FormPanel
) -> None:
    row = form.row("notes")
    assert row is not None
    form.entry.open(row, "", "")
    assert row.editor is not None
    row.editor.set_text("لم يكتمل")
    here = session.article
    assert here is not None
    session.open_article(article(OTHER).id)
    assert session.put_codebook(edits.retire_field(session.codebook, "notes"))
    session.open_article(here.id)
    row = form.row("notes")
    assert row is not None
    assert row.editor is not None
    assert row.editor.text() == "لم يكتمل"


def test_new_fields_and_new_words_are_in_the_form(
    qtbot: QtBot, session: Session, form: FormPanel
) -> None:
    words = Words("وسيلة النقل", "Transport")
    book, new = edits.add_field(session.codebook, "who", "initiator")
    book = edits.put_field(
        book, replace(book.field(new), id="transport", label=words, instruction=words), new
    )
    with qtbot.waitSignal(session.codebook_changed):
        assert session.put_codebook(book)
    assert shown(form).index("transport") == shown(form).index("initiator") + 1
    row = form.row("transport")
    assert row is not None
    assert row.box.accessibleName() == "وسيلة النقل"
    row.box.setFocus(Qt.FocusReason.OtherFocusReason)
    session.enter("transport", session.read_typed("transport", "شاحنة"))
    assert len(row.box.items) == 1


@pytest.mark.parametrize("field_id", ["place", "date"])
def test_a_refusal_leaves_the_codebook(qtbot: QtBot, session: Session, field_id: str) -> None:
    before = session.codebook
    with qtbot.waitSignal(session.refused):
        assert not session.put_codebook(edits.retire_field(before, field_id))
    assert session.codebook is before
