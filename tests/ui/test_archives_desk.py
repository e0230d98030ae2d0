"""Whole projects in and out at the desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from model.codebook import Words
from storage.project import Project
from storage.queue import QueueQuery
from tests.storage.archive.comparing import contents
from tests.ui.conftest import LONG
from ui.desk import Desk


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the file dialogs are answered with, one after another."""
    waiting: list[Path] = []

    def answer(*_: object, **__: object) -> tuple[str, str]:
        return str(waiting.pop(0)), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    return waiting


def test_a_project_is_archived_and_restored(
    qtbot: QtBot, filled: Desk, tmp_path: Path, answers: list[Path]
) -> None:
    session, actions = filled.session, filled.window.actions_table
    old = session.project_path
    assert old is not None
    session.focus("killed")
    session.keep_typing("killed", None, "٣")
    answers.append(tmp_path / "كله")
    with qtbot.waitSignal(session.archived, timeout=LONG) as written:
        actions["archive"].trigger()
    assert written.args == [tmp_path / "كله.zip"]
    answers += [tmp_path / "كله.zip", tmp_path / "مستعاد"]
    with qtbot.waitSignal(session.project_changed, timeout=LONG):
        actions["restore"].trigger()
    qtbot.waitUntil(lambda: session.project_path == tmp_path / "مستعاد.tawthiq", timeout=LONG)
    assert len(session.page(QueueQuery(), None, 9)) == 3
    assert session.dirty
    session.close_project()
    with Project.open(old, "سلمى") as one, Project.open(tmp_path / "مستعاد.tawthiq", "س") as two:
        first, second = contents(one), contents(two)
    for where in ("left_off", "drafts", "reviewers", "history"):
        first.pop(where), second.pop(where)
    assert second == first


def test_an_archive_that_is_dropped_is_restored(
    qtbot: QtBot, filled: Desk, tmp_path: Path, answers: list[Path]
) -> None:
    with qtbot.waitSignal(filled.session.archived, timeout=LONG):
        filled.session.archive(tmp_path / "a.zip")
    filled.session.close_project()
    answers.append(tmp_path / "b.tawthiq")
    with qtbot.waitSignal(filled.session.project_changed, timeout=LONG):
        filled.window.dropped.emit([tmp_path / "a.zip"])
    assert filled.session.project_path == tmp_path / "b.tawthiq"


def test_what_stands_against_it_is_said(qtbot: QtBot, filled: Desk, tmp_path: Path) -> None:
    other = tmp_path / "x.zip"
    other.write_bytes(b"PK")
    said: list[Words] = []
    filled.session.refused.connect(said.append)
    filled.session.restore(other, tmp_path / "y.tawthiq")
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)
    assert "no archive" in said[0].en
    own = filled.session.project_path
    assert own is not None
    with qtbot.waitSignal(filled.session.archived, timeout=LONG):
        filled.session.archive(tmp_path / "a.zip")
    filled.session.restore(tmp_path / "a.zip", own)
    qtbot.waitUntil(lambda: len(said) == 2, timeout=LONG)
    assert "open in another window" in said[1].en
    assert filled.session.project_path == own
