"""Incidents whose values depend on what is held of sources, resolved anew when that changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from model.reconciliation.origins import FIELD
from model.reconciliation.register import Source
from storage.project import Project
from storage.reconciliation.knowledge import project_knowledge
from storage.reconciliation.resolving import resolve_again

_OF_SEVERAL = (
    "SELECT incident FROM accounts WHERE incident IS NOT NULL GROUP BY incident HAVING count(*) > 1"
)
_OUTLETS = f"""
SELECT DISTINCT a.incident, r.source FROM accounts AS a JOIN articles AS r ON r.number = a.article
WHERE r.source <> '' AND a.incident IN ({_OF_SEVERAL})
"""
_QUOTED = f"""
SELECT DISTINCT a.incident, c.value ->> '$.name' FROM claims AS c
JOIN accounts AS a ON a.id = c.account
WHERE c.field = ? AND c.kind = 'name' AND a.incident IN ({_OF_SEVERAL})
"""


def affected_by(project: Project, sources: Collection[Source]) -> frozenset[str]:
    """The incidents of several accounts of which one is by these sources, or quotes them."""
    key = project_knowledge(project).source_key
    keys = {key(name) for source in sources for name in source.names}
    run = project.connection.execute
    named = (*run(_OUTLETS), *run(_QUOTED, [FIELD]))
    return frozenset(incident for incident, name in named if key(name) in keys)


def resolve(project: Project, incidents: Iterable[str]) -> None:
    """Bring what these incidents hold into line with what is held of their sources now."""
    with project.writing():
        resolve_again(project, sorted(incidents))
