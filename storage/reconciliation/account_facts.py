"""What is compared of each account, kept beside it: rows of ``account_facts``.

Every reviewed account that says something has a row; of an article without one, each proposed
account that it is there to report. They are made in the transaction that saves a review or a run;
what a project of an earlier form lacks is made by `fill`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from model.account import Account
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
from storage.canonical import to_text
from storage.project import Project
from storage.times import day_from_text

_BATCH = 100
"""Articles in one transaction while what lacks is made."""

_INSERT = """
INSERT INTO account_facts (article, key, reviewed, first_day, last_day, block, division, land, facts)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_LACKING = """
SELECT number, id FROM articles AS a
WHERE NOT EXISTS (SELECT 1 FROM account_facts WHERE article = a.number)
    AND (EXISTS (SELECT 1 FROM accounts WHERE article = a.number)
        OR EXISTS (SELECT 1 FROM runs WHERE article = a.number))
"""

Telling = tuple[str, Salience, bool, SaidByField]
"""An account's key, salience, whether it answers another, and what it says."""
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
            yield account.id, account.salience, account.follows is not None, said


def told_by_proposals(
    accounts: Iterable[ProposedAccount], codebook: Codebook
) -> Iterator[Telling]:
    """What the proposed accounts say."""
    for account in accounts:
        said = said_in_proposal(account, codebook)
        if said:
            yield account.key, account.salience, account.follows is not None, said
