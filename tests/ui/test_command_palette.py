"""The palette: actions in both languages, fields, articles and incidents, chosen by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.command_palette import CommandPalette
from ui.desk import Desk
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.session.values import Order, QueueQuery


@pytest.fixture
def palette(desk: Desk, reports: Path, tmp_path: Path, qtbot: QtBot) -> CommandPalette:
    assert desk.session.create_project(tmp_path / "p.tawthiq")
    with qtbot.waitSignal(desk.session.imported):
        desk.session.import_paths([reports])
    qtbot.waitUntil(lambda: desk.session.run is not None)
    QTest.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    made = desk.wiring.palette
    assert made is not None
    return made


def _shown(palette: CommandPalette) -> list[str]:
    items = (palette.list.item(i) for i in range(palette.list.count()))
    return [i.data(Qt.ItemDataRole.AccessibleTextRole) for i in items if i.flags()]


@pytest.mark.parametrize("typed", ["keyboard short", "اختصارات", "F1"])
def test_actions_are_found_in_both_languages_and_by_key(
    palette: CommandPalette, desk: Desk, typed: str, qapp: QApplication
) -> None:
    palette.field.setText(typed)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert isinstance(desk.flow.dialog, ShortcutsDialog)
    desk.flow.dialog.done(0)
    qapp.processEvents()


def test_an_article_is_opened(palette: CommandPalette, desk: Desk) -> None:
    palette.field.setText("مستودع")
    assert any("مستودع" in words for words in _shown(palette))
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert desk.session.article is not None
    assert "مستودع" in desk.session.article.text


def test_a_saved_filter_is_shown(palette: CommandPalette, desk: Desk, qapp: QApplication) -> None:
    palette.close()
    qapp.processEvents()
    kept = QueueQuery(order=Order.NEWEST, flagged=True)
    desk.session.keep_filter("الأهم عندي", kept)
    QTest.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    again = desk.wiring.palette
    assert again is not None
    again.field.setText("الاهم")
    QTest.keyClick(again.field, Qt.Key.Key_Return)
    assert desk.window.queue.model.query == kept


def test_an_incident_leads_to_its_account(
    palette: CommandPalette, desk: Desk, qapp: QApplication
) -> None:
    palette.close()
    qapp.processEvents()
    session = desk.session
    if not session.cards():
        session.add_account()
    session.accept_all()
    account, article = session.account(), session.article
    assert account is not None
    assert article is not None
    assert account.claims
    assert session.save_and_next()
    found = session.find_incidents(article.text.split()[0], 5)
    assert [f.account for f in found] == [account.id]
    session.open_account(found[0].article, found[0].account)
    assert session.account_id == account.id


def test_a_field_takes_the_keyboard(palette: CommandPalette, desk: Desk) -> None:
    if not desk.session.cards():
        desk.session.add_account()
    label = desk.session.codebook.field("weapon").label.en
    palette.field.setText(label)
    assert any(desk.session.codebook.field("weapon").label.ar in w for w in _shown(palette))
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    row = desk.window.form.focused_row()
    assert row is not None
    assert row.field.id == "weapon"


def test_what_nothing_is_called(palette: CommandPalette) -> None:
    palette.field.setText("qqqq")
    assert _shown(palette) == []
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
