"""From one article to the next, saved and with its proposals marked, against the bare floor.

``.venv/bin/python tests/benchmarks/switch.py [HOW MANY ARTICLES]``

Ours is one press of the key: the review is saved, the next article loaded, its proposals marked,
the form filled, everything painted. All articles were read for proposals before, as they are by
the time one comes to them. The floor is the least that any program must do for that, as plain as
can be: read the text from the same SQLite file, set it in a bare QTextEdit, mark the same places,
fill forty plain fields, paint; nothing is saved. Both take turns, article by article, so that what
slows the machine slows both.

Between two keys one reads for seconds, and the desk gets ready for the article that comes next. So
there is a quarter of a second of rest after each article; what that is worth is told by a second
walk without any, as by someone who saves one article after another unread.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QTextEdit,
    QWidget,
)

from storage.queue import QueueQuery
from tests.benchmarks.desks import SIZE, open_and_read, project_of, rest, settle
from tests.benchmarks.measure import Table, news
from ui import theme
from ui.desk import Desk
from ui.settings import Settings
from ui.translation import speak

FIELDS = 40
TIMES = 3.0
TIMES_AT_THE_95TH = 5.0
_TEXT = "SELECT text FROM articles JOIN texts ON texts.article = number WHERE id = ?"


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


class Floor:
    """The least that must be done to have an article on the screen beside a filled form."""

    def __init__(self, application: QApplication, project: Path) -> None:
        self._application = application
        self._database = sqlite3.connect(project)
        self._window = QMainWindow()
        self._window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._edit = QTextEdit()
        self._edit.setReadOnly(True)
        self._fields = [QLineEdit() for _ in range(FIELDS)]
        form = QWidget()
        rows = QFormLayout(form)
        for number, field in enumerate(self._fields):
            rows.addRow(f"حقل {number}", field)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(form)
        both = QSplitter()
        both.addWidget(self._edit)
        both.addWidget(area)
        self._window.setCentralWidget(both)
        self._window.resize(*SIZE)
        self._window.show()
        self._mark = QTextCharFormat()
        self._mark.setBackground(QColor("#fdf0c4"))
        self._paints = Paints(self._edit.viewport())
        settle(application, lambda: self._paints.count > 0)

    def time(self, article_id: str, spans: list[tuple[int, int]], words: list[str]) -> float:
        """Milliseconds until the article is there, with these marks and these fields."""
        return until_painted(
            self._application, self._paints, lambda: self._show(article_id, spans, words)
        )

    def _show(self, article_id: str, spans: list[tuple[int, int]], words: list[str]) -> None:
        (text,) = self._database.execute(_TEXT, (article_id,)).fetchone()
        self._edit.setPlainText(text)
        marks = []
        for start, end in spans:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self._edit.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.format = self._mark
            marks.append(mark)
        self._edit.setExtraSelections(marks)
        for field, text in zip(self._fields, words, strict=False):
            field.setText(text)

    def close(self) -> None:
        """Let the file and the window go."""
        self._database.close()
        self._window.close()


class Ours:
    """The desk, taken from article to article as a researcher takes it."""

    def __init__(self, application: QApplication, project: Path, folder: Path) -> None:
        self._application = application
        settings = Settings(folder / "settings.ini")
        settings.language, settings.reviewer = "ar", "benchmark"
        settings.tour_seen = True
        self.desk = Desk(settings)
        self.desk.window.resize(*SIZE)
        self.desk.start(project=project)
        self.session = self.desk.session
        settle(application, lambda: self.session.article is not None)
        view = self.desk.window.article.findChild(QTextEdit)
        assert view is not None
        self._paints = Paints(view.viewport())

    def read_all(self) -> None:
        """Have all articles read."""
        for row in self.session.page(QueueQuery(), None, 10**6):
            open_and_read(self._application, self.desk, row.id)

    def begin(self, article_id: str) -> None:
        """Start from an article with the keyboard in its form."""
        open_and_read(self._application, self.desk, article_id)
        self.desk.window.form.focus_first()

    def spans(self) -> list[tuple[int, int]]:
        """The marks of the account on the desk."""
        return [(h.span.start, h.span.end) for h in self.session.highlights()]

    def words(self) -> list[str]:
        """What stands in the fields of the form, as many as the floor has."""
        boxes = [row.box for row in self.desk.window.form.rows()]
        said = [" ".join(i.text for i in box.items) or box.empty_words() for box in boxes]
        return (said * FIELDS)[:FIELDS]

    def review(self) -> None:
        """Accept everything that is proposed in any account."""
        for card in self.session.cards():
            self.session.select_account(card.id)
            self.session.accept_all()
        self.session.keep_draft()
        settle(self._application, lambda: not self.session.reading)

    def time(self) -> float:
        """Milliseconds from the key that saves to the paint of the next article."""
        review = self.session.review
        has_claims = review is not None and any(a.claims for a in review.accounts)
        save = self.session.save_and_next if has_claims else self.session.no_incident
        here = self.session.article
        taken = until_painted(self._application, self._paints, save)
        if self.session.article is here:
            raise SystemExit("the article was not saved")
        return taken

    def close(self) -> None:
        """Close the window and end its threads."""
        self.desk.window.close()
        self.desk.stop()


def walk(
    application: QApplication, project: Path, folder: Path, *, rested: bool
) -> tuple[list[float], list[float], list[int]]:
    """Save article after article: the times of ours and of the floor's steps, and the marks."""
    ours = Ours(application, project, folder)
    floor = Floor(application, project)
    ids = [r.id for r in ours.session.page(QueueQuery(), None, 10**6)]
    ours.begin(ids[0])
    taken, bare, marks = [], [], []
    for _ in ids[1:]:
        ours.review()
        taken.append(ours.time())
        settle(application, lambda: not ours.session.reading)
        if rested:
            rest(application)
        article = ours.session.article
        assert article is not None
        marks.append(len(ours.spans()))
        bare.append(floor.time(article.id, ours.spans(), ours.words()))
    floor.close()
    ours.close()
    return taken, bare, marks


def main(count: int) -> None:
    """Walk through a project by saving each article, and time every step beside the floor's."""
    application = QApplication([])
    theme.start(application, "light")
    speak(application, "ar")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        project = project_of(folder, news(count + 1))
        ours = Ours(application, project, folder)
        ours.read_all()
        ours.close()
        again = project.with_stem("again")
        shutil.copy(project, again)
        walks = {
            rested: walk(application, path, folder, rested=rested)
            for rested, path in ((True, project), (False, again))
        }
    marks = walks[True][2]
    print(f"{count} articles, {sum(marks) / count:.0f} marks each on average, {max(marks)} at most")
    for rested, (taken, bare, _) in walks.items():
        way = "with a rest on each" if rested else "without any rest"
        table = Table(f"From article to article, {way}", "the bare floor")
        middle = statistics.median(taken), statistics.median(bare)
        table.row(f"median (at most {TIMES:.0f}x)", *middle, "ms")
        most = _twentieth(taken), _twentieth(bare)
        table.row(f"95th percentile (at most {TIMES_AT_THE_95TH:.0f}x)", *most, "ms")


def _twentieth(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
