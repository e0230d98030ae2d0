"""The tour of the window: shown once, walked through by keys, and nothing is done meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.help.tour import Tour

LONG = 20_000


@pytest.fixture
def tour(qtbot: QtBot, filled: Desk) -> Iterator[Tour]:
    filled.window.activateWindow()
    filled.window.actions_table["tour"].trigger()
    made = filled.help.tour
    assert made is not None
    qtbot.waitUntil(made.next.hasFocus)
    yield made
    if filled.help.tour is not None:
        filled.help.tour.end()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def test_the_first_article_begins_it_once(qtbot: QtBot, filled: Desk) -> None:
    assert not filled.settings.tour_seen
    filled.help.greet()
    qtbot.waitUntil(lambda: filled.help.tour is not None)
    press(Qt.Key.Key_Escape)
    assert filled.help.tour is None
    assert filled.settings.tour_seen
    filled.help.greet()
    QApplication.processEvents()
    assert filled.help.tour is None


def test_it_is_walked_through_by_keys(filled: Desk, tour: Tour) -> None:
    headings = [tour.heading.text()]
    for _ in range(6):
        # The interface is Arabic: ahead is to the left.
        press(Qt.Key.Key_Left)
        headings.append(tour.heading.text())
    assert len(set(headings)) == 7
    press(Qt.Key.Key_Right)
    assert tour.heading.text() == headings[-2]
    press(Qt.Key.Key_Return)
    assert tour.heading.text() == headings[-1]
    press(Qt.Key.Key_Return)
    assert filled.help.tour is None


def test_tab_stays_within_it(tour: Tour) -> None:
    tour.step(1)
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        assert tour.isAncestorOf(QApplication.focusWidget() or tour)


def test_the_windows_keys_sleep_meanwhile(qtbot: QtBot, filled: Desk, tour: Tour) -> None:
    here = filled.session.article
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert filled.session.article is here
    assert not filled.session.undo_stack.canUndo()
    filled.window.form.focus_first()
    qtbot.waitUntil(tour.next.hasFocus)
    tour.end()
    qtbot.waitUntil(lambda: filled.window.column_with_focus() == "form")


@pytest.mark.parametrize("size", [(1024, 640), (1440, 900)])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_points_at_each_part_beside_it(
    qtbot: QtBot, filled: Desk, tour: Tour, size: tuple[int, int], language: str
) -> None:
    window = filled.window
    window.actions_table[f"language_{language}"].trigger()
    window.resize(*size)
    qtbot.waitUntil(lambda: tour.size() == window.size())
    bar = window.top_bar
    parts: list[QWidget] = [window.queue, window.article, window.form, window.foot_bar]
    parts += [bar.palette_button, bar.menu_button]
    pointed = []
    while filled.help.tour is not None:
        QApplication.processEvents()
        card = tour.card.geometry()
        assert tour.rect().contains(card)
        assert tour.words.height() >= tour.words.heightForWidth(tour.words.width())
        pointed.append(tour.pointed_at())
        tour.step(1)
    for part in parts:
        corner = part.mapTo(window, QPoint(0, 0))
        around = QRect(corner, part.size()).intersected(window.rect().adjusted(2, 2, -2, -2))
        assert any(hole.contains(around) for hole in pointed), part


def test_without_a_project_it_shows_the_sample(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ui.project_flow.sample_path", lambda: tmp_path / "s.tawthiq")
    desk.window.actions_table["tour"].trigger()
    qtbot.waitUntil(lambda: desk.help.tour is not None, timeout=LONG)
    assert desk.session.project_path is not None
    desk.session.close_project()
    assert desk.help.tour is None
