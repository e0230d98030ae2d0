"""The releases that a project has."""

from __future__ import annotations

from collections.abc import Sequence

from model.export_choice import What
from model.releases.release import (
    Release,
    ReleasedFile,
    ReleasedTable,
    request_from_json,
    tidied,
)
from storage.canonical import from_text
from storage.project import Project
from storage.releases import refusals
from storage.times import time_from_text


def releases(project: Project) -> tuple[Release, ...]:
    """All releases, the latest first. Raises ReleaseRefused where one cannot be read."""
    rows = project.connection.execute(
        "SELECT number, id, version, note, request, codebook, history, reviewer, at"
        " FROM releases ORDER BY number DESC"
    )
    return tuple(_release(project, row) for row in rows.fetchall())


def find(project: Project, version: str) -> Release:
    """The release of a version. Raises ReleaseRefused where there is none."""
    wanted = tidied(version).casefold()
    for release in releases(project):
        if release.version.casefold() == wanted:
            return release
    raise refusals.no_release(version)


def is_taken(project: Project, version: str) -> bool:
    """Whether a release goes by this version, whatever the case of its letters."""
    rows = project.connection.execute("SELECT version FROM releases")
    return version.casefold() in (taken.casefold() for (taken,) in rows)


def _release(project: Project, row: Sequence[object]) -> Release:
    number, key, version, note, request, codebook, history, reviewer, at = row
    connection = project.connection
    files = connection.execute(
        "SELECT name, bytes, sha256 FROM release_files WHERE release = ? ORDER BY name", [number]
    )
    tables = connection.execute(
        "SELECT what, columns, records FROM release_tables WHERE release = ?", [number]
    )
    try:
        asked = request_from_json(from_text(str(request)))
        told = {
            What(what): ReleasedTable(What(what), tuple(from_text(columns)), records)
            for what, columns, records in tables
        }
    except ValueError as error:
        raise refusals.damaged(str(version)) from error
    return Release(
        int(str(number)),
        str(key),
        str(version),
        str(note),
        asked,
        str(codebook),
        str(history),
        str(reviewer),
        time_from_text(str(at)),
        tuple(ReleasedFile(*file) for file in files),
        tuple(told[what] for what in What if what in told),
    )
