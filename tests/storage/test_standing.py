"""What is decided on whole articles is kept, one decision after another; so are flag and note."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from model.account import Status
from model.review import Review
from model.standing import Reason
from storage import articles, queue, reviews, standing
from storage.history import verify_history
from storage.project import Project
from tests.storage.making import article

ID = article().id


@pytest.fixture
def read(project: Project) -> Project:
    articles.add_many(project, [article()])
    return project


def save(project: Project, status: Status, reason: Reason | None = None) -> Review:
    review = replace(reviews.load(project, ID), reason=reason)
    reviews.save(project, review, None, status=status)
    return reviews.load(project, ID)


def decided(project: Project) -> list[tuple[str, str, str, str]]:
    return project.connection.execute(
        "SELECT status, reason, reason_words, reviewer FROM article_decisions ORDER BY number"
    ).fetchall()


def test_every_decision_is_kept_with_its_reason(read: Project) -> None:
    assert save(read, Status.NO_INCIDENT, Reason("talk")).reason == Reason("talk")
    other = Reason("other", "قصة قصيرة")
    assert save(read, Status.NO_INCIDENT, other).reason == other
    save(read, Status.NO_INCIDENT, other)
    assert save(read, Status.SKIPPED, Reason("duplicate")).status is Status.SKIPPED
    assert save(read, Status.REVIEWED, Reason("duplicate")).reason is None
    save(read, Status.IN_PROGRESS)
    save(read, Status.IN_PROGRESS)
    assert decided(read) == [
        ("no_incident", "talk", "", "رنا"),
        ("no_incident", "other", "قصة قصيرة", "رنا"),
        ("skipped", "duplicate", "", "رنا"),
        ("reviewed", "", "", "رنا"),
        ("in_progress", "", "", "رنا"),
    ]
    assert verify_history(read) is None
    row = queue.row(read, ID)
    assert row is not None
    assert (row.status, row.reason) == (Status.IN_PROGRESS, None)


def test_a_save_that_decides_nothing_is_no_decision(read: Project) -> None:
    save(read, Status.IN_PROGRESS)
    assert decided(read) == []


@pytest.mark.parametrize(
    "statement", ["UPDATE article_decisions SET status = 'new'", "DELETE FROM article_decisions"]
)
def test_decisions_are_only_ever_added(read: Project, statement: str) -> None:
    save(read, Status.SKIPPED, Reason("broken"))
    with pytest.raises(Exception, match="only ever added"):
        read.connection.execute(statement)


def test_flag_and_note_are_kept_with_what_they_were(read: Project) -> None:
    standing.set_flag(read, ID, flagged=True)
    standing.set_flag(read, ID, flagged=True)
    standing.set_note(read, ID, "  اسأل هدى ")
    row = queue.row(read, ID)
    assert row is not None
    assert (row.flagged, row.note, row.status) == (True, "اسأل هدى", Status.NEW)
    told = read.connection.execute(
        "SELECT what, detail FROM history WHERE subject = ? ORDER BY number", [ID]
    ).fetchall()
    assert [(what, json.loads(detail)) for what, detail in told[-2:]] == [
        ("flagged changed", {"before": 0, "after": 1}),
        ("note changed", {"before": "", "after": "اسأل هدى"}),
    ]
    with pytest.raises(KeyError):
        standing.set_flag(read, "none", flagged=True)


def test_the_article_says_all_in_one_view(read: Project) -> None:
    save(read, Status.NO_INCIDENT, Reason("talk", "مقابلة"))
    standing.set_note(read, ID, "ملاحظة")
    read.connection.row_factory = None
    row = read.db.query("SELECT * FROM articles_wide")
    (said,) = list(row)
    assert said["article_status"] == "no_incident"
    assert (said["status_reason"], said["status_reason_words"]) == ("talk", "مقابلة")
    assert (said["article_flagged"], said["article_note"]) == (0, "ملاحظة")
