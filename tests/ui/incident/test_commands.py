"""What is done in the window of incidents: values, accounts, merging, undoing, to the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.incident import Rule
from model.values import Count
from tests.ui.incident.conftest import THREE, article
from ui.actions.incident_table import COMMANDS
from ui.desk import Desk
from ui.incident.panels.resolution import ResolutionPanel
from ui.incident.window import IncidentWindow
from ui.session.values import IncidentOrder, IncidentQuery

Key = Qt.Key


def go(window: IncidentWindow, field: str, source: str) -> None:
    assert window.view.grid.focus_cell(field, f"account-{source}")
    window.view.grid.setFocus()
    QApplication.processEvents()


def held(window: IncidentWindow, field: str) -> tuple[object, ...]:
    incident = window.page.incident
    assert incident is not None
    found = incident.resolution(field)
    return found.values if found else ()


def resolution(window: IncidentWindow) -> ResolutionPanel:
    panel = window.side.panels["resolution"]
    assert isinstance(panel, ResolutionPanel)
    return panel


def columns(window: IncidentWindow) -> list[str]:
    return [c.source for c in window.page.grid.columns]


def do(window: IncidentWindow, command: str) -> None:
    window.commands[command].trigger()
    QApplication.processEvents()


def test_keys_are_given_once() -> None:
    keys = [k for c in COMMANDS for k in c.keys]
    assert len(set(keys)) == len(keys)


def test_a_cells_value_is_taken_for_a_reason(window: IncidentWindow) -> None:
    go(window, "munitions", "جبل")
    assert held(window, "munitions") == (Count(4, 4),)
    QTest.keyClick(window.view.grid, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    form = resolution(window).by_hand
    assert form.isVisible()
    assert form.values == [Count(8, 8)]
    form.record.click()
    assert form.isVisible(), "without a reason nothing is recorded"
    assert held(window, "munitions") == (Count(4, 4),)
    form.reason.setCurrentIndex(0)
    form.record.click()
    assert held(window, "munitions") == (Count(8, 8),)
    assert not form.isVisible()
    incident = window.page.incident
    assert incident is not None
    found = incident.resolution("munitions")
    assert found is not None
    assert found.chosen is not None
    assert found.chosen.rule is Rule.BY_HAND
    assert found.chosen.reason
    do(window, "undo")
    assert held(window, "munitions") == (Count(4, 4),)
    do(window, "redo")
    assert held(window, "munitions") == (Count(8, 8),)


def test_a_value_is_typed_as_in_the_form(window: IncidentWindow) -> None:
    go(window, "munitions", "نهر")
    do(window, "decide")
    form = resolution(window).by_hand
    assert form.editor is not None
    form.editor.set_text("بين 4 و8")
    line = form.editor.focusProxy()
    assert line is not None
    QTest.keyClick(line, Key.Key_Return)
    assert form.values == [Count(4, 8)]
    form.reason.setEditText("لا يُرجَّح")
    form.record.click()
    assert held(window, "munitions") == (Count(4, 8),)
    resolution(window).usual.click()
    assert held(window, "munitions") == (Count(4, 4),)


def test_what_cannot_be_read_is_not_recorded(window: IncidentWindow) -> None:
    go(window, "munitions", "نهر")
    do(window, "decide")
    form = resolution(window).by_hand
    assert form.editor is not None
    form.editor.set_text("كثيرة جداً لا تُحصى")
    form.reason.setEditText("سبب")
    form.record.click()
    assert form.isVisible()
    assert held(window, "munitions") == (Count(4, 4),)


def test_a_rule_is_chosen_and_taken_back(window: IncidentWindow) -> None:
    go(window, "munitions", "نهر")
    panel = resolution(window)
    assert panel.rules.buttons[Rule.CONSERVATIVE].isChecked()
    panel.rules.buttons[Rule.INFORMATIVE].click()
    incident = window.page.incident
    assert incident is not None
    found = incident.resolution("munitions")
    assert found is not None
    assert found.chosen is not None
    assert found.chosen.rule is Rule.INFORMATIVE
    assert panel.usual.isVisible()
    panel.usual.click()
    assert window.page.incident is not None
    found = window.page.incident.resolution("munitions")
    assert found is not None
    assert found.chosen is None


def test_a_rule_becomes_that_of_the_whole_project(qtbot: QtBot, window: IncidentWindow) -> None:
    go(window, "munitions", "نهر")
    panel = resolution(window)
    panel.rules.buttons[Rule.LATEST].click()
    panel.everywhere.click()
    qtbot.waitUntil(lambda: not window.page.session.jobs.busy)
    row = window.page.grid.row("munitions")
    assert row is not None
    assert window.page.usual_rule(row.field) is Rule.LATEST
    assert row.resolution is not None
    assert (row.resolution.rule, row.resolution.chosen) == (Rule.LATEST, None)
    assert not panel.everywhere.isVisible()


def test_an_account_is_split_off_and_comes_back(window: IncidentWindow) -> None:
    go(window, "munitions", "جبل")
    do(window, "split_off")
    assert columns(window) == ["نهر", "بحر"]
    do(window, "undo")
    assert sorted(columns(window)) == sorted(THREE)


def test_an_account_is_kept_apart_from_another(opened: Desk, window: IncidentWindow) -> None:
    go(window, "munitions", "جبل")
    do(window, "keep_apart")
    assert opened.incident_flow.doing is not None
    menu = opened.incident_flow.doing.menu
    assert menu is not None
    assert [a.text().strip("\u2068\u2069") for a in menu.actions()] == ["نهر", "بحر"]
    menu.actions()[0].trigger()
    menu.close()
    assert columns(window) == ["نهر", "بحر"]
    apart = opened.incidents.apart_from(["account-جبل"])
    assert apart["account-جبل"] == {"account-نهر"}


def test_another_incident_is_found_and_merged(opened: Desk, window: IncidentWindow) -> None:
    do(window, "merge")
    assert opened.incident_flow.doing is not None
    dialog = opened.incident_flow.doing.dialog
    assert dialog is not None
    dialog.picker.search.setText("الجسر")
    dialog.picker.look()
    assert dialog.other == opened.incidents.incident_of("account-سهل")
    dialog.accept()
    assert len(columns(window)) == 4
    do(window, "undo")
    assert len(columns(window)) == 3


def test_an_incident_is_not_merged_with_itself(opened: Desk, window: IncidentWindow) -> None:
    do(window, "merge")
    assert opened.incident_flow.doing is not None
    dialog = opened.incident_flow.doing.dialog
    assert dialog is not None
    dialog.picker.search.setText("ثماني")
    dialog.picker.look()
    assert dialog.picker.model.rowCount() == 1
    dialog.picker.list.setCurrentIndex(dialog.picker.model.index(0))
    assert dialog.other == ""
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_an_article_is_opened_on_the_desk_at_the_words(
    opened: Desk, window: IncidentWindow
) -> None:
    go(window, "munitions", "بحر")
    QTest.keyClick(window.view.grid, Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    session = opened.session
    assert session.article is not None
    assert session.article.id == article("بحر").id
    assert (session.account_id, session.field_id) == ("account-بحر", "munitions")


def test_the_desks_account_opens_its_incident(opened: Desk) -> None:
    opened.session.open_account(article("سهل").id, "account-سهل")
    opened.window.actions_table["open_incident"].trigger()
    shown = opened.incident_flow.shown
    assert shown is not None
    assert columns(shown) == ["سهل"]
    assert shown.isVisible()
    shown.close()


def test_an_account_without_an_incident_says_so(opened: Desk, qtbot: object) -> None:
    del qtbot
    opened.session.open_article(article("سهل").id)
    opened.session.add_account()
    heard: list[object] = []
    opened.session.told.connect(heard.append)
    opened.window.actions_table["open_incident"].trigger()
    assert len(heard) == 1
    assert opened.incident_flow.shown is None


def test_what_is_saved_on_the_desk_is_seen_at_once(opened: Desk, window: IncidentWindow) -> None:
    session = opened.session
    session.open_account(article("جبل").id, "account-جبل")
    claim = session.state_of("munitions").claims[0]
    session.change(claim.id, Count(4, 4))
    assert session.save()
    row = window.page.grid.row("munitions")
    assert row is not None
    assert not row.differs


def test_the_incidents_of_the_list_are_leafed_through(window: IncidentWindow) -> None:
    window.list.show_query(IncidentQuery(order=IncidentOrder.MOST_ACCOUNTS))
    assert columns(window) != ["سهل"]
    do(window, "next_incident")
    assert columns(window) == ["سهل"]
    do(window, "next_incident")
    assert columns(window) == ["سهل"], "there is none after the last"
    do(window, "previous_incident")
    assert len(columns(window)) == 3


def test_f6_goes_round_the_parts(window: IncidentWindow) -> None:
    window.view.grid.setFocus()
    met = []
    for _ in range(4):
        do(window, "next_part")
        met.append(window.focusWidget())
    assert met[0] is window.view.articles.panes[0].page
    assert met[1] is window.side.buttons["resolution"]
    assert met[2] is window.list.list
    assert met[3] is window.view.grid


def test_the_window_goes_with_the_project(opened: Desk, window: IncidentWindow) -> None:
    assert opened.session.close_project()
    assert not window.isVisible()
    assert window.page.incident is None
