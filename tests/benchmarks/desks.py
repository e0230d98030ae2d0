"""The two windows that the desktop's benchmarks compare: the whole desk, and a bare text window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

from model.article import Article
from storage import articles
from storage.project import Project
from storage.shipped_codebook import load_codebook
from ui.desk import Desk

SIZE = (1440, 900)
PATIENCE_S = 60
REST_S = 0.25


def project_of(folder: Path, some: list[Article]) -> Path:
    """A new project with these articles, not yet read for proposals."""
    path = folder / "benchmark.tawthiq"
    with Project.create(path, load_codebook(), "benchmark") as project:
        articles.add_many(project, some)
    return path


def settings_apart(folder: Path) -> dict[str, str]:
    """An environment in which nothing of the user's settings is read or written."""
    env = dict(os.environ, HOME=str(folder), APPDATA=str(folder), LOCALAPPDATA=str(folder))
    env |= {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE")}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    return env


def child(script: str, *arguments: str, env: dict[str, str]) -> tuple[float, dict[str, float]]:
    """Run a benchmark's own script again; when it was started, and the figures that it printed."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, script, *arguments],
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE_S * 3,
    )
    if done.returncode != 0 or not done.stdout.strip():
        raise SystemExit(f"{arguments}: {done.stdout}\n{done.stderr}")
    figures: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return began, figures


def say(**figures: float) -> None:
    """Hand figures from a child to the benchmark that started it."""
    print(json.dumps(figures), flush=True)


def bare_window(text: str) -> tuple[QMainWindow, QTextEdit]:
    """A window with nothing but a text in it, of the desk's size and direction; shown."""
    window = QMainWindow()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    edit = QTextEdit(window)
    edit.setReadOnly(True)
    edit.setPlainText(text)
    window.setCentralWidget(edit)
    window.resize(*SIZE)
    window.show()
    return window, edit


def settle(application: QApplication, ready: Callable[[], bool]) -> None:
    """Let events happen until something is so. Raises TimeoutError after a minute."""
    end = time.monotonic() + PATIENCE_S
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError
        application.processEvents()
        time.sleep(0.0005)
    application.processEvents()


def rest(application: QApplication) -> None:
    """Let the desk do what it left for later, which is no part of what is timed next."""
    end = time.monotonic() + REST_S
    settle(application, lambda: time.monotonic() > end)


def open_and_read(application: QApplication, desk: Desk, article_id: str) -> None:
    """Put an article on the desk and wait until its proposals are shown."""
    desk.session.open_article(article_id)
    settle(application, lambda: desk.session.run is not None and not desk.session.reading)
