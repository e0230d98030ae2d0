"""The researcher's own keys: given, taken from others, refused, kept, and heard by the desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from ui import theme
from ui.actions import keymap
from ui.actions.keymap import Unfit
from ui.actions.spec import DESK, WINDOWS
from ui.actions.table import EVERYWHERE, spec_of
from ui.desk import Desk
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.incident.window import IncidentWindow
from ui.settings import Settings
from ui.sources.window import SourcesWindow


@pytest.fixture(autouse=True)
def usual_keys() -> Iterator[None]:
    keymap.reset_all()
    yield
    keymap.reset_all()
    theme.use_text_scale(100)


def test_a_key_belongs_to_one_action_alone() -> None:
    keymap.bind("save", ("Ctrl+Shift+J",))
    assert keymap.keys_of("save") == ("Ctrl+Shift+J",)
    assert keymap.holder("Ctrl+S") is None
    keymap.bind("export", ("Ctrl+Shift+J",))
    assert keymap.keys_of("save") == ()
    assert keymap.holder("Ctrl+Shift+J") == "export"


def test_usual_keys_come_back_from_whoever_has_them() -> None:
    keymap.bind("save", ("Ctrl+Shift+J",))
    keymap.bind("export", ("Ctrl+S",))
    keymap.reset("save")
    assert keymap.keys_of("save") == ("Ctrl+S",)
    assert "Ctrl+S" not in keymap.keys_of("export")
    keymap.reset_all()
    assert keymap.own() == {}


def test_only_what_differs_is_kept(settings: Settings) -> None:
    keymap.bind("save", ("Ctrl+Shift+J",))
    keymap.bind("save", ("Ctrl+S",))
    assert keymap.own() == {}
    keymap.bind("save", ("Ctrl+Shift+J",))
    settings.keys = keymap.own()
    keymap.use({"no_such_action": ["Ctrl+P"], **settings.keys})
    assert keymap.own() == {"save": ("Ctrl+Shift+J",)}


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("", Unfit.EMPTY),
        ("ش", Unfit.TYPED),
        ("Shift+A", Unfit.TYPED),
        ("Tab", Unfit.WALKED),
        ("Shift+Down", Unfit.WALKED),
        ("Alt+3", Unfit.FIXED),
        ("Ctrl+J", None),
        ("F14", None),
        ("?", None),
        ("Return", None),
    ],
)
def test_keys_that_type_or_walk_are_refused(key: str, why: Unfit | None) -> None:
    assert keymap.unfit(key) is why


@pytest.mark.parametrize("window", [DESK, *WINDOWS])
def test_all_shipped_keys_are_fit_and_held_once(window: str) -> None:
    specs = [s for s in EVERYWHERE if s.window == window or s.id == keymap.SHARED]
    keys = [keymap.plain(k) for spec in specs for k in spec.keys]
    assert len(specs) > 1
    assert len(set(keys)) == len(keys)
    # Space the grid of incidents hears itself: nobody types there.
    assert {k for k in keys if keymap.unfit(k) is not None} <= {"Space"}


def test_ids_are_unique_and_name_their_window() -> None:
    assert len({s.id for s in EVERYWHERE}) == len(EVERYWHERE)
    assert {s.window for s in EVERYWHERE} == {DESK, *WINDOWS}
    for spec in EVERYWHERE:
        assert spec.window == DESK or spec.id.startswith(f"{spec.window}.")


def test_a_key_may_do_something_else_in_another_window() -> None:
    keymap.bind("incidents.merge", ("Ctrl+S",))
    assert keymap.keys_of("save") == ("Ctrl+S",)
    assert keymap.holder("Ctrl+S") == "save"
    keymap.bind("incidents.relate", ("Ctrl+S",))
    assert keymap.keys_of("incidents.merge") == ()
    assert keymap.holder("Ctrl+S", "incidents.find") == "incidents.relate"


def test_the_key_of_the_list_is_heard_in_every_window() -> None:
    assert keymap.holder("F1", "sources.find") == "shortcuts"
    keymap.bind("shortcuts", ("Ctrl+M",))
    assert keymap.keys_of("sources.merge") == ()
    assert keymap.keys_of("incidents.merge") == ()
    keymap.reset("incidents.merge")
    assert keymap.keys_of("shortcuts") == ()


def test_the_desk_hears_the_own_key_and_remembers_it(
    desk: Desk, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    assert desk.session.open_sample(tmp_path / "sample.tawthiq")
    qtbot.waitUntil(lambda: desk.session.run is not None)
    form = desk.window.form
    form.focus_first()
    row = form.focused_row()
    assert row is not None
    waiting = desk.session.state_of(row.field.id).proposed
    keymap.bind("accept", ("F14",))
    QTest.keyClick(row.box, Qt.Key.Key_Return)
    assert desk.session.state_of(row.field.id).proposed == waiting
    QTest.keyClick(row.box, Qt.Key.Key_F14)
    assert desk.session.state_of(row.field.id).proposed != waiting
    assert settings.keys == {"accept": ["F14"]}
    assert "F14" in desk.window.actions_table["accept"].text()


def test_changing_a_key_in_the_list(desk: Desk) -> None:
    dialog = ShortcutsDialog(desk.window)
    dialog.show()
    dialog.search.setText(spec_of("save").text)
    button = dialog.findChild(QToolButton, "key_save")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not dialog.change.give.isEnabled()
    dialog.change.edit.setKeySequence(QKeySequence("Ctrl+E"))
    assert dialog.change.give.isEnabled()
    QTest.mouseClick(dialog.change.give, Qt.MouseButton.LeftButton)
    assert keymap.keys_of("save") == ("Ctrl+E",)
    assert keymap.keys_of("export") == ()
    assert [s.toString() for s in desk.window.actions_table["save"].shortcuts()] == ["Ctrl+E"]
    dialog.done(0)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_key_is_cut_off_on_a_small_screen(desk: Desk, language: str, percent: int) -> None:
    desk.window.actions_table[f"language_{language}"].trigger()
    desk.window.actions_table[f"text_{percent}"].trigger()
    dialog = ShortcutsDialog(desk.window)
    dialog.show()
    QApplication.processEvents()
    area = dialog.findChild(QScrollArea)
    page = area.widget() if area is not None else None
    assert area is not None
    assert page is not None
    assert page.width() <= area.viewport().width()
    dialog.done(0)


def test_the_question_mark_opens_the_list(desk: Desk, qapp: QApplication, tmp_path: Path) -> None:
    assert desk.session.open_sample(tmp_path / "sample.tawthiq")
    desk.window.article.setFocus()
    QTest.keyClick(desk.window, Qt.Key.Key_Question)
    assert isinstance(desk.flow.dialog, ShortcutsDialog)
    desk.flow.dialog.done(0)
    qapp.processEvents()


def test_a_window_beside_the_desk_hears_its_own_key(desk: Desk, tmp_path: Path) -> None:
    assert desk.session.open_sample(tmp_path / "sample.tawthiq")
    desk.window.actions_table["sources"].trigger()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, SourcesWindow))
    keymap.bind("sources.find", ("Ctrl+Shift+J",))
    action = window.actions_by_id["find"]
    assert [s.toString() for s in action.shortcuts()] == ["Ctrl+Shift+J"]
    assert "Ctrl Shift J" in action.toolTip()
    window.close()


def test_the_incidents_hear_their_own_keys_and_tell_them(desk: Desk, tmp_path: Path) -> None:
    assert desk.session.open_sample(tmp_path / "sample.tawthiq")
    desk.window.actions_table["open_incidents"].trigger()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, IncidentWindow))
    keymap.bind("incidents.merge", ("F14",))
    merge = window.commands["merge"]
    assert [s.toString() for s in merge.shortcuts()] == ["F14"]
    assert "F14" in merge.text()
    keymap.bind("incidents.quote", ("F15",))
    caps = [label.text().strip("\u2066\u2069") for label in window.hints.findChildren(QLabel)]
    assert "F15" in caps
    assert not window.commands["quote"].shortcuts(), "the grid hears it"
    with pytest.raises(AssertionError):
        asked(window, Qt.Key.Key_Space)
    asked(window, Qt.Key.Key_F15)
    window.close()


def asked(window: IncidentWindow, key: Qt.Key) -> None:
    """Press a key in the grid, which is to ask for the quote."""
    heard: list[bool] = []
    window.view.grid.quote_wanted.connect(lambda: heard.append(True))
    QTest.keyClick(window.view.grid, key)
    assert heard


def test_the_list_begins_with_the_window_it_was_opened_in(desk: Desk, tmp_path: Path) -> None:
    assert desk.session.open_sample(tmp_path / "sample.tawthiq")
    desk.window.actions_table["open_incidents"].trigger()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, IncidentWindow))
    window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = next(d for d in window.findChildren(ShortcutsDialog))
    names = [b.objectName() for b in dialog.findChildren(QToolButton) if b.objectName()]
    assert names[0] == "key_incidents.quote"
    assert {f"key_{s.id}" for s in EVERYWHERE} == set(names)
    dialog.done(0)
    window.close()
