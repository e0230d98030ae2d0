"""Rows as CSV that spreadsheets open without running anything."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

from storage.outgoing.table import Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_table(file: TextIO, table: Table, *, delimiter: str = ",") -> int:
    """Write the headings and all rows of a table; returns how many."""
    return write(file, table.sheet.headings, table.sheet.rows, delimiter=delimiter)


def write(
    file: TextIO, names: Iterable[str], rows: Iterable[Sequence[object]], *, delimiter: str = ","
) -> int:
    """Write a header and all rows, lines ended by CR LF as RFC 4180 has it; returns how many.

    Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay.
    """
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([harmless(name) for name in names])
    count = 0
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
        count += 1
    return count


def harmless(cell: object) -> object:
    """The cell, with an apostrophe before text that a spreadsheet would take for a formula."""
    if isinstance(cell, str) and cell.lstrip(" \n\u00a0").startswith(_FORMULA):
        return "'" + cell
    return cell
