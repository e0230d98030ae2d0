"""What is said where there is nothing to show, and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.account import new_id
from model.lexicon_entry import EntryKind, OwnEntry
from tests.ui.conftest import TEXTS
from ui.actions import keymap
from ui.article.empty import EmptyPage
from ui.desk import Desk

LONG = 20_000
PERSIAN = (
    "قتل سه غیرنظامی در انفجار\n\nسه نفر روز یکشنبه در قصف و انفجار به شهر کشته شدند. به گزارش"
    " خبرگزاری محلی، این حمله شب انجام شد."
)
NOTHING = "افتتاح معرض للكتاب\n\nافتُتح في المدينة معرض للكتاب بمشاركة دور نشر كثيرة."


def put(qtbot: QtBot, desk: Desk, folder: Path, text: str) -> None:
    """The desk with one article of this text, read."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    assert desk.session.create_project(folder / "p.tawthiq")
    with qtbot.waitSignal(desk.session.imported, timeout=LONG):
        desk.session.import_paths([folder / "a.txt"])
    qtbot.waitUntil(lambda: not desk.session.reading, timeout=LONG)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("text", "title"),
    [(PERSIAN, "هذه المقالة بالفارسية"), (NOTHING, "لم يُعثر على حادثة")],
)
def test_the_form_says_why_it_is_empty(
    qtbot: QtBot, desk: Desk, tmp_path: Path, text: str, title: str
) -> None:
    put(qtbot, desk, tmp_path, text)
    assert desk.session.cards() == ()
    assert desk.window.form.empty.isVisible()
    assert desk.window.form.empty.words[0] == title


def test_an_article_that_waits_to_be_read_is_not_said_to_hold_nothing(
    qtbot: QtBot, filled: Desk
) -> None:
    session = filled.session
    said: list[bool] = []
    session.article_opened.connect(lambda: said.append(session.reading))
    # What was read before the project knew this name is read again.
    session.keep_entry(OwnEntry(new_id(), EntryKind.ACTOR, "قوات الشمال", sort="3"))
    filled.reader.hold()
    session.next_article()
    assert said
    assert all(said)
    filled.reader.release()
    qtbot.waitUntil(lambda: not session.reading, timeout=LONG)


def test_a_search_without_hits_says_what_to_do(qtbot: QtBot, filled: Desk) -> None:
    queue = filled.window.queue
    queue.search_field.setText("زززز")
    qtbot.waitUntil(queue.empty.isVisible)
    queue.empty.button.click()
    qtbot.waitUntil(queue.list.isVisible)


def test_a_finished_queue_says_so_until_an_article_waits_again(filled: Desk) -> None:
    session, strip = filled.session, filled.window.finished
    assert not strip.isVisible()
    for _ in range(len(TEXTS)):
        assert session.no_incident()
    assert strip.isVisible()
    assert strip.words.words.startswith("٣ مقالات")
    assert "٣ بلا حادثة" in strip.words.words
    strip.close_button.click()
    assert not strip.isVisible()
    assert session.reopen()
    assert not strip.isVisible()
    assert session.no_incident()
    assert strip.isVisible()


def test_a_project_for_reading_only_says_so(qtbot: QtBot, filled: Desk) -> None:
    path = filled.session.project_path
    assert path is not None
    filled.session.close_project()
    path.chmod(0o444)
    try:
        assert filled.session.open_project(path)
        QApplication.processEvents()
        assert filled.session.read_only
        assert filled.window.banner.isVisible()
        assert filled.window.banner.text.words.startswith("هذا المشروع مفتوح للقراءة فقط")
        qtbot.waitUntil(lambda: filled.window.foot_bar.kept_words() == "للقراءة فقط")
    finally:
        filled.session.close_project()
        path.chmod(0o644)


def test_no_key_is_named_that_was_given_away(filled: Desk) -> None:
    page = filled.window.article.findChild(EmptyPage)
    assert page is not None
    keymap.bind("import_files", ["Ctrl+Shift+Y"])
    assert "Shift\u00a0Y" in page.told
    keymap.reset_all()
