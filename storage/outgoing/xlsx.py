"""Excel workbooks: sheets from right to left, typed cells, headings that stay in sight.

Text is written as text: nothing in it becomes a formula or a link. The same rows give the same
bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import islice
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from model.export_columns import Type
from storage.outgoing.table import Sheet, Table

_LONGEST = 32_767
"""Characters that a cell of Excel holds."""

MOST_ROWS = 1_048_575
"""Rows that a sheet of Excel holds below its headings."""

_WIDE, _NARROW = 28, 14
# A workbook says when it was made; the same project has to give the same bytes.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - the format has no zones
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(file: BinaryIO, table: Table) -> int:
    """Write the table and the sheets beside it; returns how many rows the table has."""
    from xlsxwriter import Workbook

    # Sheets lie in files of their own until all is written: none stays of an export that stops.
    with TemporaryDirectory() as folder:
        book: Any = Workbook(file, {**_OPTIONS, "tmpdir": folder})
        try:
            count = _write(book, table)
        except BaseException:
            for page in book.worksheets():
                page.row_data_fh.close()
            raise
        book.close()
    return count


def _write(book: Any, table: Table) -> int:
    book.set_properties({"created": _MADE})
    formats = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    count = _sheet(book, table.sheet, *formats)
    for sheet in table.beside:
        _sheet(book, sheet, *formats)
    return count


def _sheet(book: Any, sheet: Sheet, heading: Any, day: Any) -> int:
    """The rows of a sheet, on further ones where Excel's is full; returns how many."""
    days = frozenset(p for p, c in enumerate(sheet.columns) if c.type is Type.DAY)
    rows = iter(sheet.rows)
    count = pages = 0
    while pages == 0 or count == pages * MOST_ROWS:
        pages += 1
        page = _page(book, sheet, sheet.name if pages == 1 else f"{sheet.name} {pages}", heading)
        number = 0
        for number, row in enumerate(islice(rows, MOST_ROWS), 1):
            _row(page, number, row, days, day)
        count += number
        if sheet.columns:
            page.autofilter(0, 0, max(number, 1), len(sheet.columns) - 1)
    return count


def _page(book: Any, sheet: Sheet, name: str, heading: Any) -> Any:
    page = book.add_worksheet(name)
    page.right_to_left()
    page.freeze_panes(1, 1)
    page.set_column(0, max(0, len(sheet.columns) - 1), _NARROW)
    page.set_column(0, 0, _WIDE)
    for place, words in enumerate(sheet.headings):
        page.write_string(0, place, words, heading)
    return page


def _row(page: Any, number: int, row: Sequence[object], days: frozenset[int], day: Any) -> None:
    for place, cell in enumerate(row):
        if cell is None or cell == "":
            continue
        if isinstance(cell, int | float):
            page.write_number(number, place, cell)
        elif place in days and (found := _day(str(cell))):
            page.write_datetime(number, place, found, day)
        else:
            page.write_string(number, place, _cut(str(cell)))


def _day(text: str) -> date | None:
    """The day; None for one that Excel does not know: it counts from 1900."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.year > 1900 else None


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
