"""What is found of the article that comes next while one still reads this one."""

from __future__ import annotations

from dataclasses import dataclass

from model.codebook import Codebook
from model.field_states import FieldStates
from model.proposals import Run
from model.readings import with_run
from model.review import Review
from ui.session.views import Highlight, first_told, highlights

_MOST = 40
"""Of so many accounts at most: whoever presses a key meanwhile waits for it."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A review with the accounts of a run, how its fields stand, and the marks of the account that
    it begins with; it holds as long as the review is ``saved`` so and the rest is the same."""

    saved: Review
    run: Run
    codebook: Codebook
    review: Review
    states: FieldStates
    account_id: str
    marks: tuple[Highlight, ...]

    def holds(self, saved: Review, run: Run, codebook: Codebook) -> bool:
        """Whether this is what would be found now."""
        return self.run is run and self.codebook is codebook and self.saved == saved


def foresee(saved: Review, run: Run, codebook: Codebook) -> Foreseen | None:
    """What will be shown first of a review; None where that is not worth its while."""
    review = with_run(saved, run)
    first = first_told(review.accounts)
    if first is None or len(review.accounts) > _MOST:
        return None
    states = FieldStates(review, codebook.fields, run)
    for account in review.accounts:
        for field in codebook.fields:
            states.state(account.id, field.id)
    marks = highlights(states, first, codebook)
    return Foreseen(saved, run, codebook, review, states, first, marks)
