"""Writing a package: every table through the same choice, then all that describes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from model.dataset_description import Description
from model.export_choice import ExportChoice, Part, What
from model.values import Json
from storage.descriptions import description as described
from storage.errors import ExportStopped
from storage.outgoing import sqlite_tables
from storage.outgoing.table import Table
from storage.packages.croissant import croissant
from storage.packages.front import citation_file, descriptor, front, licence_file, to_text
from storage.packages.provenance import origin, provenance
from storage.packages.readme import readme
from storage.packages.resource import ORDER, Keys, write, write_codebook
from storage.packages.sink import Sink, sink
from storage.project import Project
from storage.tables import selects
from storage.tables.outgoing import outgoing
from storage.written_files import written_bytes

Progress = Callable[[int, int | None], bool]
"""Told how many rows of how many are written; False stops."""


def write_package(
    project: Project,
    choice: ExportChoice,
    path: Path,
    *,
    description: Description | None = None,
    as_of: str | None = None,
    progress: Progress | None = None,
) -> dict[What, int]:
    """Write all tables of a choice and what describes them to a zip, or to a folder where ``path``
    does not end in ``.zip``; returns how many rows each table has.

    ``description`` is the project's own where none is given; ``as_of`` is the hash of a row of the
    history that the package is said to be made at, to write an earlier one again. Raises
    ProjectError where it cannot be written, ExportStopped where ``progress`` stops it; what was
    there stays then.
    """
    with project.reading(), sink(path) as into:
        said = _named(project, choice, described(project) if description is None else description)
        tables = _tables(project, choice, path, progress)
        keys, counts, found = Keys(), {}, []
        for table in tables:
            counts[table.choice.what], resource = write(into, table, keys)
            found.append(resource)
        found.append(write_codebook(into, tables[0]))
        _describe(project, choice, into, said, tables, counts, found, as_of)
    return counts


def write_tables(
    project: Project, choice: ExportChoice, path: Path, *, progress: Progress | None = None
) -> dict[What, int]:
    """Write all tables of a choice to one SQLite file; otherwise as `write_package`."""
    with project.reading(), written_bytes(path) as file:
        return sqlite_tables.write_all(file, _tables(project, choice, path, progress))


def _tables(
    project: Project, choice: ExportChoice, path: Path, progress: Progress | None
) -> list[Table]:
    """The tables of a choice, whose rows are told of as one after another."""
    steps = _Steps(sum(selects.count(project, choice.of(w)) for w in ORDER), progress, path)
    return [outgoing(project, choice.of(what), told=steps.told) for what in ORDER]


def _describe(
    project: Project,
    choice: ExportChoice,
    into: Sink,
    said: Description,
    tables: list[Table],
    counts: dict[What, int],
    found: list[Json],
    as_of: str | None,
) -> None:
    from_ = origin(project, as_of)
    first = front(said, project.codebook, from_)
    told = provenance(project, choice, from_, counts)
    into.text("codebook.toml", project.codebook.source)
    into.text("provenance.json", to_text(told))
    into.text("datapackage.json", descriptor(first, from_, found, told))
    into.text("croissant.json", to_text(croissant(first, from_, found)))
    for language in ("ar", "en"):
        words = readme(first, project.codebook, tables, counts, told, language)
        into.text(f"README.{language}.md", words)
    into.text("LICENCE.txt", licence_file(first))
    citation = citation_file(first)
    if citation is not None:
        into.text("CITATION.cff", citation)
    into.conclude()


def _named(project: Project, choice: ExportChoice, said: Description) -> Description:
    """Who reviewed is not named on the front either where it is left out."""
    if Part.REVIEWERS not in choice.redaction.parts:
        return said
    known = {name for (name,) in project.connection.execute("SELECT name FROM reviewers")}
    people = tuple(c for c in said.contributors if c.name not in known)
    return replace(said, contributors=people)


@dataclass(slots=True)
class _Steps:
    """Counts the rows of all tables as one."""

    total: int
    progress: Progress | None
    path: Path
    done: int = 0

    def told(self, rows: Iterable[object], total: int | None) -> Iterator[object]:
        for row in rows:
            if self.progress is not None and not self.progress(self.done, self.total):
                raise ExportStopped(self.path)
            # What stands beside a table was not counted into the total.
            self.done += total is not None
            yield row
