"""How much of a file is taken in: bombs and films are named, not unpacked."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from storage import refusals
from storage.refusals import ImportRefused

LARGEST = 20_000_000
"""Bytes of one article's text file; a newspaper report has some thousands."""

LARGEST_PAGES = 200_000_000
"""Bytes of a file with pictures in it: a page, a PDF, a word processor's file."""

_MOST_UNPACKED = 100_000_000
_MOST_IN_ALL = 400_000_000


_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError)
"""What unpacking a damaged archive raises."""


def leads_out(path: Path, folder: Path) -> bool:
    """Whether what lies in a folder is a link to something outside of it: who sends or shares a
    folder could have files read with it that they were never given."""
    return path.is_symlink() and not path.resolve().is_relative_to(folder.resolve())


def whole(path: Path, most: int = LARGEST_PAGES) -> bytes:
    """The bytes of a file. Raises ImportRefused where they are too many, OSError."""
    size = path.stat().st_size
    if size > most:
        raise ImportRefused(refusals.too_large(size, most))
    return path.read_bytes()


def member(archive: zipfile.ZipFile, name: str) -> bytes:
    """One file of an archive. Raises ImportRefused where it unpacks to too much, or is broken."""
    info = archive.getinfo(name)
    if info.file_size > _MOST_UNPACKED:
        raise ImportRefused(refusals.too_large(info.file_size, _MOST_UNPACKED))
    try:
        # The size that an archive gives of itself may be a lie.
        with archive.open(info) as file:
            data = file.read(_MOST_UNPACKED + 1)
    except _BROKEN as error:
        raise ImportRefused(refusals.broken_file(str(error))) from error
    if len(data) > _MOST_UNPACKED:
        raise ImportRefused(refusals.too_large(len(data), _MOST_UNPACKED))
    return data


def head_of_member(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """How a file of an archive begins; the rest is not unpacked. Raises ImportRefused."""
    try:
        with archive.open(name) as file:
            return file.read(most)
    except _BROKEN as error:
        raise ImportRefused(refusals.broken_file(str(error))) from error


def opened(path: Path) -> zipfile.ZipFile:
    """A file that is a zip archive inside. Raises ImportRefused where it is none, OSError."""
    try:
        return zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise ImportRefused(refusals.broken_file(str(error))) from error


def no_bomb(archive: zipfile.ZipFile) -> None:
    """Raises ImportRefused where an archive unpacks to too much, for readers that unpack it
    themselves: more than a file says of its own size they do not read."""
    sizes = [(i.filename, i.file_size) for i in archive.infolist()]
    for name, size in sizes:
        if name.endswith((".xml", ".rels")) and size > _MOST_UNPACKED:
            raise ImportRefused(refusals.too_large(size, _MOST_UNPACKED))
    total = sum(size for _, size in sizes)
    if total > _MOST_IN_ALL:
        raise ImportRefused(refusals.too_large(total, _MOST_IN_ALL))
