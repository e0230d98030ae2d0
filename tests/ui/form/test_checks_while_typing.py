"""The codebook's checks stand beside their fields while one types."""

from __future__ import annotations

from datetime import date

from model.values import DateRange
from tests.ui.form.test_form import go_to
from ui.form import FormPanel
from ui.session import Session


def test_checks_are_told_while_typing(session: Session, form: FormPanel) -> None:
    row = go_to(form, "date")
    form.entry.open(row, "", "")
    assert row.editor is not None
    row.editor.set_text("2024-03-20")
    assert "2024-03-06" in row.wrong_words()  # later than the article
    row.editor.set_text("2024-03-0")
    assert not row.wrong_words()
    row.editor.set_text("2024-03-05")
    assert not row.wrong_words()
    assert not session.state_of("date").claims


def test_what_is_wrong_stays_told_after_an_editor_was_given_up(
    session: Session, form: FormPanel
) -> None:
    session.enter("date", DateRange(date(2024, 3, 20), date(2024, 3, 20), precision=1))
    row = go_to(form, "date")
    told = row.wrong_words()
    assert told
    form.entry.open(row, row.box.chosen, "")
    assert row.editor is not None
    row.editor.set_text("2024-03-05")
    assert not row.wrong_words()
    form.entry.close()
    assert row.wrong_words() == told
