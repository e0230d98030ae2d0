"""The editor of dates: what is offered, said and chosen while a day is typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from model.values import DateRange
from tests.ui.form.conftest import PUBLISHED
from tests.ui.form.test_form import editor_of, go_to, press, values
from ui.form import FormPanel
from ui.form.editing import TypedEditor
from ui.session import Session


def open_date(form: FormPanel) -> TypedEditor:
    row = go_to(form, "date")
    press(Qt.Key.Key_F2)
    assert isinstance(row.editor, TypedEditor)
    return row.editor


def test_down_offers_the_days_up_to_publication(session: Session, form: FormPanel) -> None:
    editor = open_date(form)
    line = editor_of(form.rows()[1])
    assert editor.suggestions is not None
    assert not editor.suggestions.isVisible()
    for _ in range(6):
        QTest.keyClick(line, Qt.Key.Key_Down)
    offers = editor.suggestions.offers()
    assert len(offers) == 8
    assert "الجمعة" in offers[5].name
    assert "شعبان" in offers[5].beside
    QTest.keyClick(line, Qt.Key.Key_Return)
    friday = date(2024, 3, 1)
    assert values(session, "date") == [DateRange(friday, friday, 1)]


def test_a_weekday_typed_finds_the_day_before_publication(
    session: Session, form: FormPanel
) -> None:
    editor = open_date(form)
    editor.set_text("احد")
    assert editor.suggestions is not None
    offers = [o for o in editor.suggestions.offers() if o.name == "الأحد"]
    assert len(offers) == 1
    assert session.read_typed("date", offers[0].text) == DateRange(
        date(2024, 3, 3), date(2024, 3, 3), 1
    )


def test_what_is_typed_is_said_with_weekday_and_islamic_date(form: FormPanel) -> None:
    editor = open_date(form)
    editor.set_text("5/3/2024")
    assert "الثلاثاء" in editor.said()
    assert "٢٤ شعبان ١٤٤٥" in editor.said()
    assert "قبل النشر بيوم" in editor.said()
    editor.set_text("لا يوم هنا")
    assert "شعبان" not in editor.said()


def test_the_calendar_opens_with_alt_and_down(session: Session, form: FormPanel) -> None:
    editor = open_date(form)
    line = editor_of(form.rows()[1])
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.calendar is not None
    popup = editor.calendar.popup
    assert popup is not None
    assert popup.value() == DateRange(date(2024, 3, 4), date(2024, 3, 4), 1)
    assert popup.grid.published == PUBLISHED
    QTest.keyClick(popup.grid, Qt.Key.Key_Escape)
    assert editor_of(form.rows()[1]).hasFocus()
    assert form.entry.is_open
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(popup.grid, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(popup.grid, Qt.Key.Key_Return)
    assert values(session, "date") == [DateRange(date(2024, 3, 4), date(2024, 3, 5), 2)]
    assert not form.entry.is_open
