"""The list in the window of incidents: found, narrowed, sorted, kept in step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.desk import Desk
from ui.incident.window import IncidentWindow
from ui.session.values import IncidentOrder, IncidentQuery, Which


def shown(window: IncidentWindow) -> list[int]:
    """How many accounts tell of each incident that is listed."""
    model = window.list.model
    rows = [model.row_at(model.index(i)) for i in range(model.rowCount())]
    return [row.accounts for row in rows if row is not None]


def test_the_open_incident_is_marked(window: IncidentWindow) -> None:
    assert sorted(shown(window)) == [1, 3]
    row = window.list.model.row_at(window.list.list.currentIndex())
    assert row is not None
    assert row.id == window.page.id


def test_one_is_found_by_words_and_opened_by_keys(window: IncidentWindow) -> None:
    window.commands["find"].trigger()
    assert window.list.search.hasFocus()
    window.list.search.setText("الجسر")
    QTest.keyClick(window.list.search, Qt.Key.Key_Return)
    assert shown(window) == [1]
    QTest.keyClick(window.list.list, Qt.Key.Key_Return)
    assert [c.source for c in window.page.grid.columns] == ["سهل"]
    window.list.search.setFocus()
    QTest.keyClick(window.list.search, Qt.Key.Key_Escape)
    assert len(shown(window)) == 2


def test_it_is_narrowed_to_what_needs_work(window: IncidentWindow) -> None:
    which = window.list.which
    for wanted, expected in (
        (Which.SEVERAL, [3]),
        (Which.CONTRADICTED, [3]),
        (Which.UNGRADED, [1, 3]),
    ):
        which.setCurrentIndex(which.findData(wanted))
        which.activated.emit(which.currentIndex())
        assert sorted(shown(window)) == expected


def test_place_and_days_are_asked_for(window: IncidentWindow) -> None:
    window.list.filter.click()
    popover = window.list.popover
    assert popover is not None
    popover.place.setText("الجسر")
    popover.since.setText("1/1/2024")
    popover.go.click()
    assert shown(window) == [1]
    assert window.list.model.query.since == date(2024, 1, 1)
    assert "الجسر" in window.list.amount.words
    window.list.filter.click()
    assert window.list.popover is not None
    window.list.popover.until.setText("يوم ما")
    window.list.popover.go.click()
    assert window.list.popover.problem.isVisible()
    window.list.popover.clear.click()
    assert len(shown(window)) == 2


def test_nothing_found_leads_back_to_everything(window: IncidentWindow) -> None:
    window.list.search.setText("زرافة")
    QTest.keyClick(window.list.search, Qt.Key.Key_Return)
    assert window.list.empty.isVisible()
    window.list.empty.button.click()
    assert len(shown(window)) == 2


def test_the_order_is_kept_when_incidents_change(opened: Desk, window: IncidentWindow) -> None:
    window.list.show_query(IncidentQuery(order=IncidentOrder.MOST_ACCOUNTS))
    assert shown(window) == [3, 1]
    other = opened.incidents.incident_of("account-سهل")
    assert other is not None
    assert opened.incidents.merge(window.page.id, [other])
    assert shown(window) == [4]
    window.commands["undo"].trigger()
    QApplication.processEvents()
    assert shown(window) == [3, 1]


def test_the_window_stands_where_it_was_left(opened: Desk, window: IncidentWindow) -> None:
    window.resize(1111, 707)
    window.close()
    QApplication.processEvents()
    assert not opened.settings.incidents_geometry.isEmpty()
    opened.window.actions_table["open_incidents"].trigger()
    assert opened.incident_flow.shown is window
    assert (window.width(), window.height()) == (1111, 707)
    assert window.page.incident is not None


def test_without_incidents_a_sentence_says_how_they_come_about(desk: Desk, filled: Desk) -> None:
    del filled
    desk.window.actions_table["open_incidents"].trigger()
    shown_window = desk.incident_flow.shown
    assert shown_window is not None
    assert shown_window.list.empty.isVisible()
    assert shown_window.view.empty.isVisible()
    assert not shown_window.commands["merge"].isEnabled()
    shown_window.close()
