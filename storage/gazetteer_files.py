"""Files of places: a GeoNames dump, or a table with a row of headings, as CSV or tab-separated."""

from __future__ import annotations

import codecs
import csv
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import StringIO, TextIOWrapper
from itertools import islice
from pathlib import Path

import resources
from model.extraction.folding import fold_text
from model.gazetteer_rows import (
    FIELDS,
    GEONAMES_COLUMNS,
    Conventions,
    Intake,
    Row,
    geonames_row,
    take_in,
)
from storage import refusals
from storage.refusals import ImportRefused
from storage.shipped_gazetteer import load_gazetteer
from storage.text_files import decode

MOST_PLACES = 200_000
SAMPLE_ROWS = 8
_SAMPLE = 200_000
_DELIMITERS = ("\t", ",", ";", "|")
_EVERY = 2_000

Progress = Callable[[int, int], bool]
"""Told how many bytes of how many are read; False stops."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is laid out. ``headings`` are empty for a GeoNames dump, whose columns are known;
    ``sample`` holds its first rows.
    """

    path: Path
    delimiter: str
    headings: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]

    @property
    def is_geonames(self) -> bool:
        return not self.headings


@dataclass(frozen=True, slots=True)
class Choices:
    """How to read a file: ``columns`` gives the heading for a field (`model.gazetteer_rows.FIELDS`)
    of a table; ``country`` is that of rows that name none, ``only`` limits to some countries;
    ``names_file`` is GeoNames' alternateNamesV2, if it is at hand.
    """

    columns: Mapping[str, str]
    country: str = ""
    only: frozenset[str] = frozenset()
    names_file: Path | None = None


def look_at(path: Path) -> Layout:
    """The layout of a file, from its beginning. Raises ImportRefused with a sentence."""
    text = _beginning(path)
    lines = text.splitlines()
    if not text.strip():
        raise ImportRefused(refusals.EMPTY)
    if lines[0].count("\t") == GEONAMES_COLUMNS - 1 and lines[0].split("\t")[0].isdigit():
        rows = [tuple(line.split("\t")) for line in lines[:SAMPLE_ROWS]]
        return Layout(path, "\t", (), tuple(rows))
    delimiter = max(_DELIMITERS, key=lines[0].count)
    try:
        rows = [tuple(r) for r in islice(_table(StringIO(text), delimiter), SAMPLE_ROWS + 1)]
    except csv.Error as error:
        raise ImportRefused(refusals.no_table(str(error))) from error
    headings = tuple(cell.strip() for cell in rows[0])
    if len(headings) < 2 or len(rows) < 2:
        raise ImportRefused(refusals.NO_TABLE)
    return Layout(path, delimiter, headings, tuple(rows[1:]))


def guessed_columns(headings: Sequence[str]) -> dict[str, str]:
    """For each field the heading that it is likely under, none where none looks like it."""
    by_key = {h.casefold(): h for h in reversed(headings)}
    found: dict[str, str] = {}
    for name, likely in _headings().items():
        heading = next((by_key[each] for each in likely if each in by_key), None)
        if heading is not None and heading not in found.values():
            found[name] = heading
    return found


def read_places(layout: Layout, choices: Choices, progress: Progress | None = None) -> Intake:
    """The places of a file; of one that is stopped midway, those until then.

    Raises ImportRefused where the file cannot be read, or holds more than can be taken in.
    """
    conventions = Conventions(
        _kinds(), _divisions(), load_gazetteer(), choices.country, choices.only
    )
    try:
        size = layout.path.stat().st_size
        with _opened(layout.path) as (stream, where):

            def go_on(intake: Intake) -> bool:
                if len(intake.spots) > MOST_PLACES:
                    raise ImportRefused(refusals.too_many_places(MOST_PLACES))
                if progress is None or intake.rows % _EVERY:
                    return True
                return progress(min(where(), size), size)

            return take_in(_rows(stream, layout, choices), conventions, go_on)
    except OSError as error:
        raise ImportRefused(refusals.unreachable(error)) from error
    except UnicodeDecodeError as error:
        raise ImportRefused(refusals.DAMAGED_TEXT) from error
    except csv.Error as error:
        raise ImportRefused(refusals.no_table(str(error))) from error


def digest_of(path: Path) -> str:
    """SHA-256 of a file's bytes, in hex. Raises ImportRefused."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ImportRefused(refusals.unreachable(error)) from error


def check_columns(layout: Layout, columns: Mapping[str, str]) -> None:
    """Raises ImportRefused where a field or a heading is unknown, or the name has no column."""
    if layout.is_geonames:
        return
    for name, heading in columns.items():
        if name not in FIELDS:
            raise ImportRefused(refusals.no_field(name, FIELDS))
        if heading not in layout.headings:
            raise ImportRefused(refusals.no_column(heading, layout.headings))
    if "name" not in columns:
        raise ImportRefused(refusals.no_name_column(layout.headings))


def _rows(stream: Iterable[str], layout: Layout, choices: Choices) -> Iterator[Row]:
    if layout.is_geonames:
        names = _arabic_names(choices.names_file) if choices.names_file else {}
        for line in stream:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == GEONAMES_COLUMNS:
                yield geonames_row(cells, names)
        return
    places = {name: layout.headings.index(heading) for name, heading in choices.columns.items()}
    rows = _table(stream, layout.delimiter)
    next(rows, None)
    for row in rows:
        if any(row):
            yield {name: row[at] for name, at in places.items() if at < len(row)}


def _arabic_names(path: Path) -> dict[str, list[str]]:
    """Of GeoNames' alternateNamesV2 the Arabic ones by the place's number, preferred ones first."""
    found: dict[str, list[str]] = {}
    with path.open(encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) > 4 and cells[2] == "ar":
                names = found.setdefault(cells[1], [])
                names.insert(0 if cells[4] == "1" else len(names), cells[3])
    return found


def _table(stream: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    return csv.reader(stream, delimiter=delimiter)


def _beginning(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_SAMPLE)
    except OSError as error:
        raise ImportRefused(refusals.unreachable(error)) from error
    if _is_utf8(data):
        # A letter may be cut off at the end.
        data = codecs.getincrementaldecoder("utf-8")().decode(data).encode()
    return decode(data[: len(data) - len(data) % 4] if b"\0" in data else data)


def _is_utf8(data: bytes) -> bool:
    """Whether bytes cut off anywhere are UTF-8."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return b"\0" not in data


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Iterable[str], Callable[[], int]]]:
    """The lines of a file, and a way to ask how many of its bytes were read."""
    with path.open("rb") as file:
        utf8 = _is_utf8(file.read(_SAMPLE))
        file.seek(0)
        if utf8:
            # GeoNames' own file is too large to be held at once.
            yield TextIOWrapper(file, "utf-8-sig", newline=""), file.tell
        else:
            yield StringIO(decode(file.read()), newline=""), file.tell


@cache
def _kinds() -> dict[str, str]:
    return {fold_text(told).casefold(): kind for told, kind in _pairs("kinds.tsv")}


@cache
def _headings() -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(h.casefold() for h in likely.split("/"))
        for name, likely in _pairs("headings.tsv")
    }


@cache
def _divisions() -> dict[str, str]:
    """The Arabic names of first-level divisions by GeoNames' code («SY.13»)."""
    rows = _data_rows("admin1.tsv")
    return {row[4]: row[0] for row in rows if row[4]}


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    for row in _data_rows(name):
        yield row[0], row[1]


def _data_rows(name: str) -> list[list[str]]:
    """The rows of a shipped table without its comments and headings."""
    text = resources.path("gazetteers", name).read_text(encoding="utf-8")
    return [
        line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")
    ][1:]
