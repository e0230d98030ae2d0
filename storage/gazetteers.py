"""Gazetteers that a project's researchers imported, with where they came from and their licence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.account import new_id
from storage import history
from storage.canonical import from_text, to_text
from storage.project import Project
from storage.times import now

if TYPE_CHECKING:
    from model.extraction.gazetteer import Spot

_COLUMNS = "id, name, licence, file, sha256, digest, places, left_out, reviewer, at"


@dataclass(frozen=True, slots=True)
class Imported:
    """One imported gazetteer. ``sha256`` is of its file, ``digest`` of the places taken from it;
    ``at`` is ISO 8601 in UTC.
    """

    id: str
    name: str
    licence: str
    file: str
    sha256: str
    digest: str
    places: int
    left_out: Mapping[str, int]
    reviewer: str
    at: str


def imported(project: Project) -> tuple[Imported, ...]:
    """The gazetteers in the order of import. Quick: their places are not read."""
    rows = project.connection.execute(f"SELECT {_COLUMNS} FROM gazetteers ORDER BY at, id")
    return tuple(_imported(row) for row in rows)


def add(
    project: Project,
    spots: Iterable[Spot],
    *,
    name: str,
    licence: str,
    file: str,
    sha256: str,
    left_out: Mapping[str, int],
) -> Imported:
    """Keep these places as one gazetteer. Raises ProjectError where it cannot be written."""
    rows = [_row(spot) for spot in spots]
    digest = _digest(rows)
    with project.writing():
        project.know_reviewer(project.reviewer)
        made = Imported(
            new_id(), name, licence, file, sha256, digest, len(rows), dict(left_out),
            project.reviewer, now(),
        )  # fmt: skip
        project.connection.execute(
            f"INSERT INTO gazetteers ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                made.id, name, licence, file, sha256, digest, len(rows), to_text(made.left_out),
                made.reviewer, made.at,
            ],
        )  # fmt: skip
        project.connection.executemany(
            "INSERT INTO gazetteer_places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((made.id, at, *row) for at, row in enumerate(rows)),
        )
        history.append(project, "gazetteer imported", made.id, _told(made))
    return made


def same_places(project: Project, spots: Iterable[Spot]) -> Imported | None:
    """The gazetteer that holds just these places; None where none does."""
    digest = _digest([_row(spot) for spot in spots])
    return next((g for g in imported(project) if g.digest == digest), None)


def remove(project: Project, gazetteer_id: str) -> None:
    """Take a gazetteer out. Raises KeyError if there is none, ProjectError if it cannot be."""
    with project.writing():
        found = next((g for g in imported(project) if g.id == gazetteer_id), None)
        if found is None:
            raise KeyError(gazetteer_id)
        project.know_reviewer(project.reviewer)
        project.connection.execute("DELETE FROM gazetteers WHERE id = ?", [gazetteer_id])
        history.append(project, "gazetteer removed", gazetteer_id, _told(found))


def spots(project: Project) -> Iterator[Spot]:
    """The places of all imported gazetteers, those imported first going first."""
    # Places bring in the rules, which the start of the program has no use for.
    from model.extraction.gazetteer import Spot

    rows = project.connection.execute(
        "SELECT p.name, aliases, latin, kind, country, admin1, lat, lon, population"
        " FROM gazetteers AS g JOIN gazetteer_places AS p ON p.gazetteer = g.id"
        " ORDER BY g.at, g.id, position"
    )
    for name, aliases, latin, kind, country, admin1, lat, lon, people in rows:
        others = tuple(aliases.split("|")) if aliases else ()
        yield Spot(name, others, latin, kind, country, admin1, lat, lon, people, curated=False)


def _digest(rows: Sequence[tuple[str | int | float | None, ...]]) -> str:
    return hashlib.sha256(to_text([list(row) for row in rows]).encode("utf-8")).hexdigest()


def _row(spot: Spot) -> tuple[str | int | float | None, ...]:
    return (
        spot.name, "|".join(spot.aliases), spot.latin, spot.kind, spot.country, spot.admin1,
        spot.lat, spot.lon, spot.population,
    )  # fmt: skip


def _told(gazetteer: Imported) -> dict[str, str | int]:
    """What the history keeps of a gazetteer."""
    parts = ("name", "licence", "file", "sha256", "digest", "places")
    return {part: getattr(gazetteer, part) for part in parts}


def _imported(row: tuple[object, ...]) -> Imported:
    key, name, licence, file, sha256, digest, places, left_out, reviewer, at = map(str, row)
    counts = from_text(left_out)
    told = {k: int(str(v)) for k, v in counts.items()} if isinstance(counts, dict) else {}
    return Imported(key, name, licence, file, sha256, digest, int(places), told, reviewer, at)
