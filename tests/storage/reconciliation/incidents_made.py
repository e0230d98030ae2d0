"""Articles that tell of one thing, reviewed: what incidents of several accounts are made of."""

from __future__ import annotations

from model import review as edits
from model.account import Status
from model.readings import with_run
from storage import articles, reviews, runs
from storage.project import Project
from tests.storage.making import BY, DAY, TEXT, article, default_codebook, reading

TEXTS = [TEXT + f"الخبر {n}.\n" for n in "أبج"]


def filled(project: Project) -> None:
    """Three articles of two accounts each, the second an answer to the first; all reviewed."""
    for text in TEXTS:
        about = article(text)
        articles.add_many(project, [about])
        run = runs.store(project, about.id, reading(text), "rules/1", DAY)
        review = with_run(reviews.load(project, about.id), run)
        for account in review.accounts:
            review = edits.accept_all(review, account.id, default_codebook().fields, run, BY)
        reviews.save(project, review, run, status=Status.REVIEWED)
