"""The rows of a table, a workbook or a file of JSON: each cell by its heading, numbered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from model.codebook import Words
from model.incoming.cells import one_line, words_of
from storage import refusals
from storage.incoming.named_rows import NAMED, named_rows
from storage.intake import csv_rows, tables
from storage.intake.kinds import refusing
from storage.intake.limits import no_bomb, opened, whole
from storage.refusals import ImportRefused
from storage.text_files import decode

SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".xlsx", *NAMED)
LONGEST_CELL = 200_000
_MOST_COLUMNS = 2_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row as a spreadsheet counts them, the headings being the first; ``words`` say why its
    cells could not be told."""

    number: int
    cells: Mapping[str, str]
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class RowsOfFile:
    """A file's headings, and its rows while it is open."""

    headings: tuple[str, ...]
    rows: Iterator[Row]


@contextmanager
def opened_rows(path: Path) -> Iterator[RowsOfFile]:
    """The rows of a file, one after another. Raises ImportRefused, OSError; so may each row."""
    if not path.is_file():
        raise ImportRefused(refusals.MISSING)
    with ExitStack() as files:
        with refusing(path):
            found = files.enter_context(_opened(path))
        yield RowsOfFile(found.headings, _told(path, found.rows))


def _opened(path: Path) -> AbstractContextManager[RowsOfFile]:
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        return _workbook(path)
    if suffix in NAMED:
        return _named(path)
    if suffix in SUFFIXES:
        return nullcontext(_text(path))
    raise ImportRefused(refusals.OTHER_KIND)


def _told(path: Path, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows; whatever breaks the reader of a damaged file is a sentence."""
    with refusing(path):
        yield from rows


def first_rows(path: Path, most: int) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The headings and the first sound rows. Raises ImportRefused, OSError."""
    with opened_rows(path) as found:
        sound = (row for row in found.rows if row.words is None)
        return found.headings, tuple(islice(sound, most))


def _text(path: Path) -> RowsOfFile:
    found = csv_rows.rows(decode(whole(path)), path)
    head = next(found, [])
    if isinstance(head, csv_rows.Unclosed):
        raise ImportRefused(refusals.unclosed(head))
    headings = _headings(head)

    def rows() -> Iterator[Row]:
        for number, row in enumerate(found, 2):
            if isinstance(row, csv_rows.Unclosed):
                yield Row(number, {}, refusals.unclosed(row))
            elif any(cell.strip() for cell in row):
                yield _row(number, headings, row)

    return RowsOfFile(headings, rows())


@contextmanager
def _workbook(path: Path) -> Iterator[RowsOfFile]:
    tables.not_too_large(path)
    with opened(path) as archive:
        no_bomb(archive)
    with path.open("rb") as file:
        found = tables.sheet(file)
        headings = _headings(next(found, ()))

        def rows() -> Iterator[Row]:
            for number, row in enumerate(found, 2):
                if any(cell not in (None, "") for cell in row):
                    yield _row(number, headings, row)

        yield RowsOfFile(headings, rows())


@contextmanager
def _named(path: Path) -> Iterator[RowsOfFile]:
    """Rows that name their cells themselves."""
    with named_rows(path) as (names, found):
        headings = _headings(names)

        def rows() -> Iterator[Row]:
            for number, each in enumerate(found, 1):
                if isinstance(each, Words):
                    yield Row(number, {}, each)
                else:
                    yield _row(number, headings, [each.get(name) for name in names])

        yield RowsOfFile(headings, rows())


def _headings(cells: Sequence[object]) -> tuple[str, ...]:
    """Headings, each another one: one that is empty is called by its number, one that comes again
    gets a number. Raises ImportRefused where there are none."""
    words = [one_line(words_of(cell)) for cell in cells]
    while words and not words[-1]:
        words.pop()
    if not any(words) or len(words) > _MOST_COLUMNS:
        raise ImportRefused(refusals.NO_HEADINGS)
    found: dict[str, None] = {}
    for number, word in enumerate(words, 1):
        name = again = word or f"({number})"
        times = 2
        while again in found:
            again, times = f"{name} ({times})", times + 1
        found[again] = None
    return tuple(found)


def _row(number: int, headings: Sequence[str], cells: Sequence[object]) -> Row:
    words = [words_of(cell) for cell in cells]
    if any(words[len(headings) :]):
        return Row(number, {}, refusals.more_cells(len(headings)))
    if any(len(cell) > LONGEST_CELL for cell in words):
        return Row(number, {}, refusals.long_cell(LONGEST_CELL))
    found = {h: w.replace("\0", "") for h, w in zip(headings, words, strict=False) if w.strip()}
    return Row(number, {h: w.encode("utf-8", "replace").decode("utf-8") for h, w in found.items()})
