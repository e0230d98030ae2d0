"""The words of the interface up to twice as large, with everything still in the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QScrollArea,
    QStyle,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.every_dialog import DIALOGS
from tests.ui.exporting import export_dialog
from ui import theme
from ui.desk import Desk
from ui.dialogs.frame import DialogFrame
from ui.form.row import FieldRow
from ui.incident.window import IncidentWindow
from ui.matching.window import PairsWindow
from ui.settings import Settings
from ui.theme.stylesheet import stylesheet


@pytest.fixture(autouse=True)
def _usual() -> Iterator[None]:
    yield
    theme.use_text_scale(100)


def choose(desk: Desk, percent: int) -> None:
    desk.window.actions_table[f"text_{percent}"].trigger()
    for _ in range(3):
        QApplication.processEvents()


def inside(widget: QWidget, body: QWidget) -> bool:
    return body.rect().contains(widget.rect().translated(widget.mapTo(body, QPoint(0, 0))))


def test_words_grow_at_once_and_shrink_again(filled: Desk, settings: Settings) -> None:
    usual = filled.window.queue.font().pixelSize(), filled.window.top_bar.height()
    choose(filled, 200)
    assert filled.window.queue.font().pixelSize() == 2 * usual[0]
    assert filled.window.top_bar.height() > usual[1]
    assert settings.text_scale == 200
    choose(filled, 100)
    assert (filled.window.queue.font().pixelSize(), filled.window.top_bar.height()) == usual


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("percent", [150, 200])
def test_nothing_is_lost_in_a_small_window(filled: Desk, percent: int, language: str) -> None:
    window = filled.window
    window.actions_table[f"language_{language}"].trigger()
    choose(filled, percent)
    assert (window.width(), window.height()) == (1280, 800)
    assert window.minimumSizeHint().height() <= 800
    assert window.minimumSizeHint().width() <= 1280
    body = window.centralWidget()
    assert body is not None
    for part in (window.top_bar, window.foot_bar):
        for child in part.findChildren(QAbstractButton):
            if child.isVisible():
                assert inside(child, body), child.accessibleName() or child.text()
                assert child.width() >= child.minimumSizeHint().width(), child.text()
    cards = [card.geometry() for card in window.form.cards.shown()]
    assert all(not a.intersects(b) for a in cards for b in cards if a is not b)
    for row in window.form.findChildren(FieldRow):
        label = row.findChild(QLabel)
        assert label is not None
        if row.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
            assert row.box.height() >= row.box.heightForWidth(row.box.width())


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_is_asked_stays_on_the_screen(qtbot: QtBot, filled: Desk, language: str) -> None:
    filled.window.actions_table[f"language_{language}"].trigger()
    choose(filled, 200)
    dialog = export_dialog(filled)
    with qtbot.waitExposed(dialog):
        dialog.open()
    assert dialog.height() <= dialog.screen().availableSize().height()
    for button in dialog.buttons.buttons():
        assert inside(button, dialog), button.text()
    for row in range(dialog.pages.count()):
        dialog.pages.setCurrentRow(row)
        area = next(a for a in dialog.findChildren(QScrollArea) if a.isVisible())
        page = area.widget()
        assert page is not None
        assert page.width() <= area.viewport().width()
        last = [w for w in page.findChildren(QAbstractButton) if w.isVisible()][-1]
        area.ensureWidgetVisible(last)
        assert inside(last, dialog), last.text()


def test_no_dialog_hides_what_is_at_its_side(qtbot: QtBot, filled: Desk) -> None:
    filled.window.actions_table["language_en"].trigger()
    choose(filled, 200)
    for name in ("training", "entry", "reason", "filter", "new release"):
        dialog = DIALOGS[name](filled)
        assert isinstance(dialog, DialogFrame)
        with qtbot.waitExposed(dialog):
            dialog.show()
        QApplication.processEvents()
        assert dialog.width() <= dialog.screen().availableSize().width(), name
        for area in dialog.findChildren(QScrollArea):
            page = area.widget()
            assert page is not None
            beyond = max(0, page.width() - area.viewport().width())
            assert area.horizontalScrollBar().maximum() == beyond, name
            off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            assert not (beyond and off), name
        dialog.close()


def test_buttons_below_pairs_take_a_line_more(qtbot: QtBot, filled: Desk) -> None:
    filled.window.actions_table["language_en"].trigger()
    choose(filled, 200)
    filled.window.actions_table["likely_pairs"].trigger()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PairsWindow))
    with qtbot.waitExposed(window):
        window.show()
    assert window.minimumSizeHint().width() <= 1280
    assert window.other_button.y() >= window.link_button.geometry().bottom()
    choose(filled, 100)
    assert window.other_button.y() < window.link_button.geometry().bottom()
    window.close()


def test_key_hints_are_as_high_as_their_words(filled: Desk) -> None:
    choose(filled, 200)
    filled.window.actions_table["open_incidents"].trigger()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, IncidentWindow))
    for _ in range(3):
        QApplication.processEvents()
    for label in window.hints.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.fontMetrics().height(), label.text()
    window.close()


def test_icons_in_menus_grow_with_the_words(filled: Desk) -> None:
    menu = QMenu(filled.window)

    def side() -> int:
        return menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu)

    usual = side()
    choose(filled, 200)
    assert side() == 2 * usual


def test_icons_grow_with_the_words(filled: Desk) -> None:
    button = filled.window.queue.order
    usual = button.iconSize().width()
    choose(filled, 200)
    assert button.iconSize().width() == 2 * usual
    assert max(s.width() for s in button.icon().availableSizes()) >= 2 * usual
    assert theme.pixmap("flag").width() == 2 * usual


def test_a_label_and_its_box_stay_in_sight_when_words_grow(filled: Desk) -> None:
    rows = filled.window.form.rows()
    row = next(r for r in rows if r.field.id == "target")
    filled.window.activateWindow()
    row.box.setFocus()
    choose(filled, 200)
    area = filled.window.form.findChild(QScrollArea, "fields")
    assert area is not None
    assert inside(row.box, area.viewport())


def test_a_large_label_stands_above_its_box(filled: Desk) -> None:
    row = filled.window.form.rows()[0]
    label = row.findChild(QLabel)
    assert label is not None
    assert label.y() < row.box.geometry().bottom()
    assert label.geometry().top() >= row.box.geometry().top() - 1
    choose(filled, 175)
    assert label.geometry().bottom() <= row.box.geometry().top()
    assert row.box.width() > row.width() * 0.9
    # With the list put away, the form is wide enough for both again.
    choose(filled, 200)
    assert label.geometry().top() >= row.box.geometry().top() - 1


def test_the_size_is_there_from_the_start(
    qtbot: QtBot, qapp: QApplication, settings: Settings
) -> None:
    settings.text_scale = 150
    theme.use_text_scale(settings.text_scale)
    theme.start(qapp, "light")
    desk = Desk(settings)
    qtbot.addWidget(desk.window)
    assert desk.window.actions_table["text_150"].isChecked()
    desk.window.top_bar.ensurePolished()
    assert desk.window.top_bar.font().pixelSize() == round(13 * 1.5)
    desk.stop()


def test_the_stylesheet_grows_with_the_words() -> None:
    assert "font-size: 22px" in stylesheet(theme.current())
    assert "font-size: 44px" in stylesheet(theme.current(), 200)


def test_marks_and_arrows_grow_with_the_words() -> None:
    usual, large = stylesheet(theme.current()), stylesheet(theme.current(), 200)
    for part, side in (("QMenu::indicator", 14), ("QMenu::right-arrow, QMenu::left-arrow", 12)):
        assert f"{part} {{ width: {side}px; height: {side}px" in usual
        assert f"{part} {{ width: {2 * side}px; height: {2 * side}px" in large
    bar = "QScrollBar:vertical { background: transparent; width: "
    assert f"{bar}10px" in usual
    assert f"{bar}15px" in large
    for file in re.findall(r'url\("([^"]+)"\)', large):
        assert Path(file).is_file(), file


def test_the_strip_over_a_graphic_article_is_whole_beside_others(
    qtbot: QtBot, filled: Desk
) -> None:
    filled.window.actions_table["graphic"].trigger()
    filled.session.accept_all()
    filled.session.save()
    choose(filled, 200)
    filled.window.actions_table["open_incident"].trigger()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, IncidentWindow))
    window.commands["show_articles"].setChecked(True)
    pane = window.view.articles.panes[0]
    words = pane.veil_bar.words

    def whole() -> bool:
        return words.height() >= words.heightForWidth(words.width())

    qtbot.waitUntil(pane.veil_bar.isVisible)
    for width in (1280, 1024):
        window.resize(width, 800)
        qtbot.waitUntil(whole)
        assert inside(pane.veil_bar.button, pane)
        assert pane.page.height() > 40
    window.close()
