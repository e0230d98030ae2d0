"""The table of actions: complete, without clashes, enabled as the session allows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.actions import Actions
from ui.actions.key_names import key_name, shown_keys
from ui.actions.spec import MENUS, Needs, Scope
from ui.actions.table import ACTIONS, spec_of
from ui.theme.icon_names import GLYPHS
from ui.translation import speak


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_ids_are_unique_and_menus_and_icons_exist() -> None:
    ids = [spec.id for spec in ACTIONS]
    assert len(set(ids)) == len(ids)
    assert {spec.menu for spec in ACTIONS} <= set(MENUS)
    assert {spec.icon for spec in ACTIONS if spec.icon} <= set(GLYPHS)


def test_no_two_actions_of_the_window_share_a_key() -> None:
    keys = [k for spec in ACTIONS if spec.scope is Scope.WINDOW for k in spec.keys]
    keys += [f"Alt+{n}" for n in range(1, 10)]
    assert len(set(keys)) == len(keys)
    assert all(not QKeySequence(k).isEmpty() for k in keys)


def test_the_form_keeps_its_own_keys(window: QWidget) -> None:
    actions = Actions(window)
    for spec, action in actions:
        claimed = [s.toString() for s in action.shortcuts()]
        assert bool(claimed) == bool(spec.keys and spec.scope is Scope.WINDOW), spec.id
    assert "↵" in actions["accept"].text()


@pytest.mark.parametrize("have", list(Needs))
def test_what_is_possible(window: QWidget, have: Needs) -> None:
    actions = Actions(window)
    actions.allow(have)
    assert actions["new"].isEnabled()
    assert actions["export"].isEnabled() == (have >= Needs.PROJECT)
    assert actions["save_next"].isEnabled() == (have >= Needs.ARTICLE)
    assert actions.assign[0].isEnabled() == (have >= Needs.ARTICLE)


def test_every_action_stands_in_the_menu(window: QWidget) -> None:
    actions = Actions(window)
    menu = QMenu(window)
    actions.fill(menu)
    found = set(_all_actions(menu))
    assert all(action in found for _, action in actions)
    assert all(action in found for action in actions.assign)


def _all_actions(menu: QMenu) -> list[object]:
    inside: list[object] = []
    for action in menu.actions():
        below = action.menu()
        inside += _all_actions(below) if isinstance(below, QMenu) else [action]
    return inside


def test_words_follow_the_language(window: QWidget, qapp: QApplication) -> None:
    actions = Actions(window)
    speak(qapp, "ar")
    actions.retranslate()
    assert actions["save_next"].text().split("\t")[0] == "احفظ والتالي"
    assert "Ctrl ↵" in actions["save_next"].toolTip()
    speak(qapp, "en")
    actions.retranslate()
    assert actions["save_next"].text().split("\t")[0] == "Save and next"


def test_the_first_nine_fields_are_named_and_the_rest_hidden(window: QWidget) -> None:
    actions = Actions(window)
    actions.name_fields(("التاريخ", "المكان"))
    assert actions.assign[1].text() == "المكان\t\u2066Alt 2\u2069"
    assert not actions.assign[2].isVisible()


def test_key_names() -> None:
    assert key_name("Ctrl+Return") == "Ctrl ↵"
    assert key_name("Ctrl+PgDown") == "Ctrl PgDn"
    assert key_name("Ctrl++") == "Ctrl +"
    assert key_name("Ctrl+Down") == "Ctrl ↓"
    assert shown_keys(spec_of("about")) == ""


@pytest.mark.usefixtures("qapp")
def test_icons_take_the_colour_they_are_asked_for() -> None:
    colour = theme.current().accent
    image = theme.icon("none", colour, 32).pixmap(32, 32).toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {colour.name()}


@pytest.mark.usefixtures("qapp")
def test_every_icon_is_drawn() -> None:
    empty = theme.icon("accept", theme.current().ink, 16).pixmap(16, 16).toImage()
    empty.fill(0)
    for name in GLYPHS:
        drawn = theme.icon(name, theme.current().ink, 16).pixmap(16, 16).toImage()
        assert drawn != empty, name


def test_arrows_along_the_line_are_mirrored(qapp: QApplication) -> None:
    colour = theme.current().ink
    speak(qapp, "en")
    straight = theme.icon("next", colour, 24).pixmap(24, 24).toImage()
    speak(qapp, "ar")
    mirrored = theme.icon("next", colour, 24).pixmap(24, 24).toImage()
    speak(qapp, "en")
    assert straight != mirrored
    assert straight.flipped(Qt.Orientation.Horizontal) == mirrored
