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
    said = _said(project)
    if said is not None:
        return said
    names = project.connection.execute(
        "SELECT DISTINCT reviewer FROM accounts WHERE incident IS NOT NULL ORDER BY reviewer"
    )
    return Description(contributors=tuple(Contributor(name) for (name,) in names))


def is_described(project: Project) -> bool:
    """Whether anything was said yet."""
    return _said(project) is not None


def _said(project: Project) -> Description | None:
    """What is kept; what a newer or a foreign program wrote differently counts as nothing."""
    found = project.connection.execute("SELECT description FROM dataset_description").fetchone()
    try:
        return description_from_json(from_text(found[0])) if found else None
    except ValueError:
        return None


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
