"""Incidents written as the difference between two states, in one transaction, with history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from model.incident import Incident
from model.reconciliation.incident_json import incident_to_json
from model.reconciliation.meanwhile import onto
from model.values import Json
from storage import history
from storage.project import Project
from storage.reconciliation import incident_diff, said_relations
from storage.reconciliation.incident_diff import stamp_row
from storage.reconciliation.incident_rows import load_many
from storage.reconciliation.kept_apart import Apart, set_apart
from storage.reconciliation.resolving import resolve_again
from storage.times import now


@dataclass(frozen=True, slots=True)
class Change:
    """How the incidents that were asked about stood, and how they stand.

    ``apart`` are pairs of accounts of which it was said then whether they are kept apart.
    """

    before: tuple[Incident, ...]
    after: tuple[Incident, ...]
    apart: tuple[Apart, ...] = ()

    @property
    def touched(self) -> frozenset[str]:
        """The ids of those that are not as they were."""
        old, new = ({i.id: i for i in some} for some in (self.before, self.after))
        return frozenset(i for i in old.keys() | new.keys() if old.get(i) != new.get(i))

    @property
    def turned(self) -> Change:
        """What undoes it."""
        apart = tuple((one, other, not said) for one, other, said in self.apart)
        return Change(self.after, self.before, apart)


def put(
    project: Project,
    before: Sequence[Incident],
    after: Sequence[Incident],
    what: str,
    detail: Mapping[str, Json] | None = None,
    apart: Iterable[Apart] = (),
) -> Change:
    """Write what differs between two states of incidents and say ``what`` was done in the history.

    One that is not in ``after`` goes, and what names it is led on to where its accounts went. A
    new one with number 0 gets the next. ``apart`` is said at the same time. What was done since
    ``before`` was read stays: accounts where they were moved, what was decided and noted; an
    incident that no account is left in goes. The change that is returned is how it came out:
    putting it the other way round undoes it. Raises ProjectError if it cannot be written.
    """
    with project.writing():
        said = tuple(pair for pair in apart if set_apart(project, *pair))
        done = put_within(project, before, after, what, detail)
    return replace(done, apart=said)


def put_within(
    project: Project,
    before: Sequence[Incident],
    after: Sequence[Incident],
    what: str,
    detail: Mapping[str, Json] | None = None,
) -> Change:
    """`put`, in the transaction that is open."""
    ids = {i.id for i in (*before, *after)}
    stood = load_many(project, ids)
    _know_reviewers(project, after)
    _put_heads(project, before, after)
    moved = _move(project, before, after)
    incident_diff.write(project, *_onto(stood, before, after))
    _remove_empty(project, stood, ids)
    _found_again(project, after)
    said_relations.keep(project, moved)
    resolve_again(project, ids)
    change = Change(stood, load_many(project, ids))
    _record(project, change, what, detail or {})
    return change


def _onto(
    stood: Iterable[Incident], before: Iterable[Incident], after: Iterable[Incident]
) -> tuple[list[Incident], list[Incident]]:
    """The two states as a change of incidents as they stand, where these are in both."""
    old, new = {i.id: i for i in before}, {i.id: i for i in after}
    for incident in stood:
        if incident.id in old and incident.id in new:
            both = onto(incident, old[incident.id], new[incident.id])
            old[incident.id], new[incident.id] = both
    return list(old.values()), list(new.values())


def next_number(project: Project) -> int:
    """The number of the next incident: none is given twice."""
    (last,) = project.connection.execute("SELECT last_incident FROM project").fetchone()
    return int(last) + 1


def _know_reviewers(project: Project, incidents: Iterable[Incident]) -> None:
    names = {project.reviewer}
    for incident in incidents:
        names |= {incident.created.reviewer, incident.changed.reviewer}
        names |= {r.chosen.stamp.reviewer for r in incident.resolutions if r.chosen}
        names |= {r.stamp.reviewer for r in incident.relations}
        names |= {c.stamp.reviewer for c in incident.checks}
        names |= {f.stamp.reviewer for f in incident.files}
    for name in sorted(names):
        project.know_reviewer(name)


def _put_heads(project: Project, before: Iterable[Incident], after: Iterable[Incident]) -> None:
    old = {i.id: i for i in before}
    for incident in after:
        former = old.get(incident.id)
        if former is None:
            number = incident.number or next_number(project)
            project.connection.execute(
                "INSERT INTO incidents (number, id, created_by, created_at, changed_by, changed_at,"
                " name, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                [number, incident.id, *_head(incident)],
            )
        elif _head(former) != _head(incident):
            named = (former.name, incident.name, former.note, incident.note)
            project.connection.execute(
                "UPDATE incidents SET created_by = ?, created_at = ?, changed_by = ?,"
                " changed_at = ?, name = iif(name = ?, ?, name), note = iif(note = ?, ?, note)"
                " WHERE id = ?",
                [*_head(incident)[:-2], *named, incident.id],
            )


def _head(incident: Incident) -> tuple[str, ...]:
    stamps = (*stamp_row(incident.created), *stamp_row(incident.changed))
    return (*stamps, incident.name, incident.note)


def _move(project: Project, before: Iterable[Incident], after: Iterable[Incident]) -> list[str]:
    """Put accounts into other incidents; the ids of those that are elsewhere now."""
    was = {a: i.id for i in before for a in i.accounts}
    at = now()
    moved = [(i.id, at, a, was.get(a)) for i in after for a in i.accounts if was.get(a) != i.id]
    project.connection.executemany(
        "UPDATE accounts SET incident = ?, moved_at = ? WHERE id = ? AND incident IS ?", moved
    )
    return [account for _, _, account, _ in moved]


def _remove_empty(project: Project, stood: Iterable[Incident], ids: Iterable[str]) -> None:
    accounts = {i.id: i.accounts for i in stood}
    for incident in sorted(ids):
        (left,) = project.connection.execute(
            "SELECT count(*) FROM accounts WHERE incident = ?", [incident]
        ).fetchone()
        if not left:
            _remove(project, incident, accounts.get(incident, ()))


def _remove(project: Project, incident: str, accounts: Sequence[str]) -> None:
    """Take an incident away; what still names it or hangs on it goes where its accounts went."""
    execute = project.connection.execute
    into = _where(project, accounts)
    if into is not None:
        execute("INSERT OR REPLACE INTO merged_incidents VALUES (?, ?)", [incident, into])
        for column in ("to_incident", "incident"):
            execute(
                f"UPDATE incident_relations SET {column} = ? WHERE {column} = ?", [into, incident]
            )
        execute("DELETE FROM incident_relations WHERE incident = to_incident")
        execute("UPDATE evidence_files SET incident = ? WHERE incident = ?", [into, incident])
    execute("DELETE FROM incidents WHERE id = ?", [incident])


def _where(project: Project, accounts: Sequence[str]) -> str | None:
    """The incident that the first of these accounts which is still there is in."""
    for account in accounts:
        found = project.connection.execute(
            "SELECT incident FROM accounts WHERE id = ? AND incident IS NOT NULL", [account]
        ).fetchone()
        if found:
            return str(found[0])
    return None


def _found_again(project: Project, after: Iterable[Incident]) -> None:
    """An incident that is there is not led on any more."""
    project.connection.executemany(
        "DELETE FROM merged_incidents WHERE id = ? AND id IN (SELECT id FROM incidents)",
        [[i.id] for i in after],
    )


def _record(project: Project, change: Change, what: str, detail: Mapping[str, Json]) -> None:
    """A row for each incident that is not as it was; one that went is kept whole."""
    old, new = ({i.id: i for i in some} for some in (change.before, change.after))
    for incident in sorted(change.touched):
        said: dict[str, Json] = dict(detail)
        before, after = (_json(some.get(incident)) for some in (old, new))
        said["before"] = history.digest(before) if before else None
        said["after"] = history.digest(after) if after else None
        if after is None:
            said["removed"] = before
        history.append(project, what, incident, said)


def _json(incident: Incident | None) -> Json:
    return incident_to_json(incident) if incident else None
