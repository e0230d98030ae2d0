from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from model.account import Status
from model.standing import Reason
from storage import articles, reviews
from storage.pace import done_since
from storage.project import Project
from tests.storage.making import article


def test_what_is_done_counts_once_and_only_while_it_is(project: Project) -> None:
    made = [article(f"نص {i}") for i in range(4)]
    articles.add_many(project, made)
    before = datetime.now(UTC)

    def decide(number: int, status: Status, reason: str = "") -> None:
        review = replace(reviews.load(project, made[number].id), reason=Reason(reason))
        reviews.save(project, review, None, status=status)

    decide(0, Status.NO_INCIDENT, "talk")
    decide(0, Status.NO_INCIDENT, "other")
    decide(1, Status.REVIEWED)
    decide(1, Status.IN_PROGRESS)
    decide(2, Status.SECOND_LOOK, "unsure")
    decide(3, Status.SKIPPED, "broken")
    times = done_since(project, before)
    assert len(times) == 2
    assert list(times) == sorted(times)
    assert done_since(project, before + timedelta(hours=1)) == ()
    project.reviewer = "هدى"
    assert done_since(project, before) == ()
    plan = project.connection.execute(
        "EXPLAIN QUERY PLAN SELECT at FROM article_decisions WHERE reviewer = 'x' AND at >= 'y'"
    ).fetchall()
    assert "article_decisions_by_time" in str(plan)
