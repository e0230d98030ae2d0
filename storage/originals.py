"""The bytes of what was imported, kept in the project where the researcher wants it.

They are checked by their SHA-256 on the way in and on the way out, so that what is saved again is
what was imported, or nothing.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from pathlib import Path

from model.codebook import Words
from storage.article_files import Found
from storage.errors import OriginalDamaged, OriginalMissing
from storage.intake.limits import LARGEST_PAGES
from storage.project import Project
from storage.written_files import written_bytes

_CHANGED = Words(
    "أُضيف المقال، لكن ملفه تغيّر أثناء الاستيراد فلم يُحفظ أصله.",
    "The article was added, but its file changed meanwhile and was not kept.",
)


@dataclass(frozen=True, slots=True)
class Packed:
    """Bytes as the project keeps them."""

    sha256: str
    size: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """How many originals a project holds, how large they are, and how much room they take."""

    files: int
    size: int
    room: int


def pack(found: Found) -> Packed | Words | None:
    """The original of a report that was found; None for one that has none of its own, as a row of
    a table; a sentence where its file is no longer the one that was read. Raises OSError."""
    data = found.original
    if data is None:
        if found.line is not None or found.path.stat().st_size > LARGEST_PAGES:
            return None
        data = found.path.read_bytes()
    if hashlib.sha256(data).hexdigest() != found.article.sha256:
        return _CHANGED
    return Packed(found.article.sha256, len(data), zlib.compress(data, 6))


def keep(project: Project, packed: Packed) -> None:
    """Put an original into the project, in the transaction that is open."""
    project.connection.execute(
        "INSERT OR IGNORE INTO originals VALUES (?, ?, ?)",
        [packed.sha256, packed.size, packed.content],
    )


def has(project: Project, sha256: str) -> bool:
    """Whether the project holds these bytes."""
    found = project.connection.execute("SELECT 1 FROM originals WHERE sha256 = ?", [sha256])
    return found.fetchone() is not None


def read(project: Project, sha256: str) -> bytes:
    """The bytes as they were imported. Raises OriginalMissing, OriginalDamaged."""
    row = project.connection.execute(
        "SELECT bytes, content FROM originals WHERE sha256 = ?", [sha256]
    ).fetchone()
    if row is None:
        raise OriginalMissing
    size, content = row
    try:
        unpacking = zlib.decompressobj()
        data = unpacking.decompress(content, size + 1)
    except zlib.error:
        data = b""
    if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
        raise OriginalDamaged
    return data


def save(project: Project, sha256: str, path: Path) -> None:
    """Write an original to a file. Raises ProjectError; a file that is there stays then."""
    data = read(project, sha256)
    with written_bytes(path) as file:
        file.write(data)


def kept(project: Project) -> Kept:
    """What the originals come to."""
    row = project.connection.execute(
        "SELECT count(*), coalesce(sum(bytes), 0), coalesce(sum(length(content)), 0) FROM originals"
    ).fetchone()
    return Kept(*row)


def drop(project: Project) -> None:
    """Let go of all originals; the articles stay. Raises ProjectError."""
    with project.writing():
        project.connection.execute("DELETE FROM originals")
