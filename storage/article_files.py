"""Articles from files: a .txt with what is known of it beside, a folder of these, or a .jsonl.

What cannot be read is handed back as a sentence in its place, so that one bad file never costs
the others.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from model.article import Article
from storage.text_files import decode

LARGEST = 20_000_000
"""Bytes of one article's file; a newspaper report has some thousands."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gave no article, and a sentence that says why."""

    path: Path
    sentence: str


def read_articles(paths: Iterable[Path]) -> Iterator[Article | Unreadable]:
    """The articles of all inputs in their order; files of a folder in the order of their names."""
    for path in paths:
        try:
            yield from _read(path)
        except OSError as error:
            yield Unreadable(path, f"{path} could not be read: {error.strerror or error}.")


def _read(path: Path) -> Iterator[Article | Unreadable]:
    if path.is_dir():
        yield from _read_folder(path)
    elif not path.exists():
        yield Unreadable(path, f"{path} does not exist.")
    elif path.suffix.lower() in (".jsonl", ".ndjson"):
        yield from _read_lines(path)
    elif path.suffix.lower() == ".txt":
        yield _read_text(path)
    else:
        yield Unreadable(path, f"{path} is neither .txt nor .jsonl nor a folder.")


def _read_folder(folder: Path) -> Iterator[Article | Unreadable]:
    found = sorted(p for p in folder.iterdir() if p.suffix.lower() in (".txt", ".jsonl", ".ndjson"))
    if not found:
        yield Unreadable(folder, f"{folder} holds no .txt and no .jsonl.")
    for path in found:
        yield from read_articles([path])


def _read_text(path: Path) -> Article | Unreadable:
    size = path.stat().st_size
    if size > LARGEST:
        return Unreadable(path, f"{path} has {size // 1_000_000} MB, too much for one article.")
    data = path.read_bytes()
    try:
        text = fold_line_ends(decode(data))
        known = _known_beside(path)
        return article_of(path.name, text, known, hashlib.sha256(data).hexdigest())
    except ValueError as error:
        return Unreadable(path, f"{path} could not be read: {error}")


def _known_beside(path: Path) -> dict[str, Any]:
    """What stands in the .json of the same name; nothing where there is none."""
    beside = path.with_suffix(".json")
    if not beside.exists():
        return {}
    try:
        known = json.loads(decode(beside.read_bytes()))
    except ValueError as error:
        raise ValueError(f"{beside.name} beside it is no valid JSON ({error}).") from error
    if not isinstance(known, dict):
        raise ValueError(f"{beside.name} beside it is no JSON object.")
    return known


def _read_lines(path: Path) -> Iterator[Article | Unreadable]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield _read_line(path, number, line)


def _read_line(path: Path, number: int, line: bytes) -> Article | Unreadable:
    try:
        known = json.loads(line.decode("utf-8-sig"))
        if not isinstance(known, dict):
            raise ValueError("it is no JSON object.")
        text, name = known.get("text"), known.get("id")
        if not isinstance(text, str) or not isinstance(name, str | int):
            raise ValueError("it has no text or no id.")
        title = known.get("title")
        whole = fold_line_ends(f"{title}\n\n{text}" if title else text)
        digest = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
        return article_of(str(name), whole, known, digest)
    except ValueError as error:
        return Unreadable(path, f"{path}, line {number}, could not be read: {error}")


def article_of(name: str, text: str, known: dict[str, Any], sha256: str) -> Article:
    """The article with a text and what is known of it.

    Raises ValueError with a sentence where the text is empty or the publication day is none.
    """
    if not text.strip():
        raise ValueError("it is empty.")
    identity = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    given = {key: _words(known, key) for key in ("title", "source", "url", "language")}
    return Article(identity, name, text, sha256, published=_published(known), **given)


def fold_line_ends(text: str) -> str:
    """The text as it is stored: every line end is ``\\n``."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _words(known: dict[str, Any], key: str) -> str | None:
    value = known.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _published(known: dict[str, Any]) -> date | None:
    value = known.get("published")
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise ValueError(f"«{value}» is no publication day (2022-01-05).") from error
