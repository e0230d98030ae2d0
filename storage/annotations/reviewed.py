"""What people labelled elsewhere, accepted in their names, where a person asked for that."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import UTC, datetime

from model.account import Stamp, Status
from model.codebook import Codebook
from model.proposals import Run
from model.readings import with_run
from model.review import Review, accept, field_state, is_acceptable
from storage import history, reviews
from storage.project import Project


def take_as_reviewed(
    project: Project, run: Run, keys: Set[str], annotator: str, at: datetime | None, file: str
) -> bool:
    """Accept what is proposed in the accounts with these keys, and save the review as done.

    Claims and decisions have the annotator's name, and the time that the file gives. False where
    the article was reviewed already, or something is being typed into it: then nothing is changed.
    Raises ProjectError.
    """
    with project.writing():
        saved = reviews.load(project, run.article_id)
        if not _is_open(saved) or reviews.load_draft(project, run.article_id) is not None:
            return False
        by = Stamp(annotator, at or datetime.now(UTC))
        review = _accepted(with_run(saved, run), run, keys, project.codebook, by)
        if not any(a.claims for a in review.accounts):
            return False
        reviews.save(project, review, run, status=Status.REVIEWED)
        detail = {
            "file": file,
            "annotator": annotator,
            "claims": sum(len(a.claims) for a in review.accounts),
        }
        history.append(project, "annotations taken as reviewed", run.article_id, detail)
    return True


def _is_open(review: Review) -> bool:
    """Whether nothing was decided yet."""
    return (
        review.status in (Status.NEW, Status.IN_PROGRESS)
        and not review.decisions
        and not any(a.claims for a in review.accounts)
    )


def _accepted(review: Review, run: Run, keys: Set[str], codebook: Codebook, by: Stamp) -> Review:
    """The review with what these accounts say; those that nobody labelled are not in it."""
    ours = replace(run, proposals=tuple(p for p in run.proposals if p.account_key in keys))
    shown = tuple(a for a in review.accounts if keys & set(a.proposed_keys))
    review = replace(review, accounts=shown)
    for account in shown:
        for field in codebook.asked:
            for proposal in field_state(review, account.id, field, ours).proposed:
                if is_acceptable(proposal):
                    review = accept(review, account.id, proposal, field, by)
    linked = {a.id for a in review.accounts}
    accounts = tuple(
        replace(a, follows=None) if a.follows and a.follows.account_id not in linked else a
        for a in review.accounts
        if a.claims
    )
    return replace(review, accounts=accounts)
