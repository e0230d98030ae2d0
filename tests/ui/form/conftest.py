"""A form on a real session: one article of our own, its proposals made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.article import Article
from model.evidence import Span, evidence_in
from model.extraction.version import VERSION
from model.proposals import Candidate, Follows, ProposedAccount, Salience
from model.values import Choice, Count, DateRange, Name, Place, Value
from storage import articles, runs
from storage.project import Project
from storage.shipped_codebook import load_codebook
from tests.ui.sessions import session_on
from ui.form import FormPanel
from ui.session import Session

TEXT = (
    "قصف على بلدة الوادي\n\n"
    "قُتل ثلاثة مدنيين مساء الاثنين في قصف مدفعي نفّذته قوات الشمال وكتيبة النهر على بلدة الوادي"
    " بأربع قذائف، بحسب مرصد السهل. وردّ مسلحون من البلدة بقصف موقع لقوات الشمال يوم الثلاثاء."
)
PUBLISHED = date(2024, 3, 6)
MONDAY = DateRange(date(2024, 3, 4), date(2024, 3, 4), precision=1)
TUESDAY = DateRange(date(2024, 3, 5), date(2024, 3, 5), precision=1)


def read(words: str, value: Value, confidence: float = 0.8) -> Candidate:
    """A candidate read from these words of the article."""
    start = TEXT.index(words)
    return Candidate(
        value, confidence, "test", (evidence_in(TEXT, Span(start, start + len(words))),)
    )


ACCOUNTS = (
    ProposedAccount(
        "a1",
        Salience.MAIN,
        None,
        {
            "event_type": (read("قصف مدفعي", Choice("shelling_artillery_missile")),),
            "date": (read("مساء الاثنين", MONDAY), read("يوم الثلاثاء", TUESDAY, 0.3)),
            "place": (read("بلدة الوادي", Place("الوادي")),),
            "initiator": (
                read("قوات الشمال", Name("قوات الشمال")),
                read("كتيبة النهر", Name("كتيبة النهر"), 0.6),
            ),
            "munitions": (read("بأربع قذائف", Count(4, 4)),),
            "killed": (read("ثلاثة مدنيين", Count(3, 3, who="civilian")),),
        },
    ),
    ProposedAccount(
        "a2",
        Salience.MAIN,
        Follows("a1", "retaliation"),
        {
            "event_type": (read("بقصف موقع", Choice("shelling_artillery_missile")),),
            "date": (read("يوم الثلاثاء", DateRange(None, None, None, "الثلاثاء")),),
        },
    ),
)
OTHER = "خبر آخر\n\nلا شيء فيه."


def article(text: str) -> Article:
    digest = sha256(text.encode()).hexdigest()
    return Article(digest, "a.txt", text, digest, published=PUBLISHED)


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """Two articles, both read, the first on the desk."""
    path = tmp_path / "p.tawthiq"
    with Project.create(path, load_codebook(), "سلمى") as project:
        articles.add_many(project, [article(TEXT), article(OTHER)])
        runs.store(project, article(TEXT).id, ACCOUNTS, VERSION, PUBLISHED)
        runs.store(project, article(OTHER).id, (), VERSION, PUBLISHED)
    with session_on(qapp, path, article(TEXT).id) as made:
        yield made


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> FormPanel:
    made = FormPanel(session)
    qtbot.addWidget(made)
    made.resize(460, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def doubtful(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[FormPanel]:
    """A form whose extractor was unsure of the doer, and less so of the munitions."""
    path = tmp_path / "unsure.tawthiq"
    fields = {
        "event_type": (read("قصف مدفعي", Choice("shelling_artillery_missile")),),
        "munitions": (read("بأربع قذائف", Count(4, 4), 0.5),),
        "initiator": (read("قوات الشمال", Name("قوات الشمال"), 0.4),),
    }
    with Project.create(path, load_codebook(), "سلمى") as project:
        articles.add_many(project, [article(TEXT)])
        account = ProposedAccount("a1", Salience.MAIN, None, fields)
        runs.store(project, article(TEXT).id, (account,), VERSION, PUBLISHED)
    with session_on(qapp, path, article(TEXT).id) as session:
        made = FormPanel(session)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        yield made
