"""The whole desk in one window: projects, queue, places, languages, and what it remembers."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from model.account import Status
from model.codebook import Words
from model.export_choice import ExportChoice, What
from model.values import Text
from storage import reviews
from storage.errors import UnreachableProject
from storage.queue import Order
from ui import project_flow
from ui.desk import Desk
from ui.dialogs.import_log import ImportLogDialog
from ui.intake.preview_dialog import ImportPreviewDialog
from ui.numbered_fields import numbered_fields

LONG = 20_000
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


# first page and projects


def test_without_a_project_the_first_page_is_shown(desk: Desk) -> None:
    assert desk.window.welcome.isVisible()
    assert not desk.window.queue.isVisible()
    assert not desk.window.actions_table["save"].isEnabled()
    assert desk.window.actions_table["new"].isEnabled()


def test_a_new_project_is_made_where_the_researcher_says(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = (str(tmp_path / "حلب"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: answer)
    desk.window.actions_table["new"].trigger()
    assert desk.session.project_path == tmp_path / "حلب.tawthiq"
    assert desk.window.queue.isVisible()
    assert desk.settings.last_project == tmp_path / "حلب.tawthiq"


def test_the_name_is_asked_for_before_the_first_project(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.settings.reviewer = ""
    answer = (str(tmp_path / "p.tawthiq"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: answer)
    desk.window.actions_table["new"].trigger()
    assert desk.session.project_path is None
    assert desk.flow.dialog is not None
    desk.flow.dialog.findChildren(QLineEdit)[0].setText("ليلى")
    desk.flow.dialog.accept()
    assert desk.session.reviewer == "ليلى"
    assert desk.session.project_path == tmp_path / "p.tawthiq"


def test_a_file_that_is_no_project_gets_a_sentence(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "letter.tawthiq").write_text("dear all", encoding="utf-8")
    assert not desk.flow.open_path(tmp_path / "letter.tawthiq")
    assert desk.window.banner.isVisible()
    assert "letter.tawthiq" in desk.window.banner.text.words
    assert desk.window.welcome.isVisible()


def test_the_sample_is_the_researchers_own_copy(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_flow, "sample_path", lambda: tmp_path / "data" / "sample.tawthiq")
    with qtbot.waitSignal(desk.session.article_opened, timeout=LONG):
        desk.window.actions_table["sample"].trigger()
    assert desk.session.project_path == tmp_path / "data" / "sample.tawthiq"
    assert desk.window.queue.model.rowCount() >= 6
    qtbot.waitUntil(lambda: not desk.session.reading, timeout=LONG)
    assert desk.window.column_with_focus() == "form"


def test_closing_goes_back_to_the_first_page(filled: Desk) -> None:
    filled.window.actions_table["close"].trigger()
    assert filled.window.welcome.isVisible()
    assert filled.settings.last_project is None


# articles in


def test_an_empty_project_says_what_to_do(desk: Desk, tmp_path: Path) -> None:
    desk.session.create_project(tmp_path / "p.tawthiq")
    assert desk.window.queue.empty.isVisible()
    assert desk.window.queue.empty.button.isVisible()


def test_dropped_reports_are_imported(
    qtbot: QtBot, desk: Desk, tmp_path: Path, reports: Path
) -> None:
    desk.session.create_project(tmp_path / "p.tawthiq")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(reports))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)
    preview = desk.flow.dialog
    assert isinstance(preview, ImportPreviewDialog)
    qtbot.waitUntil(preview.go.isEnabled, timeout=LONG)
    with qtbot.waitSignal(desk.session.imported, timeout=LONG):
        preview.accept()
    assert desk.window.queue.model.rowCount() == 3
    qtbot.waitUntil(lambda: not desk.session.reading, timeout=LONG)


def test_importing_again_shows_the_log(qtbot: QtBot, filled: Desk, reports: Path) -> None:
    (reports / "د.txt").write_text("", encoding="utf-8")
    with qtbot.waitSignal(filled.session.imported, timeout=LONG):
        filled.session.import_paths([reports])
    dialog = filled.flow.dialog
    assert isinstance(dialog, ImportLogDialog)
    assert dialog.model.rowCount() == 4
    dialog.close()


# the queue


def test_the_queue_follows_the_desk(qtbot: QtBot, filled: Desk) -> None:
    queue, session = filled.window.queue, filled.session
    assert session.article is not None
    assert queue.model.row_at(queue.list.currentIndex()) == session.row(session.article.id)
    filled.window.actions_table["next_article"].trigger()
    assert queue.list.currentIndex().row() == 1
    qtbot.waitUntil(lambda: not session.reading, timeout=LONG)


def test_a_click_opens_an_article(qtbot: QtBot, filled: Desk) -> None:
    queue = filled.window.queue
    last = queue.model.index(2)
    with qtbot.waitSignal(filled.session.article_opened, timeout=LONG):
        QTest.mouseClick(
            queue.list.viewport(),
            Qt.MouseButton.LeftButton,
            pos=queue.list.visualRect(last).center(),
        )
    row = queue.model.row_at(last)
    assert row is not None
    assert filled.session.article is not None
    assert filled.session.article.id == row.id
    qtbot.waitUntil(lambda: not filled.session.reading, timeout=LONG)


def test_words_find_articles_whatever_their_spelling(qtbot: QtBot, filled: Desk) -> None:
    queue = filled.window.queue
    filled.window.actions_table["find_article"].trigger()
    qtbot.waitUntil(queue.search_field.hasFocus)
    queue.search_field.insert("اشتباك")
    qtbot.waitUntil(lambda: queue.model.rowCount() == 1)
    QTest.keyClick(queue.search_field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: queue.model.rowCount() == 3)


def test_nothing_found_offers_all_again(qtbot: QtBot, filled: Desk) -> None:
    queue = filled.window.queue
    queue.search_field.setText("ظظظظ")
    qtbot.waitUntil(queue.empty.isVisible)
    queue.empty.button.click()
    assert queue.model.rowCount() == 3


def test_the_filter_counts_and_filters(filled: Desk) -> None:
    queue = filled.window.queue
    place = queue.status.findData(Status.REVIEWED)
    assert queue.status.itemText(0) == "الكل (٣)"
    queue.status.setCurrentIndex(place)
    queue.status.activated.emit(place)
    assert queue.model.rowCount() == 0
    assert queue.empty.isVisible()


def test_the_order_is_remembered(filled: Desk) -> None:
    queue = filled.window.queue
    actions = queue.order.menu().actions()
    actions[list(Order).index(Order.TITLE)].trigger()
    assert queue.model.query.order is Order.TITLE
    titles = [queue.model.index(n).data() for n in range(3)]
    assert titles == sorted(titles)
    assert filled.settings.queue_order == "title"


# places and keys


def test_f6_goes_round_the_columns(filled: Desk) -> None:
    filled.window.queue.focus_list()
    seen = [filled.window.column_with_focus()]
    for _ in range(3):
        filled.window.actions_table["next_panel"].trigger()
        seen.append(filled.window.column_with_focus())
    assert seen == ["queue", "article", "form", "queue"]


def test_undo_and_redo_are_offered_when_there_is_something(filled: Desk) -> None:
    actions = filled.window.actions_table
    assert not actions["undo"].isEnabled()
    filled.session.add_account()
    assert actions["undo"].isEnabled()
    actions["undo"].trigger()
    assert not actions["undo"].isEnabled()
    assert actions["redo"].isEnabled()


def test_no_incident_counts_as_done_and_goes_on(qtbot: QtBot, filled: Desk) -> None:
    session = filled.session
    assert session.article is not None
    first = session.article.id
    filled.window.actions_table["no_incident"].trigger()
    assert session.progress() == (1, 3)
    assert session.article.id != first
    assert filled.window.queue.model.index_of(first).isValid()
    qtbot.waitUntil(lambda: not session.reading, timeout=LONG)


def test_the_digits_are_named_after_the_fields(filled: Desk) -> None:
    names = [a.text().split("\t")[0] for a in filled.window.actions_table.assign if a.isVisible()]
    assert names[1:3] == ["تاريخ الحادثة", "المكان"]
    fields = [f.id for f in numbered_fields(filled.session.codebook)]
    assert fields == [
        "event_type",
        "date",
        "place",
        "initiator",
        "target",
        "weapon",
        "munitions",
        "killed",
        "injured",
    ]


def test_a_digit_gives_a_field_the_selected_words(qtbot: QtBot, filled: Desk) -> None:
    window, session = filled.window, filled.session
    qtbot.waitUntil(window.isActiveWindow)
    assert session.article is not None
    words = "بلدة الزهراء"
    start = session.article.text.index(words)
    session.add_account()
    window.article.setFocus()
    cursor = window.article.page.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.article.page.setTextCursor(cursor)
    QTest.keyClick(_focused(), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    claims = session.state_of("place").claims
    assert [e.quote for c in claims for e in c.evidence] == [words]


def test_an_export_that_cannot_be_written_gets_a_sentence(
    qtbot: QtBot, filled: Desk, tmp_path: Path
) -> None:
    with qtbot.waitSignal(filled.session.refused, timeout=LONG):
        filled.session.export(
            ExportChoice(What.ACCOUNTS), tmp_path / "no such folder" / "accounts.csv", "csv"
        )
    assert filled.window.banner.isVisible()
    assert filled.hook.dialog is None


@pytest.mark.parametrize("column", ["queue", "article", "form"])
def test_the_search_is_one_key_away_from_everywhere(
    qtbot: QtBot, filled: Desk, column: str
) -> None:
    window = filled.window
    qtbot.waitUntil(window.isActiveWindow)
    {
        "queue": window.queue.focus_list,
        "article": window.article.setFocus,
        "form": window.form.focus_first,
    }[column]()
    assert window.column_with_focus() == column
    QTest.keyClick(_focused(), Qt.Key.Key_F, CTRL_SHIFT)
    assert window.queue.search_field.hasFocus()


def test_the_search_is_one_key_away_from_an_editor(qtbot: QtBot, filled: Desk) -> None:
    window = filled.window
    qtbot.waitUntil(window.isActiveWindow)
    window.form.focus_first()
    window.form.focus_next_field()
    window.form.focused.correct()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    QTest.keyClick(_focused(), Qt.Key.Key_F, CTRL_SHIFT)
    assert window.queue.search_field.hasFocus()


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_tab_goes_from_the_queue_by_the_article_to_the_form(qtbot: QtBot, filled: Desk) -> None:
    window = filled.window
    qtbot.waitUntil(window.isActiveWindow)
    window.queue.search_field.setFocus()
    seen = []
    for _ in range(60):
        column = window.column_with_focus()
        if column is not None and column not in seen:
            seen.append(column)
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    assert seen == ["queue", "article", "form"]


def test_the_window_does_not_close_at_once_over_what_cannot_be_kept(
    filled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object) -> None:
        raise UnreachableProject(Path("p.tawthiq"), "no space left on device")

    told: list[Words] = []
    filled.session.told.connect(told.append)
    filled.session.add_account()
    filled.session.enter("notes", Text("قرب الجسر"))
    with monkeypatch.context() as disk:
        disk.setattr(reviews, "save_draft", full_disk)
        assert not filled.window.close()
        assert filled.window.isVisible()
        assert filled.window.banner.isVisible()
        assert len(told) == 1
        assert filled.window.close()


def test_one_whom_the_system_has_no_name_for_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert project_flow.login_name() == "reviewer"
