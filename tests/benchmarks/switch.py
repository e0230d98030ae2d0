"""From one article to the next with its proposals marked, against a bare QTextEdit.

``.venv/bin/python tests/benchmarks/switch.py [HOW MANY ARTICLES]``

All articles were read for proposals before, as they are when one comes back to them. Timed is from
the wish for an article to the end of the paint that shows it; the baseline puts the same text into
a bare text widget of the same window size and paints it.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from model.article import Article
from tests.benchmarks.desks import bare_window, open_and_read, project_of, settle
from tests.benchmarks.measure import Table, news
from ui import theme
from ui.desk import Desk
from ui.settings import Settings
from ui.translation import speak


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def until_painted(application: QApplication, paints: Paints, work: Callable[[], object]) -> float:
    """Milliseconds from the work to the end of the paint that it leads to."""
    before = paints.count
    began = time.perf_counter()
    work()
    while paints.count == before:
        application.processEvents()
    return (time.perf_counter() - began) * 1000


def main(count: int) -> None:
    """Open the desk on a project, walk through it twice, and time the second walk."""
    articles = news(count)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        settings = Settings(folder / "settings.ini")
        settings.tour_seen = True
        settings.reviewer = "benchmark"
        theme.start(application, "light")
        speak(application, "ar")
        desk = Desk(settings)
        desk.start(project=project_of(folder, articles))
        settle(application, lambda: desk.session.article is not None)
        marks = []
        for article in articles:
            open_and_read(application, desk, article.id)
            run = desk.session.run
            marks.append(sum(len(p.candidate.evidence) for p in run.proposals) if run else 0)
        ours = walk_desk(application, desk, articles)
        desk.window.close()
        desk.stop()
    theirs = walk_bare(application, articles)
    print(f"{count} articles, {sum(marks) / count:.0f} marks each on average, {max(marks)} at most")
    table = Table("From article to article", "QTextEdit.setPlainText")
    table.row("median", statistics.median(ours), statistics.median(theirs), "ms")
    table.row("19 of 20 are quicker than", _twentieth(ours), _twentieth(theirs), "ms")


def walk_desk(application: QApplication, desk: Desk, articles: list[Article]) -> list[float]:
    """Milliseconds for each article of a walk through the desk."""
    view = desk.window.article.findChild(QTextEdit)
    assert view is not None
    paints = Paints(view.viewport())
    taken = []
    for article in articles:
        taken.append(
            until_painted(
                application,
                paints,
                lambda: desk.session.open_article(article.id),  # noqa: B023 - called at once
            )
        )
        settle(application, lambda: not desk.session.reading)
    return taken


def walk_bare(application: QApplication, articles: list[Article]) -> list[float]:
    """The same with nothing but a text widget."""
    _window, edit = bare_window(articles[-1].text)
    paints = Paints(edit.viewport())
    settle(application, lambda: paints.count > 0)
    return [
        until_painted(application, paints, lambda: edit.setPlainText(a.text))  # noqa: B023
        for a in articles
    ]


def _twentieth(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
