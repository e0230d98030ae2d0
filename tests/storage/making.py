"""What the tests of storage are made of: articles, readings and reviews."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings

from model.account import Stamp
from model.article import Article
from model.codebook import Codebook
from model.codebook_file import parse_codebook
from model.evidence import Span, evidence_in
from model.proposals import Candidate, Follows, ProposedAccount, Salience
from model.values import Choice, Count, DateRange, Name, Place, Value
from storage.project import Project

ROOT = Path(__file__).parents[2]
CODEBOOK = ROOT / "resources" / "codebooks" / "armed-incident.toml"
unhurried = settings(deadline=None, max_examples=50)
"""Every example makes a file of its own."""

TEXT = (
    "قصف على بلدة\n\n"
    "قُتل 4 أشخاص في قصف بصواريخ على بلدة القورية يوم الأربعاء، وفق «مصادر محلية» 😀.\n"
)
BY = Stamp("رنا", datetime(2026, 11, 2, 9, 30, tzinfo=UTC))
DAY = date(2022, 1, 5)


@cache
def default_codebook() -> Codebook:
    return parse_codebook(CODEBOOK.read_text("utf-8"))


@contextmanager
def scratch() -> Iterator[Project]:
    """A project of its own for each example of a property test."""
    with (
        TemporaryDirectory() as folder,
        Project.create(Path(folder) / "x.tawthiq", default_codebook(), "رنا") as project,
    ):
        # What is on disk is not looked at after a power cut here.
        project.connection.execute("PRAGMA synchronous = OFF")
        yield project


def article(
    text: str = TEXT,
    *,
    title: str | None = "قصف على بلدة",
    source: str | None = "وكالة",
    published: date | None = DAY,
) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(digest, f"{digest[:6]}.txt", text, digest, title, source, None, published, "ar")


def candidate(value: Value, quote: str, text: str = TEXT, confidence: float = 0.8) -> Candidate:
    start = text.index(quote)
    return Candidate(
        value, confidence, "tests.rule", (evidence_in(text, Span(start, start + len(quote))),)
    )


def reading(text: str = TEXT) -> tuple[ProposedAccount, ...]:
    """Two accounts, the second an answer to the first, with one and many valued fields."""
    first = ProposedAccount(
        "a1",
        Salience.MAIN,
        None,
        {
            "event_type": (
                candidate(Choice("shelling_artillery_missile"), "قصف بصواريخ", text),
                candidate(Choice("air_drone_strike"), "قصف", text, 0.2),
            ),
            "date": (candidate(DateRange(DAY, DAY, 1), "يوم الأربعاء", text),),
            "place": (
                candidate(Place("القورية", "دير الزور", "SY", 34.9, 40.5, 1), "القورية", text),
            ),
            "target": (
                candidate(Name("بلدة القورية"), "بلدة القورية", text),
                candidate(Name("أشخاص"), "أشخاص", text),
            ),
            "killed": (candidate(Count(4, 4, None, "unknown"), "4 أشخاص", text),),
        },
    )
    second = ProposedAccount(
        "a2",
        Salience.BACKGROUND,
        Follows("a1", "retaliation"),
        {"attribution": (candidate(Name("مصادر محلية"), "مصادر محلية", text),)},
    )
    return first, second
