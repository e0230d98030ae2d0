from __future__ import annotations

import pytest

from model import review as edits
from model.account import Status
from model.evidence import Span, evidence_in
from model.readings import with_run
from model.review import Review
from model.values import Choice, Count, Name, Text, Value
from storage import articles, reviews, runs
from storage.project import Project
from tests.storage.making import BY, DAY, TEXT, article, default_codebook, reading

HARD = 'قال: "<script>&amp;</script>" ]]> \x0b\n\u202eيمين'
"""What no form may stumble over."""


@pytest.fixture
def reviewed(project: Project) -> Project:
    """Two incidents of one article, the second an answer to the first, in a place at a day."""
    book = default_codebook()
    articles.add_many(project, [article(), article("بلا حادثة", title="آخر", source="جريدة")])
    run = runs.store(project, article().id, reading(), "rules/1", DAY)
    review: Review = with_run(reviews.load(project, article().id), run)
    for account in review.accounts:
        review = edits.accept_all(review, account.id, book.fields, run, BY)
        quote = (evidence_in(TEXT, Span(0, 12)),)
        entered: list[tuple[str, Value]] = [
            ("notes", Text(HARD)),
            ("attribution", Name("مصدر")),
            ("weapon", Choice("rocket")),
            ("weapon", Choice("mortar")),
            ("killed", Count(2, 3, 2, "civilian")),
        ]
        for field, value in entered:
            review = edits.enter(review, account.id, book.field(field), value, BY, quote)
    reviews.save(project, review, run, status=Status.REVIEWED)
    return project
