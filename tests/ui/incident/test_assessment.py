"""Grading in the window of incidents: proposed, decided for a reason, undone; checks and files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from model.incident import CheckState, Incident, Rule
from model.values import Choice
from storage.reconciliation import evidence_files
from ui.desk import Desk
from ui.incident.panels.assessment import AssessmentPanel
from ui.incident.panels.files import FilesPanel
from ui.incident.window import IncidentWindow
from ui.session.assessing import Kept
from ui.session.dossiers import DossierForm

Key = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, window: IncidentWindow) -> AssessmentPanel:
    with qtbot.waitSignal(window.page.assessment.proposed):
        window.commands["grade"].trigger()
    shown = window.side.panels["assessment"]
    assert isinstance(shown, AssessmentPanel)
    return shown


def incident(window: IncidentWindow) -> Incident:
    found = window.page.incident
    assert found is not None
    return found


def test_what_the_accounts_support_is_proposed_and_not_decided(
    panel: AssessmentPanel, window: IncidentWindow
) -> None:
    assert panel.proposed.isVisible()
    assert "راجح" in panel.proposed.grade.words
    assert "مسلحون" in panel.proposed.reason.words
    assert incident(window).resolution("verification") is None
    assert not panel.take_back.isVisible()


def test_the_proposal_is_taken_by_keys_with_its_reason(
    panel: AssessmentPanel, window: IncidentWindow
) -> None:
    QTest.mouseClick(panel.proposed.taken, Qt.MouseButton.LeftButton)
    assert panel.grades.currentData() == "fair"
    line = panel.reason.lineEdit()
    assert line is not None
    QTest.keyClick(line, Key.Key_Return)
    held = incident(window).resolution("verification")
    assert held is not None
    assert (held.rule, held.values) == (Rule.BY_HAND, (Choice("fair"),))
    assert held.chosen is not None
    assert held.chosen.reason == "3 مصادر مستقلة، وفاعل مسمّى: «مسلحون»."
    assert "راجح" in panel.held.words
    window.commands["undo"].trigger()
    assert incident(window).resolution("verification") is None


def test_no_grade_stands_there_before_one_is_chosen(
    panel: AssessmentPanel, window: IncidentWindow
) -> None:
    panel.reason.setEditText("زيارة الموقع")
    assert panel.grades.currentData() is None
    QTest.mouseClick(panel.record, Qt.MouseButton.LeftButton)
    panel.grades.hidePopup()
    assert incident(window).resolution("verification") is None
    assert "المصادر المستقلة: ٣" in panel.proposed.weighed.words
    panel.grades.setCurrentIndex(panel.grades.findData("contested"))
    window.commands["next_incident"].trigger()
    window.commands["previous_incident"].trigger()
    assert panel.grades.currentData() is None


def test_a_grade_needs_a_reason(
    qtbot: QtBot, panel: AssessmentPanel, window: IncidentWindow
) -> None:
    panel.grades.setCurrentIndex(panel.grades.findData("contested"))
    with qtbot.waitSignal(window.page.desk.told):
        QTest.mouseClick(panel.record, Qt.MouseButton.LeftButton)
    assert incident(window).resolution("verification") is None
    panel.reason.setEditText("زيارة الموقع")
    QTest.mouseClick(panel.record, Qt.MouseButton.LeftButton)
    held = incident(window).resolution("verification")
    assert held is not None
    assert held.values == (Choice("contested"),)
    QTest.mouseClick(panel.take_back, Qt.MouseButton.LeftButton)
    after = incident(window).resolution("verification")
    assert after is None or not after.values


def test_what_was_checked_is_kept_with_its_note(
    panel: AssessmentPanel, window: IncidentWindow
) -> None:
    row = panel.checks.rows["place"]
    assert not row.note.isVisible()
    QTest.mouseClick(row.buttons[CheckState.DONE], Qt.MouseButton.LeftButton)
    row.note.setFocus()
    row.note.insert("صورة جوية")  # the test library types Latin letters alone
    QTest.keyClick(row.note, Key.Key_Return)
    (check,) = incident(window).checks
    assert (check.item, check.state, check.note) == ("place", CheckState.DONE, "صورة جوية")
    assert panel.checks.counted() == (1, 10)
    QTest.mouseClick(row.buttons[CheckState.DONE], Qt.MouseButton.LeftButton)
    assert incident(window).checks == ()


def test_a_file_is_copied_beside_the_project_and_watched(
    qtbot: QtBot, window: IncidentWindow, tmp_path: Path
) -> None:
    picture = tmp_path / "صورة.png"
    picture.write_bytes(b"\x89PNG" * 1000)
    panel = window.side.show_panel("files")
    assert isinstance(panel, FilesPanel)
    with qtbot.waitSignal(window.page.desk.incidents_changed):
        panel.take([picture])
    (file,) = incident(window).files
    assert "صورة.png" in panel.cards[file.id].name.words
    assert window.page.session.project_path is not None
    place = evidence_files.path_of(window.page.session.project_path, file)
    place.write_bytes(b"x")
    with qtbot.waitSignal(window.page.assessment.files_checked) as heard:
        QTest.mouseClick(panel.check, Qt.MouseButton.LeftButton)
    assert heard.args is not None
    assert heard.args[1] == {file.id: Kept.CHANGED}
    assert "✗" in panel.cards[file.id].about.words
    QTest.mouseClick(panel.cards[file.id].remove, Qt.MouseButton.LeftButton)
    assert incident(window).files == ()
    window.commands["undo"].trigger()
    assert incident(window).files == (file,)


def test_the_same_file_is_kept_once(qtbot: QtBot, window: IncidentWindow, tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"x")
    for signal in (window.page.desk.incidents_changed, window.page.desk.told):
        with qtbot.waitSignal(signal):
            window.page.assessment.add_files(window.page.id, [picture])
    assert len(incident(window).files) == 1


def test_what_cannot_be_kept_is_said(qtbot: QtBot, window: IncidentWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.page.desk.refused) as heard:
        window.page.assessment.add_files(window.page.id, [tmp_path / "gone.png"])
    assert heard.args is not None
    assert "gone.png" in heard.args[0].en
    assert incident(window).files == ()


@pytest.mark.parametrize("form", [DossierForm.PAGE, DossierForm.PDF])
def test_a_dossier_is_written(
    qtbot: QtBot, window: IncidentWindow, tmp_path: Path, form: DossierForm
) -> None:
    out = tmp_path / f"x.{form.value}"
    with qtbot.waitSignal(window.page.desk.told) as heard:
        window.page.dossiers.write([window.page.id], out, form, "ar")
    assert heard.args is not None
    assert out.name in heard.args[0].en
    data = out.read_bytes()
    assert data.startswith(b"%PDF" if form is DossierForm.PDF else b"<!doctype html>")


def test_the_dialog_of_dossiers_asks_for_all_that_matters(
    qtbot: QtBot, opened: Desk, window: IncidentWindow
) -> None:
    window.commands["dossier"].trigger()
    assert opened.incident_flow.dossier is not None
    dialog = opened.incident_flow.dossier.dialog
    assert dialog is not None
    qtbot.addWidget(dialog)
    choice = dialog.choice
    assert (choice.listed, choice.form, choice.language) == (False, DossierForm.PDF, "ar")
    dialog.forms[DossierForm.CLAIM_REVIEW].setChecked(True)
    dialog.languages["en"].setChecked(True)
    dialog.listed.setChecked(True)
    choice = dialog.choice
    assert (choice.listed, choice.form, choice.language) == (True, DossierForm.CLAIM_REVIEW, "en")
    dialog.reject()


def test_a_claim_review_without_a_grade_is_refused(
    qtbot: QtBot, window: IncidentWindow, tmp_path: Path
) -> None:
    out = tmp_path / "x.jsonld"
    with qtbot.waitSignal(window.page.desk.refused):
        window.page.dossiers.write([window.page.id], out, DossierForm.CLAIM_REVIEW, "ar")
    assert not out.exists()


def test_one_value_is_reviewed_against_the_resolved_one(
    qtbot: QtBot, window: IncidentWindow, tmp_path: Path
) -> None:
    out = tmp_path / "x.jsonld"
    row = window.page.grid.row("munitions")
    assert row is not None
    claim = row.cells[1].claims[0]
    with qtbot.waitSignal(window.page.desk.told):
        window.page.dossiers.write_claim_review(window.page.id, "munitions", claim.id, out, "en")
    review = json.loads(out.read_text("utf-8"))
    assert review["itemReviewed"]["author"]["name"] == "جبل"
    assert review["reviewRating"]["alternateName"] == "False"
