"""How often a source was borne out or contradicted by what incidents were resolved to.

Only what can tell anything counts: a field that two accounts of the incident speak of, or whose
value the researcher chose by hand; not what was chosen because a source is trusted, and neither
judgements nor texts nor whom a text quotes. What an account says in less detail bears it out too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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


TrackRecord = dict[str, dict[str, Tally]]
"""By source's key and field's id."""


class Tracking:
    """Gathers the records of all sources, incident by incident."""

    def __init__(self, codebook: Codebook, known: Knowledge, names: SourceNames) -> None:
        self._fields = {f.id: f for f in codebook.fields if _can_tell(f)}
        self._known = known
        self._names = names
        self._judged: dict[tuple[str, tuple[Value, ...], tuple[Value, ...]], Tally | None] = {}
        self.records: TrackRecord = {}

    def add(self, accounts: Sequence[Told], resolved: Mapping[str, Resolved]) -> None:
        """Hold the accounts of one incident against what it was resolved to."""
        for field, held in resolved.items():
            if field not in self._fields or held.rule is Rule.TRUSTED or not held.values:
                continue
            speaking = [a for a in accounts if a.values.get(field)]
            if len(speaking) < 2 and held.rule is not Rule.BY_HAND:
                continue
            for told in speaking:
                tally = self._judge(field, told.values[field], held.values)
                if tally is not None:
                    self._credit(self._sources(told), field, tally)

    def _judge(self, field: str, said: tuple[Value, ...], held: tuple[Value, ...]) -> Tally | None:
        key = (field, said, held)
        if key not in self._judged:
            self._judged[key] = self._compared(self._fields[field], said, held)
        return self._judged[key]

    def _compared(
        self, field: Field, said: tuple[Value, ...], held: tuple[Value, ...]
    ) -> Tally | None:
        if said == held:
            return Tally(borne_out=1)
        agreement = compare(field, said, held, self._known).agreement
        if agreement is Agreement.SILENT:
            return None
        return Tally(contradicted=1) if agreement is Agreement.DIFFERENT else Tally(borne_out=1)

    def _sources(self, told: Told) -> Iterator[str]:
        if told.outlet:
            yield told.outlet
        for value in told.values.get(FIELD, ()):
            if isinstance(value, Name):
                yield value.name

    def _credit(self, names: Iterable[str], field: str, tally: Tally) -> None:
        for key in {self._names.key(name) for name in names}:
            record = self.records.setdefault(key, {})
            record[field] = record.get(field, Tally()) + tally


def overall(record: Mapping[str, Tally]) -> Tally:
    """All fields together."""
    return sum(record.values(), Tally())


def _can_tell(field: Field) -> bool:
    return field.kind is not Kind.TEXT and not is_judgement(field) and not quotes_many(field)
