"""The grid in the window: what its cells say, how they are walked, what is shown of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from model.reconciliation.grid import Standing
from tests.ui.incident.conftest import THREE
from ui.desk import Desk
from ui.incident.window import IncidentWindow

Key = Qt.Key


def fields(window: IncidentWindow) -> list[str]:
    return [row.field.id for row in window.view.grid.cells.rows]


def said(window: IncidentWindow, field: str) -> list[str]:
    cells = window.view.grid.cells
    row = fields(window).index(field)
    return [str(cells.index(row, c).data()) for c in range(cells.columnCount())]


def go(window: IncidentWindow, field: str, source: str) -> None:
    assert window.view.grid.focus_cell(field, f"account-{source}")
    window.view.grid.setFocus()
    QApplication.processEvents()


def test_columns_are_accounts_and_rows_are_filled_fields(window: IncidentWindow) -> None:
    grid = window.view.grid
    heads = [
        grid.cells.headerData(i, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for i in range(3)
    ]
    assert heads == list(THREE)
    assert fields(window) == [
        "event_type",
        "date",
        "place",
        "initiator",
        "munitions",
        "injured",
        "attribution",
    ]
    assert said(window, "munitions") == ["\u2068٤\u2069", "\u2068٨\u2069", "\u2068٤\u2069"]
    assert said(window, "date")[0] == "—"


def test_a_contradiction_is_told_apart_by_sign_and_in_words(window: IncidentWindow) -> None:
    grid = window.view.grid
    row = grid.cells.rows[fields(window).index("munitions")]
    standings = [c.standing for c in row.cells]
    assert standings == [Standing.SAME, Standing.CONTRADICTION, Standing.SAME]
    index = grid.cells.index(fields(window).index("munitions"), 1)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "عدد الذخائر, جبل" in spoken
    assert "متعارضة" in spoken
    assert "«ثماني قذائف على بلدة»" in spoken
    assert "١ تعارض" in window.view.head.contradictions.text() or (
        window.view.head.contradictions.text() == "تعارض واحد"
    )


def test_the_keys_walk_over_cells_in_the_reading_direction(window: IncidentWindow) -> None:
    go(window, "munitions", "نهر")
    grid = window.view.grid
    QTest.keyClick(grid, Key.Key_Left)
    assert grid.focused() == ("munitions", "account-جبل")
    QTest.keyClick(grid, Key.Key_Down)
    assert grid.focused() == ("injured", "account-جبل")
    QTest.keyClick(grid, Key.Key_Right)
    assert grid.focused() == ("injured", "account-نهر")


def test_the_next_contradiction_is_a_key_away(window: IncidentWindow) -> None:
    go(window, "event_type", "نهر")
    QTest.keyClick(window.view.grid, Key.Key_F8)
    assert window.view.grid.focused() == ("munitions", "account-جبل")


def test_only_where_accounts_differ(window: IncidentWindow) -> None:
    window.commands["differing_only"].trigger()
    assert fields(window) == ["munitions"]
    window.commands["differing_only"].trigger()
    window.commands["empty_fields"].trigger()
    assert "killed" in fields(window)


def test_where_nothing_differs_a_sentence_says_so(opened: Desk, window: IncidentWindow) -> None:
    other = opened.incidents.incident_of("account-سهل")
    assert other is not None
    window.page.open(other)
    window.commands["differing_only"].trigger()
    assert window.view.nothing_differs.isVisible()
    window.view.nothing_differs.button.click()
    assert window.view.grid.isVisible()
    assert not window.commands["differing_only"].isChecked()


def test_the_quote_is_shown_in_its_sentence_on_demand(window: IncidentWindow) -> None:
    go(window, "munitions", "نهر")
    QTest.keyClick(window.view.grid, Key.Key_Space)
    popover = window.view.popover
    assert popover is not None
    assert popover.quotes() == ["قُصفت بلدة الوادي بأربع قذائف."]
    assert popover.isVisible()
    QTest.keyClick(popover, Key.Key_Space)
    assert not popover.isVisible()
    go(window, "date", "نهر")
    QTest.keyClick(window.view.grid, Key.Key_Return)
    assert window.view.popover is not None
    assert window.view.popover.quotes() == []
    window.view.popover.close()


def test_articles_stand_side_by_side_at_the_words(window: IncidentWindow) -> None:
    go(window, "munitions", "جبل")
    articles = window.view.articles
    assert "account-جبل" in articles.shown()
    assert len(articles.shown()) >= 2
    for pane in articles.panes[:2]:
        focused = [m for m in pane.page.marks if m.focused]
        words = [pane.page.text[m.span.start : m.span.end] for m in focused]
        assert words
        assert all("قذائف" in w for w in words)


def test_an_account_out_of_sight_takes_the_place_of_another(window: IncidentWindow) -> None:
    window.resize(1000, 700)
    QApplication.processEvents()
    articles = window.view.articles
    for source in THREE:
        go(window, "munitions", source)
        assert f"account-{source}" in articles.shown()
    pane = articles.panes[0]
    pane.choice.setCurrentIndex(pane.choice.findData("account-جبل"))
    pane.choice.activated.emit(pane.choice.currentIndex())
    assert window.view.grid.focused() == ("munitions", "account-جبل")


def test_english_mirrors_the_grid(opened: Desk, window: IncidentWindow) -> None:
    grid = window.view.grid
    assert grid.fields.mapTo(window, QPoint()).x() > grid.viewport().mapTo(window, QPoint()).x()
    opened.wiring.use_language("en")
    QApplication.processEvents()
    assert grid.fields.mapTo(window, QPoint()).x() < grid.viewport().mapTo(window, QPoint()).x()
    assert said(window, "munitions") == ["\u20684\u2069", "\u20688\u2069", "\u20684\u2069"]
    assert "Contradicts" in str(
        grid.cells.index(fields(window).index("munitions"), 1).data(
            Qt.ItemDataRole.AccessibleTextRole
        )
    )


def test_the_models_keep_qts_rules(window: IncidentWindow) -> None:
    for model in (window.view.grid.cells, window.list.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, window)
    window.commands["differing_only"].trigger()
    window.list.reload()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640), (1920, 1080)])
def test_frozen_heads_leave_room_for_accounts(
    window: IncidentWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    grid = window.view.grid
    assert grid.viewport().width() >= grid.columnWidth(0)
    assert grid.corner.width() == grid.fields.width()


def test_a_screen_reader_reads_the_cells(window: IncidentWindow) -> None:
    QAccessible.setActive(True)
    try:
        table = QAccessible.queryAccessibleInterface(window.view.grid)
        assert table is not None
        assert table.text(QAccessible.Text.Name)
        texts = [
            child.text(QAccessible.Text.Name)
            for i in range(table.childCount())
            if (child := table.child(i)) is not None
        ]
        assert any("متعارضة" in t for t in texts)
    finally:
        QAccessible.setActive(False)
