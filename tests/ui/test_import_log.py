"""The log of an import: every file with what became of it, saved as it is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from model.codebook import Words
from storage.import_log import FileOutcome, LikeText, Result
from storage.importing import ImportReport
from storage.incoming.report import RecordOutcome, RecordReport, RecordResult
from ui.dialogs.import_log import ImportLogDialog, ImportLogModel, remark
from ui.dialogs.plain_table import PlainTable
from ui.dialogs.records_report import RecordsReportDialog
from ui.intake.log_file import log_text
from ui.translation import speak

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


def test_rows_are_numbered_in_the_digits_of_the_language(qtbot: QtBot, qapp: QApplication) -> None:
    speak(qapp, "ar")
    model = ImportLogModel(OUTCOMES, "ar")
    shown = model.index(2, 1).data()
    report = RecordReport("acled")
    report.add(RecordOutcome(1204, RecordResult.REFUSED, "SY9", EMPTY))
    dialog = RecordsReportDialog(report, "ar")
    qtbot.addWidget(dialog)
    first = dialog.findChildren(PlainTable)[0].rows.index(0, 0).data()
    speak(qapp, "en")
    assert shown == "\u20683.jsonl\u2069:٧"
    assert first == "١٢٠٤"


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
    assert "refused\t/a/3.jsonl\t7\t\tIt is empty." in written.splitlines()


def test_a_log_that_cannot_be_saved_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportLogDialog(ImportReport(OUTCOMES), "en")
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "missing" / "log.tsv")
    assert "could not be written" in dialog.windowTitle()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_words_in_both_languages(language: str) -> None:
    said = partial(remark, like={}, titles={}, language=language)
    for suffix in (".csv", ".tsv", ".txt"):
        assert EMPTY.in_language(language) in log_text(OUTCOMES, said, suffix)


def test_whose_text_it_is_is_told_and_put_together(qtbot: QtBot) -> None:
    outcomes = [FileOutcome(Path(f"/a/{n}.txt"), None, Result.ADDED, str(n)) for n in range(4)]
    outcomes.append(FileOutcome(Path("/a/4.txt"), None, Result.KNOWN, "1"))
    like = {"3": LikeText("0", "عنوان", 0.9961)}
    report = ImportReport(tuple(outcomes), cancelled=True, number=1)
    dialog = ImportLogDialog(report, "en", like=like, titles={"1": "خبر"})
    qtbot.addWidget(dialog)
    shown = [
        (dialog.model.index(row, 1).data(), dialog.model.index(row, 2).data())
        for row in range(dialog.model.rowCount())
    ]
    assert shown == [
        ("\u20680.txt\u2069", ""),
        ("\u20683.txt\u2069", "Nearly the text of \u2068عنوان\u2069 (99%)"),
        ("\u20684.txt\u2069", "The text of \u2068خبر\u2069"),
    ]
    with qtbot.waitSignal(dialog.go_on):
        dialog.going.click()


def test_no_cell_of_a_saved_log_is_a_formula() -> None:
    outcomes = [FileOutcome(Path("=1+1.txt"), None, Result.ADDED, "1")]
    assert "'=1+1.txt" in log_text(outcomes, lambda _: "", ".csv")
