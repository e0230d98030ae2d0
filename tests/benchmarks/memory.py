"""Memory of the running desk, against a bare PySide6 window with the same text. Linux and macOS.

``.venv/bin/python tests/benchmarks/memory.py [HOW MANY ARTICLES]``
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.measure import Table, news


def resident_mb() -> float:
    """What the process holds in memory now, or where that is not known, held at most."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024


def main(count: int) -> None:
    """Measure both in processes of their own."""
    from tests.benchmarks.desks import child, project_of, settings_apart

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        articles = news(count)
        text = folder / "text.txt"
        text.write_text(articles[0].text, encoding="utf-8")
        env = settings_apart(folder)
        _, bare = child(__file__, "bare", str(text), env=env)
        _, desk = child(__file__, "desk", str(project_of(folder, articles)), env=env)
    table = Table(f"Memory, a project of {count} articles", "bare PySide6 window")
    table.row("first article read and shown", desk["first"], bare["shown"], "MB")
    table.row(f"{count} articles read and shown", desk["last"], bare["shown"], "MB")


def hold_bare(path: str) -> None:
    """Show a text in a bare window and say what that takes."""
    from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

    application = QApplication([])
    window = QMainWindow()
    edit = QTextEdit(window)
    edit.setPlainText(Path(path).read_text(encoding="utf-8"))
    window.setCentralWidget(edit)
    window.resize(1440, 900)
    window.show()
    application.processEvents()
    print(f'{{"shown": {resident_mb()}}}')


def hold_desk(path: str) -> None:
    """Walk through a project on the desk and say what that takes at its start and end."""
    from PySide6.QtWidgets import QApplication

    from tests.benchmarks.desks import open_and_read, say, settle
    from ui import theme
    from ui.desk import Desk
    from ui.settings import Settings
    from ui.translation import speak

    application = QApplication([])
    settings = Settings(Path(path).with_suffix(".ini"))
    settings.tour_seen = True
    settings.reviewer = "benchmark"
    theme.start(application, "light")
    speak(application, "ar")
    desk = Desk(settings)
    desk.start(project=Path(path))
    settle(application, lambda: desk.session.run is not None)
    first = resident_mb()
    while (article := desk.session.article) is not None:
        desk.session.next_article()
        now = desk.session.article
        if now is None or now.id == article.id:
            break
        open_and_read(application, desk, now.id)
    say(first=first, last=resident_mb())
    desk.window.close()
    desk.stop()


if __name__ == "__main__":
    if sys.argv[1:2] == ["bare"]:
        hold_bare(sys.argv[2])
    elif sys.argv[1:2] == ["desk"]:
        hold_desk(sys.argv[2])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
