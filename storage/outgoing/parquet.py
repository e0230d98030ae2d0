"""Parquet: a typed column for each of the table's, for R, pandas, DuckDB and their like."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, BinaryIO

from model.export_columns import Column, Type
from storage.outgoing.table import Table

_GROUP = 5_000
"""Rows that are held at once."""


def write(file: BinaryIO, table: Table) -> int:
    """Write the table, some rows at a time; returns how many it has."""
    import pyarrow as arrow
    from pyarrow import parquet

    columns = table.sheet.columns
    fields = [
        arrow.field(name, _type(arrow, column.type), metadata=_said(column))
        for name, column in zip(table.sheet.headings, columns, strict=True)
    ]
    schema = arrow.schema(fields)
    count = 0
    with parquet.ParquetWriter(file, schema) as writer:
        for rows in _groups(table):
            arrays = [
                arrow.array([_cell(column, row[place]) for row in rows], type=field.type)
                for place, (column, field) in enumerate(zip(columns, fields, strict=True))
            ]
            writer.write_table(arrow.table(arrays, schema=schema))
            count += len(rows)
    return count


def _groups(table: Table) -> Iterator[list[Sequence[object]]]:
    rows = iter(table.sheet.rows)
    while group := list(islice(rows, _GROUP)):
        yield group


def _said(column: Column) -> dict[str, str]:
    return {"id": column.name, "label_ar": column.label.ar, "label_en": column.label.en}


def _type(arrow: Any, kind: Type) -> Any:
    return {
        Type.INTEGER: arrow.int64(),
        Type.NUMBER: arrow.float64(),
        Type.BOOLEAN: arrow.bool_(),
        Type.DAY: arrow.date32(),
        Type.TIME: arrow.timestamp("us", tz="UTC"),
    }.get(kind, arrow.string())


def _cell(column: Column, cell: object) -> object:
    return None if cell is None else _READERS.get(column.type, str)(cell)


_READERS: Mapping[Type, Callable[[Any], object]] = {
    Type.INTEGER: int,
    Type.NUMBER: float,
    Type.BOOLEAN: bool,
    Type.DAY: date.fromisoformat,
    Type.TIME: datetime.fromisoformat,
}
