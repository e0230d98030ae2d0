"""A fact: one value that a rule read at one place of an article; it belongs to no account yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from model.evidence import Span
from model.quick import value
from model.values import Value


class FactKind(StrEnum):
    """What a fact speaks of."""

    DATE = "date"
    PLACE = "place"
    ACTOR = "actor"
    WEAPON = "weapon"
    MUNITIONS = "munitions"
    KILLED = "killed"
    INJURED = "injured"
    DAMAGE = "damage"
    ATTRIBUTION = "attribution"
    ACT = "act"

    __hash__ = str.__hash__  # an enumeration's own takes ten times as long


@value
class Fact:
    """What a rule read.

    ``span`` is in the article's text, ``start`` and ``end`` in the folded one; ``sentence`` is the
    index of the reading's sentence. ``confidence`` runs from 0 to 1. ``attributes`` carry what only
    the assembly of accounts needs.
    """

    kind: FactKind
    value: Value | None
    span: Span
    start: int
    end: int
    sentence: int
    confidence: float
    rule: str
    attributes: Mapping[str, str] = field(default_factory=dict)
