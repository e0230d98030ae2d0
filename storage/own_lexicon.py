"""A project's own lexicon: entries that its researchers added, each change kept in the history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from model.lexicon_entry import EntryKind, OwnEntry, to_json
from storage import history
from storage.canonical import from_text, to_text
from storage.project import Project
from storage.times import now

_COLUMNS = "id, kind, name, aliases, sort, country, admin1, lat, lon"


def entries(project: Project) -> tuple[OwnEntry, ...]:
    """All entries by kind and name."""
    rows = project.connection.execute(
        f"SELECT {_COLUMNS} FROM lexicon_entries ORDER BY kind, name, id"
    )
    return tuple(_entries(rows))


def keep(project: Project, entry: OwnEntry) -> None:
    """Add an entry, or put it in the place of the one with its id.

    Raises ProjectError where it cannot be written.
    """
    with project.writing():
        before = _find(project, entry.id)
        if before == entry:
            return
        project.know_reviewer(project.reviewer)
        row = (
            entry.id, str(entry.kind), entry.name, to_text(list(entry.aliases)), entry.sort,
            entry.country, entry.admin1, entry.lat, entry.lon, project.reviewer, now(),
        )  # fmt: skip
        project.connection.execute(
            f"INSERT OR REPLACE INTO lexicon_entries ({_COLUMNS}, reviewer, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row,
        )
        what = "lexicon entry added" if before is None else "lexicon entry changed"
        was = {} if before is None else {"before": to_json(before)}
        history.append(project, what, entry.id, {**was, "after": to_json(entry)})


def remove(project: Project, entry_id: str) -> None:
    """Take an entry out. Raises KeyError if there is none, ProjectError if it cannot be."""
    with project.writing():
        before = _find(project, entry_id)
        if before is None:
            raise KeyError(entry_id)
        project.know_reviewer(project.reviewer)
        project.connection.execute("DELETE FROM lexicon_entries WHERE id = ?", [entry_id])
        history.append(project, "lexicon entry removed", entry_id, {"before": to_json(before)})


def _find(project: Project, entry_id: str) -> OwnEntry | None:
    rows = project.connection.execute(
        f"SELECT {_COLUMNS} FROM lexicon_entries WHERE id = ?", [entry_id]
    )
    return next(_entries(rows), None)


def _entries(rows: Iterable[tuple[object, ...]]) -> Iterator[OwnEntry]:
    for key, kind, name, aliases, sort, country, admin1, lat, lon in rows:
        yield OwnEntry(
            id=str(key),
            kind=EntryKind(str(kind)),
            name=str(name),
            aliases=tuple(map(str, _list(aliases))),
            sort=str(sort),
            country=str(country),
            admin1=str(admin1),
            lat=_degrees(lat),
            lon=_degrees(lon),
        )


def _list(text: object) -> list[object]:
    found = from_text(str(text))
    return list(found) if isinstance(found, list) else []


def _degrees(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) else None
