"""Incidents and accounts named at the command line by how their ids begin."""

from __future__ import annotations

from storage.project import Project
from storage.reconciliation import incident_rows


def one_incident(project: Project, beginning: str) -> str:
    """The id of the incident that this begins, or that the one of this id was merged into.

    Raises LookupError with a sentence where it begins none, or several.
    """
    merged = incident_rows.current(project, beginning)
    return merged if merged is not None else _one(project, "incident", beginning)


def one_account(project: Project, beginning: str) -> str:
    """The id of the account that this begins. Raises LookupError likewise."""
    return _one(project, "account", beginning)


def _one(project: Project, what: str, beginning: str) -> str:
    rows = project.connection.execute(
        f"SELECT id FROM {what}s WHERE substr(id, 1, length(?1)) = ?1 LIMIT 2", [beginning]
    ).fetchall()
    if len(rows) == 1:
        return str(rows[0][0])
    raise LookupError(
        f"{beginning} begins the ids of several {what}s; give more of it"
        if rows
        else f"there is no {what} {beginning}"
    )
