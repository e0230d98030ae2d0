"""A very long article: how quickly it is there, and how smoothly it scrolls.

``.venv/bin/python tests/benchmarks/long_article.py [CHARACTERS]``

Newspaper articles are joined to one text. It is read for proposals before, as one's second look at
it finds it. Opening is timed from another article to the end of the paint; a frame is one turn of
the wheel with all that it repaints, walked through the whole article and back. The baseline is the
same text in a bare QTextEdit of the same window's size.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTextEdit

from model.article import Article
from tests.benchmarks.desks import bare_window, open_and_read, project_of, settle
from tests.benchmarks.measure import Table, joined, news
from tests.benchmarks.switch import Paints, until_painted
from ui import theme
from ui.desk import Desk
from ui.settings import Settings
from ui.translation import speak

CHARACTERS = 300_000
OPENS_IN_MS = 500
FRAMES = 300
A_FRAME_MS = 1000 / 60


def frames(application: QApplication, page: QTextEdit) -> list[float]:
    """Milliseconds of each step of a way through the whole page and back."""
    bar = page.verticalScrollBar()
    steps = [bar.maximum() * i // FRAMES for i in range(FRAMES)]
    near = [bar.value() + 60 * i for i in range(FRAMES)]
    taken = []
    for value in (*near, *steps, *reversed(steps)):
        began = time.perf_counter()
        bar.setValue(min(value, bar.maximum()))
        application.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def ours(application: QApplication, folder: Path, some: list[Article]) -> tuple[float, list[float]]:
    """How long the long article, the last one, takes to be there, and the frames of its way."""
    settings = Settings(folder / "settings.ini")
    settings.reviewer, settings.language = "benchmark", "ar"
    settings.tour_seen = True
    desk = Desk(settings)
    desk.start(project=project_of(folder, some))
    settle(application, lambda: desk.session.article is not None)
    for article in (some[-1], some[0]):
        open_and_read(application, desk, article.id)
    page = desk.window.article.page
    paints = Paints(page.viewport())
    opened = []
    for _ in range(5):
        work = partial(desk.session.open_article, some[-1].id)
        opened.append(until_painted(application, paints, work))
        settle(application, lambda: not desk.session.reading)
        taken = frames(application, page)
        open_and_read(application, desk, some[0].id)
    desk.window.close()
    desk.stop()
    return statistics.median(opened), taken


def bare(application: QApplication, some: list[Article]) -> tuple[float, list[float]]:
    """The same with nothing but a text widget."""
    _window, edit = bare_window(some[0].text)
    paints = Paints(edit.viewport())
    settle(application, lambda: paints.count > 0)
    opened = []
    for _ in range(5):
        opened.append(until_painted(application, paints, lambda: edit.setPlainText(some[-1].text)))
        taken = frames(application, edit)
        until_painted(application, paints, lambda: edit.setPlainText(some[0].text))
    return statistics.median(opened), taken


def main(characters: int) -> None:
    """Print how long the article takes to be there and a frame of scrolling."""
    some = news(2)
    some[-1] = joined(characters)
    application = QApplication([])
    theme.start(application, "light")
    speak(application, "ar")
    with tempfile.TemporaryDirectory() as scratch:
        opened, taken = ours(application, Path(scratch), some)
    opened_bare, taken_bare = bare(application, some)
    table = Table(f"An article of {len(some[-1].text):,} characters", "QTextEdit")
    table.row(f"opens (at most {OPENS_IN_MS} ms)", opened, opened_bare, "ms")
    mean, mean_bare = statistics.median(taken), statistics.median(taken_bare)
    table.row("a frame of scrolling, median", mean, mean_bare, "ms")
    late, late_bare = (statistics.quantiles(t, n=20)[-1] for t in (taken, taken_bare))
    table.row(f"95th percentile (smooth: {A_FRAME_MS:.0f} ms)", late, late_bare, "ms")
    table.row("slowest", max(taken), max(taken_bare), "ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CHARACTERS)
