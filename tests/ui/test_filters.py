"""The queue filtered: by what, kept under a name, and shown again where one stopped."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from model.account import Status
from tests.ui.test_standing import CTRL, SHIFT, here, press
from ui.desk import Desk
from ui.dialogs.filter import FilterDialog
from ui.session.values import Order, QueueQuery
from ui.settings import Settings

FLAGGED = QueueQuery(flagged=True, order=Order.PRIORITY)


def asked(desk: Desk) -> FilterDialog:
    press(desk, Qt.Key.Key_F5)
    dialog = desk.queue.dialog
    assert isinstance(dialog, FilterDialog)
    assert dialog.isVisible()
    return dialog


def menu_of(desk: Desk) -> dict[str, QAction]:
    menu = desk.window.queue.filter.menu()
    menu.aboutToShow.emit()
    return {a.text(): a for a in menu.actions()}


def test_a_filter_is_asked_for_and_kept_under_a_name(filled: Desk) -> None:
    queue = filled.window.queue
    first = here(filled)
    filled.session.toggle_flag()
    dialog = asked(filled)
    dialog.flagged.click()
    dialog.order.setCurrentIndex(dialog.order.findData(Order.PRIORITY))
    dialog.name_field.setText("المهمة")
    dialog.go.click()
    assert queue.model.query == FLAGGED
    assert queue.model.index_of(first).row() == 0
    assert queue.model.rowCount() == 1
    assert "عليها علامة" in queue.amount.words
    assert [(f.name, f.query) for f in filled.session.saved_filters()] == [("المهمة", FLAGGED)]
    press(filled, Qt.Key.Key_F5, CTRL | SHIFT)
    assert queue.model.rowCount() == 3
    assert queue.order.order is Order.PRIORITY
    menu_of(filled)["المهمة"].trigger()
    assert queue.model.query == FLAGGED
    assert menu_of(filled)["المهمة"].isChecked()


def test_several_statuses_are_chosen_shown_and_kept(filled: Desk) -> None:
    queue, session = filled.window.queue, filled.session
    filled.window.actions_table["language_en"].trigger()
    ids = [row.id for row in session.page(QueueQuery(), None, 9)]
    session.no_incident()
    session.open_article(ids[1])
    session.second_look()
    dialog = asked(filled)
    for status in (Status.NO_INCIDENT, Status.SECOND_LOOK):
        dialog.statuses[status].click()
    dialog.name_field.setText("Settled")
    dialog.go.click()
    wanted = QueueQuery(
        statuses=frozenset({Status.NO_INCIDENT, Status.SECOND_LOOK}), order=queue.order.order
    )
    assert queue.model.query == wanted
    assert queue.model.rowCount() == 2
    assert queue.status.currentText() == "No incident + Second look"
    assert session.saved_filters()[0].query == wanted
    filled.window.actions_table["language_ar"].trigger()
    assert queue.model.query == wanted
    assert "+" in queue.status.currentText()
    queue.status.setCurrentIndex(0)
    queue.status.activated.emit(0)
    assert queue.model.rowCount() == 3
    menu_of(filled)["Settled"].trigger()
    assert queue.model.query == wanted
    again = asked(filled)
    assert [s for s, box in again.statuses.items() if box.isChecked()] == [
        Status.NO_INCIDENT,
        Status.SECOND_LOOK,
    ]
    again.reject()


def test_a_saved_filter_is_removed(filled: Desk) -> None:
    filled.session.keep_filter("المهمة", FLAGGED)
    filled.session.keep_filter("المهمة", QueueQuery(statuses=frozenset({Status.NEW})))
    assert len(filled.session.saved_filters()) == 1
    removal = next(a.menu() for a in menu_of(filled).values() if a.menu())
    assert isinstance(removal, QMenu)
    removal.actions()[0].trigger()
    assert filled.session.saved_filters() == ()


def test_days_are_typed_as_elsewhere(filled: Desk) -> None:
    filled.session.set_metadata(published=date(2022, 1, 5), source="وكالة")
    dialog = asked(filled)
    dialog.since.setText("ليس يومًا")
    dialog.go.click()
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    dialog.since.setText("1/1/2022")
    dialog.until.setText("5 كانون الثاني 2022")
    dialog.source.setCurrentIndex(dialog.source.findData("وكالة"))
    dialog.go.click()
    queue = filled.window.queue
    query = queue.model.query
    assert (query.since, query.until) == (date(2022, 1, 1), date(2022, 1, 5))
    assert query.source == "وكالة"
    assert queue.model.rowCount() == 1
    again = asked(filled)
    assert again.query == query
    again.reject()


def test_the_search_keeps_the_rest_of_the_filter(qtbot: QtBot, filled: Desk) -> None:
    filled.session.toggle_flag()
    queue = filled.window.queue
    queue.show_query(QueueQuery(flagged=True))
    queue.search_field.insert("ظظظظ")
    qtbot.waitUntil(lambda: queue.model.rowCount() == 0)
    QTest.keyClick(queue.search_field, Qt.Key.Key_Escape)
    assert queue.model.query == QueueQuery(flagged=True)
    assert queue.model.rowCount() == 1


def test_one_comes_back_to_where_one_stopped(
    qtbot: QtBot, filled: Desk, settings: Settings
) -> None:
    session, path = filled.session, filled.session.project_path
    assert path is not None
    query = QueueQuery(statuses=frozenset({Status.NEW}), order=Order.PLACE)
    filled.window.queue.show_query(query)
    last = session.page(query, None, 9)[-1].id
    session.open_article(last)
    qtbot.waitUntil(lambda: not session.reading)
    session.add_account()
    session.save()
    session.focus("place")
    account = session.account_id
    filled.stop()
    again = Desk(settings)
    qtbot.addWidget(again.window)
    with qtbot.waitExposed(again.window):
        again.window.show()
    again.flow.open_path(path)
    assert here(again) == last
    assert (again.session.account_id, again.session.field_id) == (account, "place")
    assert again.window.queue.model.query == query
    assert again.window.queue.status.currentData() == Status.NEW
    again.stop()


def test_another_reviewer_begins_where_it_begins(filled: Desk) -> None:
    session, path = filled.session, filled.session.project_path
    assert path is not None
    first = here(filled)
    session.next_article()
    session.close_project()
    session.reviewer = "هدى"
    session.open_project(path)
    assert here(filled) == first
    session.close_project()
    session.reviewer = "سلمى"
    assert session.open_project(path)
    assert here(filled) != first


@pytest.mark.parametrize("broken", ['{"status": "odd"}', "[]", "nothing"])
def test_a_filter_of_a_newer_program_is_left_out(filled: Desk, broken: str) -> None:
    filled.session.keep_filter("x", FLAGGED)
    project = filled.session._project
    assert project is not None
    project.connection.execute("UPDATE saved_filters SET query = ?", [broken])
    assert filled.session.saved_filters() == ()
