"""The whole way in a real window on real reports: import, review by keys, save, reopen, export."""

from __future__ import annotations

import csv
import json
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.account import Origin, Status
from model.export_choice import ExportChoice, What
from model.review import Review
from model.values import to_json
from ui.desk import Desk
from ui.settings import Settings

LONG = 30_000
ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "articles"
REPORTS = 5


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "five.tawthiq"


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, project: Path) -> Desk:
    """The desk with the five reports in a new project, the first one open and read."""
    if not ARTICLES.is_dir():
        pytest.skip(f"the five reports are not there: {ARTICLES}")
    assert desk.session.create_project(project)
    with qtbot.waitSignal(desk.session.imported, timeout=LONG):
        desk.session.import_paths([ARTICLES])
    qtbot.waitUntil(lambda: desk.session.article is not None, timeout=LONG)
    qtbot.waitUntil(lambda: not desk.session.reading, timeout=LONG)
    return desk


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard's focus is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifiers)


def said(review: Review) -> list[tuple[str, object, str]]:
    """What the review's accounts say: field, value, origin."""
    return [(c.field, to_json(c.value), c.origin.value) for a in review.accounts for c in a.claims]


def test_five_reports_are_imported_once(qtbot: QtBot, opened: Desk) -> None:
    counts = opened.session.counts()
    assert sum(counts.values()) == REPORTS
    with qtbot.waitSignal(opened.session.imported, timeout=LONG) as again:
        opened.session.import_paths([ARTICLES])
    assert again.args is not None
    assert {o.result.value for o in again.args[0].outcomes} == {"known"}
    assert sum(opened.session.counts().values()) == REPORTS


def test_nothing_proposed_is_saved_as_reviewed_by_itself(opened: Desk, project: Path) -> None:
    assert opened.session.save()
    with sqlite3.connect(project) as rows:
        assert rows.execute("SELECT count(*) FROM proposals").fetchone()[0] > 0
        assert rows.execute("SELECT count(*) FROM claims").fetchone() == (0,)
        assert rows.execute("SELECT count(*) FROM incidents").fetchone() == (0,)
    rows.close()


def test_an_article_is_reviewed_by_keys_alone_and_found_again(
    qtbot: QtBot, opened: Desk, project: Path, settings: Settings, tmp_path: Path
) -> None:
    session, form = opened.session, opened.window.form
    first = session.article
    assert first is not None
    opened.window.queue.focus_list()
    while opened.window.column_with_focus() != "form":
        press(Qt.Key.Key_F6)

    # Accept the kind of act, which goes on to the day; correct the number of rounds by typing.
    session.focus("event_type")
    row = form.row("event_type")
    assert row is not None
    row.box.setFocus()
    press(Qt.Key.Key_Return)
    assert [c.origin for c in session.state_of("event_type").claims] == [Origin.ACCEPTED]
    while session.field_id != "munitions":
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_9)
    press(Qt.Key.Key_Return)
    (rounds,) = session.state_of("munitions").claims
    assert to_json(rounds.value) == {"min": 9, "max": 9}
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for _ in session.cards():
        press(Qt.Key.Key_A, control | shift)
        assert not any(session.state_of(f.id).proposed for f in session.codebook.fields)
        press(Qt.Key.Key_Tab, control)

    review = session.review
    assert review is not None
    with qtbot.waitSignal(session.saved, timeout=LONG):
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.article is not None
    assert session.article.id != first.id
    opened.stop()

    again = Desk(settings)
    qtbot.addWidget(again.window)
    assert again.session.open_project(project)
    again.session.open_article(first.id)
    assert again.session.review is not None
    assert said(again.session.review) == said(review)
    assert again.session.review.status is Status.REVIEWED
    check_exports(qtbot, again, tmp_path)
    again.stop()


def check_exports(qtbot: QtBot, desk: Desk, folder: Path) -> None:
    table, lines = folder / "incidents.csv", folder / "accounts.jsonl"
    with qtbot.waitSignal(desk.session.exported, timeout=LONG):
        desk.session.export(ExportChoice(What.INCIDENTS), table, "csv")
    with qtbot.waitSignal(desk.session.exported, timeout=LONG):
        desk.session.export(ExportChoice(What.ACCOUNTS), lines, "jsonl")
    incidents = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    accounts = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    assert len(incidents) == len(accounts) > 1
    assert [i["event_type"] for i in incidents if i["munitions_best"] == "9"] == [
        "shelling_artillery_missile"
    ]
    assert all("سلمى" in json.dumps(account, ensure_ascii=False) for account in accounts)


def test_undo_takes_back_every_step_and_redo_brings_it_again(opened: Desk) -> None:
    session = opened.session
    before = session.review
    session.accept_all()
    session.add_account()
    session.remove_account(session.cards()[0].id)
    after = session.review
    assert after != before
    for _ in range(3):
        session.undo()
    assert session.review == before
    for _ in range(3):
        session.redo()
    assert session.review == after


def test_a_date_resolves_at_once_when_the_publication_day_is_set(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    report = tmp_path / "خبر.txt"
    report.write_text(
        "قصف على بلدة الزهراء\n\nقُتل ثلاثة مدنيين في قصف مدفعي على بلدة الزهراء مساء الاثنين.",
        encoding="utf-8",
    )
    session = desk.session
    assert session.create_project(tmp_path / "one.tawthiq")
    with qtbot.waitSignal(session.imported, timeout=LONG):
        session.import_paths([report])
    qtbot.waitUntil(lambda: session.run is not None and not session.reading, timeout=LONG)
    (unknown,) = session.state_of("date").proposed
    assert to_json(unknown.candidate.value)["start"] is None
    assert "الاثنين" in to_json(unknown.candidate.value)["unresolved"]
    with qtbot.waitSignal(session.run_changed, timeout=LONG):
        session.set_metadata(published=date(2022, 1, 5))
    (known,) = session.state_of("date").proposed
    assert to_json(known.candidate.value)["start"] == "2022-01-03"
