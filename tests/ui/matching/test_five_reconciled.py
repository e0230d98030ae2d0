"""The five real reports reconciled by keys in the real windows: linked, compared, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.reconciliation.grid import Standing
from model.values import Count
from storage.history import verify_history
from ui.desk import Desk
from ui.incident.window import IncidentWindow

LONG = 60_000
ARTICLES = Path(__file__).resolve().parents[4] / "shared" / "articles"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
JUNE, JANUARY = "2021-06-28", "2022-01-05"


@pytest.fixture
def reviewed(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Desk:
    """All accounts of the five accepted and saved, by keys."""
    if not ARTICLES.is_dir():
        pytest.skip(f"the five reports are not there: {ARTICLES}")
    session = desk.session
    assert session.create_project(tmp_path / "five.tawthiq")
    with qtbot.waitSignal(session.imported, timeout=LONG):
        session.import_paths([ARTICLES])
    for name in ("000", "001", "002", "003", "004"):
        show(qtbot, desk, name)
        for _ in session.cards():
            press(desk, Qt.Key.Key_A, CONTROL | SHIFT)
            press(desk, Qt.Key.Key_Tab, CONTROL)
        press(desk, Qt.Key.Key_Return, CONTROL)
    return desk


def press(
    desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, key, modifiers)


def show(qtbot: QtBot, desk: Desk, name: str) -> None:
    assert desk.session.project is not None
    (article,) = desk.session.project.connection.execute(
        "SELECT id FROM articles WHERE name LIKE ?", [f"{name}%"]
    ).fetchone()
    desk.session.open_article(article)
    qtbot.waitUntil(lambda: not desk.session.reading and not desk.reader.busy, timeout=LONG)
    desk.window.form.setFocus()


def go_to(desk: Desk, day: str, place: str) -> None:
    """Select the account of the article on the desk that tells of this day and place."""
    review = desk.session.review
    assert review is not None
    for account in review.accounts:
        said = " ".join(str(c.value) for c in account.claims if c.field in ("date", "place"))
        if place in said and day.replace("-", ", ").replace(" 0", " ") in said:
            desk.session.select_account(account.id)
            return
    raise AssertionError(f"no account of {day} at {place}")


def link_as_offered(qtbot: QtBot, desk: Desk) -> IncidentWindow:
    """Link the account with the likeliest report of the same, save, and show the incident."""
    strip = desk.matching.strip
    qtbot.waitUntil(lambda: strip.match is not None and strip.isVisible(), timeout=LONG)
    QTest.keyClick(desk.window, Qt.Key.Key_F11)
    with qtbot.waitSignal(desk.session.saved, timeout=LONG):
        assert desk.session.save()
    account = desk.session.account()
    assert account is not None
    incident = desk.incidents.incident_of(account.id)
    assert incident is not None
    desk.incident_flow.show_incident(incident)
    shown = desk.incident_flow.shown
    assert shown is not None
    qtbot.waitUntil(lambda: len(shown.page.grid.columns) == 2, timeout=LONG)
    return shown


def standing(window: IncidentWindow, field: str) -> Standing:
    row = window.page.grid.row(field)
    assert row is not None
    return row.standing


def test_the_attack_of_june_is_told_twice_with_other_weapons(qtbot: QtBot, reviewed: Desk) -> None:
    show(qtbot, reviewed, "004")
    go_to(reviewed, JUNE, "العمر")
    window = link_as_offered(qtbot, reviewed)
    assert standing(window, "date") is Standing.SAME
    assert standing(window, "place") is Standing.SAME
    assert standing(window, "weapon") is Standing.CONTRADICTION
    assert standing(window, "munitions") is Standing.DETAIL
    window.commands["next_contradiction"].trigger()
    focused = window.view.grid.focused()
    assert focused is not None
    assert focused[0] == "weapon"
    # One key takes the link back, with nothing lost.
    home = window.page.id
    reviewed.incidents.split(home, [window.page.accounts[1].account.id])
    assert len(window.page.grid.columns) == 1
    window.commands["undo"].trigger()
    assert window.page.id == home
    assert len(window.page.grid.columns) == 2
    project = reviewed.session.project
    assert project is not None
    assert verify_history(project) is None


def test_the_attack_of_january_is_told_with_other_numbers(qtbot: QtBot, reviewed: Desk) -> None:
    show(qtbot, reviewed, "003")
    go_to(reviewed, JANUARY, "القرية الخضراء")
    window = link_as_offered(qtbot, reviewed)
    assert standing(window, "date") is Standing.SAME
    assert standing(window, "munitions") is Standing.CONTRADICTION
    row = window.page.grid.row("munitions")
    assert row is not None
    told = [v for c in row.cells for v in c.values if isinstance(v, Count)]
    assert sorted(v.min or 0 for v in told) == [4, 8]
    held = window.page.incident.resolution("munitions") if window.page.incident else None
    assert held is not None
    assert held.values == (min(told, key=lambda v: v.min or 0),)
