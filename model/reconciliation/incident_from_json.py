"""An incident read back from its JSON form: one that went and comes back."""

from __future__ import annotations

from datetime import datetime

from model.account import Stamp
from model.evidence import Evidence, Span
from model.incident import (
    Check,
    CheckState,
    ChosenRule,
    EvidenceFile,
    Incident,
    Relation,
    RelationEvidence,
    RelationKind,
    Resolution,
    Rule,
)
from model.values import Json, Kind, from_json


def incident_from_json(data: Json) -> Incident:
    """The incident that `incident_json.incident_to_json` wrote.

    Raises KeyError, TypeError or ValueError if ``data`` is none.
    """
    return Incident(
        id=data["id"],
        number=data["number"],
        accounts=tuple(data["accounts"]),
        created=_stamp(data["created"]),
        changed=_stamp(data["changed"]),
        resolutions=tuple(_resolution(r) for r in data["resolutions"]),
        relations=tuple(relation_from_json(r) for r in data["relations"]),
        checks=tuple(_check(c) for c in data["checks"]),
        files=tuple(_file(f) for f in data["files"]),
        name=data["name"],
        note=data["note"],
    )


def relation_from_json(data: Json) -> Relation:
    """The relation that `incident_json.relation_to_json` wrote. Raises likewise."""
    return Relation(
        id=data["id"],
        kind=RelationKind(data["relation"]),
        to_incident=data["to"],
        stamp=_stamp(data["stamp"]),
        account=data["account"],
        note=data["note"],
        evidence=tuple(
            RelationEvidence(e["article"], Evidence(Span(e["start"], e["end"]), e["quote"]))
            for e in data["evidence"]
        ),
    )


def _resolution(data: Json) -> Resolution:
    values = data["values"]
    return Resolution(
        field=data["field"],
        rule=Rule(data["rule"]),
        values=tuple(from_json(Kind(v["kind"]), v["value"]) for v in values),
        claims=tuple(tuple(v["claims"]) for v in values),
        chosen=_chosen(data["chosen"]),
    )


def _chosen(data: Json) -> ChosenRule | None:
    return ChosenRule(Rule(data["rule"]), data["reason"], _stamp(data["stamp"])) if data else None


def _check(data: Json) -> Check:
    return Check(data["item"], CheckState(data["state"]), data["note"], _stamp(data["stamp"]))


def _file(data: Json) -> EvidenceFile:
    about = (data["name"], data["sha256"], data["bytes"], data["note"])
    return EvidenceFile(data["id"], *about, _stamp(data["stamp"]))


def _stamp(data: Json) -> Stamp:
    return Stamp(data["reviewer"], datetime.fromisoformat(data["at"]))
