"""A dataset's rows as a table that every form of export can write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from model.codebook import Words
from model.datasets.case import Cell
from model.datasets.conversion import Conversion
from model.datasets.description import Column, ColumnType
from model.datasets.held import Held
from model.datasets.misfits import Misfit, Tally
from model.export_choice import ExportChoice
from model.export_columns import Column as OutColumn
from model.export_columns import Type
from model.values import Json
from storage.outgoing.table import Sheet, Table

_TYPES = {
    ColumnType.INTEGER: Type.INTEGER,
    ColumnType.NUMBER: Type.INTEGER,
    ColumnType.DECIMAL: Type.NUMBER,
    ColumnType.DATE: Type.DAY,
}
_POINT = ("latitude", "longitude")

Told = Callable[[Held, Sequence[Misfit]], None]


def dataset_table(
    choice: ExportChoice,
    conversion: Conversion,
    incidents: Iterable[Held],
    total: int,
    tally: Tally,
    told: Told,
    *,
    bom: bool = False,
) -> Table:
    """The table; as its rows are read, ``tally`` counts and ``told`` hears what did not fit."""
    columns = conversion.description.columns
    out = tuple(_out(c) for c in columns)
    names = [c.name for c in columns]

    def rows() -> Iterator[list[Cell | None]]:
        for held in incidents:
            made = conversion.convert(held)
            tally.read += 1
            tally.add(held.number, held.id, made.misfits)
            told(held, made.misfits)
            if made.row is not None:
                tally.written += 1
                yield [typed(c, cell) for c, cell in zip(out, made.row, strict=True)]

    def records() -> Iterator[dict[str, Json]]:
        return (dict(zip(names, row, strict=True)) for row in rows())

    point = _columns_of_point(conversion)
    sheet = Sheet(conversion.description.dataset, out, names, rows())
    return Table(choice, sheet, total, records, (), point, bom)


def _columns_of_point(conversion: Conversion) -> tuple[str, str] | None:
    lat, lon = (conversion.description.find(name) for name in _POINT)
    return (lat.name, lon.name) if lat and lon else None


def _out(column: Column) -> OutColumn:
    words = Words(column.name, column.name)
    about = Words(column.meaning, column.meaning)
    return OutColumn(column.name, _type(column), words, about)


def _type(column: Column) -> Type:
    if column.type is ColumnType.CODE and all(_is_whole(c) for c in column.codes):
        return Type.INTEGER
    return _TYPES.get(column.type, Type.TEXT)


def _is_whole(code: str) -> bool:
    return code.removeprefix("-").isdigit()


def typed(column: OutColumn, cell: Cell) -> Cell | None:
    """A cell as its column's type; what is no number or day stands nowhere among those."""
    if cell == "":
        return None
    if column.type is Type.INTEGER:
        return int(cell) if _is_whole(str(cell)) else None
    if column.type is Type.NUMBER:
        return float(cell) if isinstance(cell, int | float) or _is_whole(cell) else None
    if column.type is Type.DAY:
        return str(cell) if str(cell)[:1].isdigit() else None
    return str(cell)
