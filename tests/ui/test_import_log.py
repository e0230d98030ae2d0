"""The log of an import: every file with what became of it, saved as it is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from model.codebook import Words
from storage.import_log import FileOutcome, Result
from storage.importing import ImportReport
from ui.dialogs.import_log import ImportLogDialog, ImportLogModel, log_text

EMPTY = Words("الملف فارغ.", "It is empty.")
OUTCOMES = (
    FileOutcome(Path("/a/1.txt"), None, Result.ADDED, "one"),
    FileOutcome(Path("/a/2.txt"), None, Result.KNOWN, "two"),
    FileOutcome(Path("/a/3.jsonl"), 7, Result.REFUSED, None, EMPTY),
)


def test_qt_finds_nothing_wrong(qtmodeltester: ModelTester) -> None:
    check = cast("Callable[[QAbstractItemModel], None]", qtmodeltester.check)
    check(ImportLogModel(OUTCOMES, "ar"))


def test_what_is_shown(qtbot: QtBot) -> None:
    dialog = ImportLogDialog(ImportReport(OUTCOMES), "ar")
    qtbot.addWidget(dialog)
    assert dialog.only.isChecked()
    assert dialog.model.rowCount() == 2
    dialog.only.click()
    assert dialog.model.rowCount() == 3
    texts = [dialog.model.index(2, column).data() for column in range(3)]
    assert texts == ["Not taken", "\u20683.jsonl\u2069:7", "الملف فارغ."]
    assert "/a/3.jsonl" in dialog.model.index(2, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_a_stopped_import_says_so(qtbot: QtBot) -> None:
    dialog = ImportLogDialog(ImportReport(OUTCOMES[:1], cancelled=True), "en")
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "The import was stopped"
    assert dialog.model.rowCount() == 1


def test_the_log_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportLogDialog(ImportReport(OUTCOMES), "en")
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "log.tsv")
    written = (tmp_path / "log.tsv").read_text(encoding="utf-8")
    assert written == log_text(OUTCOMES, "en")
    assert "refused\t/a/3.jsonl\t7\tIt is empty." in written.splitlines()


def test_a_log_that_cannot_be_saved_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportLogDialog(ImportReport(OUTCOMES), "en")
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "missing" / "log.tsv")
    assert "could not be written" in dialog.windowTitle()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_words_in_both_languages(language: str) -> None:
    assert EMPTY.in_language(language) in log_text(OUTCOMES, language)
