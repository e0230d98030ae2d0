"""Incidents read from their rows as values: one, many, those that have to do with some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

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
from model.values import Kind, Value, from_json
from storage.canonical import from_text
from storage.project import Project
from storage.times import time_from_text

SOME = 500
"""So many ids are asked for at once."""

Row = tuple[Any, ...]


def load(project: Project, incident_id: str) -> Incident:
    """The incident as it stands. Raises KeyError if there is none; see `current`."""
    found = load_many(project, [incident_id])
    if not found:
        raise KeyError(incident_id)
    return found[0]


def load_many(project: Project, incident_ids: Iterable[str]) -> tuple[Incident, ...]:
    """Those of the incidents that are there, in the project's order, each once."""
    ids = sorted(set(incident_ids))
    found: list[Incident] = []
    for start in range(0, len(ids), SOME):
        found += _load(project, ids[start : start + SOME])
    return tuple(sorted(found, key=lambda i: i.number))


def every(project: Project) -> Iterator[Incident]:
    """All incidents in the project's order, read a few hundred at a time."""
    last = 0
    while True:
        rows = project.connection.execute(
            "SELECT number, id FROM incidents WHERE number > ? ORDER BY number LIMIT ?",
            [last, SOME],
        ).fetchall()
        if not rows:
            return
        yield from load_many(project, [incident for _, incident in rows])
        last = rows[-1][0]


def current(project: Project, incident_id: str) -> str | None:
    """The incident itself, or the one that it was merged into since; None if it is gone."""
    seen: set[str] = set()
    here: str | None = incident_id
    while here is not None and here not in seen:
        if project.connection.execute("SELECT 1 FROM incidents WHERE id = ?", [here]).fetchone():
            return here
        seen.add(here)
        here = _merged_into(project, here)
    return None


def _merged_into(project: Project, incident_id: str) -> str | None:
    found = project.connection.execute(
        "SELECT into_incident FROM merged_incidents WHERE id = ?", [incident_id]
    ).fetchone()
    return found[0] if found else None


def is_saved(project: Project, account_id: str) -> bool:
    """Whether the account is in the project's file."""
    return bool(
        project.connection.execute("SELECT 1 FROM accounts WHERE id = ?", [account_id]).fetchone()
    )


def incident_of(project: Project, account_id: str) -> str | None:
    """The incident that an account is saved in; None for one without, or that is not saved."""
    found = project.connection.execute(
        "SELECT incident FROM accounts WHERE id = ?", [account_id]
    ).fetchone()
    return found[0] if found else None


def incidents_of(project: Project, account_ids: Iterable[str]) -> dict[str, str]:
    """By account the incident that it is saved in, of those that have one."""
    rows = asked(
        project,
        "SELECT id, incident FROM accounts WHERE incident IS NOT NULL AND id IN",
        sorted(set(account_ids)),
    )
    return dict(rows)


def named(project: Project, incident_ids: Iterable[str]) -> dict[str, tuple[str, int]]:
    """By incident its name and how many accounts tell of it."""
    select = "SELECT id, name, n_accounts FROM incidents WHERE id IN"
    return {key: (name, n) for key, name, n in asked(project, select, sorted(set(incident_ids)))}


def around(project: Project, incident_ids: Iterable[str]) -> tuple[Incident, ...]:
    """These incidents and those that say of themselves what they are to one of them."""
    ids = set(incident_ids)
    ids |= {
        row[0]
        for row in asked(
            project,
            "SELECT DISTINCT incident FROM incident_relations WHERE to_incident IN",
            sorted(ids),
        )
    }
    return load_many(project, ids)


def asked(project: Project, select: str, ids: Sequence[str], end: str = "") -> list[Row]:
    """The rows of a query that ends in IN and the ids, however many they are."""
    rows: list[Row] = []
    for start in range(0, len(ids), SOME):
        some = ids[start : start + SOME]
        marks = ",".join("?" * len(some))
        rows += project.connection.execute(f"{select} ({marks}){end}", some)
    return rows


def _load(project: Project, ids: Sequence[str]) -> Iterator[Incident]:
    accounts = _accounts(project, ids)
    resolutions = _resolutions(project, ids)
    relations = _relations(project, ids)
    checks = _checks(project, ids)
    files = _files(project, ids)
    rows = asked(
        project,
        "SELECT id, number, created_by, created_at, changed_by, changed_at, name, note"
        " FROM incidents WHERE id IN",
        ids,
    )
    for key, number, created_by, created_at, changed_by, changed_at, name, note in rows:
        yield Incident(
            id=key,
            number=number,
            accounts=tuple(accounts[key]),
            created=_stamp(created_by, created_at),
            changed=_stamp(changed_by, changed_at),
            resolutions=tuple(resolutions[key]),
            relations=tuple(relations[key]),
            checks=tuple(checks[key]),
            files=tuple(files[key]),
            name=name,
            note=note,
        )


def _accounts(project: Project, ids: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    select = "SELECT incident, id FROM accounts WHERE incident IN"
    for incident, account in asked(project, select, ids, " ORDER BY article, position, id"):
        found[incident].append(account)
    return found


def _resolutions(project: Project, ids: Sequence[str]) -> dict[str, list[Resolution]]:
    chosen = _chosen(project, ids)
    claims = _value_claims(project, ids)
    values: dict[tuple[str, str], list[tuple[Value, str, tuple[str, ...]]]] = defaultdict(list)
    select = "SELECT incident, field, position, kind, value, rule FROM incident_values"
    rows = asked(project, f"{select} WHERE incident IN", ids, " ORDER BY incident, field, position")
    for incident, field, position, kind, value, rule in rows:
        known = from_json(Kind(kind), from_text(value))
        values[incident, field].append((known, rule, tuple(claims[incident, field, position])))
    found: dict[str, list[Resolution]] = defaultdict(list)
    for incident, field in sorted(values.keys() | chosen.keys()):
        said = chosen.get((incident, field))
        held = values.get((incident, field), [])
        rule = held[0][1] if held else said.rule if said else Rule.ONLY_ACCOUNT
        found[incident].append(
            Resolution(
                field,
                Rule(rule),
                tuple(v for v, _, _ in held),
                tuple(c for _, _, c in held),
                said,
            )
        )
    return found


def _chosen(project: Project, ids: Sequence[str]) -> dict[tuple[str, str], ChosenRule]:
    select = "SELECT incident, field, rule, reason, reviewer, at FROM incident_rules"
    return {
        (incident, field): ChosenRule(Rule(rule), reason, _stamp(reviewer, at))
        for incident, field, rule, reason, reviewer, at in asked(
            project, f"{select} WHERE incident IN", ids
        )
    }


def _value_claims(project: Project, ids: Sequence[str]) -> dict[tuple[str, str, int], list[str]]:
    found: dict[tuple[str, str, int], list[str]] = defaultdict(list)
    select = "SELECT incident, field, position, claim FROM incident_value_claims WHERE incident IN"
    for incident, field, position, claim in asked(project, select, ids, " ORDER BY claim"):
        found[incident, field, position].append(claim)
    return found


def _relations(project: Project, ids: Sequence[str]) -> dict[str, list[Relation]]:
    evidence = _relation_evidence(project, ids)
    found: dict[str, list[Relation]] = defaultdict(list)
    kinds = ",".join(f"'{kind}'" for kind in RelationKind)
    select = (
        "SELECT id, incident, relation, to_incident, account, note, reviewer, at"
        f" FROM incident_relations WHERE relation IN ({kinds}) AND incident IN"
    )
    for key, incident, kind, to, account, note, who, at in asked(
        project, select, ids, " ORDER BY at, id"
    ):
        found[incident].append(
            Relation(
                key, RelationKind(kind), to, _stamp(who, at), account, note, tuple(evidence[key])
            )
        )
    return found


def _relation_evidence(project: Project, ids: Sequence[str]) -> dict[str, list[RelationEvidence]]:
    found: dict[str, list[RelationEvidence]] = defaultdict(list)
    select = (
        "SELECT e.relation, a.id, e.start, e.end, e.quote FROM incident_relations AS r"
        " JOIN relation_evidence AS e ON e.relation = r.id"
        " JOIN articles AS a ON a.number = e.article"
        " WHERE r.incident IN"
    )
    for relation, article, start, end, quote in asked(project, select, ids, " ORDER BY e.position"):
        said = RelationEvidence(article, Evidence(Span(start, end), quote))
        found[relation].append(said)
    return found


def _checks(project: Project, ids: Sequence[str]) -> dict[str, list[Check]]:
    found: dict[str, list[Check]] = defaultdict(list)
    select = "SELECT incident, item, state, note, reviewer, at FROM incident_checks"
    rows = asked(project, f"{select} WHERE incident IN", ids, " ORDER BY item")
    for incident, item, state, note, who, at in rows:
        found[incident].append(Check(item, CheckState(state), note, _stamp(who, at)))
    return found


def _files(project: Project, ids: Sequence[str]) -> dict[str, list[EvidenceFile]]:
    found: dict[str, list[EvidenceFile]] = defaultdict(list)
    select = "SELECT incident, id, name, sha256, bytes, note, reviewer, at FROM evidence_files"
    rows = asked(project, f"{select} WHERE incident IN", ids, " ORDER BY at, id")
    for incident, key, name, sha256, size, note, who, at in rows:
        found[incident].append(EvidenceFile(key, name, sha256, size, note, _stamp(who, at)))
    return found


def _stamp(reviewer: str, at: str) -> Stamp:
    return Stamp(reviewer, time_from_text(at))
