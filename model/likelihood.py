"""What the proposals of an article tell the queue: how likely it holds an incident, and where.

Measured on the corpus (250 articles about conflict among 500 others): the chance that the right one
of two is put first is 0.92 with every account counted, 0.89 with the surest alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from model.proposals import Salience
from model.values import Place

BACKGROUND = 0.5
"""What an account that is only recalled counts beside one that is reported."""


@dataclass(frozen=True, slots=True)
class Told:
    """Of one proposed account: the confidence that it is an incident (0 to 1), and its place."""

    salience: Salience
    confidence: float
    place: Place | None


def likelihood(accounts: Iterable[Told]) -> float:
    """From 0 to 1: the chance that at least one of the accounts is an incident."""
    none = 1.0
    for account in accounts:
        weight = 1.0 if account.salience is Salience.MAIN else BACKGROUND
        none *= 1 - weight * account.confidence
    return 1 - none


def place_of(accounts: Iterable[Told]) -> Place | None:
    """Where the article is about: the place of the first account reported that has one, else of
    the first recalled."""
    placed = [a for a in accounts if a.place is not None]
    placed.sort(key=lambda a: a.salience is not Salience.MAIN)
    return placed[0].place if placed else None
