"""When articles were done: what the pace is told from."""

from __future__ import annotations

from datetime import datetime

from model.standing import DECIDED
from storage.project import Project
from storage.times import time_from_text, time_to_text

_DONE = f"""
SELECT max(at) FROM article_decisions AS d JOIN articles AS a ON a.number = d.article
WHERE d.reviewer = ? AND at >= ? AND d.status IN ({", ".join("?" for _ in DECIDED)})
    AND a.status = d.status
GROUP BY d.article ORDER BY max(at)
"""


def done_since(project: Project, since: datetime) -> tuple[datetime, ...]:
    """When the reviewer was done with each article that is still done, in order of time."""
    rows = project.connection.execute(
        _DONE, [project.reviewer, time_to_text(since), *(s.value for s in DECIDED)]
    )
    return tuple(time_from_text(at) for (at,) in rows)
