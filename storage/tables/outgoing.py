"""The table that a choice asks for, ready to be written in any form.

The project has to stay as it is while the rows are read: see `Project.reading`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from model.codebook import Codebook
from model.export_choice import ExportChoice, Part, What
from model.export_columns import Column, Type
from model.values import Json, Kind
from storage.canonical import from_text
from storage.outgoing.table import Sheet, Table
from storage.project import Project
from storage.tables import records, selects
from storage.tables.cells import NEEDED, Cell, turned, value_words
from storage.tables.codebook_sheet import codebook_sheet
from storage.tables.columns import KEYS, chosen_columns, headings, quote_columns
from storage.tables.gathered import GATHERED, filled
from storage.tables.selects import Asked

T = TypeVar("T")
Ask = Callable[[Project, ExportChoice, Sequence[str]], Asked]


def outgoing(
    project: Project,
    choice: ExportChoice,
    *,
    bom: bool = False,
    told: Callable[[Iterable[object], int | None], Iterator[object]] | None = None,
) -> Table:
    """The chosen table. ``told`` goes over its rows or records as they are read, and how many they
    are; over the quotes beside them too, which are not counted before.
    """
    columns = chosen_columns(project.codebook, choice)
    total = selects.count(project, choice)

    def heard(found: Iterable[T], total: int | None = total) -> Iterator[T]:
        return told(found, total) if told else iter(found)  # type: ignore[return-value]

    rows = heard(row for row in _rows(project, choice, columns))
    sheet = Sheet(choice.what.value, columns, headings(columns, choice.headings), rows)
    return Table(
        choice,
        sheet,
        total,
        lambda: heard(_records(project, choice, columns)),
        [replace(s, rows=heard(s.rows, None)) for s in _beside(project, choice)],
        _point(project.codebook, columns),
        bom,
    )


def _rows(
    project: Project,
    choice: ExportChoice,
    columns: Sequence[Column],
    ask: Ask = selects.rows,
) -> Iterator[Sequence[Cell]]:
    turns = tuple(turned(columns, choice.codes).items())
    for cells in _cells(project, choice, columns, ask):
        for place, turn in turns:
            cells[place] = turn(cells[place])
        yield cells


def _cells(
    project: Project, choice: ExportChoice, columns: Sequence[Column], ask: Ask
) -> Iterator[list[Cell]]:
    names = [c.name for c in columns]
    if ask is selects.rows and choice.what in GATHERED:
        asked = ask(project, choice, [*names, KEYS[choice.what]])
        found = project.connection.execute(asked.sql, asked.values)
        return filled(project, choice.what, columns, found)
    if "value" in names:
        asked = ask(project, choice, [*names, *NEEDED])
        found = project.connection.execute(asked.sql, asked.values)
        written = value_words(project.codebook, choice.codes)
        return _valued(found, names.index("value"), written)
    asked = ask(project, choice, names)
    return map(list, project.connection.execute(asked.sql, asked.values))


def _valued(
    rows: Iterable[tuple[Any, ...]], place: int, written: Callable[[str, str, str], str]
) -> Iterator[list[Cell]]:
    """The rows with the value written for reading, without what that needed."""
    for row in rows:
        cells = list(row[: -len(NEEDED)])
        if cells[place] is not None:
            cells[place] = written(row[-2], row[-1], row[place])
        yield cells


def _records(
    project: Project, choice: ExportChoice, columns: Sequence[Column]
) -> Iterator[dict[str, Json]]:
    if choice.tabular:
        return _flat(project, choice, columns)
    if choice.what in records.NESTED:
        return records.of(project, choice)
    return _whole(project, choice, columns)


def _flat(
    project: Project, choice: ExportChoice, columns: Sequence[Column]
) -> Iterator[dict[str, Json]]:
    """The chosen columns of each row under their headings."""
    names = headings(columns, choice.headings)
    for row in _rows(project, choice, columns):
        yield dict(zip(names, map(_json, columns, row), strict=True))


def _whole(
    project: Project, choice: ExportChoice, columns: Sequence[Column]
) -> Iterator[dict[str, Json]]:
    """Each row with its value and its quotes as JSON has them."""
    plain = [c for c in columns if c.name not in ("value", "value_json", "quote", "spans")]
    nested = [n for n in selects.nested(choice.what) if n != "value_json"]
    asked = selects.rows(project, choice, [*(c.name for c in plain), *nested])
    quoted = Part.TEXTS not in choice.redaction.parts
    for row in project.connection.execute(asked.sql, asked.values):
        record: dict[str, Json] = {"format": f"tawthiq-{choice.what}/1"}
        record |= {c.name: _json(c, cell) for c, cell in zip(plain, row, strict=False)}
        for name, cell in zip(nested, row[len(plain) :], strict=True):
            record[name] = None if cell is None else from_text(cell)
        if not quoted:
            for evidence in record.get("evidence", ()):
                del evidence["quote"]
        yield record


def _json(column: Column, cell: object) -> Json:
    return bool(cell) if column.type is Type.BOOLEAN and cell is not None else cell


def _beside(project: Project, choice: ExportChoice) -> Sequence[Sheet]:
    beside = [codebook_sheet(project.codebook, choice)]
    if choice.what in _TOLD and Part.TEXTS not in choice.redaction.parts:
        beside.append(_quotes(project, choice))
    return beside


def _quotes(project: Project, choice: ExportChoice) -> Sheet:
    """A row for each quote of the claims behind the chosen rows, of a claim without one too."""
    columns = quote_columns(project.codebook, choice)
    rows = _rows(project, choice, columns, selects.quotes)
    return Sheet("quotes", columns, headings(columns, choice.headings), rows)


_TOLD = (What.INCIDENTS, What.ACCOUNTS)


def _point(codebook: Codebook, columns: Sequence[Column]) -> tuple[str, str] | None:
    """The columns of latitude and longitude of the place, where both go out."""
    place = next((f.id for f in codebook.fields if f.kind is Kind.PLACE), "")
    found = {c.part: c.name for c in columns if c.field == place}
    return (found["lat"], found["lon"]) if {"lat", "lon"} <= found.keys() else None
