"""The versions of a project's codebook: those there were, what records hold, a new one in force.

Versions are rows of `codebooks`, never changed; who put one in force, when and why, the history
tells.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from model.codebook import Codebook
from model.codebook_edits import carried_over, next_version
from model.codebook_file import CodebookError, parse_codebook
from model.codebook_problems import CodebookUse, problems
from model.codebook_writing import with_own_source
from model.values import Kind
from storage.errors import CodebookFileRefused, CodebookUnfit
from storage.project import CHANGED, CREATED, Project
from storage.refusals import ImportRefused, unreachable
from storage.text_files import decode
from storage.written_files import written


@dataclass(frozen=True, slots=True)
class CodebookVersion:
    """A codebook that was put in force. ``at`` is ISO 8601 in UTC."""

    codebook: Codebook
    at: str
    reviewer: str
    note: str


def use(project: Project) -> CodebookUse:
    """What the project's records hold, saved or in drafts, and the fields of all its codebooks."""
    connection = project.connection
    values = dict(connection.execute("SELECT field, count(*) FROM claims GROUP BY field"))
    for field in _drafted(project):
        values.setdefault(field, 1)
    options = connection.execute(
        "SELECT field, CASE kind WHEN 'choice' THEN value ->> '$' ELSE value ->> '$.who' END,"
        " count(*) FROM claims WHERE kind IN ('choice', 'count', 'group_count') GROUP BY 1, 2"
    )
    crowded = connection.execute(
        "SELECT DISTINCT field FROM claims GROUP BY account, field HAVING count(*) > 1"
    )
    former: dict[str, Kind] = {}
    for version in _sources(project):
        former |= {f.id: f.kind for f in version.fields}
    return CodebookUse(
        values=values,
        options={(field, code): count for field, code, count in options if code},
        crowded=frozenset(field for (field,) in crowded),
        former=former,
    )


def _drafted(project: Project) -> Iterator[str]:
    """The fields of the claims that stand in drafts, once for each."""
    for (payload,) in project.connection.execute("SELECT payload FROM drafts"):
        # A draft that cannot be read is passed over where articles are opened, too.
        with suppress(ValueError, KeyError, TypeError):
            for account in json.loads(payload)["review"]["accounts"]:
                yield from (claim["field"] for claim in account["claims"])


def _sources(project: Project) -> Iterator[Codebook]:
    for (source,) in project.connection.execute("SELECT source FROM codebooks ORDER BY rowid"):
        with suppress(CodebookError):
            yield parse_codebook(source)


def versions(project: Project) -> tuple[CodebookVersion, ...]:
    """Every codebook that was put in force, the latest first."""
    rows = project.connection.execute(
        "SELECT c.source, h.at, h.reviewer, coalesce(h.detail ->> '$.note', '')"
        " FROM history AS h JOIN codebooks AS c"
        " ON c.sha256 = coalesce(h.detail ->> '$.after', h.detail ->> '$.codebook')"
        " WHERE h.what IN (?, ?) ORDER BY h.number DESC",
        [CREATED, CHANGED],
    )
    return tuple(
        CodebookVersion(parse_codebook(source), at, reviewer, note)
        for source, at, reviewer, note in rows
    )


def put_in_force(project: Project, codebook: Codebook, note: str = "") -> Codebook:
    """Make a codebook the project's; what the former one had and it lacks stays, retired.

    A version that another codebook of the project has already is counted on. Returns the codebook
    as it stands in the file, the former one where nothing differs. Raises CodebookUnfit with the
    first reason where records or the program could not do with it, ProjectError if it cannot be
    saved.
    """
    before = project.codebook
    after = carried_over(before, codebook)
    if _content(after) == _content(before):
        return before
    found = problems(before, after, use(project))
    if found:
        field = after.find(found[0].field)
        raise CodebookUnfit(project.path, found[0].words, field.label if field else None)
    after = replace(after, version=_unused(project, after.version))
    if after != codebook or not _tells_itself(codebook):
        after = with_own_source(after)
    project.set_codebook(after, note.strip())
    return after


def _content(codebook: Codebook) -> Codebook:
    return replace(codebook, version="", source="")


def _unused(project: Project, version: str) -> str:
    taken = [v for (v,) in project.connection.execute("SELECT version FROM codebooks")]
    return next_version(version, taken) if version in taken else version


def _tells_itself(codebook: Codebook) -> bool:
    """Whether the text of a codebook says what the codebook holds."""
    try:
        return parse_codebook(codebook.source) == codebook
    except CodebookError:
        return False


def read_codebook(path: Path) -> Codebook:
    """The codebook in a TOML file. Raises CodebookFileRefused with the line and the reason."""
    try:
        return parse_codebook(decode(path.read_bytes()))
    except CodebookError as error:
        raise CodebookFileRefused(path, error.words, error.line) from error
    except ImportRefused as error:
        raise CodebookFileRefused(path, error.words) from error
    except OSError as error:
        raise CodebookFileRefused(path, unreachable(error)) from error


def write_codebook(codebook: Codebook, path: Path) -> None:
    """Write a codebook's own text to a file. Raises ProjectError where it cannot be written."""
    with written(path, "utf-8") as file:
        file.write(codebook.source)
