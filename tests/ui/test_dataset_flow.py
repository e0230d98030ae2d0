"""Incidents out as another dataset at the desk: asked, written, told, and gone to."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from model.datasets.misfits import Effect
from model.datasets.report import ReportLine
from model.export_choice import ExportChoice, Filters, Redaction
from ui.desk import Desk
from ui.dialogs.dataset_report import DatasetReportDialog
from ui.exporting.dataset_window import DatasetChoice

LONG = 20_000


@pytest.fixture
def reviewed(filled: Desk) -> Desk:
    """One incident is saved; of where it was its report says too little for other datasets."""
    filled.session.accept_all()
    assert filled.session.save()
    return filled


def exported(qtbot: QtBot, desk: Desk, path: Path, choice: DatasetChoice) -> DatasetReportDialog:
    with qtbot.waitSignal(desk.session.dataset_exported, timeout=LONG):
        desk.flow.datasets.export(choice, path)
    shown = desk.flow.datasets.report
    assert shown is not None
    return shown


def test_the_dialog_gives_what_was_chosen(reviewed: Desk) -> None:
    reviewed.window.actions_table["export_dataset"].trigger()
    dialog = reviewed.flow.datasets.dialog
    assert dialog is not None
    page = dialog.what
    assert dialog.choice == DatasetChoice("acled", "csv", bom=False, reports=True)
    page.datasets["plover"].click()
    assert page.form == "tsv"
    page.forms["xlsx"].click()
    page.reports.setChecked(False)
    assert not page.bom.isEnabled()
    dialog.rows.place.setText("حلب")
    dialog.hiding.fields["killed"].setChecked(True)
    wanted = ExportChoice(filters=Filters(place="حلب"), redaction=Redaction(frozenset({"killed"})))
    chosen = DatasetChoice("plover", "xlsx", bom=False, reports=False, choice=wanted)
    assert dialog.choice == chosen
    dialog.keep("حلب وحدها")
    dialog.rows.since.setText("لا يوم")
    assert dialog.choice is None
    assert not dialog.go.isEnabled()
    dialog.rows.since.clear()
    dialog.rows.place.clear()
    dialog.presets.fill()
    dialog.presets.menu().actions()[0].trigger()
    assert dialog.choice == chosen
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert reviewed.flow.datasets.dialog is None


def test_a_dataset_that_the_codebook_maps_nothing_to_cannot_be_chosen(
    reviewed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = reviewed.session.codebook
    for of in book.fields:
        for maps in (of.maps_to, *(option.maps_to for option in of.options)):
            for key in [k for k in maps if k.partition(".")[0] == "gtd"]:
                monkeypatch.delitem(cast("dict[str, str]", maps), key)
    reviewed.window.actions_table["export_dataset"].trigger()
    dialog = reviewed.flow.datasets.dialog
    assert dialog is not None
    assert dialog.go.isEnabled()
    dialog.what.datasets["gtd"].click()
    assert not dialog.go.isEnabled()
    assert "GTD" in dialog.said.text()
    assert dialog.said.isVisible()
    dialog.what.datasets["acled"].click()
    assert dialog.go.isEnabled()
    assert not dialog.said.isVisible()


def test_the_file_and_its_reports_are_written_and_told(
    qtbot: QtBot, reviewed: Desk, tmp_path: Path
) -> None:
    choice = DatasetChoice("acled", "csv", bom=False, reports=True)
    shown = exported(qtbot, reviewed, tmp_path / "out", choice)
    names = {p.name for p in tmp_path.glob("out*")}
    assert names == {"out.csv", "out-report.csv", "out-report.html"}
    with (tmp_path / "out-report.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert shown.tree.topLevelItemCount() == len({row["effect"] for row in rows})
    assert not shown.isModal()
    reviewed.flow.close()
    assert reviewed.flow.datasets.report is None


def test_of_a_project_that_was_closed_meanwhile_nothing_is_shown(
    qtbot: QtBot, reviewed: Desk, tmp_path: Path
) -> None:
    choice = DatasetChoice("acled", "csv", bom=False, reports=False)
    reviewed.flow.datasets.export(choice, tmp_path / "out.csv")
    reviewed.flow.close()
    qtbot.waitUntil(lambda: not reviewed.jobs.busy, timeout=LONG)
    assert reviewed.flow.datasets.report is None


def test_from_a_reason_one_comes_to_its_incident(
    qtbot: QtBot, reviewed: Desk, tmp_path: Path
) -> None:
    choice = DatasetChoice("ucdp", "csv", bom=False, reports=False)
    shown = exported(qtbot, reviewed, tmp_path / "out.csv", choice)
    reason = shown.tree.currentItem()
    assert reason is not None
    reason.setExpanded(True)
    child = reason.child(0)
    assert child is not None
    assert child.text(0).startswith("١")
    shown.tree.setCurrentItem(child)
    with qtbot.waitSignal(reviewed.flow.datasets.incident_wanted) as wanted:
        QTest.keyClick(shown.tree, Qt.Key.Key_Return)
    (incident,) = wanted.args
    window = reviewed.incident_flow.shown
    assert window is not None
    qtbot.waitUntil(lambda: window.page.id == incident, timeout=LONG)


def test_what_fits_needs_no_table(qtbot: QtBot, reviewed: Desk) -> None:
    dialog = DatasetReportDialog("x", "y", [], [Path("x.csv")], lambda _: {}, "en", reviewed.window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.tree.isHidden()
    assert not dialog.show_incident.isEnabled()
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Close).isDefault()


def test_more_incidents_than_are_kept_are_counted(qtbot: QtBot, reviewed: Desk) -> None:
    line = ReportLine(Effect.BLANKED, "r", "", 1_203, tuple((n, str(n)) for n in range(200)))
    dialog = DatasetReportDialog(
        "x", "y", [line], [Path("x.csv")], lambda _: {}, "en", reviewed.window
    )
    qtbot.addWidget(dialog)
    reason = dialog.tree.currentItem()
    assert reason is not None
    reason.setExpanded(True)
    last = reason.child(200)
    assert last is not None
    assert "١٬٠٠٣" in last.text(0)
    dialog.tree.setCurrentItem(last)
    assert dialog.incident == ""
