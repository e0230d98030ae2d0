"""From the start of the program to its first article painted, against a bare PySide6 window.

``.venv/bin/python tests/benchmarks/start.py [HOW OFTEN]``
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

# What a bare window needs and no more: the rest is brought in where it is used.
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

GIVE_UP_MS = 30_000


def main(often: int) -> None:
    """Start both in turn and print the medians."""
    from tests.benchmarks.desks import child, project_of, settings_apart
    from tests.benchmarks.measure import Table, news

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        articles = news(20)
        text = folder / "text.txt"
        text.write_text(articles[0].text, encoding="utf-8")
        inputs = {"bare": text, "desk": project_of(folder, articles)}
        env = settings_apart(folder)
        taken: dict[str, list[float]] = {"bare": [], "desk": []}
        for turn in range(often + 1):
            for kind, path in inputs.items():
                began, figures = child(__file__, kind, str(path), env=env)
                # The first turn makes what is made once: compiled modules and translations.
                if turn:
                    taken[kind].append((figures["painted"] - began) * 1000)
    desk, bare = taken["desk"], taken["bare"]
    table = Table(f"Start to first text painted, {often} starts", "bare PySide6 window")
    table.row("median", statistics.median(desk), statistics.median(bare), "ms")
    table.row("slowest", max(desk), max(bare), "ms")


class Watch(QObject):
    """Says when a text of some length was first painted, and ends the program."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        application.installEventFilter(self)
        # A dialog that says what went wrong would wait for ever.
        QTimer.singleShot(GIVE_UP_MS, lambda: os._exit(1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        owner = watched.parent() if event.type() == QEvent.Type.Paint else None
        if isinstance(owner, QTextEdit) and owner.document().characterCount() > 100:
            self._application.removeEventFilter(self)
            # Once the event loop is back, the paint event has been dealt with.
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        print(f'{{"painted": {time.time()}}}', flush=True)
        self._application.quit()


def start_bare(path: str) -> None:
    """Open a bare window with a text and watch it."""
    application = QApplication([])
    window = QMainWindow()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    edit = QTextEdit(window)
    edit.setPlainText(Path(path).read_text(encoding="utf-8"))
    window.setCentralWidget(edit)
    window.resize(1440, 900)
    window.show()
    Watch(application)
    application.exec()


def start_desk(path: str) -> None:
    """Start the program as its command does and watch it."""
    import main as program

    run = QApplication.exec

    def watched(*_: object) -> int:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        Watch(application)
        return run()

    with patch.object(QApplication, "exec", watched):
        program.main([path])


if __name__ == "__main__":
    if sys.argv[1:2] == ["bare"]:
        start_bare(sys.argv[2])
    elif sys.argv[1:2] == ["desk"]:
        start_desk(sys.argv[2])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
