"""Records as JSON: one object a line, or one array; keys sorted where a record is nested."""

from __future__ import annotations

import json
from typing import TextIO

from model.values import Json
from storage.canonical import to_text
from storage.outgoing.table import Table


def write_lines(file: TextIO, table: Table) -> int:
    """Write a line for each record; returns how many."""
    count = 0
    for record in table.records():
        file.write(_text(record, table) + "\n")
        count += 1
    return count


def write_array(file: TextIO, table: Table) -> int:
    """Write all records as one array, a record on a line; returns how many."""
    count = 0
    file.write("[")
    for record in table.records():
        file.write((",\n" if count else "\n") + _text(record, table))
        count += 1
    file.write("\n]\n")
    return count


def _text(record: Json, table: Table) -> str:
    """Columns that were chosen stay in their order."""
    if table.choice.tabular:
        return json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return to_text(record)
