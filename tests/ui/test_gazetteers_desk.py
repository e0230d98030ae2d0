"""At the desk a list of places is imported, and the article is read with it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from model.gazetteer_rows import Intake
from model.values import Place
from storage import gazetteer_files
from storage.gazetteer_files import Choices, Layout, Progress
from tests.ui.conftest import LONG
from ui.desk import Desk
from ui.dialogs.gazetteer_import import GazetteerImportDialog
from ui.dialogs.gazetteers import GazetteersDialog
from ui.jobs import Job

Button = QDialogButtonBox.StandardButton
REPORT = "قصف على قرية\n\nقُتل ثلاثة مدنيين أمس الأحد في قصف مدفعي على قرية عين الظبي في سوريا."
TABLE = (
    "الاسم,LAT,Lon,Sort,Gov\n"
    "عين الظبي,35.1,40.2,village,دير الزور\n"
    "Ayn Zaby,35.1,40.2,village,دير الزور\n"
    "تل الريم,35.1,x,village,دير الزور\n"
)
DUMP = "901|Zaby|Zaby|عين الظبي,Zaby|35.1|40.2|P|PPL|SY||07||||0|||Asia/X|2020-01-01\n".replace(
    "|", "\t"
)
PLACE = Place("عين الظبي", "دير الزور", "SY", 35.1, 40.2, 1)


@pytest.fixture
def read(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Desk:
    """The desk with one article, open and read."""
    (tmp_path / "1.txt").write_text(REPORT, "utf-8")
    assert desk.session.create_project(tmp_path / "مشروع.tawthiq")
    with qtbot.waitSignal(desk.session.imported, timeout=LONG):
        desk.session.import_paths([tmp_path / "1.txt"])
    rest(qtbot, desk)
    return desk


def rest(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(
        lambda: not (desk.session.reading or desk.reader.busy or desk.jobs.busy), timeout=LONG
    )


def places(desk: Desk) -> list[object]:
    run = desk.session.run
    assert run is not None
    return [p.candidate.value for p in run.proposals if p.field == "place"]


def asked(desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch) -> GazetteerImportDialog:
    """The dialog about the columns, come to as a researcher does."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    desk.window.actions_table["gazetteers"].trigger()
    listed = desk.lexicon.dialog
    assert isinstance(listed, GazetteersDialog)
    QTest.mouseClick(listed.take, Qt.MouseButton.LeftButton)
    dialog = desk.lexicon.dialog
    assert isinstance(dialog, GazetteerImportDialog)
    return dialog


def taken_in(qtbot: QtBot, desk: Desk, dialog: GazetteerImportDialog) -> GazetteersDialog:
    with qtbot.waitSignal(desk.session.gazetteer_imported, timeout=LONG):
        QTest.mouseClick(dialog.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    rest(qtbot, desk)
    listed = desk.lexicon.dialog
    assert isinstance(listed, GazetteersDialog)
    return listed


def dialog_index(dialog: GazetteerImportDialog, field: str) -> int:
    return dialog.columns[field].findData({"kind": "Sort", "admin1": "Gov"}[field])


def test_exchanged_columns_are_noticed(
    qtbot: QtBot, read: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "villages.csv"
    path.write_text(TABLE, "utf-8")
    dialog = asked(read, path, monkeypatch)
    dialog.country.setCurrentIndex(dialog.country.findData("SY"))
    for field, heading in (("lat", "Lon"), ("lon", "LAT")):
        dialog.columns[field].setCurrentIndex(dialog.columns[field].findData(heading))
    with qtbot.waitSignal(read.session.refused, timeout=LONG) as refused:
        QTest.mouseClick(dialog.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    assert refused.args is not None
    assert "exchanged" in refused.args[0].en
    rest(qtbot, read)
    assert read.session.gazetteers() == ()


def test_a_table_is_imported_read_with_and_removed(
    qtbot: QtBot, read: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read.wiring.use_language("en")
    path = tmp_path / "villages.csv"
    path.write_text(TABLE, "utf-8")
    assert PLACE not in places(read)
    dialog = asked(read, path, monkeypatch)
    chosen = {field: box.currentData() for field, box in dialog.columns.items()}
    assert chosen == {
        "name": "الاسم", "aliases": "", "kind": "", "admin1": "", "country": "", "lat": "LAT",
        "lon": "Lon",
    }  # fmt: skip
    go_on = dialog.buttons.button(Button.Ok)
    assert not go_on.isEnabled()
    dialog.country.setCurrentIndex(dialog.country.findData("SY"))
    assert go_on.isEnabled()
    dialog.columns["lat"].setCurrentIndex(0)
    assert not go_on.isEnabled()
    dialog.columns["lat"].setCurrentIndex(dialog.columns["lat"].findData("LAT"))
    for field, heading in (("kind", "Sort"), ("admin1", "Gov")):
        dialog.columns[field].setCurrentIndex(dialog.columns[field].findData(heading))
    dialog.title.setText("قرى")
    dialog.source.setText("CC BY 4.0, tests")
    listed = taken_in(qtbot, read, dialog)
    assert PLACE in places(read)
    assert "1 place taken in" in listed.came.words
    assert listed.empty.isHidden()
    assert "no name in Arabic letters: 1" in listed.came.words
    (kept,) = read.session.gazetteers()
    assert (kept.name, kept.licence, kept.places) == ("قرى", "CC BY 4.0, tests", 1)
    again = asked(read, path, monkeypatch)
    for box in ("kind", "admin1"):
        again.columns[box].setCurrentIndex(dialog_index(again, box))
    again.country.setCurrentIndex(again.country.findData("SY"))
    with qtbot.waitSignal(read.session.refused, timeout=LONG) as refused:
        QTest.mouseClick(again.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    assert refused.args is not None
    assert "already" in refused.args[0].en
    rest(qtbot, read)
    assert len(read.session.gazetteers()) == 1
    read.window.actions_table["gazetteers"].trigger()
    shown = read.lexicon.dialog
    assert isinstance(shown, GazetteersDialog)
    listed = shown
    QTest.mouseClick(listed.remove, Qt.MouseButton.LeftButton)
    question = listed.question
    assert question is not None
    assert "1 place" in question.informativeText()
    question.reject()
    assert len(read.session.gazetteers()) == 1
    QTest.mouseClick(listed.remove, Qt.MouseButton.LeftButton)
    question = listed.question
    assert question is not None
    next(b for b in question.buttons() if b.text() == "Remove").click()
    rest(qtbot, read)
    assert read.session.gazetteers() == ()
    assert listed.empty.isVisible()
    assert PLACE not in places(read)
    listed.close()


def test_a_geonames_dump_needs_no_columns(
    qtbot: QtBot, read: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "SY.txt"
    path.write_text(DUMP, "utf-8")
    dialog = asked(read, path, monkeypatch)
    assert dialog.columns == {}
    assert "GeoNames" in dialog.licence
    taken_in(qtbot, read, dialog).close()
    assert PLACE in places(read)


def test_what_is_no_gazetteer_is_said_and_nothing_is_kept(
    qtbot: QtBot, read: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "x.csv"
    bad.write_text("سطر واحد", "utf-8")
    with qtbot.waitSignal(read.session.refused) as refused:
        assert read.session.look_at_gazetteer(bad) is None
    assert refused.args is not None
    assert "x.csv" in refused.args[0].en
    bad.write_text("name,country\nTall,SY\n", "utf-8")
    dialog = asked(read, bad, monkeypatch)
    with qtbot.waitSignal(read.session.refused, timeout=LONG) as refused:
        QTest.mouseClick(dialog.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    assert refused.args is not None
    assert "No place could be read" in refused.args[0].en
    rest(qtbot, read)
    assert read.session.gazetteers() == ()


def test_an_import_that_is_stopped_keeps_nothing(
    qtbot: QtBot, read: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read.wiring.use_language("en")
    path = tmp_path / "many.csv"
    rows = "".join(f"قصر الريم {n},SY\n" for n in range(30_000))
    path.write_text("name,country\n" + rows, "utf-8")
    dialog = asked(read, path, monkeypatch)
    stopped, as_ever = threading.Event(), gazetteer_files.read_places

    def read_when_stopped(layout: Layout, choices: Choices, go_on: Progress) -> Intake:
        return as_ever(layout, choices, lambda done, total: stopped.wait(5) and go_on(done, total))

    def stop(job: Job) -> None:
        job.cancel()
        stopped.set()

    monkeypatch.setattr("storage.gazetteer_import.read_places", read_when_stopped)
    read.jobs.started.connect(stop)
    listed = taken_in(qtbot, read, dialog)
    assert "stopped" in listed.came.words
    assert read.session.gazetteers() == ()
    listed.close()
