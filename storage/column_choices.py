"""Which columns of tables hold what, remembered in the project by their headings.

Headings are compared as `storage.intake.columns.key` does: capitals and signs are nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from storage.canonical import from_text, to_text
from storage.intake.columns import Choose, Columns, fitting, guess, key
from storage.project import Project
from storage.refusals import ImportRefused


def remembered(project: Project, headings: Iterable[str]) -> Columns | None:
    """What was chosen for a table with these headings, in their spelling; None for a new one."""
    headings = tuple(headings)
    found = project.connection.execute(
        "SELECT choice FROM column_choices WHERE headings = ?", [_key(headings)]
    ).fetchone()
    if found is None:
        return None
    try:
        return fitting(Columns(**from_text(found[0])), headings, optional=True)
    except ImportRefused:
        return None


def remember(project: Project, headings: Iterable[str], columns: Columns) -> None:
    """Keep a choice for the next table with these headings. Raises ProjectError."""
    with project.writing():
        project.connection.execute(
            "INSERT OR REPLACE INTO column_choices VALUES (?, ?)",
            [_key(headings), to_text(columns.named())],
        )


def chooser(project: Project) -> Choose:
    """Chooses by what is remembered, else by what the headings say."""
    return lambda headings: remembered(project, headings) or guess(headings)


def _key(headings: Iterable[str]) -> str:
    return json.dumps(sorted({key(h) for h in headings}), ensure_ascii=False)
