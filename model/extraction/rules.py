"""The table of rules: each reads one kind of fact; a new rule is one more entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from model.extraction import casualties, damage, dates, munitions, places
from model.extraction.facts import Fact
from model.extraction.gazetteer import Gazetteer
from model.extraction.reading import Reading

@dataclass(frozen=True, slots=True)
class Context:
    """What rules know besides the text: the places there are, and the present day."""

    gazetteer: Gazetteer
    today: date | None = None


Rule = Callable[[Reading, Context], Iterable[Fact]]

RULES: tuple[Rule, ...] = (
    lambda reading, context: dates.facts(reading, context.today),
    lambda reading, context: places.facts(reading, context.gazetteer),
    lambda reading, _: munitions.facts(reading),
    lambda reading, _: casualties.facts(reading),
    lambda reading, _: damage.facts(reading),
)


def facts(reading: Reading, context: Context) -> tuple[Fact, ...]:
    """All facts of a reading in the order of the text."""
    found = [f for rule in RULES for f in rule(reading, context)]
    return tuple(sorted(found, key=lambda f: (f.span, f.kind.value, f.rule)))
