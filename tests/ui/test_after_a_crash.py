"""A program that is killed in the middle of typing has all of it back at its next start."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.account import Origin
from model.values import Text
from storage.importing import import_paths
from storage.project import Project
from storage.shipped_codebook import load_codebook
from ui import theme
from ui.desk import Desk
from ui.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60
TYPED = "شاهد عيان قال إن"

# Accepts nothing, enters one note, begins another by keys, and then waits to be killed.
TYPIST = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from model.values import Text
from ui.desk import Desk
from ui.settings import Settings
application = QApplication([])
desk = Desk(Settings(Path({settings!r})))
desk.window.show()
assert desk.session.open_project(Path({project!r}))
desk.session.add_account()
desk.session.enter("place_note", Text("قرب الجسر"))
desk.window.form.entry.open(desk.window.form.row("notes"), "", "")
editor = desk.window.form.row("notes").editor.focusProxy()
for letter in {typed!r}:
    key = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    application.sendEvent(editor, key)
application.exec()
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    report = tmp_path / "report.txt"
    report.write_text("افتتاح معرض للزهور\n\nافتُتح أمس معرض للزهور في المدينة.", encoding="utf-8")
    path = tmp_path / "crash.tawthiq"
    with Project.create(path, load_codebook(), "سمير") as made:
        import_paths(made, [report])
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_was_typed_is_back_after_kill(
    qtbot: QtBot, qapp: QApplication, project: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.ini"
    script = TYPIST.format(
        root=str(ROOT), settings=str(settings), project=str(project), typed=TYPED
    )
    typist = subprocess.Popen([sys.executable, "-c", script], env=dict(os.environ))
    try:
        wait_for_draft(project, TYPED, typist)
    finally:
        typist.send_signal(signal.SIGKILL)
        typist.wait(PATIENCE_S)

    theme.start(qapp, "light")
    desk = Desk(Settings(settings))
    qtbot.addWidget(desk.window)
    desk.window.show()
    assert desk.session.open_project(project)
    (note,) = desk.session.state_of("place_note").claims
    assert (note.value, note.origin) == (Text("قرب الجسر"), Origin.MANUAL)
    row = desk.window.form.row("notes")
    assert row is not None
    assert row.editor is not None
    assert row.editor.text() == TYPED
    desk.stop()


def wait_for_draft(project: Path, words: str, typist: subprocess.Popen[bytes]) -> None:
    """Until the draft on disk has the words."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        assert typist.poll() is None, "the typist ended by itself"
        with Project.open(project, "reader") as reader:
            rows = reader.connection.execute("SELECT payload FROM drafts").fetchall()
        if any(words in payload for (payload,) in rows):
            return
        time.sleep(0.1)
    raise AssertionError("no draft was written")


def test_a_draft_is_gone_once_it_is_saved(
    qtbot: QtBot, qapp: QApplication, project: Path, tmp_path: Path
) -> None:
    theme.start(qapp, "light")
    desk = Desk(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(desk.window)
    assert desk.session.open_project(project)
    desk.session.add_account()
    desk.session.enter("notes", Text("ملاحظة"))
    desk.session.keep_draft()
    with sqlite3.connect(project) as rows:
        assert rows.execute("SELECT count(*) FROM drafts").fetchone() == (1,)
    assert desk.session.save()
    assert rows.execute("SELECT count(*) FROM drafts").fetchone() == (0,)
    assert rows.execute("SELECT count(*) FROM incidents").fetchone() == (1,)
    rows.close()
    desk.stop()
