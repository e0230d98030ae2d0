"""The preview of an import: read as it is looked at, put right, and only then done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from storage.queue import QueueQuery
from tests.ui.conftest import LONG, TEXTS
from ui.desk import Desk
from ui.dialogs.fitted_columns import shared_out
from ui.intake.corrections import ALL, FILE
from ui.intake.preview_dialog import ImportPreviewDialog
from ui.intake.preview_model import REMARK, SOURCE, TITLE, PreviewModel


def opened(qtbot: QtBot, desk: Desk, paths: list[Path]) -> ImportPreviewDialog:
    desk.flow.importing.take(paths)
    dialog = desk.flow.dialog
    assert isinstance(dialog, ImportPreviewDialog)
    qtbot.waitUntil(lambda: bool(dialog.model.files), timeout=LONG)
    return dialog


def read(qtbot: QtBot, dialog: ImportPreviewDialog, row: int) -> dict[int, str]:
    """The cells of a row, once its file was read."""
    qtbot.waitUntil(lambda: dialog.model.preview_of(row) is not None, timeout=LONG)
    return {
        column: str(dialog.model.index(row, column).data()).strip("\u2068\u2069")
        for column in range(dialog.model.columnCount())
    }


def rows(desk: Desk) -> dict[str, str | None]:
    return {r.name: r.source for r in desk.session.page(QueueQuery(), None, 50)}


@pytest.fixture
def empty(desk: Desk, tmp_path: Path) -> Desk:
    assert desk.session.create_project(tmp_path / "مشروع.tawthiq")
    return desk


def test_qt_finds_nothing_wrong(qtmodeltester: ModelTester) -> None:
    model = PreviewModel("ar")
    model.show([(Path(f"/a/{n}.txt"), n) for n in range(5)])
    cast("Callable[[QAbstractItemModel], None]", qtmodeltester.check)(model)


def test_what_is_seen_is_what_comes_in(qtbot: QtBot, empty: Desk, reports: Path) -> None:
    (reports / "0.txt").write_bytes(b"")
    (reports / "ت.txt").write_text(TEXTS["أ"], "utf-8")
    dialog = opened(qtbot, empty, [reports])
    assert len(dialog.model.files) == 5
    assert rows(empty) == {}
    assert read(qtbot, dialog, 0)[REMARK] == "الملف فارغ."
    assert read(qtbot, dialog, 1)[TITLE] == "قصف مدفعي على بلدة الزهراء"
    assert "أ.txt" in read(qtbot, dialog, 3)[REMARK] + read(qtbot, dialog, 4)[REMARK]
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    assert dialog.text.toPlainText().startswith("قصف مدفعي")
    option = dialog.text.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft
    index = dialog.model.index(2, 0)
    assert dialog.model.setData(
        index, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole
    )
    left = dialog.model.files[2][0].name
    with qtbot.waitSignal(empty.session.imported, timeout=LONG):
        dialog.accept()
    assert left not in rows(empty)
    assert len(rows(empty)) == 2


def test_corrections_for_one_and_for_all(qtbot: QtBot, empty: Desk, reports: Path) -> None:
    dialog = opened(qtbot, empty, [reports])
    read(qtbot, dialog, 0)
    wrong = dialog.corrections
    wrong.day.setText("غداً بعد غد")
    wrong.button.click()
    assert wrong.said.words
    assert not dialog.choices.each
    wrong.day.setText("2022-01-05")
    wrong.source.setText("وكالة الوادي")
    wrong.wanted.setCurrentIndex(wrong.wanted.findData(ALL))
    assert not wrong.title.isEnabled()
    wrong.button.click()
    qtbot.waitUntil(lambda: read(qtbot, dialog, 2)[SOURCE] == "وكالة الوادي", timeout=LONG)
    read(qtbot, dialog, 0)
    wrong.source.setText("شبكة السهل")
    wrong.wanted.setCurrentIndex(wrong.wanted.findData(FILE))
    wrong.button.click()
    qtbot.waitUntil(lambda: read(qtbot, dialog, 0)[SOURCE] == "شبكة السهل", timeout=LONG)
    with qtbot.waitSignal(empty.session.imported, timeout=LONG):
        dialog.accept()
    assert sorted(str(s) for s in rows(empty).values()) == [
        "شبكة السهل",
        "وكالة الوادي",
        "وكالة الوادي",
    ]
    (logged,) = empty.session.imports()
    assert logged.choices.every.source == "وكالة الوادي"


def test_of_many_files_only_those_in_sight_are_read(
    qtbot: QtBot, empty: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(400):
        (folder / f"{n:03}.txt").write_text(f"خبر رقم {n}", "utf-8")
    dialog = opened(qtbot, empty, [folder])
    read(qtbot, dialog, 0)
    dialog.table.scrollToBottom()
    read(qtbot, dialog, 399)
    QApplication.processEvents()
    assert dialog.model.preview_of(200) is None
    dialog.reject()
    assert rows(empty) == {}


def test_a_folder_of_nothing_says_so(qtbot: QtBot, empty: Desk, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    dialog = opened(qtbot, empty, [tmp_path / "in"])
    assert "لا يحوي المجلد" in read(qtbot, dialog, 0)[REMARK]


def test_all_are_unticked_and_ticked_again(qtbot: QtBot, empty: Desk, reports: Path) -> None:
    dialog = opened(qtbot, empty, [reports])
    dialog.all.click()
    assert not dialog.go.isEnabled()
    dialog.all.click()
    assert dialog.go.isEnabled()


def test_an_import_that_was_cut_off_is_offered_on_opening(
    qtbot: QtBot, empty: Desk, reports: Path
) -> None:
    from storage import import_log
    from storage.import_choices import ImportChoices

    project = empty.session.project
    assert project is not None
    path = project.path
    import_log.begin(project, [reports], ImportChoices())
    empty.session.close_project()
    assert empty.session.open_project(path)
    strip = empty.window.unfinished
    assert strip.isVisible()
    with qtbot.waitSignal(empty.session.imported, timeout=LONG):
        strip.go_on.click()
    assert not strip.isVisible()
    assert len(rows(empty)) == 3
    assert empty.session.imports()[0].ended
    empty.flow.log.show_all()
    assert empty.flow.dialog is not None


@pytest.mark.parametrize("width", [1180, 1024])
def test_all_columns_are_in_sight(qtbot: QtBot, empty: Desk, reports: Path, width: int) -> None:
    dialog = opened(qtbot, empty, [reports])
    dialog.resize(width, 700)
    QApplication.processEvents()
    table, header = dialog.table, dialog.table.horizontalHeader()
    assert not table.horizontalScrollBar().isVisible()
    assert header.length() == table.viewport().width()
    assert all(header.sectionSize(c) >= 60 for c in range(dialog.model.columnCount()))
    # A column that was drawn wider by hand stays so.
    header.resizeSection(SOURCE, 300)
    dialog.resize(width - 40, 700)
    QApplication.processEvents()
    assert header.sectionSize(SOURCE) == 300
    dialog.reject()


def test_what_is_left_goes_to_one_column_and_what_lacks_is_shared() -> None:
    assert shared_out(500, [100, 200], [50, 50], 1) == [100, 400]
    assert shared_out(200, [100, 200], [50, 150], 1) == [50, 150]
    assert shared_out(250, [100, 200], [50, 150], 1) == [75, 175]
    assert shared_out(100, [100, 200], [50, 150], 1) == [50, 150]
