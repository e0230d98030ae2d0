"""What became of every file of every import, kept in the project and seen again later.

The outcomes of a batch are written with its articles, in one transaction: an import that was
stopped, or whose program ended, goes on behind what it noted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from model.codebook import Words
from storage.errors import ImportElsewhere
from storage.import_choices import ImportChoices, path_text
from storage.project import Project
from storage.times import now, time_from_text


class Result(StrEnum):
    ADDED = "added"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file, or of one line of a .jsonl.

    ``article_id`` where there is an article; ``words`` says why it was refused, or what could
    not be done with an article that was added.
    """

    path: Path
    line: int | None
    result: Result
    article_id: str | None = None
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class LoggedImport:
    """An import as it stands in the log: ``stopped_at`` is what was tried last where it has not
    ended."""

    number: int
    inputs: tuple[Path, ...]
    choices: ImportChoices
    reviewer: str
    at: datetime
    ended: bool
    added: int
    known: int
    refused: int
    stopped_at: Path | None = None


@dataclass(frozen=True, slots=True)
class LikeText:
    """An article that holds the text of one that was imported, nearly or whole."""

    article_id: str
    title: str
    likeness: float


def begin(project: Project, inputs: Sequence[Path], choices: ImportChoices) -> int:
    """Note that an import begins; its number. Raises ProjectError."""
    with project.writing():
        project.know_reviewer(project.reviewer)
        cursor = project.connection.execute(
            "INSERT INTO imports (inputs, settings, reviewer, at) VALUES (?, ?, ?, ?)",
            [
                json.dumps([str(p.absolute()) for p in inputs]),
                choices.to_text(),
                project.reviewer,
                now(),
            ],
        )
    return int(cursor.lastrowid or 0)


def note(
    project: Project, number: int, outcomes: Iterable[FileOutcome], before: int | None = None
) -> None:
    """Add what became of some files, in the transaction that is open.

    ``before`` says how many are noted already; raises ImportElsewhere where they are others, as
    another program goes on with the same import then, and of two only one may.
    """
    (last,) = project.connection.execute(
        "SELECT coalesce(max(position), 0) FROM import_outcomes WHERE import = ?", [number]
    ).fetchone()
    if before is not None and last != before:
        raise ImportElsewhere
    rows = [
        (
            number,
            position,
            path_text(o.path),
            o.line,
            o.result,
            o.article_id,
            o.words.ar if o.words else "",
            o.words.en if o.words else "",
        )
        for position, o in enumerate(outcomes, last + 1)
    ]
    project.connection.executemany(
        "INSERT INTO import_outcomes (import, position, path, line, result, article, ar, en)"
        " VALUES (?, ?, ?, ?, ?, (SELECT number FROM articles WHERE id = ?), ?, ?)",
        rows,
    )


def end(project: Project, number: int) -> None:
    """Note that nothing of an import is left to do, or that it is given up. Raises ProjectError."""
    with project.writing():
        project.connection.execute(
            "UPDATE imports SET ended_at = ? WHERE number = ? AND ended_at IS NULL",
            [now(), number],
        )


def forget(project: Project, number: int) -> None:
    """Take an import out of the log, as nothing came of it. Raises ProjectError."""
    with project.writing():
        project.connection.execute("DELETE FROM imports WHERE number = ?", [number])


def unfinished(project: Project) -> LoggedImport | None:
    """The last import that has not ended, with how far it came."""
    found = project.connection.execute(
        f"{_IMPORTS} WHERE ended_at IS NULL ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return _logged(found) if found else None


def imports(project: Project, limit: int = 200) -> tuple[LoggedImport, ...]:
    """The imports of the project, the last one first."""
    rows = project.connection.execute(f"{_IMPORTS} ORDER BY number DESC LIMIT ?", [limit])
    return tuple(_logged(row) for row in rows)


def outcomes(project: Project, number: int) -> tuple[FileOutcome, ...]:
    """What became of the files of an import, in the order in which they were tried."""
    rows = project.connection.execute(
        "SELECT path, line, result, id, ar, en FROM import_outcomes"
        " LEFT JOIN articles ON article = number WHERE import = ? ORDER BY position",
        [number],
    )
    return tuple(
        FileOutcome(Path(path), line, Result(result), key, Words(ar, en) if en else None)
        for path, line, result, key, ar, en in rows
    )


def like_texts(project: Project, number: int) -> dict[str, LikeText]:
    """For each article that an import added and whose text another nearly is, the earliest such.

    So all of one text name the same article, and can be put together by it.
    """
    rows = project.connection.execute(
        "SELECT a.id, b.id, coalesce(b.title, b.name), likeness FROM import_outcomes"
        " JOIN articles AS a ON a.number = import_outcomes.article"
        " JOIN text_copies ON text_copies.article = a.number"
        " JOIN articles AS b ON b.number = copy_of"
        " WHERE import = ? AND result = ? ORDER BY a.number, b.number DESC",
        [number, Result.ADDED],
    )
    return {key: LikeText(other, title, like) for key, other, title, like in rows}


def titles_of_known(project: Project, number: int) -> dict[str, str]:
    """What the articles are called that an import found in the project already."""
    rows = project.connection.execute(
        "SELECT id, coalesce(title, name) FROM import_outcomes JOIN articles ON article = number"
        " WHERE import = ? AND result = ?",
        [number, Result.KNOWN],
    )
    return dict(rows.fetchall())


_IMPORTS = """
SELECT number, inputs, settings, reviewer, at, ended_at,
    (SELECT count(*) FROM import_outcomes WHERE import = number AND result = 'added'),
    (SELECT count(*) FROM import_outcomes WHERE import = number AND result = 'known'),
    (SELECT count(*) FROM import_outcomes WHERE import = number AND result = 'refused'),
    (SELECT path FROM import_outcomes WHERE import = number ORDER BY position DESC LIMIT 1)
FROM imports
"""


def _logged(row: tuple[object, ...]) -> LoggedImport:
    number, inputs, choices, reviewer, at, ended, added, known, refused, last = row
    return LoggedImport(
        int(str(number)),
        tuple(Path(p) for p in json.loads(str(inputs))),
        ImportChoices.from_text(str(choices)),
        str(reviewer),
        time_from_text(str(at)),
        ended is not None,
        int(str(added)),
        int(str(known)),
        int(str(refused)),
        Path(str(last)) if last and ended is None else None,
    )
