"""Where else an article's text stands, said above it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage import articles
from storage.project import Project
from tests.model.reconciliation.test_copies import OTHER, WORDS
from tests.storage.making import article, default_codebook
from ui.article import ArticlePanel
from ui.article.copies import CopiesLine
from ui.session import Session

LATE = article(f"{WORDS} انتهى", title="خبر منقول", source="صحيفة", published=date(2022, 1, 6))
EARLY = article(WORDS, title="الخبر", source="وكالة", published=date(2022, 1, 5))
ALONE = article(OTHER, title="خبر آخر", source="صحيفة")


@pytest.fixture
def line(qtbot: QtBot, session: Session, tmp_path: Path) -> CopiesLine:
    """The line over the later of two copies, in a project that came without being compared."""
    path = tmp_path / "copies.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as project:
        articles.add_many(project, [LATE, EARLY, ALONE])
    panel = ArticlePanel(session)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(session.copies_found):
        session.open_project(path)
    session.open_article(LATE.id)
    return panel.header.copies


def test_a_copy_says_whose_text_it_is_and_leads_there(line: CopiesLine, session: Session) -> None:
    assert not line.isHidden()
    assert "وكالة" in line.button.text()
    assert line.button.text().startswith("نسخة من")
    line.button.click()
    assert session.article is not None
    assert session.article.id == EARLY.id
    assert line.button.text().startswith("النص نفسه")


def test_an_article_of_its_own_says_nothing(line: CopiesLine, session: Session) -> None:
    session.open_article(ALONE.id)
    assert line.isHidden()


def test_several_copies_are_told_and_offered(
    line: CopiesLine, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    more = tmp_path / "more.txt"
    more.write_text(f"{WORDS}\nتابعونا على صفحتنا", "utf-8")
    with qtbot.waitSignal(session.copies_found):
        session.import_paths([more])
    assert "١" in line.button.text() or "واحد" in line.button.text()
    assert line.button.toolTip().count("\n") == 2
