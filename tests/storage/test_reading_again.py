"""Waiting articles are read again by what reads now, and no others."""

from __future__ import annotations

from datetime import date

import pytest

from model.account import Status
from model.proposals import ProposedAccount
from storage import articles, reviews, runs
from storage.project import Project
from storage.reading_again import read_waiting
from tests.storage.making import DAY, TEXT, article, reading


class Reader:
    """Reads every text alike, one of them badly."""

    version = "rules/9+abc"

    def propose(self, text: str, published: date | None) -> tuple[ProposedAccount, ...]:
        if "خلل" in text:
            raise ValueError("a fault in a rule")
        return reading(text) if published else ()

    def dateline(self, text: str) -> date | None:
        return date(2020, 2, 3) if "2020" in text else None


def extractor_of(project: Project, text: str) -> str:
    run = runs.latest(project, article(text).id)
    return run.extractor if run else ""


@pytest.fixture
def filled(project: Project) -> Project:
    texts = [TEXT, TEXT + "ثانية\n", TEXT + "ثالثة\n"]
    articles.add_many(project, [article(t) for t in texts])
    for text in texts:
        runs.store(project, article(text).id, reading(text), "rules/1", DAY)
    review = reviews.load(project, article(texts[2]).id)
    run = runs.latest(project, article(texts[2]).id)
    reviews.save(project, review, run, status=Status.REVIEWED)
    return project


def test_those_that_wait_are_read_and_no_others(filled: Project) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    assert read_waiting(filled, Reader(), progress) == 2
    assert told == [(2, 2)]
    assert extractor_of(filled, TEXT) == Reader.version
    assert extractor_of(filled, TEXT + "ثالثة\n") == "rules/1"
    assert read_waiting(filled, Reader()) == 0


def test_another_publication_day_is_another_reading(filled: Project) -> None:
    read_waiting(filled, Reader())
    articles.set_metadata(
        filled, article().id, title=None, source=None, url=None, published=date(2020, 1, 1)
    )
    assert read_waiting(filled, Reader()) == 1


def test_a_fault_in_one_costs_no_other(filled: Project, caplog: pytest.LogCaptureFixture) -> None:
    bad = article(TEXT + "خلل\n")
    articles.add_many(filled, [bad])
    assert read_waiting(filled, Reader()) == 3
    assert extractor_of(filled, TEXT) == Reader.version
    assert runs.latest(filled, bad.id) is None
    assert "could be read" in caplog.text


def test_it_can_be_stopped(filled: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.reading_again.BATCH_READ", 1)
    assert read_waiting(filled, Reader(), lambda *_: False) == 1
    assert read_waiting(filled, Reader()) == 1
