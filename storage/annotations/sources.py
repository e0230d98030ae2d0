"""Where annotations are read from: a file, or one inside an archive, with what stands beside it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from storage import refusals
from storage.intake import limits
from storage.refusals import ImportRefused
from storage.text_files import decode

LARGEST = limits.LARGEST_PAGES
_HEAD = 1 << 16


class Source(Protocol):
    """Something to read. ``name`` is shown; ``path`` is the file that it stands in."""

    @property
    def name(self) -> str: ...

    @property
    def path(self) -> Path: ...

    def data(self) -> bytes:
        """All bytes. Raises ImportRefused where they are too many, OSError."""
        ...

    def head(self) -> bytes:
        """The first bytes."""
        ...

    def beside(self, name: str) -> Source | None:
        """What stands in the same folder under this name."""
        ...


@dataclass(frozen=True, slots=True)
class FileSource:
    path: Path

    @property
    def name(self) -> str:
        return self.path.name

    def data(self) -> bytes:
        return limits.whole(self.path, LARGEST)

    def head(self) -> bytes:
        with self.path.open("rb") as file:
            return file.read(_HEAD)

    def beside(self, name: str) -> Source | None:
        path = self.path.with_name(name)
        there = path.is_file() and not limits.leads_out(path, path.parent)
        return FileSource(path) if there else None


@dataclass(frozen=True, slots=True)
class MemberSource:
    """A file inside an archive; nothing is ever unpacked to the disk."""

    path: Path
    archive: zipfile.ZipFile
    member: str

    @property
    def name(self) -> str:
        return PurePosixPath(self.member).name

    def data(self) -> bytes:
        return limits.member(self.archive, self.member)

    def head(self) -> bytes:
        return limits.head_of_member(self.archive, self.member, _HEAD)

    def beside(self, name: str) -> Source | None:
        member = str(PurePosixPath(self.member).with_name(name))
        there = member in self.archive.NameToInfo
        return MemberSource(self.path, self.archive, member) if there else None


def inner_archive(source: Source) -> zipfile.ZipFile:
    """An archive that stands in another one. Raises ImportRefused where it is none, or a bomb."""
    try:
        archive = zipfile.ZipFile(BytesIO(source.data()))
    except zipfile.BadZipFile as error:
        raise ImportRefused(refusals.broken_file(str(error))) from error
    limits.no_bomb(archive)
    return archive


def text_of(source: Source) -> str:
    """Its text as it stands there, line ends and all. Raises ImportRefused."""
    data = source.data()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(data)


def json_of(source: Source) -> Any:
    """What it says as JSON. Raises ImportRefused where it is none."""
    try:
        return json.loads(text_of(source))
    except (ValueError, RecursionError) as error:
        if isinstance(error, ImportRefused):
            raise
        raise ImportRefused(refusals.broken_json(source.name, str(error))) from error


def json_lines_of(source: Source) -> Iterator[tuple[int, Any | ImportRefused]]:
    """Each line's number from 1 with what it says, or why it says nothing."""
    for number, line in enumerate(text_of(source).split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield number, json.loads(line)
        except (ValueError, RecursionError) as error:
            yield number, ImportRefused(refusals.broken_json(source.name, str(error)))
