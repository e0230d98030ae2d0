"""Sentences that coders judged: does it tell of violence, or of a protest?

Counted are those that the coders agreed on: ``yes`` and ``easy no``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from model.evaluation.scoring import Tally
from model.proposals import ProposedAccount
from model.values import Choice

CODES: dict[str, frozenset[str]] = {
    "assault": frozenset(
        {
            "armed_clash",
            "government_regains_territory",
            "non_state_actor_overtakes_territory",
            "chemical_weapon",
            "air_drone_strike",
            "suicide_bomb",
            "shelling_artillery_missile",
            "remote_explosive_landmine_ied",
            "grenade",
            "sexual_violence",
            "attack",
            "abduction_forced_disappearance",
        }
    ),
    "protest": frozenset(
        {
            "peaceful_protest",
            "protest_with_intervention",
            "excessive_force_against_protesters",
            "violent_demonstration",
            "mob_violence",
        }
    ),
}
"""The sub-event codes that make a sentence one of each kind."""

_YES, _NO = "yes", "easy no"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the coders' label: yes, difficult no, easy no, ambiguous."""

    id: str
    label: str
    text: str


def sentence_of(row: Mapping[str, str | None]) -> Sentence:
    """A row of the list. Raises ValueError naming a column that is missing."""
    cells = {name: row.get(name) or "" for name in ("id", "label", "text")}
    missing = [name for name, cell in cells.items() if not cell]
    if missing:
        raise ValueError(f"a row has no {', no '.join(missing)}")
    return Sentence(**cells)


def tells(accounts: Iterable[ProposedAccount], kind: str) -> bool:
    """Whether one of the accounts is of the kind (``assault`` or ``protest``)."""
    best = (c.value for a in accounts for c in a.fields.get("event_type", ())[:1])
    return any(isinstance(value, Choice) and value.code in CODES[kind] for value in best)


def tally(judged: Iterable[tuple[Sentence, bool]]) -> Tally:
    """The counts over sentences, each with whether it was read as one of the kind."""
    total = Tally()
    for sentence, told in judged:
        if sentence.label in (_YES, _NO):
            is_one = sentence.label == _YES
            total.add(is_one and told, told, is_one)
    return total


def is_error(sentence: Sentence, told: bool) -> bool:
    """Whether the reading goes against what the coders agreed on."""
    return sentence.label in (_YES, _NO) and told != (sentence.label == _YES)
