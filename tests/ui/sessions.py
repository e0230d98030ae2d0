"""A session without a window, for the tests of single panels."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui import theme
from ui.jobs import Jobs
from ui.session import Session
from ui.translation import speak


@contextmanager
def session_on(application: QApplication, project: Path, article_id: str) -> Iterator[Session]:
    """An Arabic session with this project open and this article on the desk, ended afterwards."""
    theme.start(application, "light")
    speak(application, "ar")
    jobs, reader = Jobs(), Jobs()
    made = Session(jobs, reader, "ar")
    made.reviewer = "سلمى"
    assert made.open_project(project)
    made.open_article(article_id)
    yield made
    reader.stop()
    jobs.stop()
    made.close_project()
    speak(application, "en")
    theme.use("light")
