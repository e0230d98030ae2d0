"""Training data asked for at the desk, written, and told of."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from model.account import Status
from model.export_choice import Part
from model.training.choice import Form, LabelStyle, Proportions
from storage.project import Project
from tests.storage.making import default_codebook
from tests.storage.training.made import filled as fill
from tests.ui.conftest import LONG
from ui.desk import Desk
from ui.training.dialog import TrainingDialog
from ui.training.report import TrainingReportDialog


@pytest.fixture
def reviewed(desk: Desk, tmp_path: Path) -> Desk:
    path = tmp_path / "مشروع.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as project:
        fill(project)
    assert desk.session.open_project(path)
    return desk


def asked(desk: Desk) -> TrainingDialog:
    desk.window.actions_table["training"].trigger()
    dialog = desk.training.dialog
    assert isinstance(dialog, TrainingDialog)
    return dialog


def test_it_is_asked_written_and_told(
    qtbot: QtBot, reviewed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "بيانات"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(out), ""))
    dialog = asked(reviewed)
    dialog.form.setCurrentIndex(dialog.form.findData(Form.IOB2))
    dialog.dev.setValue(0)
    dialog.test.setValue(0)
    with qtbot.waitSignal(reviewed.session.trained, timeout=LONG):
        dialog.accept()
    assert (out / "train.iob2").exists()
    told = reviewed.training.dialog
    assert isinstance(told, TrainingReportDialog)
    assert told.table.rows.rowCount() == 1
    row = [told.table.rows.index(0, column).data() for column in range(6)]
    assert row[1:] in (["3", "1", "3", "13", "2"], ["٣", "١", "٣", "١٣", "٢"])
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    told.folder.click()
    assert opened == [str(out)]
    assert told.isVisible()
    told.reject()
    assert reviewed.training.dialog is None


def test_the_choice_is_what_was_asked(reviewed: Desk) -> None:
    dialog = asked(reviewed)
    assert dialog.choice.proportions == Proportions()
    assert dialog.choice.taken == {Status.REVIEWED, Status.NO_INCIDENT}
    dialog.by_code.setChecked(True)
    dialog.test.setValue(20)
    dialog.seed.setValue(7)
    dialog.balanced.setChecked(True)
    dialog.hide_sources.setChecked(True)
    dialog.since.setText("2022-01-05")
    dialog.statuses[Status.NO_INCIDENT].setChecked(False)
    dialog.statuses[Status.SECOND_LOOK].setChecked(True)
    choice = dialog.choice
    assert choice.labels is LabelStyle.CODE
    assert str(choice.proportions) == "70/10/20"
    assert (choice.seed, choice.balanced) == (7, True)
    assert choice.redaction.parts == {Part.SOURCES}
    assert choice.filters.since is not None
    assert choice.taken == {Status.REVIEWED, Status.SECOND_LOOK}
    dialog.reject()


def test_what_cannot_be_is_not_asked_for(reviewed: Desk) -> None:
    dialog = asked(reviewed)
    dialog.dev.setValue(50)
    dialog.test.setValue(50)
    assert not dialog.go.isEnabled()
    dialog.test.setValue(10)
    assert dialog.go.isEnabled()
    for box in dialog.statuses.values():
        box.setChecked(False)
    assert not dialog.go.isEnabled()
    dialog.statuses[Status.REVIEWED].setChecked(True)
    dialog.until.setText("لا يوم")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.problem.isVisibleTo(dialog)
    dialog.reject()


def test_what_stands_against_it_is_said(qtbot: QtBot, reviewed: Desk, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x")
    dialog = asked(reviewed)
    choice = dialog.choice
    dialog.reject()
    with qtbot.waitSignal(reviewed.session.refused, timeout=LONG) as refused:
        reviewed.session.train(tmp_path, choice)
    assert "There are other files in" in refused.args[0].en
