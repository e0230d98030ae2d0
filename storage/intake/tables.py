"""Tables: CSV, TSV, Excel (.xlsx) and Parquet, a row for each article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO

from model.codebook import Words
from storage import refusals
from storage.intake import csv_rows
from storage.intake.columns import Choose, document, fitting, guess
from storage.intake.document import Document, Look, Refused
from storage.intake.limits import LARGEST_PAGES, no_bomb, opened, whole
from storage.refusals import ImportRefused
from storage.text_files import decode

_BATCH = 256
_BEGINNING = 2_000_000

Row = Mapping[str, object] | Words
"""The cells by their headings; where a row is broken, a sentence in its place."""
Table = tuple[tuple[str, ...], Iterator[tuple[int, Row]]]
"""The headings, and the rows to be read while the file is open, each with its number as a
spreadsheet counts: the headings are the first row. What has no row of headings counts from 1."""


def look(path: Path, rows: int) -> Look:
    """The headings of a table and its first rows. Raises ImportRefused, OSError."""
    large = _OPENERS[path.suffix.lower()] is _csv and path.stat().st_size > _BEGINNING
    with _beginning(path) if large else _opened(path) as (found, all_rows):
        sound = (row for _, row in all_rows if not isinstance(row, Words))
        return Look(found, tuple(row for _, row in zip(range(rows), sound, strict=False)))


def read_table(path: Path, choose: Choose = guess) -> Iterator[Document | Refused]:
    """The rows as documents by the columns that are chosen.

    Raises ImportRefused where it is no table, or no column holds the text.
    """
    with _opened(path) as (there, rows):
        chosen = fitting(choose(there), there)
        for place, row in rows:
            try:
                if isinstance(row, Words):
                    raise ImportRefused(row)
                yield document(row, chosen, place)
            except ImportRefused as error:
                yield Refused(error.words, place)


def _beginning(path: Path) -> AbstractContextManager[Table]:
    """The first rows of a large table of text: nobody is to wait for the rest to see them."""
    with path.open("rb") as file:
        begun = file.read(_BEGINNING)
    try:
        text = decode(begun[: begun.rindex(b"\n") + 1])
    except (ImportRefused, ValueError):
        return _opened(path)  # in two bytes a letter, or one endless line
    return _named(_rows(text, path))


def _opened(path: Path) -> AbstractContextManager[Table]:
    return _named(_OPENERS[path.suffix.lower()](path))


@contextmanager
def _named(table: AbstractContextManager[Table]) -> Iterator[Table]:
    with table as (found, rows):
        if not any(h.strip() for h in found):
            raise ImportRefused(refusals.NO_HEADINGS)
        yield found, rows


def _csv(path: Path) -> AbstractContextManager[Table]:
    return _rows(decode(whole(path)), path)


@contextmanager
def _rows(text: str, path: Path) -> Iterator[Table]:
    found = csv_rows.rows(text, path)
    head = next(found, [])
    if isinstance(head, csv_rows.Unclosed):
        raise ImportRefused(refusals.unclosed(head))

    def all_rows() -> Iterator[tuple[int, Row]]:
        for number, row in enumerate(found, 2):
            if isinstance(row, csv_rows.Unclosed):
                yield number, refusals.unclosed(row)
            elif any(cell.strip() for cell in row):
                yield number, dict(zip(head, row, strict=False))

    yield tuple(head), all_rows()


@contextmanager
def _xlsx(path: Path) -> Iterator[Table]:
    not_too_large(path)
    with opened(path) as archive:
        no_bomb(archive)
    # Opened here: openpyxl leaves a file that it opened itself open for good.
    with path.open("rb") as file:
        rows = sheet(file)
        head = [str(cell) if cell is not None else "" for cell in next(rows, ())]

        def all_rows() -> Iterator[tuple[int, Row]]:
            for number, row in enumerate(rows, 2):
                if any(cell not in (None, "") for cell in row):
                    yield number, dict(zip(head, row, strict=False))

        yield tuple(head), all_rows()


def sheet(file: IO[bytes]) -> Iterator[tuple[object, ...]]:
    """The rows of the first sheet."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except (InvalidFileException, KeyError, ValueError, OSError) as error:
        if isinstance(error, OSError) and not isinstance(error, ValueError) and error.errno:
            raise
        raise ImportRefused(refusals.broken_file(str(error))) from error
    except Exception as error:  # zipfile.BadZipFile and what XML parsers raise
        raise ImportRefused(refusals.broken_file(str(error))) from error
    found: Iterator[tuple[object, ...]] = book.worksheets[0].iter_rows(values_only=True)
    return found


@contextmanager
def parquet(path: Path) -> Iterator[tuple[tuple[str, ...], Iterator[Row]]]:
    """The columns and rows of a Parquet file while it is open."""
    import pyarrow as arrow
    from pyarrow.parquet import ParquetFile

    try:
        file = ParquetFile(path)
    except arrow.ArrowException as error:
        raise ImportRefused(refusals.broken_file(str(error))) from error

    # Python's times know no billionths of a second, which others write by habit.
    schema = arrow.schema(
        arrow.field(f.name, arrow.timestamp("us", f.type.tz))
        if arrow.types.is_timestamp(f.type)
        else f
        for f in file.schema_arrow
    )

    def all_rows() -> Iterator[Row]:
        for batch in file.iter_batches(batch_size=_BATCH):
            table = arrow.Table.from_batches([batch]).cast(schema, safe=False)
            yield from table.to_pylist()

    with file:
        yield tuple(schema.names), all_rows()


@contextmanager
def _parquet(path: Path) -> Iterator[Table]:
    with parquet(path) as (names, rows):
        yield names, enumerate(rows, 1)


def not_too_large(path: Path) -> None:
    """Raises ImportRefused for a file of more bytes than are read."""
    size = path.stat().st_size
    if size > LARGEST_PAGES:
        raise ImportRefused(refusals.too_large(size, LARGEST_PAGES))


_OPENERS: Mapping[str, Callable[[Path], AbstractContextManager[Table]]] = {
    ".csv": _csv,
    ".tsv": _csv,
    ".tab": _csv,
    ".xlsx": _xlsx,
    ".parquet": _parquet,
}
