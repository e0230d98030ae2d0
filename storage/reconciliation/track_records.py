"""How often each source of the project was borne out or contradicted by resolved incidents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from model.incident import Rule
from model.reconciliation.track_record import Resolved, Told, Tracking, TrackRecord
from model.values import Kind, Value, from_json
from storage.canonical import from_text
from storage.project import Project
from storage.reconciliation.knowledge import project_knowledge
from storage.reconciliation.source_register import names

_SOME = 500
_TELLING = """
SELECT incident FROM accounts WHERE incident IS NOT NULL GROUP BY incident HAVING count(*) > 1
UNION SELECT incident FROM incident_values WHERE rule = 'by_hand' ORDER BY 1
"""
_SAID = """
SELECT a.incident, a.id, coalesce(r.source, ''), c.field, c.kind, c.value FROM accounts AS a
JOIN articles AS r ON r.number = a.article JOIN claims AS c ON c.account = a.id
WHERE a.incident IN ({}) ORDER BY a.incident, a.id, c.position
"""
_HELD = """
SELECT incident, field, rule, kind, value FROM incident_values
WHERE incident IN ({}) ORDER BY incident, field, position
"""


def track_records(
    project: Project, go_on: Callable[[int, int], bool] | None = None
) -> TrackRecord | None:
    """The records by source's key (`source_register.names`) and field.

    ``go_on`` is told how many of how many incidents are done, and says whether to go on: None where
    it was stopped. Some seconds where there are 100,000 accounts.
    """
    tracking = Tracking(project.codebook, project_knowledge(project), names(project))
    values = _Values()
    ids = [incident for (incident,) in project.connection.execute(_TELLING)]
    for done in range(0, len(ids), _SOME):
        if done and go_on is not None and not go_on(done, len(ids)):
            return None
        some = ids[done : done + _SOME]
        held = _held(project, some, values)
        for incident, told in _said(project, some, values).items():
            tracking.add(told, held.get(incident, {}))
    return tracking.records()


class _Values:
    """Values by their JSON, each read once: most are said many times."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, str], Value] = {}

    def __call__(self, kind: str, text: str) -> Value:
        key = (kind, text)
        if key not in self._read:
            self._read[key] = from_json(Kind(kind), from_text(text))
        return self._read[key]


def _said(project: Project, ids: Sequence[str], values: _Values) -> dict[str, list[Told]]:
    rows = project.connection.execute(_SAID.format(",".join("?" * len(ids))), ids)
    said: dict[tuple[str, str, str], dict[str, tuple[Value, ...]]] = defaultdict(dict)
    for incident, account, outlet, field, kind, value in rows:
        fields = said[incident, account, outlet]
        fields[field] = (*fields.get(field, ()), values(kind, value))
    found: dict[str, list[Told]] = defaultdict(list)
    for (incident, _, outlet), fields in said.items():
        found[incident].append(Told(outlet, fields))
    return found


def _held(project: Project, ids: Sequence[str], values: _Values) -> dict[str, dict[str, Resolved]]:
    rows = project.connection.execute(_HELD.format(",".join("?" * len(ids))), ids)
    found: dict[str, dict[str, Resolved]] = defaultdict(dict)
    for incident, field, rule, kind, value in rows:
        former = found[incident].get(field)
        held = (*former.values, values(kind, value)) if former else (values(kind, value),)
        found[incident][field] = Resolved(Rule(rule), held)
    return found
