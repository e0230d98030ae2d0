"""What became of training data: how large its parts are, and what its form could not hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from model.training.choice import Split
from model.training.losses import Loss


@dataclass(slots=True)
class PartSize:
    """What one part has; ``kinds`` counts its articles by the event they tell of first."""

    articles: int = 0
    without_incident: int = 0
    accounts: int = 0
    labels: int = 0
    components: int = 0
    kinds: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class TrainingReport:
    """``crossing`` are links between articles of different parts: none, or something is wrong.

    ``largest`` is how many articles the largest component has that went out, ``unread`` how many
    texts could not be looked through for copies.
    """

    parts: dict[Split, PartSize]
    losses: Counter[Loss]
    crossing: int
    largest: int
    unread: int
    files: tuple[str, ...] = ()

    @property
    def articles(self) -> int:
        return sum(part.articles for part in self.parts.values())

    @property
    def labels(self) -> int:
        return sum(part.labels for part in self.parts.values())

    @property
    def empty(self) -> tuple[Split, ...]:
        """The parts that were to have something and have nothing."""
        return tuple(split for split, part in self.parts.items() if not part.articles)
