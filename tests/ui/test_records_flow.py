"""Incidents of other datasets at the desk: shown as they would come in, imported, told about."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.incoming.report import RecordResult
from tests.ui.conftest import LONG
from ui.desk import Desk
from ui.dialogs.columns import ColumnsDialog
from ui.dialogs.records import RecordsDialog
from ui.dialogs.records_report import RecordsReportDialog

FILES = Path(__file__).parents[1] / "storage" / "incoming" / "files"


@pytest.fixture
def open_desk(desk: Desk, tmp_path: Path) -> Desk:
    assert desk.session.create_project(tmp_path / "مشروع.tawthiq")
    return desk


def asked(qtbot: QtBot, desk: Desk) -> RecordsDialog:
    qtbot.waitUntil(lambda: isinstance(desk.flow.dialog, RecordsDialog), timeout=LONG)
    assert isinstance(desk.flow.dialog, RecordsDialog)
    return desk.flow.dialog


def cells(dialog: RecordsDialog) -> list[list[str]]:
    assert dialog.preview is not None
    rows = dialog.preview.rows
    return [
        [str(rows.data(rows.index(r, c))) for c in range(rows.columnCount())]
        for r in range(rows.rowCount())
    ]


def test_a_known_dataset_is_shown_and_comes_in(qtbot: QtBot, open_desk: Desk) -> None:
    open_desk.flow.importing.take([FILES / "acled-2025.csv"])
    dialog = asked(qtbot, open_desk)
    assert dialog.dataset.currentData() == "acled"
    assert [row[0] for row in cells(dialog)] == ["SYR90001", "IRQ90002", "YEM90003"]
    assert not dialog.said.words

    with qtbot.waitSignal(open_desk.session.records_imported, timeout=LONG) as told:
        dialog.accept()

    assert told.args is not None
    assert told.args[0].counts[RecordResult.ADDED] == 3
    assert open_desk.session.progress() == (0, 0)


def test_its_rows_may_be_articles_instead(qtbot: QtBot, open_desk: Desk) -> None:
    open_desk.flow.importing.take([FILES / "acled-2025.csv"])
    dialog = asked(qtbot, open_desk)
    button = next(b for b in dialog.buttons.buttons() if "…" in b.text())
    button.click()
    assert isinstance(open_desk.flow.dialog, ColumnsDialog)
    open_desk.flow.dialog.reject()


def test_any_table_is_mapped_by_hand_and_remembered(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "own.csv"
    path.write_text("Nummer,Tag,Ort\nA1,5/1/2022,Douma\n", "utf-8")
    records = open_desk.flow.importing.records
    records.take(path)
    dialog = asked(qtbot, open_desk)
    assert dialog.said.words
    for row, part in enumerate(("key", "date", "place")):
        dialog.columns.setCurrentIndex(dialog.columns.rows.index(row, 0))
        dialog.holds.setCurrentIndex(dialog.holds.findData(part))
        dialog.holds.activated.emit(dialog.holds.currentIndex())
    dialog.order.setCurrentIndex(dialog.order.findData("mdy"))
    assert cells(dialog)[0][0] == "A1"
    assert "2022" in cells(dialog)[0][1]
    with qtbot.waitSignal(open_desk.session.records_imported, timeout=LONG):
        dialog.accept()

    path.write_text("TAG,ORT,NUMMER\n5/1/2022,Douma,A1\n5/2/2022,Douma,\n", "utf-8")
    open_desk.flow.importing.take([path])
    again = asked(qtbot, open_desk)
    assert again.layout_chosen.dataset == "own"
    assert again.layout_chosen.order == "mdy"
    with qtbot.waitSignal(open_desk.session.records_imported, timeout=LONG) as told:
        again.accept()
    assert told.args is not None
    counts = told.args[0].counts
    assert (counts[RecordResult.SAME], counts[RecordResult.REFUSED]) == (1, 1)
    assert isinstance(open_desk.flow.dialog, RecordsReportDialog)
    open_desk.flow.dialog.save(tmp_path / "report.tsv")
    assert "refused\t3" in (tmp_path / "report.tsv").read_text("utf-8")
    open_desk.flow.dialog.close()


def test_another_dataset_reads_the_columns_otherwise(qtbot: QtBot, open_desk: Desk) -> None:
    open_desk.flow.importing.take([FILES / "acled-2025.csv"])
    dialog = asked(qtbot, open_desk)
    before = dialog.layout_chosen
    dialog.dataset.setCurrentIndex(dialog.dataset.findData("any"))
    assert dialog.layout_chosen.columns != before.columns
    assert dialog.layout_chosen.dataset == "acled-2025"
    dialog.reject()


def test_a_file_that_is_no_table_is_said(qtbot: QtBot, open_desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"")
    with qtbot.waitSignal(open_desk.session.refused, timeout=LONG) as told:
        open_desk.flow.importing.records.take(path)
    assert told.args is not None
    assert "x.csv" in told.args[0].en


def test_a_record_on_the_desk_is_not_read_again(qtbot: QtBot, open_desk: Desk) -> None:
    open_desk.flow.importing.take([FILES / "acled-2025.csv"])
    with qtbot.waitSignal(open_desk.session.records_imported, timeout=LONG):
        asked(qtbot, open_desk).accept()
    project = open_desk.session.project
    assert project is not None
    (article,) = project.connection.execute("SELECT id FROM articles LIMIT 1").fetchone()

    open_desk.session.open_article(article)

    assert not open_desk.session.reading
    assert open_desk.window.article.header.notice.isHidden()
    account = open_desk.session.account()
    assert account is not None
    assert account.claims
