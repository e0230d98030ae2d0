"""Parquet: a typed column for each of the table's, for R, pandas, DuckDB and their like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, BinaryIO

from storage.outgoing.table import Table


def write(file: BinaryIO, table: Table) -> int:
    """Write the table; returns how many rows it has. Days stay text, as in the project's views."""
    import pyarrow as arrow
    from pyarrow import parquet

    rows = list(table.sheet.rows)
    names = list(table.sheet.columns)
    columns = [_typed([row[place] for row in rows]) for place in range(len(names))]
    made = arrow.table(
        [arrow.array(values, type=_type(arrow, values)) for values in columns], names=names
    )
    parquet.write_table(made, file)
    return len(rows)


def _typed(values: Sequence[object]) -> Sequence[object]:
    """One type for a column: numbers where all are, else text."""
    there = [v for v in values if v is not None]
    if all(isinstance(v, int | float) for v in there):
        return values
    return [None if v is None else str(v) for v in values]


def _type(arrow: Any, values: Sequence[object]) -> object:
    there = [v for v in values if v is not None]
    if there and all(isinstance(v, int) for v in there):
        return arrow.int64()
    if there and all(isinstance(v, int | float) for v in there):
        return arrow.float64()
    return arrow.string()
