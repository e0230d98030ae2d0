"""Which sides fight for a government: its own forces, and those that a country's lists call loyal.

«المقاومة الشعبية» is loyal in Yemen, «الحشد» in Iraq; in another country the same words may name
rebels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from model.extraction.facts import Fact, FactKind
from model.extraction.lexicon import Hit
from model.extraction.reading import Reading
from model.values import Name, Place

LOYAL = "actor_loyal"
_OF_STATE = ("state", "state_forces", "external")
_BESIDE = 2
"""How many letters further a name and the words that call it loyal may lie apart."""


def states_of(reading: Reading, facts: Sequence[Fact]) -> Mapping[str, bool]:
    """Of each side named, whether it is a state's or fights for one."""
    sides = [f for f in facts if f.kind is FactKind.ACTOR and isinstance(f.value, Name)]
    found = {
        f.value.name: f.attributes.get("type") in _OF_STATE
        for f in sides
        if isinstance(f.value, Name)
    }
    told = reading.hits_of(LOYAL)
    if told:
        country = _country(facts)
        loyal = [h for h in told if h.entry.get("country") in ("", None, country)]
        for fact in sides:
            if isinstance(fact.value, Name) and any(_names(h, fact) for h in loyal):
                found[fact.value.name] = True
    return found


def _country(facts: Sequence[Fact]) -> str:
    """The country most spoken of, empty where none is."""
    lands = Counter(f.attributes.get("country", "") for f in facts if f.kind is FactKind.ACTOR)
    lands.update(
        f.value.country or ""
        for f in facts
        if f.kind is FactKind.PLACE and isinstance(f.value, Place)
    )
    del lands[""]
    return max(lands, key=lambda c: lands[c], default="")


def _names(hit: Hit, fact: Fact) -> bool:
    return fact.start <= hit.end and hit.start <= fact.end + _BESIDE
