"""Incidents of our own in a real project file, shown in the desk's real window of incidents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.account import Account, Claim, Origin, Status, new_id
from model.article import Article
from model.evidence import Span, evidence_in
from model.extraction.version import VERSION
from model.proposals import Salience
from model.review import Review
from model.values import Choice, Count, DateRange, Name, Place, Value
from storage import articles, reviews, runs
from storage.project import Project
from storage.shipped_codebook import load_codebook
from tests.storage.making import BY
from ui.desk import Desk
from ui.incident.window import IncidentWindow

DAY = date(2024, 3, 4)
MONDAY = DateRange(DAY, DAY, 1)
SHELLING = Choice("shelling_artillery_missile")
TEXTS = {
    "نهر": "قصف على بلدة الوادي\n\nقُصفت بلدة الوادي بأربع قذائف. وأصيب مدنيان، بحسب مرصد السهل.",
    "جبل": "ثماني قذائف على الوادي\n\nسقطت ثماني قذائف على بلدة الوادي يوم الاثنين، وفق شهود.",
    "بحر": "الوادي تحت القصف\n\nأربع قذائف سقطت على الوادي ليلاً.",
    "سهل": "رد على القصف\n\nقُصف موقع للمسلحين قرب الجسر رداً على قصف الوادي.",
}
SAID: dict[str, tuple[tuple[str, Value, str], ...]] = {
    "نهر": (
        ("event_type", SHELLING, "قُصفت"),
        ("place", Place("الوادي"), "بلدة الوادي"),
        ("munitions", Count(4, 4), "بأربع قذائف"),
        ("injured", Count(2, 2, None, "civilian"), "مدنيان"),
        ("attribution", Name("مرصد السهل"), "مرصد السهل"),
    ),
    "جبل": (
        ("event_type", SHELLING, "سقطت ثماني قذائف"),
        ("date", MONDAY, "يوم الاثنين"),
        ("place", Place("الوادي"), "بلدة الوادي"),
        ("munitions", Count(8, 8), "ثماني قذائف على بلدة"),
    ),
    "بحر": (
        ("event_type", SHELLING, "أربع قذائف"),
        ("munitions", Count(4, 4), "أربع قذائف"),
        ("initiator", Name("مسلحون"), ""),
    ),
    "سهل": (
        ("event_type", SHELLING, "قُصف موقع"),
        ("date", MONDAY, ""),
        ("place", Place("الجسر"), "الجسر"),
    ),
}
PUBLISHED = date(2024, 3, 6)
THREE = ("نهر", "جبل", "بحر")


def article(source: str) -> Article:
    text = TEXTS[source]
    digest = sha256(text.encode()).hexdigest()
    title = text.split("\n")[0]
    return Article(digest, f"{source}.txt", text, digest, title, source, None, PUBLISHED)


def account(source: str) -> Account:
    text = TEXTS[source]
    claims = []
    for field, value, words in SAID[source]:
        # Where the words come in the heading too, the text is meant.
        start = text.rindex(words) if words else 0
        evidence = (evidence_in(text, Span(start, start + len(words))),) if words else ()
        claims.append(Claim(new_id(), field, value, evidence, Origin.MANUAL, None, BY))
    return Account(f"account-{source}", (), Salience.MAIN, None, tuple(claims))


def make_project(path: Path) -> None:
    """Four reviewed articles, each with an incident of its own."""
    with Project.create(path, load_codebook(), "سلمى") as project:
        articles.add_many(project, [article(source) for source in TEXTS])
        for source in TEXTS:
            key = article(source).id
            runs.store(project, key, (), VERSION, PUBLISHED)
            review = Review(key, (account(source),))
            reviews.save(project, review, None, status=Status.REVIEWED)


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    path = tmp_path / "حوادث.tawthiq"
    make_project(path)
    return path


@pytest.fixture
def opened(desk: Desk, project_file: Path) -> Desk:
    """The desk with the project; three accounts tell of one incident, one of another."""
    assert desk.session.open_project(project_file)
    home = desk.incidents.incident_of("account-نهر")
    others = [desk.incidents.incident_of(f"account-{source}") for source in THREE[1:]]
    assert home is not None
    assert desk.incidents.merge(home, [o for o in others if o])
    desk.incidents.undo_stack.clear()
    return desk


@pytest.fixture
def window(qtbot: QtBot, opened: Desk) -> Iterator[IncidentWindow]:
    """The window at the incident that three accounts tell of."""
    home = opened.incidents.incident_of("account-نهر")
    assert home is not None
    opened.incident_flow.show_incident(home)
    made = opened.incident_flow.shown
    assert made is not None
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.activateWindow()
    QApplication.processEvents()
    yield made
    made.close()
