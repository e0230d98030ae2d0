"""What incidents hold, found anew from their accounts after these changed or moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from model.account import Claim
from model.incident import Incident, ReportedAccount, Resolution, Rule
from storage.project import Project
from storage.reconciliation import incident_diff, reported
from storage.reconciliation.incident_rows import load_many
from storage.times import now


def resolve_again(project: Project, incident_ids: Iterable[str]) -> None:
    """Bring what these incidents hold into line with their accounts, in the open transaction."""
    incidents = load_many(project, incident_ids)
    told = reported.of_incidents(project, [i.id for i in incidents])
    for incident in incidents:
        resolutions = _resolved(incident, told.get(incident.id, ()))
        if resolutions != incident.resolutions:
            after = replace(incident, resolutions=resolutions)
            incident_diff.write(project, [incident], [after])
            project.connection.execute(
                "UPDATE incidents SET changed_at = ?, changed_by = ? WHERE id = ?",
                [now(), project.reviewer, incident.id],
            )


def _resolved(incident: Incident, told: Sequence[ReportedAccount]) -> tuple[Resolution, ...]:
    claims = [c for t in told for c in t.account.claims]
    fields = {c.field for c in claims} | {r.field for r in incident.resolutions if r.chosen}
    return tuple(_field(incident, field, told) for field in sorted(fields))


def _field(incident: Incident, field: str, told: Sequence[ReportedAccount]) -> Resolution:
    former = incident.resolution(field)
    chosen = former.chosen if former else None
    if former is not None and chosen is not None and chosen.rule is Rule.BY_HAND:
        return former
    saying = next((t.account for t in told if t.account.claims_of(field)), None)
    claims: tuple[Claim, ...] = saying.claims_of(field) if saying else ()
    rule = chosen.rule if chosen and not claims else Rule.ONLY_ACCOUNT
    values, ids = tuple(c.value for c in claims), tuple((c.id,) for c in claims)
    return Resolution(field, rule, values, ids, chosen)
