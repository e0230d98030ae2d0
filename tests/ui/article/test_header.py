"""What is known of an article: shown in the language's habit, corrected where it stands."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storage import articles
from storage.project import Project
from tests.ui.article.conftest import ARTICLES
from ui.article import ArticlePanel
from ui.article.header import Header
from ui.article.title import is_said
from ui.article.typesetting import runs_right_to_left
from ui.session import Session
from ui.translation import speak


@pytest.fixture
def header(panel: ArticlePanel) -> Header:
    return panel.header


def test_day_and_source_in_words(header: Header) -> None:
    assert header.published.button.text() == "نُشر: الثلاثاء ٥ آذار ٢٠٢٤"
    assert header.source.button.text() == "صحيفة السهل"
    assert header.url.button.text() == "example.org"


def test_the_language_changes_while_running(
    qapp: QApplication, header: Header, session: Session
) -> None:
    session.language = "en"
    speak(qapp, "en")
    QApplication.processEvents()
    assert header.published.button.text() == "Published: Tuesday 5 March 2024"


def test_a_headline_is_not_said_twice(header: Header, session: Session) -> None:
    assert not header.shows_title
    session.open_article(ARTICLES[1].id)
    assert header.shows_title
    assert header.title.words.words == "Another headline"


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        ("قصف على القرية", "قصف على القريه\n\nنص", True),
        ("قصف على القرية", "القائمة\nقصف على القرية.\nنص", True),
        ("قصف على القرية", "نص آخر", False),
        (None, "نص", False),
    ],
)
def test_a_title_is_said_however_it_is_spelled(title: str | None, text: str, said: bool) -> None:
    assert is_said(title, text) is said


def test_source_is_corrected_in_place(header: Header, session: Session) -> None:
    header.source.button.click()
    assert header.source.editing
    header.source.editor.setText("وكالة السهل")
    QTest.keyClick(header.source.editor, Qt.Key.Key_Return)
    assert session.article is not None
    assert session.article.source == "وكالة السهل"
    assert not header.source.editing
    assert header.source.button.text() == "وكالة السهل"


def test_escape_leaves_things_as_they_are(header: Header, session: Session) -> None:
    header.url.button.click()
    header.url.editor.setText("https://elsewhere.example/")
    QTest.keyClick(header.url.editor, Qt.Key.Key_Escape)
    assert session.article is not None
    assert session.article.url == "https://www.example.org/a/1"
    assert not header.url.editing


def test_a_title_can_be_given(header: Header, session: Session) -> None:
    header.title_opener.click()
    header.title.editor.setText("عنوان مختلف")
    QTest.keyClick(header.title.editor, Qt.Key.Key_Return)
    assert session.article is not None
    assert session.article.title == "عنوان مختلف"
    assert header.shows_title


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024-02-09", date(2024, 2, 9)),
        ("٩ شباط ٢٠٢٤", date(2024, 2, 9)),
        ("9/2/2024", date(2024, 2, 9)),
        ("", None),
    ],
)
def test_a_day_is_typed(header: Header, session: Session, typed: str, day: date | None) -> None:
    header.published.edit()
    header.published.editor.setText(typed)
    QTest.keyClick(header.published.editor, Qt.Key.Key_Return)
    assert session.article is not None
    assert session.article.published == day
    assert header.complaint.isHidden()
    assert header.notice.isHidden() is (day is not None)


@pytest.mark.parametrize("typed", ["كلام", "2999-01-01", "آذار 2024"])
def test_what_is_no_day_is_refused_with_a_sentence(
    header: Header, session: Session, typed: str
) -> None:
    header.published.edit()
    header.published.editor.setText(typed)
    QTest.keyClick(header.published.editor, Qt.Key.Key_Return)
    assert header.published.editing
    assert header.complaint.words
    assert session.article is not None
    assert session.article.published == date(2024, 3, 5)


def test_a_day_is_picked(header: Header, session: Session) -> None:
    header.published.edit()
    header.published.opener.click()
    calendar = header.published.calendar
    assert calendar is not None
    assert calendar.grid.day == date(2024, 3, 5)
    assert header.published.editing
    QTest.keyClick(calendar.grid, Qt.Key.Key_PageUp)
    assert calendar.grid.day == date(2024, 2, 5)
    QTest.keyClick(calendar.grid, Qt.Key.Key_End)
    QTest.keyClick(calendar.grid, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert calendar.grid.first == calendar.grid.last
    calendar.grid.mark(date(2999, 1, 1))
    assert calendar.grid.day < date(2999, 1, 1)
    calendar.grid.mark(date(2024, 3, 1))
    QTest.keyClick(calendar.grid, Qt.Key.Key_Return)
    assert not calendar.isVisible()
    assert session.article is not None
    assert session.article.published == date(2024, 3, 1)
    assert not header.published.editing
    session.undo()
    assert header.published.button.text() == "نُشر: الثلاثاء ٥ آذار ٢٠٢٤"


def test_the_day_that_is_typed_is_told_in_both_calendars(header: Header) -> None:
    header.published.edit()
    header.published.editor.setText("6/3/2024")
    assert "الأربعاء" in header.published.told.text()
    assert "شعبان" in header.published.told.text()
    QTest.keyClick(header.published.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = header.published.calendar
    assert calendar is not None
    assert calendar.grid.day == date(2024, 3, 6)
    QTest.keyClick(calendar.grid, Qt.Key.Key_Escape)
    assert header.published.editing
    assert header.published.editor.text() == "6/3/2024"
    header.published.editor.setText("كلام")
    assert header.published.told.isHidden()


def test_without_a_date_a_notice_says_what_it_costs(header: Header, session: Session) -> None:
    assert header.notice.isHidden()
    session.open_article(ARTICLES[2].id)
    assert not header.notice.isHidden()
    header.set_day.click()
    assert header.published.editing


def test_the_header_has_room_and_scrolls_with_the_text(
    panel: ArticlePanel, header: Header, session: Session
) -> None:
    session.open_article(ARTICLES[2].id)
    QApplication.processEvents()
    first = panel.page.cursorRect(panel.page._cursor(0))
    second = panel.page.cursorRect(panel.page._cursor(ARTICLES[2].text.index("\n") + 1))
    assert first.bottom() <= header.geometry().top()
    assert header.geometry().bottom() <= second.top()
    before = header.y()
    panel.page.verticalScrollBar().setValue(40)
    assert header.y() == before - 40


def test_it_says_that_nothing_was_found(qtbot: QtBot, header: Header, session: Session) -> None:
    assert header.state.isHidden()
    session.open_article(ARTICLES[1].id)
    qtbot.waitUntil(lambda: header.state.text() == "لم يُقترح شيء من هذه المقالة")
    session.open_article(ARTICLES[0].id)
    assert header.state.isHidden()


def test_it_says_that_the_article_is_being_read(
    header: Header, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(session), "reading", property(lambda _: True))
    header.show_state()
    assert header.state.text() == "تُقرأ…"
    assert not header.state.isHidden()
    monkeypatch.undo()
    session.run_changed.emit()
    assert header.state.isHidden()


@pytest.mark.parametrize(
    ("text", "right"),
    [("icon\nقصف على القرية", True), ("A report on قصف", False), ("", True), ("12:30", True)],
)
def test_an_article_runs_as_most_of_its_letters_do(text: str, right: bool) -> None:
    assert runs_right_to_left(text) is right


@pytest.mark.parametrize("way", ["another article", "close", "save"])
def test_what_is_typed_is_taken_when_the_article_is_left_by_keys(
    header: Header, session: Session, way: str
) -> None:
    article, path = session.article, session.project_path
    assert article is not None
    assert path is not None
    header.source.edit()
    header.source.editor.setText("صحيفة الجبل")
    if way == "another article":
        session.open_article(ARTICLES[1].id)
        assert session.article is not None
        assert session.article.source is None
    elif way == "close":
        session.close_project()
    else:
        session.save()
    with Project.open(path, "سلمى") as project:
        assert articles.read(project, article.id).source == "صحيفة الجبل"
