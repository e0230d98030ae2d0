"""The names that a project's reviewed values hold, to be offered while one types."""

from __future__ import annotations

from storage.project import Project

_USED = """
SELECT r.id, c.field, json_extract(c.value, '$.name')
FROM claims AS c JOIN articles AS r ON r.number = c.article
WHERE c.kind IN ('name', 'place')
"""


def used_names(project: Project) -> list[tuple[str, str, str]]:
    """The article, the field and the name of every reviewed place, side and source."""
    rows = project.connection.execute(_USED)
    return [(str(article), str(field), str(name)) for article, field, name in rows]
