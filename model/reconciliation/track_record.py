"""How often a source was borne out or contradicted by what incidents were resolved to.

Only what can tell anything counts: a field that two accounts of the incident speak of, or whose
value the researcher chose by hand; not what was chosen because a source is trusted, and neither
judgements nor texts nor whom a text quotes. What an account says in less detail bears it out too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from model.codebook import Codebook, Field
from model.incident import Rule
from model.reconciliation.agreement import Agreement, compare
from model.reconciliation.fields import is_judgement, quotes_many
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.origins import FIELD, SourceNames
from model.values import Kind, Name, Value


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many fields of incidents a source was borne out, and in how many contradicted."""

    borne_out: int = 0
    contradicted: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.borne_out + other.borne_out, self.contradicted + other.contradicted)


@dataclass(frozen=True, slots=True)
class Told:
    """What one account says, by field, and the outlet that says it."""

    outlet: str
    values: Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an incident holds in one field, and by which rule."""

    rule: Rule
    values: tuple[Value, ...]


_KEPT_IN_MIND = 200_000
"""Comparisons: most are made many times."""

TrackRecord = dict[str, dict[str, Tally]]
"""By source's key and field's id."""


class Tracking:
    """Gathers the records of all sources, incident by incident."""

    def __init__(self, codebook: Codebook, known: Knowledge, names: SourceNames) -> None:
        self._fields = {f.id: f for f in codebook.fields if _can_tell(f)}
        self._known = known
        self._key = lru_cache(maxsize=None)(names.key)
        self._bears_out = lru_cache(maxsize=_KEPT_IN_MIND)(self._compared)
        self._counted: Counter[tuple[str, str, bool]] = Counter()

    def add(self, accounts: Sequence[Told], resolved: Mapping[str, Resolved]) -> None:
        """Hold the accounts of one incident against what it was resolved to."""
        keys = [self._sources(told) for told in accounts]
        for field, held in resolved.items():
            if field not in self._fields or held.rule is Rule.TRUSTED or not held.values:
                continue
            said = [
                (k, a.values[field])
                for k, a in zip(keys, accounts, strict=True)
                if field in a.values
            ]
            if len(said) < 2 and held.rule is not Rule.BY_HAND:
                continue
            for sources, values in said:
                bears_out = self._bears_out(field, values, held.values)
                if bears_out is not None:
                    for key in sources:
                        self._counted[key, field, bears_out] += 1

    def records(self) -> TrackRecord:
        """What was gathered."""
        found: TrackRecord = {}
        for (key, field, bears_out), number in self._counted.items():
            tally = Tally(number, 0) if bears_out else Tally(0, number)
            record = found.setdefault(key, {})
            record[field] = record.get(field, Tally()) + tally
        return found

    def _compared(
        self, field: str, said: tuple[Value, ...], held: tuple[Value, ...]
    ) -> bool | None:
        """Whether what was resolved bears out what was said; None where nothing can be told."""
        if said == held:
            return True
        agreement = compare(self._fields[field], said, held, self._known).agreement
        return None if agreement is Agreement.SILENT else agreement is not Agreement.DIFFERENT

    def _sources(self, told: Told) -> frozenset[str]:
        """The keys of an account's outlet and of those whom it quotes."""
        quoted = [v.name for v in told.values.get(FIELD, ()) if isinstance(v, Name)]
        return frozenset(self._key(n) for n in (told.outlet, *quoted) if n)


def overall(record: Mapping[str, Tally]) -> Tally:
    """All fields together."""
    return sum(record.values(), Tally())


def _can_tell(field: Field) -> bool:
    return field.kind is not Kind.TEXT and not is_judgement(field) and not quotes_many(field)
