"""Articles from files: a .txt with what is known of it beside, a folder of these, or a .jsonl.

What cannot be read is handed back as a sentence in its place, so that one bad file never costs
the others.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from model.article import Article
from model.codebook import Words
from storage import refusals
from storage.refusals import ImportRefused
from storage.text_files import decode

LARGEST = 20_000_000
"""Bytes of one article's file; a newspaper report has some thousands."""

TEXTS = (".txt",)
LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Found:
    """An article and where it stood; ``line`` in a .jsonl, counted from 1."""

    path: Path
    line: int | None
    article: Article


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gave no article, and why."""

    path: Path
    line: int | None
    words: Words

    @property
    def sentence(self) -> str:
        """Which file, and why, in English."""
        where = str(self.path) if self.line is None else f"{self.path}, line {self.line}"
        return f"{where}: {self.words.en}"


def read_articles(paths: Iterable[Path]) -> Iterator[Article | Unreadable]:
    """The articles of all inputs in their order; files of a folder in the order of their names."""
    for found in find_articles(paths):
        yield found.article if isinstance(found, Found) else found


def find_articles(paths: Iterable[Path]) -> Iterator[Found | Unreadable]:
    """The articles of all inputs with where they stood, one at a time; folders with all in them."""
    for path in paths:
        try:
            yield from _find(path)
        except OSError as error:
            yield Unreadable(path, None, refusals.unreachable(error))


def files_in(folder: Path) -> Iterator[Path]:
    """The .txt and .jsonl in a folder and the folders in it, by name; hidden ones left out."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in TEXTS + LINES:
                yield Path(here, name)


def _find(path: Path) -> Iterator[Found | Unreadable]:
    if path.is_dir():
        yield from _find_in_folder(path)
    elif not path.exists():
        yield Unreadable(path, None, refusals.MISSING)
    elif path.suffix.lower() in LINES and path.is_file():
        yield from _find_lines(path)
    elif path.suffix.lower() in TEXTS and path.is_file():
        yield _find_text(path)
    else:
        yield Unreadable(path, None, refusals.OTHER_KIND)


def _find_in_folder(folder: Path) -> Iterator[Found | Unreadable]:
    empty = True
    for path in files_in(folder):
        empty = False
        yield from find_articles([path])
    if empty:
        yield Unreadable(folder, None, refusals.NO_ARTICLES)


def _find_text(path: Path) -> Found | Unreadable:
    try:
        return Found(path, None, read_text_file(path))
    except ImportRefused as error:
        return Unreadable(path, None, error.words)


def read_text_file(path: Path) -> Article:
    """The article of a .txt with what the .json of the same name says of it.

    Raises ImportRefused where it is no text or too large, OSError where it cannot be read.
    """
    size = path.stat().st_size
    if size > LARGEST:
        raise ImportRefused(refusals.too_large(size, LARGEST))
    data = path.read_bytes()
    text = fold_line_ends(decode(data))
    return article_of(path.name, text, _known_beside(path), hashlib.sha256(data).hexdigest())


def _known_beside(path: Path) -> dict[str, Any]:
    """What stands in the .json of the same name; nothing where there is none."""
    beside = path.with_suffix(".json")
    if not beside.is_file():
        return {}
    if beside.stat().st_size > LARGEST:
        raise ImportRefused(refusals.too_large(beside.stat().st_size, LARGEST))
    return _object(decode(beside.read_bytes()), beside.name)


def _find_lines(path: Path) -> Iterator[Found | Unreadable]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LARGEST + 1):
            number += 1
            if len(line) > LARGEST:
                size = len(line) + _skip_line(file)
                yield Unreadable(path, number, refusals.too_large(size, LARGEST))
            elif line.strip():
                yield _find_line(path, number, line)


def _skip_line(file: BinaryIO) -> int:
    """Read on to the end of a line that is too long to hold, and say how long it was."""
    size = 0
    while rest := file.readline(1_000_000):
        size += len(rest)
        if rest.endswith(b"\n"):
            break
    return size


def _find_line(path: Path, number: int, line: bytes) -> Found | Unreadable:
    try:
        return Found(path, number, _article_of_line(line))
    except ImportRefused as error:
        return Unreadable(path, number, error.words)


def _article_of_line(line: bytes) -> Article:
    known = _object(decode(line), "JSON")
    text, name, title = known.get("text"), known.get("id"), known.get("title")
    if not isinstance(text, str) or not isinstance(name, str | int):
        raise ImportRefused(refusals.NO_TEXT)
    whole = fold_line_ends(f"{title}\n\n{text}" if isinstance(title, str) and title else text)
    digest = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
    return article_of(str(name), whole, known, digest)


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        known = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ImportRefused(refusals.broken_json(name, str(error))) from error
    if not isinstance(known, dict):
        raise ImportRefused(refusals.NOT_AN_OBJECT)
    return known


def article_of(name: str, text: str, known: dict[str, Any], sha256: str) -> Article:
    """The article with a text and what is known of it.

    Raises ImportRefused where the text is empty or none, or the publication day is no day.
    """
    if not text.strip().strip("\ufeff\u200b\u200f\u200e"):
        raise ImportRefused(refusals.EMPTY)
    try:
        identity = hashlib.sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError as error:
        raise ImportRefused(refusals.DAMAGED_TEXT) from error
    given = {key: _words(known, key) for key in ("title", "source", "url", "language")}
    return Article(identity, name, text, sha256, published=_published(known), **given)


def fold_line_ends(text: str) -> str:
    """The text as it is stored: every line end is ``\\n``."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _words(known: dict[str, Any], key: str) -> str | None:
    """What is given, on one line and without half characters; None where nothing is."""
    value = known.get(key)
    if not isinstance(value, str):
        return None
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split()) or None


def _published(known: dict[str, Any]) -> date | None:
    value = known.get("published")
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise ImportRefused(refusals.no_day(str(value))) from error
