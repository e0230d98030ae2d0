"""Data packages and copies of projects at the desk."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from model.dataset_description import Contributor, Description, Licence, Role
from model.export_choice import Part
from storage.descriptions import description
from storage.project import Project
from storage.queue import QueueQuery
from tests.ui.conftest import LONG
from ui.desk import Desk
from ui.dialogs.description import DescriptionDialog
from ui.dialogs.frame import Button
from ui.exporting.window import ExportDialog


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the file dialogs are answered with, one after another."""
    waiting: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(waiting.pop(0)), ""))
    return waiting


def chosen(desk: Desk, form: str) -> None:
    """Choose all tables without who reviewed, in a form."""
    desk.window.actions_table["export"].trigger()
    (dialog,) = desk.window.findChildren(ExportDialog)
    dialog.what.forms[form].click()
    dialog.hiding.parts[Part.REVIEWERS].click()
    dialog.go.click()
    dialog.setParent(None)


def asked(desk: Desk) -> DescriptionDialog:
    chosen(desk, "package")
    dialog = desk.window.findChild(DescriptionDialog)
    assert isinstance(dialog, DescriptionDialog)
    return dialog


def test_a_package_is_asked_for_and_what_was_said_is_kept(
    qtbot: QtBot, filled: Desk, tmp_path: Path, answers: list[Path]
) -> None:
    dialog = asked(filled)
    dialog.title.setText("حوادث الشمال")
    dialog.people.setPlainText("مركز | ناشر\nسلمى")
    dialog.licence.setCurrentIndex(list(Licence).index(Licence.ODBL))
    answers.append(tmp_path / "حزمة")
    with qtbot.waitSignal(filled.session.exported, timeout=LONG) as written:
        dialog.accept()
    assert written.args == [tmp_path / "حزمة.zip"]
    with zipfile.ZipFile(tmp_path / "حزمة.zip") as made:
        front = json.loads(made.read("datapackage.json"))
    assert front["title"] == "حوادث الشمال"
    assert front["licenses"][0]["name"] == "ODbL-1.0"
    assert front["provenance"]["left_out"]["parts"] == ["reviewers"]
    assert filled.session.project is not None
    said = description(filled.session.project)
    assert said.contributors == (Contributor("مركز", Role.PUBLISHER), Contributor("سلمى"))
    again = asked(filled)
    assert again.said == said
    again.reject()


def test_all_tables_are_written_into_one_database(
    qtbot: QtBot, filled: Desk, tmp_path: Path, answers: list[Path]
) -> None:
    answers.append(tmp_path / "كلها.sqlite")
    with qtbot.waitSignal(filled.session.exported, timeout=LONG):
        chosen(filled, "tables")
    with closing(sqlite3.connect(tmp_path / "كلها.sqlite")) as read:
        names = {n for (n,) in read.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        columns = {n for (n,) in read.execute("SELECT column_name FROM columns")}
    assert {"incidents", "accounts", "claims", "articles", "relations", "decisions"} < names
    assert "reviewer" not in columns


def test_what_cannot_be_understood_is_said(qtbot: QtBot) -> None:
    dialog = DescriptionDialog(Description(), "حوادث")
    qtbot.addWidget(dialog)
    dialog.show()
    go_on = dialog.buttons.button(Button.Save)
    assert go_on.isEnabled()
    dialog.people.setPlainText("مركز | رئيس")
    assert not go_on.isEnabled()
    assert "رئيس" in dialog.problem.text()
    dialog.people.setPlainText("مركز | publisher")
    assert go_on.isEnabled()
    assert not dialog.own_words.isVisible()
    dialog.licence.setCurrentIndex(list(Licence).index(Licence.OWN))
    assert dialog.own_words.isVisible()
    assert not go_on.isEnabled()
    dialog.own_words.setText("للباحثين وحدهم")
    assert go_on.isEnabled()
    assert dialog.said.licence_words == "للباحثين وحدهم"


def test_a_project_is_copied(
    qtbot: QtBot, filled: Desk, tmp_path: Path, answers: list[Path]
) -> None:
    answers.append(tmp_path / "نسخة")
    with qtbot.waitSignal(filled.session.exported, timeout=LONG):
        filled.window.actions_table["copy_project"].trigger()
    count = len(filled.session.page(QueueQuery(), None, 9))
    with Project.open(tmp_path / "نسخة.tawthiq", "سلمى") as copy:
        assert copy.connection.execute("SELECT count(*) FROM articles").fetchone() == (count,)
