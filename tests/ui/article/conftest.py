"""A project with articles of our own and proposals made by hand, on a desk without a window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.article import Article
from model.evidence import Evidence
from model.extraction.version import VERSION
from model.proposals import Candidate, ProposedAccount, Salience
from model.values import Choice, Count, DateRange, Name, Place, Value
from storage import articles, runs
from storage.project import Project
from storage.shipped_codebook import load_codebook
from tests.ui.sessions import session_on
from ui.article import ArticlePanel
from ui.session import Session

HEADLINE = "قصف على قرية الوادي 😀 يقتل ثلاثة"
BODY = (
    "قتل ثلاثة مدنيين، مساء الاثنين، في قصف مدفعي نفذته قوات الشمال على قرية الوادي بأربع قذائف، "
    "بحسب مرصد السهل، وأضاف أن حريقا اندلع في مخزن للحبوب قرب المدرسة وأن فرق الإطفاء تدخلت."
)
TEXT = f"{HEADLINE}\n\n{BODY}\n\nوقالت مصادر محلية إن القصف استمر نحو ساعة.\n\nLeave a Reply"
PUBLISHED = date(2024, 3, 5)


def article(text: str, **known: object) -> Article:
    """An article with this text, as an import would store it."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    made = Article(digest[:16], digest[:8], text, digest)
    return replace(made, **known)  # type: ignore[arg-type]


def candidate(text: str, words: str, value: Value, *, nth: int = 0) -> Candidate:
    """A candidate read from the words at their nth place in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    span = evidence(text, words, start)
    return Candidate(value, 0.8, "test", (span,))


def evidence(text: str, words: str, start: int) -> Evidence:
    from model.evidence import Span

    assert text[start : start + len(words)] == words
    return Evidence(Span(start, start + len(words)), words)


def proposed(text: str) -> tuple[ProposedAccount, ...]:
    """One account with a proposal for most families; two readings of the count."""
    found = {
        "event_type": (candidate(text, "قصف مدفعي", Choice("shelling_artillery_missile")),),
        "date": (
            candidate(
                text, "مساء الاثنين", DateRange(date(2024, 3, 4), date(2024, 3, 4), precision=1)
            ),
        ),
        "place": (candidate(text, "قرية الوادي", Place("قرية الوادي"), nth=1),),
        "initiator": (candidate(text, "قوات الشمال", Name("قوات الشمال")),),
        "munitions": (
            candidate(text, "بأربع قذائف", Count(4, 4)),
            candidate(text, "ثلاثة", Count(3, 3)),
        ),
        "attribution": (candidate(text, "مرصد السهل", Name("مرصد السهل")),),
    }
    return (ProposedAccount("a1", Salience.MAIN, None, found),)


ARTICLES = (
    article(TEXT, source="صحيفة السهل", url="https://www.example.org/a/1", published=PUBLISHED),
    article("A short report.\nNobody was hurt in Bridgetown.", title="Another headline"),
    article("خبر بلا تاريخ نشر عن قصف وقع أمس.\n" * 40),
)


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """The project is open, with the first article on the desk; all of them have been read."""
    path = tmp_path / "p.tawthiq"
    with Project.create(path, load_codebook(), "سلمى") as project:
        articles.add_many(project, ARTICLES)
        for each in ARTICLES:
            found = proposed(each.text) if each.text == TEXT else ()
            runs.store(project, each.id, found, VERSION, each.published)
    with session_on(qapp, path, ARTICLES[0].id) as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> ArticlePanel:
    """The article's column, shown, 720 by 800 pixels."""
    made = ArticlePanel(session)
    qtbot.addWidget(made)
    made.resize(720, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made
