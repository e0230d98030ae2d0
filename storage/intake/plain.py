"""Plain text, and JSON Lines with an article on each line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from storage import refusals
from storage.intake.columns import Choose, document, fitting, guess
from storage.intake.document import Document, Look, Refused
from storage.intake.limits import LARGEST, whole
from storage.intake.posts import collected, is_collected
from storage.refusals import ImportRefused
from storage.text_files import decode


def read_text(path: Path) -> Iterator[Document | Refused]:
    """A text in any encoding met in Arabic news."""
    yield Document(decode(whole(path, LARGEST)))


def look(path: Path, rows: int) -> Look:
    """The keys of the first lines that hold objects. Raises ImportRefused, OSError."""
    found: list[dict[str, Any]] = []
    with path.open("rb") as file:
        while len(found) < rows and (line := file.readline(LARGEST)):
            if line.strip():
                found.append(json_object(decode(line), "JSON"))
    if not found:
        raise ImportRefused(refusals.EMPTY)
    if is_collected(found[0]):
        return Look((), ())  # nothing is to be chosen
    return Look(tuple(dict.fromkeys(k for known in found for k in known)), tuple(found))


def read_lines(path: Path, choose: Choose = guess) -> Iterator[Document | Refused]:
    """The articles of a .jsonl, a line at a time, however large the file is."""
    with path.open("rb") as file:
        place = 0
        while line := file.readline(LARGEST + 1):
            place += 1
            if len(line) > LARGEST:
                size = len(line) + _skip_line(file)
                yield Refused(refusals.too_large(size, LARGEST), place)
            elif line.strip():
                yield _line(line, choose, place)


def _skip_line(file: BinaryIO) -> int:
    """Read on to the end of a line that is too long to hold, and say how long it was."""
    size = 0
    while rest := file.readline(1_000_000):
        size += len(rest)
        if rest.endswith(b"\n"):
            break
    return size


def _line(line: bytes, choose: Choose, place: int) -> Document | Refused:
    try:
        known = json_object(decode(line), "JSON")
        if not known:
            raise ImportRefused(refusals.EMPTY_ROW)
        if is_collected(known):
            return collected(known, place)
        keys = tuple(known)
        return document(known, fitting(choose(keys), keys, optional=True), place)
    except ImportRefused as error:
        return Refused(error.words, place)


def json_object(text: str, name: str) -> dict[str, Any]:
    """The object that a text is the JSON of. Raises ImportRefused naming ``name``."""
    try:
        known = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ImportRefused(refusals.broken_json(name, str(error))) from error
    if not isinstance(known, dict):
        raise ImportRefused(refusals.NOT_AN_OBJECT)
    return known
