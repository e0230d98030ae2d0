"""What the researcher says of the datasets that are made of a project, kept in its file."""

from __future__ import annotations

from model.dataset_description import (
    Contributor,
    Description,
    description_from_json,
    description_to_json,
)
from storage import history
from storage.canonical import from_text, to_text
from storage.project import Project
from storage.times import now

_SAVE = """
INSERT INTO dataset_description VALUES (1, ?, ?, ?)
ON CONFLICT DO UPDATE SET description = excluded.description, reviewer = excluded.reviewer,
    at = excluded.at
"""


def description(project: Project) -> Description:
    """What was said last; where nothing was, those who reviewed are who made it."""
    found = project.connection.execute("SELECT description FROM dataset_description").fetchone()
    if found is not None:
        return description_from_json(from_text(found[0]))
    names = project.connection.execute(
        "SELECT DISTINCT reviewer FROM accounts WHERE incident IS NOT NULL ORDER BY reviewer"
    )
    return Description(contributors=tuple(Contributor(name) for (name,) in names))


def is_described(project: Project) -> bool:
    """Whether anything was said yet."""
    return bool(project.connection.execute("SELECT 1 FROM dataset_description").fetchone())


def describe(project: Project, said: Description) -> None:
    """Keep what is said. Raises ProjectError."""
    if is_described(project) and description(project) == said:
        return
    with project.writing():
        project.know_reviewer(project.reviewer)
        text = to_text(description_to_json(said))
        project.connection.execute(_SAVE, [text, project.reviewer, now()])
        (project_id,) = project.connection.execute("SELECT id FROM project").fetchone()
        history.append(project, "dataset described", project_id, description_to_json(said))
