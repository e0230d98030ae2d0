"""Watched folders and original files at the desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from storage.queue import QueueQuery
from tests.storage.intake import files
from tests.ui.conftest import LONG
from ui.desk import Desk
from ui.intake import folder_watch
from ui.intake.folders_dialog import FoldersDialog
from ui.session import watching
from ui.session.intake_values import ImportChoices


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_watch, "POLL_MS", 50)
    monkeypatch.setattr(folder_watch, "SETTLE_MS", 50)


@pytest.fixture
def empty(desk: Desk, tmp_path: Path) -> Desk:
    assert desk.session.create_project(tmp_path / "مشروع.tawthiq")
    return desk


def number(desk: Desk) -> int:
    return len(desk.session.page(QueueQuery(), None, 50))


@pytest.mark.usefixtures("quick")
def test_what_comes_into_a_folder_comes_in(qtbot: QtBot, empty: Desk, reports: Path) -> None:
    empty.window.actions_table["watched_folders"].trigger()
    dialog = empty.files.dialog
    assert isinstance(dialog, FoldersDialog)
    assert not dialog.less.isEnabled()
    dialog.watch(reports)
    said: list[str] = []
    empty.session.told.connect(lambda words: said.append(words.en))
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)
    assert number(empty) == 3
    assert said == ["From the folder تقارير: 3 added."]
    (reports / "inner").mkdir()
    (reports / "inner" / "د.txt").write_text("خبر جديد في مجلد داخلي", "utf-8")
    qtbot.waitUntil(lambda: number(empty) == 4, timeout=LONG)
    assert dialog.table.rows.rowCount() == 1
    dialog.less.click()
    assert dialog.empty.isVisible()
    assert empty.session.watched_folders() == ()


@pytest.mark.usefixtures("quick")
def test_watching_goes_on_with_the_next_start(
    qtbot: QtBot, empty: Desk, reports: Path, tmp_path: Path
) -> None:
    empty.session.watch_folder(reports, keep_originals=False)
    qtbot.waitUntil(lambda: number(empty) == 3, timeout=LONG)
    path = empty.session.project_path
    assert path is not None
    empty.session.close_project()
    (reports / "د.txt").write_text("خبر جاء والمشروع مغلق", "utf-8")
    assert empty.session.open_project(path)
    qtbot.waitUntil(lambda: number(empty) == 4, timeout=LONG)
    said: list[str] = []
    empty.session.refused.connect(lambda words: said.append(words.en))
    reports.rename(tmp_path / "moved")
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)
    assert "is not there now" in said[0]
    (tmp_path / "moved").rename(reports)
    qtbot.waitUntil(lambda: empty.folders.missing == (), timeout=LONG)
    assert len(said) == 1


def test_an_original_is_saved_as_it_came(
    qtbot: QtBot, empty: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = files.docx(tmp_path / "خبر.docx")
    with qtbot.waitSignal(empty.session.imported, timeout=LONG):
        empty.session.import_paths([path], ImportChoices(keep_originals=True))
    assert empty.session.has_original()
    assert empty.session.original_name() == "خبر.docx"
    out = tmp_path / "out.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    empty.window.actions_table["save_original"].trigger()
    assert out.read_bytes() == path.read_bytes()
    assert empty.session.keeps_originals()
    empty.flow.log.show_all()


def test_where_no_original_is_kept_that_is_said(qtbot: QtBot, filled: Desk) -> None:
    for action in ("save_original", "open_original"):
        with qtbot.waitSignal(filled.session.told) as told:
            filled.window.actions_table[action].trigger()
        assert told.args is not None
        assert "not kept" in told.args[0].en


def test_a_project_that_came_from_another_computer_watches_nothing_here(
    qtbot: QtBot, empty: Desk, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "this_computer", lambda: "that of a colleague")
    empty.session.watch_folder(reports, keep_originals=False)
    monkeypatch.undo()
    path = empty.session.project_path
    assert path is not None
    assert empty.session.open_project(path)
    empty.window.actions_table["watched_folders"].trigger()
    dialog = empty.files.dialog
    assert isinstance(dialog, FoldersDialog)
    assert dialog.table.rows.index(0, 2).data() == "على حاسوب آخر"
    empty.folders.look()
    assert not empty.looker.busy
    dialog.watch(reports)
    assert dialog.table.rows.index(0, 2).data() == "مراقَب"
    dialog.close()
    qtbot.waitUntil(lambda: not empty.looker.busy)
