"""The account under review asked about: its facts made of what stands on the desk, and matched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from model.article import Article
from model.field_states import FieldStates
from model.proposals import Run
from model.reconciliation.account_values import said_under_review
from model.reconciliation.matching.company import Compared
from model.reconciliation.matching.ranking import LIKELY
from model.review import Review
from storage.project import Project
from storage.reconciliation.account_facts import FactMaker, Telling
from storage.reconciliation.knowledge import project_knowledge
from storage.reconciliation.matching import LikelyMatch, matches_of


@dataclass(frozen=True, slots=True)
class Asked:
    """An account of the review on the desk, and the incident that it tells of with others."""

    article: Article
    review: Review
    run: Run | None
    account_id: str
    incident: str | None


def matches_under_review(
    project: Project, asked: Asked, threshold: float = LIKELY
) -> tuple[LikelyMatch, ...]:
    """What may tell of the same as an account under review, by what is claimed or proposed now."""
    maker = FactMaker(project.codebook, project_knowledge(project))
    made = maker.of_article(_tellings(project, asked), asked.article.published, asked.article.text)
    ours = [Compared(asked.article.id, key, reviewed=True, facts=facts) for key, facts in made]
    account = next((c for c in ours if c.key == asked.account_id), None)
    if account is None:
        return ()
    return matches_of(project, account, ours, threshold, asked.incident)


def _tellings(project: Project, asked: Asked) -> Iterator[Telling]:
    states = FieldStates(asked.review, project.codebook.fields, asked.run)
    for account in asked.review.accounts:
        said = said_under_review(states, account.id, project.codebook)
        if said:
            answered = account.follows.account_id if account.follows else ""
            yield account.id, account.salience, answered, said
