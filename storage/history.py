"""What was done in a project, one row after another, each hashed with the one before it.

Whoever changes or removes a row later breaks the chain: `verify_history` says where.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from model.values import Json
from storage.canonical import from_text, to_text
from storage.times import now, time_from_text

if TYPE_CHECKING:
    from storage.project import Project

START = "0" * 64


def append(project: Project, what: str, subject: str, detail: Json) -> None:
    """Add a row in the transaction that is open: ``what`` was done to ``subject``."""
    last = project.connection.execute(
        "SELECT number, hash FROM history ORDER BY number DESC LIMIT 1"
    ).fetchone()
    number, former = last or (0, START)
    row = [number + 1, now(), project.reviewer, what, subject, to_text(detail)]
    project.connection.execute(
        "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?)", [*row, _hash(former, row)]
    )


def verify_history(project: Project) -> int | None:
    """The number of the first row that does not follow from those before it; None if all do.

    Rows cut off at the end leave no trace in the chain itself.
    """
    former = START
    rows = project.connection.execute(
        "SELECT number, at, reviewer, what, subject, detail, hash FROM history ORDER BY number"
    )
    for expected, (*row, found) in enumerate(rows, 1):
        if row[0] != expected or found != _hash(former, row):
            return int(row[0])
        former = found
    return None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: ``what`` was done to its subject, when and by whom."""

    at: datetime
    reviewer: str
    what: str
    detail: Json


def entries_of(project: Project, subject: str, limit: int) -> tuple[Entry, ...]:
    """The latest rows on a subject, the latest first."""
    rows = project.connection.execute(
        "SELECT at, reviewer, what, detail FROM history WHERE subject = ?"
        " ORDER BY number DESC LIMIT ?",
        [subject, limit],
    )
    return tuple(
        Entry(time_from_text(at), who, what, from_text(detail)) for at, who, what, detail in rows
    )


def digest(data: Json) -> str:
    """SHA-256 of the canonical JSON, in hex."""
    return hashlib.sha256(to_text(data).encode("utf-8")).hexdigest()


def _hash(former: str, row: list[object]) -> str:
    return digest([former, *row])
