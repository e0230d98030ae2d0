"""What the reader chose to read in: taken at once, within bounds, and remembered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.article.conftest import ARTICLES
from ui import theme
from ui.article import ArticlePanel
from ui.article.reading_popover import Choice
from ui.desk import Desk
from ui.session import Session
from ui.settings import SPACING_RANGE, WIDTH_RANGE, Settings


@pytest.fixture(autouse=True)
def _usual() -> Iterator[None]:
    yield
    theme.use_reading_family("")


def line_height(panel: ArticlePanel) -> float:
    block = panel.page.document().findBlockByNumber(2)
    return block.blockFormat().lineHeight()


def measure(panel: ArticlePanel) -> float:
    frame = panel.page.document().rootFrame().frameFormat()
    return panel.page.viewport().width() - frame.leftMargin() - frame.rightMargin()


def test_lines_come_closer_and_the_column_narrower(panel: ArticlePanel) -> None:
    panel.resize(1100, 800)
    high, wide = line_height(panel), measure(panel)
    panel.set_lines(80, 60)
    assert line_height(panel) == pytest.approx(0.8 * high, abs=1)
    assert measure(panel) == pytest.approx(0.6 * wide, abs=2)
    panel.set_lines(100, 100)
    assert (line_height(panel), measure(panel)) == (high, wide)


def test_what_is_too_much_is_kept_within_bounds(panel: ArticlePanel) -> None:
    high = line_height(panel)
    panel.set_lines(9999, 0)
    assert line_height(panel) == pytest.approx(SPACING_RANGE[1] / 100 * high, abs=1)


def test_the_look_stays_from_article_to_article(panel: ArticlePanel, session: Session) -> None:
    panel.set_lines(SPACING_RANGE[1], WIDTH_RANGE[0])
    high, wide = line_height(panel), measure(panel)
    session.open_article(ARTICLES[1].id)
    session.open_article(ARTICLES[0].id)
    assert (line_height(panel), measure(panel)) == (high, wide)


def test_the_face_is_chosen_among_those_there(panel: ArticlePanel) -> None:
    families = theme.reading_families()
    assert families
    theme.use_reading_family(families[-1])
    assert panel.page.document().defaultFont().families()[0] == families[-1]
    assert panel.header.title.words.font().families()[0] == families[-1]
    theme.use_reading_family("No Such Face")
    assert panel.page.document().defaultFont().families()[0] == families[0]


def test_no_state_moves_the_text(panel: ArticlePanel) -> None:
    where = panel.page.document().rootFrame().frameFormat().topMargin()
    gap = panel.page.document().firstBlock().blockFormat().bottomMargin()
    panel.header.state.setText("نص " * 40)
    panel.header.state.show()
    panel.page.fit()
    assert panel.page.document().rootFrame().frameFormat().topMargin() == where
    assert panel.page.document().firstBlock().blockFormat().bottomMargin() == gap


def test_the_popover_is_taken_at_once_and_remembered(
    qtbot: QtBot, filled: Desk, settings: Settings
) -> None:
    filled.window.actions_table["reading_settings"].trigger()
    popover = filled.wiring.looks.reading
    assert popover is not None
    high = line_height(filled.window.article)
    for _ in range(2):
        QTest.keyClick(popover.spacing, Qt.Key.Key_Up)
    QTest.keyClick(popover.size_slider, Qt.Key.Key_Up)
    QTest.keyClick(popover.width_slider, Qt.Key.Key_Down)
    popover.family.setCurrentIndex(1)
    assert line_height(filled.window.article) > high
    kept = (settings.line_spacing, settings.zoom, settings.column_width, settings.reading_family)
    assert kept == (110, 1, 95, theme.reading_families()[0])
    popover.close()

    again = Desk(settings)
    qtbot.addWidget(again.window)
    again.wiring.looks.open_reading()
    reopened = again.wiring.looks.reading
    assert reopened is not None
    assert reopened.choice() == Choice(kept[3], 1, 110, 95)
    with qtbot.waitSignal(reopened.chosen):
        reopened.usual.click()
    assert reopened.choice() == Choice()
    assert settings.line_spacing == 100
    reopened.close()
    again.stop()
