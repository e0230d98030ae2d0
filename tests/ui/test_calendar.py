"""The calendar under a date's line: days and ranges by keys and pointer, in both calendars."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from model.hijri import hijri, hijri_months, hijri_words
from model.values import DateRange
from ui import theme
from ui.calendar.popup import CalendarPopup
from ui.calendar.words import about
from ui.translation import speak

PUBLISHED = date(2024, 3, 6)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=["ar", "en"])
def popup(
    qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest
) -> Iterator[CalendarPopup]:
    theme.start(qapp, "light")
    speak(qapp, request.param)
    window = QWidget()
    window.resize(640, 640)
    line = QLineEdit(window)
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addStretch(1)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made = CalendarPopup(line)
    made.open_with(None, PUBLISHED)
    yield made
    speak(qapp, "en")


def chosen(popup: CalendarPopup) -> tuple[date | None, date | None, int | None]:
    value = popup.value()
    return value.start, value.end, value.precision


def press(popup: CalendarPopup, key: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(popup.grid, key, with_ or Qt.KeyboardModifier.NoModifier)


def test_it_begins_at_publication_and_follows_the_keys(popup: CalendarPopup) -> None:
    assert popup.grid.hasFocus()
    assert chosen(popup) == (PUBLISHED, PUBLISHED, 1)
    rtl = popup.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert rtl == (QLocale().language() == QLocale.Language.Arabic)
    press(popup, Qt.Key.Key_Right if rtl else Qt.Key.Key_Left)
    assert chosen(popup)[0] == date(2024, 3, 5)
    press(popup, Qt.Key.Key_Up)
    assert chosen(popup)[0] == date(2024, 2, 27)
    press(popup, Qt.Key.Key_PageUp)
    press(popup, Qt.Key.Key_PageUp, CTRL)
    assert chosen(popup)[0] == date(2023, 1, 27)
    press(popup, Qt.Key.Key_Home)
    assert chosen(popup)[0] == PUBLISHED


def test_shift_makes_a_range_with_its_precision(popup: CalendarPopup) -> None:
    press(popup, Qt.Key.Key_Up, SHIFT)
    assert chosen(popup) == (date(2024, 2, 28), PUBLISHED, 4)
    press(popup, Qt.Key.Key_End)
    assert chosen(popup) == (date(2024, 2, 1), date(2024, 2, 29), 4)
    press(popup, Qt.Key.Key_End, CTRL)
    assert chosen(popup) == (date(2024, 1, 1), date(2024, 12, 31), 5)


def test_return_takes_and_enters_a_click_only_takes(qtbot: QtBot, popup: CalendarPopup) -> None:
    with qtbot.waitSignal(popup.taken) as entered:
        press(popup, Qt.Key.Key_Return)
    assert entered.args == [DateRange(PUBLISHED, PUBLISHED, 1), True]
    assert not popup.isVisible()
    popup.open_with(None, PUBLISHED)
    cell = popup.grid.cell_of(date(2024, 3, 4)).center().toPoint()
    with qtbot.waitSignal(popup.taken) as taken:
        QTest.mouseClick(popup.grid, Qt.MouseButton.LeftButton, pos=cell)
    assert taken.args == [DateRange(date(2024, 3, 4), date(2024, 3, 4), 1), False]


def test_a_range_is_drawn_with_the_pointer(qtbot: QtBot, popup: CalendarPopup) -> None:
    begun, ended = (popup.grid.cell_of(date(2024, 3, day)).center().toPoint() for day in (3, 5))
    with qtbot.waitSignal(popup.taken) as taken:
        QTest.mousePress(popup.grid, Qt.MouseButton.LeftButton, pos=begun)
        QTest.mouseMove(popup.grid, ended)
        QTest.mouseRelease(popup.grid, Qt.MouseButton.LeftButton, pos=ended)
    assert taken.args is not None
    assert taken.args[0] == DateRange(date(2024, 3, 3), date(2024, 3, 5), 2)


def test_escape_and_a_click_elsewhere_put_it_away(qtbot: QtBot, popup: CalendarPopup) -> None:
    with qtbot.waitSignal(popup.closed):
        press(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    popup.open_with(None, PUBLISHED)
    with qtbot.waitSignal(popup.closed):
        QTest.mouseClick(
            popup.window(), Qt.MouseButton.LeftButton, pos=popup.window().rect().bottomLeft()
        )
    assert not popup.isVisible()


def test_days_are_told_in_both_calendars_and_from_publication(popup: CalendarPopup) -> None:
    day = date(2024, 3, 4)
    told = about(DateRange(day, day, 1), PUBLISHED)
    arabic = QLocale().language() == QLocale.Language.Arabic
    assert ("٢٣ شعبان ١٤٤٥" if arabic else "23 Shaban 1445") in told
    assert ("قبل النشر بيومين" if arabic else "2 days before") in told
    assert popup.grid.accessible_value()


def test_islamic_days_have_their_ranges_and_their_limits() -> None:
    assert hijri(date(2024, 3, 11)) == (1445, 9, 1)
    assert hijri(date(1900, 1, 1)) is None
    assert hijri_words(date(2024, 3, 11), date(2024, 3, 12), "en") == "1–2 Ramadan 1445 AH"
    assert hijri_words(date(2024, 3, 10), date(2024, 3, 11), "ar") == "29 شعبان – 1 رمضان 1445 هـ"
    assert hijri_words(date(1900, 1, 1), date(1900, 1, 1), "ar") == ""
    assert hijri_months(date(2024, 3, 1), date(2024, 3, 31), "en") == "Shaban – Ramadan 1445 AH"
