"""A small window or large words: the list is put away, and the form shows its fields."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui import theme
from ui.desk import Desk
from ui.incident.window import IncidentWindow
from ui.main_window import SMALLEST
from ui.settings import Settings


@pytest.fixture(autouse=True)
def _usual() -> Iterator[None]:
    yield
    theme.use_text_scale(100)


@pytest.fixture
def small(filled: Desk) -> Desk:
    """The desk in its smallest window, with the largest words."""
    filled.window.resize(*SMALLEST)
    filled.window.actions_table["text_200"].trigger()
    settle()
    return filled


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def in_sight(widget: QWidget, area: QWidget) -> bool:
    return widget.isVisible() and area.rect().contains(
        widget.rect().translated(widget.mapTo(area, QPoint(0, 0)))
    )


def fields_in_sight(desk: Desk) -> int:
    area = desk.window.form.findChild(QScrollArea, "fields")
    assert area is not None
    return sum(in_sight(row.box, area.viewport()) for row in desk.window.form.rows())


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_four_fields_are_in_sight_at_once(filled: Desk, percent: int, language: str) -> None:
    filled.window.actions_table[f"language_{language}"].trigger()
    filled.window.resize(*SMALLEST)
    filled.window.actions_table[f"text_{percent}"].trigger()
    settle()
    window = filled.window
    assert (window.width(), window.height()) == SMALLEST
    assert window.minimumSizeHint().width() <= SMALLEST[0]
    assert window.article.minimumSizeHint().width() <= 400
    assert fields_in_sight(filled) >= 4


def test_the_list_comes_in_the_place_of_the_article(small: Desk) -> None:
    window, shown = small.window, small.window.actions_table["show_queue"]
    assert not window.queue.isVisible()
    assert not shown.isChecked()
    shown.trigger()
    assert window.queue.isVisible()
    assert not window.article.isVisible()
    shown.trigger()
    assert not window.queue.isVisible()
    assert window.article.isVisible()


def test_what_is_opened_in_the_list_puts_it_away(small: Desk) -> None:
    window = small.window
    window.actions_table["find_article"].trigger()
    assert window.queue.search_field.hasFocus()
    QTest.keyClick(window.queue.search_field, Qt.Key.Key_Down)
    here = small.session.article
    QTest.keyClick(window.queue.list, Qt.Key.Key_Down)
    QTest.keyClick(window.queue.list, Qt.Key.Key_Return)
    settle()
    assert small.session.article is not here
    assert not window.queue.isVisible()
    assert window.article.isVisible()
    assert window.column_with_focus() == "form"


def test_escape_leaves_the_list(small: Desk) -> None:
    window = small.window
    window.actions_table["find_article"].trigger()
    QTest.keyClick(window.queue.search_field, Qt.Key.Key_Escape)
    assert window.article.isVisible()
    assert window.column_with_focus() == "form"


def test_the_columns_stand_again_as_they_were(small: Desk) -> None:
    window = small.window
    window.actions_table["text_100"].trigger()
    window.resize(1280, 800)
    settle()
    assert window.queue.isVisible()
    sizes = window.splitter.sizes()
    window.actions_table["text_200"].trigger()
    assert not window.queue.isVisible()
    window.actions_table["text_100"].trigger()
    settle()
    assert window.splitter.sizes() == sizes


def test_a_panel_has_the_place_of_the_list(small: Desk) -> None:
    window = small.window
    window.actions_table["show_queue"].trigger()
    panel = QWidget(window)
    window.put_beside(panel)
    settle()
    assert panel.isVisible()
    assert window.article.isVisible()
    assert not window.queue.isVisible()
    window.put_back()
    settle()
    assert window.article.isVisible()
    assert not window.queue.isVisible()


def test_who_puts_the_list_away_finds_it_so(filled: Desk, settings: Settings) -> None:
    window = filled.window
    window.splitter.setSizes([300, 430, 550])
    beside = window.splitter.sizes()
    window.actions_table["show_queue"].trigger()
    assert not window.queue.isVisible()
    assert window.article.isVisible()
    window.remember()
    assert not settings.queue_shown
    window.folding.restore(settings.splitter, wanted=True)
    assert window.splitter.sizes() == beside


def test_incidents_are_listed_until_one_is_open(small: Desk) -> None:
    session = small.session
    session.accept_all()
    session.save()
    small.window.actions_table["open_incidents"].trigger()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, IncidentWindow))
    window.resize(*SMALLEST)
    settle()
    assert window.list.isVisible()
    assert not window.view.isVisible()
    assert window.list.list.viewport().height() > 150
    window.list.list.activated.emit(window.list.model.index(0))
    settle()
    assert (window.width(), window.height()) == SMALLEST
    assert window.view.isVisible()
    assert not window.list.isVisible()
    assert window.view.grid.viewport().height() > 100
    window.commands["find"].trigger()
    assert window.list.search.hasFocus()
    QTest.keyClick(window.list.search, Qt.Key.Key_Escape)
    assert window.view.isVisible()
    assert window.view.grid.hasFocus()
    window.close()


def test_a_low_window_of_incidents_has_no_articles_below(small: Desk) -> None:
    small.session.accept_all()
    small.session.save()
    small.window.actions_table["open_incident"].trigger()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, IncidentWindow))
    window.resize(*SMALLEST)
    settle()
    assert not window.view.articles.isVisible()
    small.window.actions_table["text_100"].trigger()
    settle()
    assert window.view.articles.isVisible()
    window.close()


def test_a_slim_window_of_incidents_has_its_panel_when_it_is_asked_for(small: Desk) -> None:
    small.session.accept_all()
    small.session.save()
    small.window.actions_table["open_incident"].trigger()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, IncidentWindow))
    window.resize(*SMALLEST)
    window.activateWindow()
    window.view.grid.setFocus()
    settle()
    assert not window.side.isVisible()
    assert window.view.width() == window.width()
    QTest.keyClick(window.view.grid, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    settle()
    assert window.side.isVisible()
    window.side.buttons[window.side.shown].setFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_B, keys)
    settle()
    assert not window.side.isVisible()
    assert window.focusWidget() is window.view.grid
    small.window.actions_table["text_100"].trigger()
    settle()
    assert window.side.isVisible()
    window.close()


def test_where_no_article_is_open_the_list_is_there(small: Desk, tmp_path: Path) -> None:
    window = small.window
    assert small.session.create_project(tmp_path / "empty.tawthiq")
    settle()
    assert window.queue.empty.button.isVisible()
    assert not window.article.isVisible()
    window.actions_table["show_queue"].trigger()
    assert window.article.isVisible()


def test_the_tour_points_at_what_there_is(small: Desk) -> None:
    window = small.window
    window.actions_table["tour"].trigger()
    tour = small.help.tour
    assert tour is not None
    button = window.top_bar.queue_button
    assert tour.pointed_at().contains(button.mapTo(window, button.rect().center()))
    for _ in range(2):
        tour.step(1)
        card, hole = tour.card.geometry(), tour.pointed_at()
        assert tour.rect().contains(card)
        assert not card.intersects(hole), tour.heading.text()
    tour.end()
