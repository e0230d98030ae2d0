"""An archive that someone hands over: looked at before anything of it is unpacked.

Every file of it has to be one that an archive has, be listed with its SHA-256, and have it.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage.archive import bag, refusals
from storage.archive.refusals import ArchiveRefused

CHUNK = 1 << 20
_LONGEST_LINE = 256 * CHUNK
_LARGEST_TAG = 64 * CHUNK
# Text packs to a tenth; a thousandth is what zeros pack to.
_MOST_TIMES = 200
_NEVER_A_BOMB = 1_000_000_000
_PACKED_AS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCAL_HEADER = 30
_LISTED = re.compile(r"([0-9a-f]{64})  (\S+)")

BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    RuntimeError,
    NotImplementedError,
    ValueError,
)
"""What reading a zip raises that is cut off, locked, or none."""
_NOT_AS_DESCRIBED = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
)


@dataclass(frozen=True, slots=True)
class Description:
    """What an archive says of itself: rows by table, and where its history is broken, if it is."""

    schema_version: int
    rows: dict[str, int]
    broken_at: int | None


class OpenedArchive:
    """The files of an archive, read in pieces and held against their SHA-256."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path = path
        self._zip = archive
        self._entries = self._named()
        self._refuse_bomb()
        tags = self._listed(bag.TAG_MANIFEST, None)
        for name in bag.TAGS:
            self._whole(name, tags.get(name, ""))
        self._digests = self._listed(bag.MANIFEST, tags[bag.MANIFEST])
        self._check_all_listed()
        self.description = self._described()

    @property
    def unpacked(self) -> int:
        """Bytes of all its files."""
        return sum(e.file_size for e in self._entries.values())

    def names(self, folder: str) -> list[str]:
        """The files of a folder of the data, seen from within the bag."""
        return sorted(n for n in self._digests if n.startswith(f"data/{folder}/"))

    def pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of a file. Raises ArchiveRefused, at the end too where they are not those that
        were written: what was made of them is to be thrown away then."""
        yield from self._pieces(name, self._digests.get(name))

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of a file, without their ends. Raises ArchiveRefused."""
        begun: list[bytes] = []
        for piece in self.pieces(name):
            first, *others = piece.split(b"\n")
            begun.append(first)
            if others:
                yield b"".join(begun)
                yield from others[:-1]
                begun = others[-1:]
            elif len(begun) * CHUNK > _LONGEST_LINE:
                raise refusals.damaged(self.path, name)
        if any(begun):
            raise refusals.damaged(self.path, name)

    def whole(self, name: str) -> bytes:
        """A small file at once. Raises ArchiveRefused."""
        return self._whole(name, self._digests.get(name))

    def _whole(self, name: str, digest: str | None) -> bytes:
        entry = self._entries.get(name)
        if entry is None or entry.file_size > _LARGEST_TAG:
            raise refusals.damaged(self.path, name)
        return b"".join(self._pieces(name, digest))

    def _pieces(self, name: str, digest: str | None) -> Iterator[bytes]:
        entry = self._entries.get(name)
        if entry is None:
            raise refusals.damaged(self.path, name)
        found = hashlib.sha256()
        try:
            with self._zip.open(entry) as file:
                while piece := file.read(CHUNK):
                    found.update(piece)
                    yield piece
        except BROKEN as error:
            raise refusals.damaged(self.path, name) from error
        if digest is not None and found.hexdigest() != digest:
            raise refusals.damaged(self.path, name)

    def _named(self) -> dict[str, zipfile.ZipInfo]:
        """The files by their names within the bag. Raises ArchiveRefused."""
        entries: dict[str, zipfile.ZipInfo] = {}
        infos = [i for i in self._zip.infolist() if not i.is_dir()]
        if not any(i.filename == bag.BASE + bag.DESCRIPTION for i in infos):
            raise refusals.not_an_archive(self.path)
        for info in infos:
            name = info.filename.removeprefix(bag.BASE)
            known = name in (*bag.TAGS, bag.TAG_MANIFEST) or bag.is_payload(name)
            if not known or info.filename == name or name in entries:
                raise refusals.foreign_part(self.path, info.filename)
            if info.compress_type not in _PACKED_AS:
                raise refusals.damaged(self.path, name)
            entries[name] = info
        return entries

    def _refuse_bomb(self) -> None:
        packed = self.path.stat().st_size
        if self.unpacked > _NEVER_A_BOMB and self.unpacked > packed * _MOST_TIMES:
            raise refusals.too_large(self.path, self.unpacked)

    def _listed(self, name: str, digest: str | None) -> dict[str, str]:
        """SHA-256 by file, as one of the lists says."""
        found: dict[str, str] = {}
        for line in self._text(name, digest).splitlines():
            match = _LISTED.fullmatch(line)
            if match is None or match[2] in found:
                raise refusals.damaged(self.path, name)
            found[match[2]] = match[1]
        return found

    def _text(self, name: str, digest: str | None) -> str:
        try:
            return self._whole(name, digest).decode("utf-8")
        except UnicodeDecodeError as error:
            raise refusals.damaged(self.path, name) from error

    def _check_all_listed(self) -> None:
        data = {n for n in self._entries if n.startswith("data/")}
        odd = sorted(data ^ set(self._digests))
        if odd:
            raise refusals.damaged(self.path, odd[0])

    def _described(self) -> Description:
        name = bag.DESCRIPTION
        try:
            said: Any = json.loads(self._text(name, self._digests[name]))
            if said["format"] != bag.FORMAT:
                raise refusals.not_an_archive(self.path)
            if int(said["format_version"]) > bag.FORMAT_VERSION:
                raise refusals.newer(self.path)
            broken_at = said["history"]["broken_at"]
            return Description(
                int(said["schema_version"]),
                {str(t): int(of["rows"]) for t, of in said["tables"].items()},
                None if broken_at is None else int(broken_at),
            )
        except _NOT_AS_DESCRIBED as error:
            raise refusals.damaged(self.path, name) from error


@contextmanager
def opened_archive(path: Path) -> Iterator[OpenedArchive]:
    """An archive, looked through but not unpacked. Raises ArchiveRefused, OSError."""
    try:
        archive = zipfile.ZipFile(path)
    except BROKEN as error:
        raise _why_not_opened(path) from error
    with archive:
        yield OpenedArchive(path, archive)


def _why_not_opened(path: Path) -> ArchiveRefused:
    """What has no end may still begin as an archive does."""
    with path.open("rb") as file:
        head = file.read(_LOCAL_HEADER + len(bag.BASE))
    begins = head.startswith(b"PK\3\4") and head.endswith(bag.BASE.encode())
    return refusals.damaged(path, path.name) if begins else refusals.not_an_archive(path)


def is_archive(path: Path) -> bool:
    """Whether a file is the archive of a project, whole or not."""
    try:
        with zipfile.ZipFile(path) as archive:
            return bag.BASE + bag.DESCRIPTION in archive.namelist()
    except (*BROKEN, OSError):
        return False
