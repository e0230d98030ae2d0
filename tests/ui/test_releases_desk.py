"""Releases at the desk: made, checked, written again, compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from model.codebook import Words
from model.export_choice import ExportChoice, Redaction
from model.releases.comparing import Fate
from storage.presets import Preset, keep_preset
from storage.project import Project
from tests.storage.reconciliation.reported_by import link, report
from tests.ui.conftest import LONG
from ui.desk import Desk
from ui.jobs import JobContext
from ui.releases.new import NewReleaseDialog
from ui.releases.window import ReleasesWindow
from ui.releases_flow import free_folder
from ui.session.releases import ReleaseDesk


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the dialogs for files and folders are answered with, one after another."""
    waiting: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(waiting.pop(0)))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(waiting.pop(0)), ""))
    return waiting


@pytest.fixture
def reviewed(filled: Desk) -> Path:
    """The path of the desk's project, in which two reports were reviewed elsewhere."""
    path = filled.session.project_path
    assert path is not None
    with Project.open(path, "رنا") as own:
        report(own, "نص أول عن قصف", "وكالة", killed=3)
        report(own, "نص ثان عن قصف", "جريدة", killed=4)
        keep_preset(
            own, Preset("عام", ExportChoice(redaction=Redaction(frozenset({"killed"}))), "csv")
        )
    return path


def opened(desk: Desk) -> tuple[ReleasesWindow, ReleaseDesk]:
    desk.window.actions_table["releases"].trigger()
    flow = desk.releases_flow
    assert flow.shown is not None
    assert flow.desk is not None
    return flow.shown, flow.desk


def asked(desk: Desk) -> NewReleaseDialog:
    window, _ = opened(desk)
    window.actions_by_id["new"].trigger()
    dialog = desk.releases_flow.dialog
    assert dialog is not None
    return dialog


def made(qtbot: QtBot, desk: Desk, answers: list[Path], folder: Path) -> None:
    dialog = asked(desk)
    folder.mkdir(exist_ok=True)
    answers.append(folder)
    _, releases = opened(desk)
    with qtbot.waitSignal(releases.releases_changed, timeout=LONG):
        dialog.accept()


def test_a_release_is_made_and_shown(
    qtbot: QtBot, filled: Desk, reviewed: Path, answers: list[Path], tmp_path: Path
) -> None:
    window, releases = opened(filled)
    assert window.model.rowCount() == 0
    assert not window.page.empty.isHidden()
    assert not window.actions_by_id["verify"].isEnabled()
    dialog = asked(filled)
    dialog.note.setText("للشركاء")
    dialog.forms["xlsx"].setChecked(True)
    dialog.choice.setCurrentIndex(dialog.choice.findText("عام"))
    (tmp_path / "out").mkdir()
    answers.append(tmp_path / "out")
    with qtbot.waitSignal(releases.releases_changed, timeout=LONG):
        dialog.accept()
    current = window.current()
    assert current is not None
    assert (current.version, current.note, current.reviewer) == ("1.0", "للشركاء", "سلمى")
    assert "killed" in current.request.choice.redaction.fields
    folder = tmp_path / "out" / f"{reviewed.stem}-1.0"
    assert {f.name for f in current.files} == {p.name for p in folder.iterdir()}
    assert "للشركاء" in window.page.note.words
    assert releases.next_version() == "1.1"


def test_what_is_in_the_way_of_a_release_is_said_before(
    qtbot: QtBot, filled: Desk, reviewed: Path, answers: list[Path], tmp_path: Path
) -> None:
    assert reviewed
    made(qtbot, filled, answers, tmp_path / "out")
    dialog = asked(filled)
    assert dialog.go.isEnabled()
    for version in (" ", " 1.0 "):
        dialog.version.setText(version)
        assert not dialog.go.isEnabled()
        assert dialog.problem.words
    dialog.version.setText("2")
    for box in dialog.tables.values():
        box.setChecked(False)
    assert not dialog.go.isEnabled()
    dialog.reject()


@pytest.mark.usefixtures("reviewed")
def test_a_release_that_is_stopped_leaves_nothing(
    qtbot: QtBot,
    filled: Desk,
    answers: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    report = JobContext.progress

    def held(self: JobContext, done: int, total: int | None) -> bool:
        # So small a release would be there before the click.
        self._job._cancelled.wait(LONG / 1000)
        return report(self, done, total)

    monkeypatch.setattr(JobContext, "progress", held)
    window, releases = opened(filled)
    (tmp_path / "out").mkdir()
    answers.append(tmp_path / "out")
    told: list[Words] = []
    filled.session.told.connect(told.append)
    # From the strip of this window.
    filled.jobs.started.connect(lambda _: window.job_strip.cancel.click())
    asked(filled).accept()
    qtbot.waitUntil(lambda: not filled.jobs.busy, timeout=LONG)
    assert list((tmp_path / "out").iterdir()) == []
    releases.read()
    assert releases.releases == ()
    assert any("stopped" in words.en for words in told)


def test_files_are_checked_and_written_again(
    qtbot: QtBot, filled: Desk, reviewed: Path, answers: list[Path], tmp_path: Path
) -> None:
    made(qtbot, filled, answers, tmp_path / "out")
    window, releases = opened(filled)
    folder = tmp_path / "out" / f"{reviewed.stem}-1.0"
    answers.append(folder)
    with qtbot.waitSignal(releases.checked, timeout=LONG):
        window.actions_by_id["verify"].trigger()
    assert not window.page.verdict.isHidden()
    (folder / "incidents.csv").write_bytes(b"x")
    answers.append(folder)
    with qtbot.waitSignal(releases.checked, timeout=LONG):
        window.actions_by_id["verify"].trigger()
    assert "incidents.csv" in window.banner.text.words
    answers.append(tmp_path / "out")
    with qtbot.waitSignal(releases.checked, timeout=LONG):
        window.actions_by_id["write"].trigger()
    again = tmp_path / "out" / f"{reviewed.stem}-1.0-2"
    assert {p.name for p in again.iterdir()} == {p.name for p in folder.iterdir()}
    with Project.open(reviewed, "رنا") as own:
        report(own, "نص ثالث عن قصف", "إذاعة")
    said: list[Words] = []
    filled.session.refused.connect(said.append)
    answers.append(tmp_path / "out")
    window.actions_by_id["write"].trigger()
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)
    assert "has changed since release 1.0" in said[0].en


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_differs_is_shown_filtered_and_saved(
    qtbot: QtBot,
    filled: Desk,
    reviewed: Path,
    answers: list[Path],
    tmp_path: Path,
    language: str,
) -> None:
    filled.window.actions_table[f"language_{language}"].trigger()
    made(qtbot, filled, answers, tmp_path / "out")
    with Project.open(reviewed, "رنا") as own:
        told = own.connection.execute("SELECT id FROM accounts ORDER BY article").fetchall()
        link(own, *(account for (account,) in told))
    window, releases = opened(filled)
    assert not window.actions_by_id["export"].isEnabled()
    with qtbot.waitSignal(releases.compared, timeout=LONG):
        window.actions_by_id["compare"].trigger()
    changes = window.page.changes
    everything = changes.model.rowCount()
    changes.fate.setCurrentIndex(changes.fate.findData(Fate.MERGED.value))
    assert 1 == changes.model.rowCount() < everything
    merged = changes.model.rows[0]
    assert changes.found is not None
    assert merged.into in {row.key for row in changes.found.rows}
    changes.table.setCurrentIndex(changes.model.index(0, 0))
    QTest.keyClick(changes.table, Qt.Key.Key_Return)
    shown = filled.incident_flow.shown
    assert shown is not None
    assert shown.isVisible()
    assert shown.page.id == merged.into
    answers.append(tmp_path / "changes.md")
    with qtbot.waitSignal(filled.session.told, timeout=LONG):
        window.actions_by_id["export"].trigger()
    page = (tmp_path / "changes.md").read_text("utf-8")
    assert ("دُمج" if language == "ar" else "Merged") in page


def test_an_earlier_release_is_compared_with_the_later_whichever_is_chosen(
    qtbot: QtBot, filled: Desk, reviewed: Path, answers: list[Path], tmp_path: Path
) -> None:
    assert reviewed
    made(qtbot, filled, answers, tmp_path / "out")
    made(qtbot, filled, answers, tmp_path / "out")
    window, releases = opened(filled)
    current = window.current()
    assert current is not None
    assert current.version == "1.1"
    box = window.page.other
    longest = max(box.fontMetrics().horizontalAdvance(box.itemText(n)) for n in range(box.count()))
    assert box.sizeHint().width() > longest
    window.page.other.setCurrentIndex(1)
    with qtbot.waitSignal(releases.compared, timeout=LONG):
        window.page.compare.click()
    found = window.page.changes.found
    assert found is not None
    assert found.after is not None
    assert (found.before.version, found.after.version) == ("1.0", "1.1")
    assert found.rows == ()


def test_a_folder_that_is_there_is_not_used(tmp_path: Path) -> None:
    assert free_folder(tmp_path, "a") == tmp_path / "a"
    (tmp_path / "a").mkdir()
    assert free_folder(tmp_path, "a") == tmp_path / "a-2"
