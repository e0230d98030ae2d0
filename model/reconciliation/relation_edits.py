"""What incidents are to one another: said, taken back, and led on when incidents come together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from model.account import Stamp, new_id
from model.incident import Incident, Relation, RelationEvidence, RelationKind
from model.reconciliation.absorbing import noted

_BOTH_WAYS = {RelationKind.CONTRADICTS}
"""What holds of two incidents whichever says it."""


def relate(
    incident: Incident,
    kind: RelationKind,
    other: Incident,
    by: Stamp,
    *,
    note: str = "",
    evidence: Sequence[RelationEvidence] = (),
) -> Incident:
    """The incident that is something to another one. As it was where that is said already.

    Raises ValueError for an incident and itself.
    """
    if incident.id == other.id:
        raise ValueError("an incident is nothing to itself")
    if any(r.kind is kind and r.to_incident == other.id for r in incident.relations):
        return incident
    if kind in _BOTH_WAYS and any(
        r.kind is kind and r.to_incident == incident.id for r in other.relations
    ):
        return incident
    new = Relation(new_id(), kind, other.id, by, None, note.strip(), tuple(evidence))
    return replace(incident, relations=(*incident.relations, new), changed=by)


def unrelate(incident: Incident, relation_id: str, by: Stamp) -> Incident:
    """The incident without a relation. Raises KeyError if it has none such that is its own to
    take back."""
    gone = own_relation(incident, relation_id)
    kept = tuple(r for r in incident.relations if r is not gone)
    return replace(incident, relations=kept, changed=by)


def say_of_relation(
    incident: Incident,
    relation_id: str,
    by: Stamp,
    *,
    kind: RelationKind | None = None,
    note: str | None = None,
    evidence: Sequence[RelationEvidence] | None = None,
) -> Incident:
    """The incident with another kind, note or evidence of a relation. Raises KeyError likewise."""
    former = own_relation(incident, relation_id)
    after = replace(
        former,
        kind=former.kind if kind is None else kind,
        note=former.note if note is None else note.strip(),
        evidence=former.evidence if evidence is None else tuple(evidence),
    )
    if after == former:
        return incident
    relations = tuple(replace(after, stamp=by) if r is former else r for r in incident.relations)
    return replace(incident, relations=relations, changed=by)


def own_relation(incident: Incident, relation_id: str) -> Relation:
    """A relation that no account says. Raises KeyError if there is none."""
    for relation in incident.relations:
        if relation.id == relation_id and relation.account is None:
            return relation
    raise KeyError(relation_id)


def led_on(
    incidents: Iterable[Incident],
    gone: Mapping[str, str],
    moved: Mapping[str, str],
    by: Stamp,
) -> tuple[Incident, ...]:
    """The incidents with their relations led on to where incidents went, and with their accounts.

    ``gone`` says what each incident that went became part of, ``moved`` in which incident an
    account is now. One that would join an incident with itself goes; what was noted of it is kept
    in the incident's note.
    """
    known = tuple(incidents)
    held: dict[str, list[Relation]] = defaultdict(list)
    loose: dict[str, list[Relation]] = defaultdict(list)
    for incident in known:
        for relation in incident.relations:
            to = gone.get(relation.to_incident, relation.to_incident)
            owner = moved.get(relation.account or "", incident.id)
            relation = relation if to == relation.to_incident else replace(relation, to_incident=to)
            (loose if to == owner else held)[owner].append(relation)
    return tuple(_with_relations(i, held[i.id], loose[i.id], by) for i in known)


def _with_relations(
    incident: Incident, held: Iterable[Relation], loose: Iterable[Relation], by: Stamp
) -> Incident:
    relations = _each_once(held)
    note = noted(incident.note, *(words for r in loose if not r.account for words in _words(r)))
    if (relations, note) == (incident.relations, incident.note):
        return incident
    return replace(incident, relations=relations, note=note, changed=by)


def _words(relation: Relation) -> list[str]:
    quotes = [f"«{said.evidence.quote}»" for said in relation.evidence]
    return [words for words in (relation.note, *quotes) if words]


def _each_once(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Of relations that say the same the first, with what the others rest on."""
    found: dict[tuple[str, ...], Relation] = {}
    for relation in sorted(relations, key=lambda r: (r.stamp.at, r.id)):
        key = (relation.kind, relation.to_incident, relation.account or "")
        first = found.get(key)
        if first is None:
            found[key] = relation
            continue
        more = tuple(e for e in relation.evidence if e not in first.evidence)
        note = noted(first.note, relation.note)
        found[key] = replace(first, note=note, evidence=(*first.evidence, *more))
    return tuple(found.values())
