"""What incidents hold, chosen anew from their accounts after these changed or moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from model.incident import Incident, ReportedAccount, Rule
from storage.project import Project
from storage.reconciliation import default_rules, incident_diff, reported
from storage.reconciliation.incident_rows import load_many
from storage.times import now

if TYPE_CHECKING:
    from model.reconciliation.rules import Grounds

_AT_ONCE = 100
_SEVERAL = "SELECT id FROM incidents WHERE n_accounts > 1 ORDER BY number"


def resolve_again(project: Project, incident_ids: Iterable[str], field: str = "") -> None:
    """Bring what these incidents hold into line with their accounts, in the open transaction.

    Each field follows the rule chosen for it; values decided by hand stay. ``field`` is the only
    one that is looked at where it is given.
    """
    wanted = set(incident_ids)
    if not wanted:
        return
    # What compares and chooses is brought in here: the start of the program has no use for it.
    from model.reconciliation.resolving import resolved_anew
    from storage.reconciliation.grounds import ProjectGrounds

    incidents = load_many(project, wanted)
    told = reported.of_incidents(project, [i.id for i in incidents])
    whole = ProjectGrounds(project)
    changed: list[tuple[Incident, Incident]] = []
    for incident in incidents:
        accounts = told.get(incident.id, ())
        grounds = whole.of(accounts) if len(accounts) > 1 else whole.of_one()
        after = resolved_anew(incident, accounts, grounds, whole.defaults, field)
        if not field:
            _count_contradictions(project, incident, accounts, grounds)
        if after.resolutions != incident.resolutions:
            changed.append((incident, after))
    if changed:
        incident_diff.write(project, [b for b, _ in changed], [a for _, a in changed])
        project.connection.executemany(
            "UPDATE incidents SET changed_at = ?, changed_by = ? WHERE id = ?",
            [(now(), project.reviewer, before.id) for before, _ in changed],
        )


def set_default_rule(
    project: Project,
    field: str,
    rule: Rule | None,
    progress: Callable[[int, int | None], object] | None = None,
) -> bool:
    """Set the project's rule for a field and choose by it; whether anything changed.

    Incidents of several accounts are chosen anew a few at a time, so that others can write in
    between: about a second for a thousand of them. ``progress`` is told how many of how many.
    Raises ProjectError where it cannot be written.
    """
    with project.writing():
        changed = default_rules.put(project, field, rule)
    if changed:
        ids = [incident for (incident,) in project.connection.execute(_SEVERAL)]
        for done in range(0, len(ids), _AT_ONCE):
            if progress is not None:
                progress(done, len(ids))
            with project.writing():
                resolve_again(project, ids[done : done + _AT_ONCE], field)
    return changed


def contradictions(accounts: Sequence[ReportedAccount], grounds: Grounds) -> tuple[str, ...]:
    """The fields in which accounts of one incident contradict one another."""
    from model.reconciliation.agreement import Agreement, agreement_of

    if len(accounts) < 2:
        return ()
    found = []
    for field in grounds.codebook.fields:
        said = [[c.value for c in a.account.claims_of(field.id)] for a in accounts]
        told = agreement_of(field, said, grounds.known)
        if told.agreement is Agreement.DIFFERENT:
            found.append(field.id)
    return tuple(found)


def _count_contradictions(
    project: Project, incident: Incident, accounts: Sequence[ReportedAccount], grounds: Grounds
) -> None:
    project.connection.execute(
        "UPDATE incidents SET contradicted = ?1 WHERE id = ?2 AND contradicted <> ?1",
        [len(contradictions(accounts, grounds)), incident.id],
    )
