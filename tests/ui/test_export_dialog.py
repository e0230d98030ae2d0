"""The one window of exports: what it offers, what it says of what leaves, what it writes."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from model.account import Status
from model.export_choice import ExportChoice, Filters, Labels, Part, Redaction, What
from tests.ui.conftest import LONG
from ui.desk import Desk
from ui.exporting.window import ExportDialog
from ui.session.exports import OFFERED, Preset


@pytest.fixture
def saved(filled: Desk) -> Desk:
    filled.session.accept_all()
    filled.session.save()
    return filled


@pytest.fixture
def dialog(qtbot: QtBot, saved: Desk) -> ExportDialog:
    saved.window.actions_table["export"].trigger()
    opened = saved.flow.dialog
    assert isinstance(opened, ExportDialog)
    settled(qtbot, opened)
    return opened


def settled(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Wait until the preview says what is chosen now."""
    qtbot.waitUntil(lambda: not dialog.preview.waiting, timeout=LONG)


def headings(dialog: ExportDialog) -> list[str]:
    table = dialog.preview.table
    items = (table.horizontalHeaderItem(place) for place in range(table.columnCount()))
    return [item.text() for item in items if item is not None]


def written(qtbot: QtBot, desk: Desk, dialog: QDialog) -> None:
    with qtbot.waitSignal(desk.session.exported, timeout=LONG):
        dialog.accept()


@pytest.mark.parametrize(
    ("what", "form"), [(What.INCIDENTS, "csv"), (What.ACCOUNTS, "jsonl"), (What.CLAIMS, "json")]
)
def test_what_is_chosen_is_written(
    qtbot: QtBot,
    saved: Desk,
    dialog: ExportDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    what: What,
    form: str,
) -> None:
    target = tmp_path / f"out.{form}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    dialog.what.tables[what].click()
    dialog.what.forms[form].click()
    written(qtbot, saved, dialog)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf" if form == "csv" else (b"{", b"["))


def test_the_preview_shows_what_leaves(qtbot: QtBot, dialog: ExportDialog) -> None:
    usual = headings(dialog)
    assert usual[:2] == ["incident_id", "incident_name"]
    assert dialog.preview.table.rowCount() > 0
    dialog.hiding.parts[Part.SOURCES].click()
    dialog.hiding.parts[Part.NOTES].click()
    dialog.hiding.fields["killed"].click()
    settled(qtbot, dialog)
    left = headings(dialog)
    gone = set(usual) - set(left)
    assert {"article_title", "article_source", "incident_note", "notes", "attribution"} <= gone
    assert {name for name in usual if name.startswith("killed")} <= gone
    dialog.columns.headings.setCurrentIndex(1)
    settled(qtbot, dialog)
    assert headings(dialog)[0] == "معرّف الحادثة"


def test_a_record_is_shown_where_the_form_has_more_in_it(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    dialog.what.forms["jsonl"].click()
    dialog.hiding.parts[Part.TEXTS].click()
    settled(qtbot, dialog)
    said = dialog.preview.record.toPlainText()
    assert dialog.preview.record.isVisible()
    assert '"tawthiq-incidents/1"' in said
    assert '"quote"' not in said


def test_columns_are_ticked_and_moved_by_keys(qtbot: QtBot, dialog: ExportDialog) -> None:
    page = dialog.columns
    dialog.pages.setCurrentRow(2)
    assert not page.chosen
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.chosen[:2] == ("incident_name", "incident_id")
    page.none.click()
    assert dialog.choice is None
    assert not dialog.go.isEnabled()
    assert dialog.preview.count.text() == dialog.tr("No column is ticked.")
    page.list.setCurrentRow(0)
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    settled(qtbot, dialog)
    assert headings(dialog) == ["incident_name"]
    page.usual.click()
    assert not page.chosen


def test_rows_are_filtered_and_a_wrong_day_is_said(qtbot: QtBot, dialog: ExportDialog) -> None:
    before = dialog.preview.table.rowCount()
    dialog.rows.statuses[Status.SKIPPED].click()
    settled(qtbot, dialog)
    assert before > dialog.preview.table.rowCount() == 0
    said = dialog.preview.tr("No row fits: the file has headings only.")
    assert dialog.preview.count.text() == said
    dialog.rows.statuses[Status.SKIPPED].click()
    dialog.rows.since.setText("someday")
    assert dialog.choice is None
    assert not dialog.go.isEnabled()
    assert not dialog.rows.problem.isHidden()
    dialog.rows.since.setText("2001-01-01")
    settled(qtbot, dialog)
    assert dialog.go.isEnabled()


def test_only_forms_that_can_hold_the_table_are_offered(dialog: ExportDialog) -> None:
    assert list(dialog.what.forms) == list(OFFERED)
    dialog.what.forms["geojson"].click()
    dialog.what.tables[What.DECISIONS].click()
    assert not dialog.what.forms["geojson"].isEnabled()
    assert What.DECISIONS in OFFERED[dialog.what.form].what
    dialog.what.forms["parquet"].click()
    assert not dialog.what.bom.isEnabled()
    assert not dialog.what.marked


def test_a_preset_is_kept_taken_up_renamed_and_removed(
    qtbot: QtBot, saved: Desk, dialog: ExportDialog
) -> None:
    dialog.what.tables[What.ACCOUNTS].click()
    dialog.what.forms["tsv"].click()
    dialog.hiding.parts[Part.REVIEWERS].click()
    dialog.columns.codes.setCurrentIndex(2)
    dialog.keep("عام")
    chosen = dialog.choice
    assert chosen == ExportChoice(
        What.ACCOUNTS,
        codes=Labels.EN,
        redaction=Redaction(parts=frozenset({Part.REVIEWERS})),
    )
    dialog.reject()
    saved.window.actions_table["export"].trigger()
    again = saved.flow.dialog
    assert isinstance(again, ExportDialog)
    (preset,) = again._exports.presets()
    assert preset == Preset("عام", chosen, "tsv", bom=True)
    again.presets.fill()
    again.presets.menu().actions()[0].trigger()
    assert again.choice == chosen
    assert again.what.form == "tsv"
    settled(qtbot, again)
    again._exports.keep(Preset("other", chosen, "csv"))
    assert not again._exports.rename("other", "عام")
    assert not again.said.isHidden()
    again._exports.forget("عام")
    assert again._exports.rename("other", "عام")
    assert [p.form for p in again._exports.presets()] == ["csv"]


def test_the_file_has_what_the_preview_shows(
    qtbot: QtBot,
    saved: Desk,
    dialog: ExportDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    dialog.what.bom.click()
    dialog.hiding.parts[Part.SOURCES].click()
    settled(qtbot, dialog)
    shown = headings(dialog)
    rows = dialog.preview.table.rowCount()
    written(qtbot, saved, dialog)
    found = list(csv.reader(target.with_suffix(".csv").read_text("utf-8").splitlines()))
    assert found[0] == shown
    assert len(found) - 1 == rows
    assert "article_source" not in json.dumps(found)


def test_a_preset_of_a_former_codebook_lets_no_more_out(dialog: ExportDialog) -> None:
    choice = ExportChoice(
        filters=Filters(grades=frozenset({"former"})),
        redaction=Redaction(fields=frozenset({"gone"})),
    )
    dialog.take(Preset("old", choice, "csv"))
    assert dialog.choice == choice
    next(iter(dialog.rows.grades.values())).click()
    taken = dialog.choice
    assert taken is not None
    assert taken.filters.grades == {next(iter(dialog.rows.grades))}
    assert taken.redaction == choice.redaction
