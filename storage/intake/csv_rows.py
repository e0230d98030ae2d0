"""The rows of a CSV or TSV, and where a quote that is not closed swallowed some of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from storage import refusals
from storage.refusals import ImportRefused

_SAMPLE = 20_000
_LONGEST_CELL = 20_000_000


class Unclosed(int):
    """The line of a row whose quote is not closed; the rows behind it follow where they can be
    told apart."""


def rows(text: str, path: Path) -> Iterator[list[str] | Unclosed]:
    """The rows of a table, its headings first. Raises ImportRefused where it is none."""
    csv.field_size_limit(_LONGEST_CELL)
    lines = _Lines(text)
    dialect = _dialect(text, path)
    reader = csv.reader(lines, dialect)
    width = 0
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise ImportRefused(refusals.no_table(str(error))) from error
        if row is None:
            return
        swallowed = lines.since()
        width = width or len(row)
        if len(swallowed) > 1 and (again := _swallowed(swallowed, dialect, width)) is not None:
            yield Unclosed(lines.number - len(swallowed) + 1)
            # What the quote swallowed is read again, but for the row that it stands in.
            lines.back(len(swallowed) - again)
            reader = csv.reader(lines, dialect)
        else:
            yield row


class _Lines:
    """The lines of a text, of which the last ones can be given once more."""

    def __init__(self, text: str) -> None:
        self._lines = list(io.StringIO(text, newline=""))
        self._from = 0
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.number >= len(self._lines):
            raise StopIteration
        self.number += 1
        return self._lines[self.number - 1]

    def since(self) -> Sequence[str]:
        """The lines given since this was asked last."""
        found = self._lines[self._from : self.number]
        self._from = self.number
        return found

    def back(self, lines: int) -> None:
        self.number -= lines
        self._from = self.number


def _swallowed(lines: Sequence[str], dialect: type[csv.Dialect], width: int) -> int | None:
    """Of the lines of one row, the first that is a row of its own; all of them where the quote is
    never closed and there is none; None where the row is sound."""
    wrong = _wrong(lines, dialect)
    if wrong is None:
        return None
    for at, line in enumerate(lines[1:], 1):
        if width > 1 and len(_alone(line, dialect)) == width:
            return at
    # What stands behind a closing quote is how some programs write quotes within a cell.
    return len(lines) if wrong == "end" else None


def _wrong(lines: Sequence[str], dialect: type[csv.Dialect]) -> str | None:
    """«end» where the last line ends within quotes, «quote» where one closes inside a cell."""
    try:
        list(csv.reader(lines, dialect, strict=True))
    except csv.Error as error:
        return "end" if "end of data" in str(error) else "quote"
    return None


def _alone(line: str, dialect: type[csv.Dialect]) -> list[str]:
    try:
        return next(csv.reader([line], dialect, strict=True), [])
    except csv.Error:
        return []


def _dialect(text: str, path: Path) -> type[csv.Dialect]:
    """How the columns are parted: Excel writes semicolons in many countries."""
    head = text[:_SAMPLE].partition("\n")[0]

    class Found(csv.excel):
        delimiter = (
            "\t"
            if path.suffix.lower() in (".tsv", ".tab")
            else max(",;\t|", key=lambda sign: (head.count(sign), sign == ","))
        )

    return Found
