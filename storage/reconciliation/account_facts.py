"""What is compared of each account, kept beside it: the rows of ``account_facts``.

Every reviewed account that says something has a row; of an article without one, each proposed
account. What a saved review or a new run changes waits in ``facts_waiting`` from the same
transaction on, and so does every article of a project of an earlier form; `fill` makes the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from model.account import Account, Status
from model.codebook import Codebook
from model.proposals import ProposedAccount, Salience
from model.reconciliation.account_values import (
    SaidByField,
    said_in_claims,
    said_in_proposal,
    values_alone,
    words_around,
)
from model.reconciliation.facts import AccountFacts, facts_of, facts_to_json, news_of
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.matching.blocks import block_of, days_of
from model.told_twice import merged
from storage import runs
from storage.canonical import to_text
from storage.project import Project
from storage.reconciliation.knowledge import project_knowledge
from storage.review_rows import load_review
from storage.times import day_from_text

BATCH = 50
"""Articles in one transaction: some hundredths of a second, so that a save hardly waits."""

_INSERT = """
INSERT INTO account_facts
    (article, key, reviewed, first_day, last_day, block, division, land, facts)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

Telling = tuple[str, Salience, str, SaidByField]
"""An account's key, its salience, the key of the one that it answers, and what it says."""
Progress = Callable[[int, int], bool]


class FactMaker:
    """Makes the facts of accounts of one article; the codebook and the knowledge are the project's.

    ``published`` and ``text`` are the article's.
    """

    def __init__(self, codebook: Codebook, knowledge: Knowledge) -> None:
        self._codebook = codebook
        self._knowledge = knowledge

    def of_article(
        self, tellings: Iterable[Telling], published: date | None, text: str
    ) -> Iterator[tuple[str, AccountFacts]]:
        """The facts of the accounts of one article, by their keys."""
        tellings = tuple(tellings)
        values = [values_alone(said) for *_, said in tellings]
        days = (
            day
            for (_, salience, *_), told in zip(tellings, values, strict=True)
            if salience is Salience.MAIN
            for day in told.get("date", ())[:1]
        )
        news = news_of(days, published)
        for (key, salience, answers, said), told in zip(tellings, values, strict=True):
            yield (
                key,
                facts_of(
                    told,
                    self._codebook,
                    self._knowledge,
                    news=news if salience is Salience.MAIN else None,
                    texts=words_around(said, text),
                    answers=answers,
                ),
            )


def told_by_accounts(accounts: Iterable[Account]) -> Iterator[Telling]:
    """What the reviewed accounts say that say anything."""
    for account in accounts:
        if account.claims:
            said = said_in_claims(account)
            answered = account.follows.account_id if account.follows else ""
            yield account.id, account.salience, answered, said


def told_by_proposals(accounts: Iterable[ProposedAccount], codebook: Codebook) -> Iterator[Telling]:
    """What the proposed accounts say."""
    for account in accounts:
        said = said_in_proposal(account, codebook)
        if said:
            answered = account.follows.key if account.follows else ""
            yield account.key, account.salience, answered, said


def are_waiting(project: Project) -> bool:
    """Whether there are rows to be made."""
    found = project.connection.execute("SELECT EXISTS (SELECT 1 FROM facts_waiting)").fetchone()
    return bool(found[0])


def fill(project: Project, progress: Progress | None = None) -> bool:
    """Make all rows that wait; False if ``progress`` said to stop. What was made until then stays.

    Does nothing in a project that is open for reading only. Raises ProjectError.
    """
    if project.read_only or not are_waiting(project):
        return True
    maker = FactMaker(project.codebook, project_knowledge(project))
    rows = project.connection.execute("SELECT article FROM facts_waiting ORDER BY article")
    waiting = [number for (number,) in rows]
    for done in range(0, len(waiting), BATCH):
        if done and progress is not None and not progress(done, len(waiting)):
            return False
        with project.writing():
            for number in waiting[done : done + BATCH]:
                _fill_article(project, maker, number)
    return True


def _fill_article(project: Project, maker: FactMaker, number: int) -> None:
    article_id, published, text = project.connection.execute(
        "SELECT id, published, text FROM articles JOIN texts ON article = number WHERE number = ?",
        [number],
    ).fetchone()
    review = load_review(project, number, article_id)
    tellings = tuple(told_by_accounts(review.accounts))
    reviewed = bool(tellings)
    if not reviewed and review.status is not Status.NO_INCIDENT:
        run = runs.latest(project, article_id)
        left = [a for a in run.accounts if a.key not in review.dismissed] if run else ()
        tellings = tuple(told_by_proposals(merged(left), project.codebook))
    made = maker.of_article(tellings, day_from_text(published), text)
    rows = [_row(number, key, reviewed, facts) for key, facts in made]
    project.connection.execute("DELETE FROM account_facts WHERE article = ?", [number])
    project.connection.executemany(_INSERT, rows)
    project.connection.execute("DELETE FROM facts_waiting WHERE article = ?", [number])


def _row(number: int, key: str, reviewed: bool, facts: AccountFacts) -> tuple[object, ...]:
    first, last = days_of(facts) or (None, None)
    block = block_of(facts)
    shown = to_text(facts_to_json(facts))
    return (number, key, int(reviewed), first, last, block.at, block.division, block.land, shown)
