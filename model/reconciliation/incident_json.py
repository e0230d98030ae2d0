"""The JSON form of an incident: what the history digests and keeps of one that went."""

from __future__ import annotations

from datetime import UTC

from model.account import Stamp
from model.incident import Check, ChosenRule, EvidenceFile, Incident, Relation, Resolution
from model.review_json import evidence_to_json, kind_of
from model.values import Json, to_json


def incident_to_json(incident: Incident) -> Json:
    """The JSON form; the same incident gives the same."""
    return {
        "id": incident.id,
        "number": incident.number,
        "accounts": list(incident.accounts),
        "created": stamp_to_json(incident.created),
        "changed": stamp_to_json(incident.changed),
        "resolutions": [resolution_to_json(r) for r in incident.resolutions],
        "relations": [relation_to_json(r) for r in incident.relations],
        "checks": [check_to_json(c) for c in incident.checks],
        "files": [file_to_json(f) for f in incident.files],
        "name": incident.name,
        "note": incident.note,
    }


def resolution_to_json(resolution: Resolution) -> Json:
    return {
        "field": resolution.field,
        "rule": resolution.rule.value,
        "values": [
            {"kind": kind_of(v).value, "value": to_json(v), "claims": list(claims)}
            for v, claims in zip(resolution.values, resolution.claims, strict=True)
        ],
        "chosen": chosen_to_json(resolution.chosen),
    }


def chosen_to_json(chosen: ChosenRule | None) -> Json:
    if chosen is None:
        return None
    return {
        "rule": chosen.rule.value,
        "reason": chosen.reason,
        "stamp": stamp_to_json(chosen.stamp),
    }


def relation_to_json(relation: Relation) -> Json:
    return {
        "id": relation.id,
        "relation": relation.kind.value,
        "to": relation.to_incident,
        "account": relation.account,
        "note": relation.note,
        "evidence": [
            {"article": e.article_id, **evidence_to_json(e.evidence)} for e in relation.evidence
        ],
        "stamp": stamp_to_json(relation.stamp),
    }


def check_to_json(check: Check) -> Json:
    return {
        "item": check.item,
        "state": check.state.value,
        "note": check.note,
        "stamp": stamp_to_json(check.stamp),
    }


def file_to_json(file: EvidenceFile) -> Json:
    return {
        "id": file.id,
        "name": file.name,
        "sha256": file.sha256,
        "bytes": file.bytes,
        "note": file.note,
        "stamp": stamp_to_json(file.stamp),
    }


def stamp_to_json(stamp: Stamp) -> Json:
    at = stamp.at.astimezone(UTC).isoformat(timespec="microseconds")
    return {"reviewer": stamp.reviewer, "at": at}
