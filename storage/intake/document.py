"""What a reader makes of a file: documents one after another, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from model.codebook import Words

UNKNOWN = "\ufffd"
"""Stands in a text for a sign of which the file does not say what it is."""


@dataclass(frozen=True, slots=True)
class Document:
    """One report as a file holds it.

    ``name`` is its own within a file of many (a row's id, a message's subject), ``place`` where it
    stood there, counted from 1. ``original`` are its own bytes where it has some apart from the
    file's. ``published`` is a day or, where the file says one that is none, the words for it.
    """

    text: str
    title: str | None = None
    published: date | str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    author: str | None = None
    name: str | None = None
    place: int | None = None
    original: bytes | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """The headings of a table and its first rows by heading; no headings where there is nothing to
    choose."""

    headings: tuple[str, ...]
    rows: tuple[Mapping[str, object], ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Something in a file of many that gave no document, and why."""

    words: Words
    place: int | None = None


class Reader(Protocol):
    """Reads one file. Raises ImportRefused where it gives nothing at all, OSError."""

    def __call__(self, path: Path) -> Iterator[Document | Refused]: ...
