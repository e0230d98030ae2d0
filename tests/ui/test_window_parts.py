"""The parts around the columns: banner, progress of jobs, key hints, first page."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from model.codebook import Words
from ui import theme
from ui.actions import Actions
from ui.jobs import JobContext, Jobs
from ui.theme.prose import Prose
from ui.welcome import WelcomePage
from ui.window.banner import Banner
from ui.window.job_strip import JobStrip
from ui.window.key_hints import KeyHints
from ui.window.time_left import seconds_left

WORDS = Words("الملف للقراءة فقط.", "The file is read-only.")


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.start(qapp, "light")


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


def test_the_banner_speaks_and_is_closed(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert not banner.isVisible()
    banner.say(WORDS, "ar")
    assert banner.isVisible()
    assert banner.text.words == WORDS.ar
    banner.speak("en")
    assert banner.text.words == WORDS.en
    banner.button.click()
    assert not banner.isVisible()


def test_a_long_job_shows_its_progress_and_is_stopped(qtbot: QtBot, jobs: Jobs) -> None:
    strip = JobStrip(jobs, "ar")
    qtbot.addWidget(strip)
    stopped = threading.Event()

    def work(context: JobContext) -> None:
        while context.progress(3, 10):
            pass
        stopped.set()

    jobs.run(Words("استيراد", "Import"), work, lambda _: None)
    qtbot.waitUntil(strip.isVisible, timeout=5000)
    assert any(label.text() == "استيراد" for label in strip.findChildren(QLabel))
    strip.cancel.click()
    qtbot.waitUntil(lambda: not strip.isVisible(), timeout=5000)
    assert stopped.is_set()


@pytest.mark.parametrize(
    ("elapsed", "done", "total", "left"),
    [
        (1.0, 50, 100, None),  # too soon to tell
        (10.0, 0, 100, None),
        (10.0, 5, None, None),
        (10.0, 50, 100, 10),
        (10.0, 10, 100, 120),
        (30.0, 40, 100, 40),
        (10.0, 99, 100, None),
        (6.0, 60, 100, 4),
    ],
)
def test_the_time_left_is_told_by_what_was_done(
    elapsed: float, done: int, total: int | None, left: int | None
) -> None:
    assert seconds_left(elapsed, done, total) == left


def test_a_quick_job_shows_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    strip = JobStrip(jobs, "en")
    qtbot.addWidget(strip)
    with qtbot.waitSignal(jobs.finished, timeout=5000):
        jobs.run(Words("لحظة", "A moment"), lambda _: None, lambda _: None)
    assert not strip.isVisible()


def test_hints_that_do_not_fit_are_left_out(qtbot: QtBot) -> None:
    hints = KeyHints()
    qtbot.addWidget(hints)
    hints.show_hints([("Tab", "the next field"), ("Esc", "reject"), ("F2", "correct")])
    hints.resize(900, 40)
    hints.show()
    assert [label.isVisible() for label in hints.findChildren(QLabel)] == [True] * 6
    hints.resize(180, 40)
    shown = [label.text() for label in hints.findChildren(QLabel) if label.isVisible()]
    assert "the next field" in shown
    assert "correct" not in shown


def test_the_first_page_lists_recent_projects_and_opens_one(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = WelcomePage(Actions(window), window)
    path = Path("/data/سوريا ٢٠٢٢.tawthiq")
    page.show_recent([path])
    page.show_recent([path])
    buttons = [b for b in page.findChildren(QPushButton) if b.accessibleName() == path.stem]
    with qtbot.waitSignal(page.project_wanted) as wanted:
        buttons[-1].click()
    assert wanted.args == [path]


def test_the_first_page_begins_by_keys(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    page = WelcomePage(actions, window)
    for choice, action_id in ((page.sample, "sample"), (page.new, "new"), (page.open, "open")):
        assert choice.accessibleName()
        with qtbot.waitSignal(actions[action_id].triggered):
            QTest.keyClick(choice, Qt.Key.Key_Space)


def test_prose_takes_nothing_for_markup(qtbot: QtBot) -> None:
    prose = Prose("<b>x</b> & y")
    qtbot.addWidget(prose)
    assert "&lt;b&gt;" in prose.text()
    assert prose.words == prose.accessibleName() == "<b>x</b> & y"


def test_prose_keeps_its_lines_apart(qtbot: QtBot) -> None:
    one, two = Prose("شبكة النهر"), Prose("شبكة النهر\nوكالة السهل")
    for prose in (one, two):
        qtbot.addWidget(prose)
        prose.resize(400, 200)
    assert two.heightForWidth(400) > one.heightForWidth(400)
    assert two.words == "شبكة النهر\nوكالة السهل"
