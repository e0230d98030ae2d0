"""The table of rules: each reads one kind of fact; a new rule is one more entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from model.extraction.facts import Fact
from model.extraction.reading import Reading

Gazetteer = object
Rule = Callable[[Reading], Iterable[Fact]]

RULES: tuple[Rule, ...] = ()


def facts(reading: Reading, gazetteer: Gazetteer) -> tuple[Fact, ...]:
    """All facts of a reading in the order of the text."""
    found = [f for rule in RULES for f in rule(reading)]
    return tuple(sorted(found, key=lambda f: (f.span, f.kind.value, f.rule)))


def dateline(reading: Reading) -> date | None:
    return None
