"""The table of rules: each reads one kind of fact; a new rule is one more entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from model.extraction import actors, attribution, casualties, damage, dates, munitions, places
from model.extraction.facts import Fact, FactKind
from model.extraction.gazetteer import Gazetteer
from model.extraction.lexicon import Hit
from model.extraction.overlaps import Taken
from model.extraction.reading import Reading
from model.extraction.trace import Reason, Trace
from model.values import Place


@dataclass(frozen=True, slots=True)
class Context:
    """What rules know besides the text: the places there are, those whose names stand in it
    (``names``), and the present day."""

    gazetteer: Gazetteer
    names: tuple[Hit, ...]
    today: date | None = None


_TOWN_WORDS = frozenset(
    {"مدينة", "مدينه", "بلدة", "قرية", "المدينة", "البلدة", "القرية", "العاصمة", "المحافظة"}
)
Rule = Callable[[Reading, Context], Iterable[Fact]]

RULES: tuple[Rule, ...] = (
    lambda reading, context: dates.facts(reading, context.today),
    lambda reading, context: places.facts(reading, context.gazetteer, context.names),
    lambda reading, context: actors.facts(reading, context.gazetteer, context.names),
    lambda reading, _: attribution.facts(reading),
    lambda reading, _: munitions.facts(reading),
    lambda reading, _: casualties.facts(reading),
    lambda reading, _: damage.facts(reading),
)


def facts(
    reading: Reading, gazetteer: Gazetteer, today: date | None, trace: Trace | None = None
) -> tuple[Fact, ...]:
    """All facts of a reading in the order of the text; ``today`` None is the present day."""
    context = Context(gazetteer, gazetteer.scan(reading.folded), today)
    found = [f for rule in RULES for f in rule(reading, context)]
    places = [f for f in found if f.kind is FactKind.PLACE and f.attributes.get("preposition")]
    lands = _taken(reading, places)
    acting = [f for f in found if not (_is_state(f) and _overlaps(f, lands))]
    sides = _taken(reading, [f for f in acting if f.kind is FactKind.ACTOR and not _is_state(f)])
    apart = [f for f in acting if f.kind is not FactKind.PLACE or not _overlaps(f, sides)]
    named = [f for f in apart if not _is_bare_town(f)]
    if trace:
        trace.names = context.names
        trace.gone(found, acting, Reason.OF_ITS_PLACE)
        trace.gone(acting, apart, Reason.IN_SIDE_NAME)
        trace.gone(apart, named, Reason.BARE_TOWN)
    return tuple(sorted(named, key=lambda f: (f.span.start, f.span.end, f.kind, f.rule)))


def _is_state(fact: Fact) -> bool:
    """«في العراق» is a place; «العراق» alone may be a side too."""
    return fact.kind is FactKind.ACTOR and fact.attributes.get("sort") == "state"


def _taken(reading: Reading, facts: Iterable[Fact]) -> Taken:
    return Taken(len(reading.text), ((f.span.start, f.span.end) for f in facts))


def _overlaps(fact: Fact, taken: Taken) -> bool:
    """«قاعدة التحالف الدولي»: a side's name holds no place of the act."""
    return taken.meets(fact.span.start, fact.span.end)


def _is_bare_town(fact: Fact) -> bool:
    """«مدينة», «المدينة» with no more said: the word, not al-Madina."""
    return isinstance(fact.value, Place) and fact.value.name in _TOWN_WORDS
