"""The queue's model pages by key, keeps its place, and never loads all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from model.account import Status
from storage.queue import Order, QueueQuery, QueueRow
from ui.queue.model import PAGE, REACH, QueueModel, RowRole


class Pages:
    """A long queue that counts what is asked of it."""

    def __init__(self, rows: int) -> None:
        self.rows = [_row(n) for n in range(rows)]
        self.read = 0

    def page(self, query: QueueQuery, after: QueueRow | None, limit: int) -> Sequence[QueueRow]:
        start = 0 if after is None else after.number + 1
        found = [r for r in self.rows if not query.statuses or r.status in query.statuses]
        page = [r for r in found if r.number >= start][:limit]
        self.read += len(page)
        return page

    def row(self, article_id: str) -> QueueRow | None:
        return self.rows[int(article_id)]


def _row(n: int) -> QueueRow:
    status = Status.REVIEWED if n % 2 else Status.NEW
    return QueueRow(
        id=str(n),
        title=f"عنوان {n}",
        source="مصدر",
        published=date(2022, 1, 5),
        status=status,
        proposals=3,
        accounts=2,
        imported_at="2022-01-06T00:00:00Z",
        name=f"{n}.txt",
        number=n,
        order=Order.IMPORTED,
        key=n,
    )


def test_qt_finds_nothing_wrong(qtmodeltester: ModelTester) -> None:
    model = QueueModel(Pages(250))
    model.reload()
    check = cast("Callable[[QAbstractItemModel], None]", qtmodeltester.check)
    check(model)


def test_the_first_page_is_read_and_the_next_when_asked(qtbot: QtBot) -> None:
    pages = Pages(100_000)
    model = QueueModel(pages)
    model.reload()
    assert model.rowCount() == PAGE == pages.read
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.rowsInserted):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 2 * PAGE == pages.read


def test_the_last_page_ends_it() -> None:
    model = QueueModel(Pages(PAGE + 5))
    model.reload()
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE + 5
    assert not model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE + 5


def test_an_empty_queue_has_no_rows() -> None:
    model = QueueModel(Pages(0))
    model.reload()
    assert model.rowCount() == 0
    assert not model.canFetchMore(QModelIndex())
    assert model.row_at(model.index(0)) is None


def test_a_row_further_down_is_reached_but_not_all_are_read() -> None:
    pages = Pages(100_000)
    model = QueueModel(pages)
    model.reload()
    assert model.index_of("250").row() == 250
    assert model.rowCount() == 3 * PAGE
    assert not model.index_of("99999").isValid()
    assert pages.read <= (REACH + 3) * PAGE


def test_a_changed_row_is_read_again_where_it_stands(qtbot: QtBot) -> None:
    pages = Pages(10)
    model = QueueModel(pages)
    model.show(QueueQuery(statuses=frozenset({Status.NEW})))
    place = model.index_of("4")
    pages.rows[4] = replace(pages.rows[4], status=Status.REVIEWED, number=77, key="elsewhere")
    with qtbot.waitSignal(model.dataChanged):
        model.refresh("4")
    row = model.row_at(place)
    assert row is not None
    assert row.status is Status.REVIEWED
    assert (row.number, row.key) == (4, 4)


def test_a_row_that_is_not_shown_changes_nothing(qtbot: QtBot) -> None:
    model = QueueModel(Pages(10))
    model.show(QueueQuery(statuses=frozenset({Status.NEW})))
    with qtbot.assertNotEmitted(model.dataChanged):
        model.refresh("5")


@pytest.mark.parametrize(
    ("role", "expected"),
    [(Qt.ItemDataRole.DisplayRole, "عنوان 0"), (Qt.ItemDataRole.DecorationRole, None)],
)
def test_what_a_row_shows(role: Qt.ItemDataRole, expected: object) -> None:
    model = QueueModel(Pages(1))
    model.reload()
    assert model.data(model.index(0), role) == expected


def test_a_row_is_spoken_whole() -> None:
    model = QueueModel(Pages(1))
    model.reload()
    spoken = str(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))
    assert "عنوان 0" in spoken
    assert "مصدر" in spoken
    assert "New" in spoken
    assert isinstance(model.data(model.index(0), RowRole), QueueRow)
