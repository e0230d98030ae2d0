"""A table of a package: written as CSV while what can be said of it is gathered.

Data Package 2.0 and Table Schema 2.0 (datapackage.org). What the codebook asks for becomes a
constraint where the rows keep to it: an old code that is no longer listed is listed here too, and a
key is foreign only where all that it names went out.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from model.export_choice import Labels, What
from model.export_columns import Column, Type
from model.values import Json
from storage.outgoing import csv_rows
from storage.outgoing.table import Table
from storage.packages.sink import Sink
from storage.packages.words import TABLES
from storage.tables.columns import KEYS

SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
_NAMED: Mapping[str, What] = {
    "incident_id": What.INCIDENTS,
    "to_incident_id": What.INCIDENTS,
    "account_id": What.ACCOUNTS,
    "article_id": What.ARTICLES,
}
"""The columns that name rows of another table; not a decision's claim, which may be gone."""

ORDER = (
    What.INCIDENTS,
    What.ARTICLES,
    What.ACCOUNTS,
    What.CLAIMS,
    What.RELATIONS,
    What.DECISIONS,
)
"""In which the tables are written: those that others name stand before them."""

_TYPES = {
    Type.INTEGER: "integer",
    Type.NUMBER: "number",
    Type.BOOLEAN: "boolean",
    Type.DAY: "date",
    Type.TIME: "datetime",
}
_BOUNDS: Mapping[str, tuple[float, float]] = {"lat": (-90, 90), "lon": (-180, 180)}


@dataclass(slots=True)
class Keys:
    """The keys of the rows that went out, by table: those that other tables may name."""

    of: dict[What, set[object]] = field(default_factory=dict)
    headings: dict[What, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Seen:
    """What was seen of the rows of a table."""

    table: Table
    keys: Keys
    codes: dict[int, set[object]] = field(default_factory=dict)
    broken: set[int] = field(default_factory=set)
    """Columns that cannot be what they should: a key that leads nowhere, a number out of bounds."""

    def passing(self) -> Iterator[Sequence[object]]:
        columns = self.table.sheet.columns
        what = self.table.choice.what
        key = _place(columns, KEYS[what])
        own: set[object] = set()
        coded = [p for p, c in enumerate(columns) if c.type is Type.CODE]
        self.codes = {p: set() for p in coded}
        named = [(p, self.keys.of[_NAMED[columns[p].name]]) for p in _foreign(self)]
        bounds = [(p, _BOUNDS[c.part]) for p, c in enumerate(columns) if c.part in _BOUNDS]
        if what not in _NAMED.values():
            key = None
        if key is not None:
            self.keys.of[what] = own
            self.keys.headings[what] = self.table.sheet.headings[key]
        for row in self.table.sheet.rows:
            if key is not None:
                own.add(row[key])
            for place in coded:
                self.codes[place].add(row[place])
            self._look(row, named, bounds)
            yield row

    def _look(
        self,
        row: Sequence[object],
        named: Iterable[tuple[int, set[object]]],
        bounds: Iterable[tuple[int, tuple[float, float]]],
    ) -> None:
        for place, there in named:
            if row[place] is not None and row[place] not in there:
                self.broken.add(place)
        for place, (least, most) in bounds:
            number = row[place]
            if isinstance(number, int | float) and not least <= number <= most:
                self.broken.add(place)


def _place(columns: Sequence[Column], name: str) -> int | None:
    return next((p for p, c in enumerate(columns) if c.name == name), None)


def _foreign(seen: _Seen) -> list[int]:
    """Where keys of other tables stand that were written already."""
    what = seen.table.choice.what
    return [
        place
        for place, column in enumerate(seen.table.sheet.columns)
        if column.name != KEYS[what] and _NAMED.get(column.name) in seen.keys.of
    ]


def path_of(name: str) -> str:
    return f"data/{name}.csv"


def write(sink: Sink, table: Table, keys: Keys) -> tuple[int, Json]:
    """Write a table; returns how many rows it has, and the resource that describes it."""
    seen = _Seen(table, keys)
    name = table.sheet.name
    with sink.file(path_of(name)) as file:
        count = _csv(file, table.sheet.headings, seen.passing())
    schema: dict[str, Json] = {"$schema": SCHEMA, "fields": _fields(seen), "missingValues": [""]}
    key = _place(table.sheet.columns, KEYS[table.choice.what])
    if key is not None:
        schema["primaryKey"] = [table.sheet.headings[key]]
    foreign = _foreign_keys(seen)
    if foreign:
        schema["foreignKeys"] = foreign
    title, about = TABLES[table.choice.what]
    return count, {
        **_resource(sink, name),
        "title": title.en,
        "title_ar": title.ar,
        "description": about.en,
        "description_ar": about.ar,
        "rows": count,
        "schema": schema,
    }


def write_codebook(sink: Sink, table: Table) -> Json:
    """Write the sheet of the codebook that stands beside a table; returns its resource."""
    sheet = next(s for s in table.beside if s.name == "codebook")
    with sink.file(path_of(sheet.name)) as file:
        _csv(file, sheet.headings, sheet.rows)
    fields = [
        _named(heading, column)
        for heading, column in zip(sheet.headings, sheet.columns, strict=True)
    ]
    return {
        **_resource(sink, sheet.name),
        "title": "Codebook",
        "title_ar": "دليل الترميز",
        "schema": {"$schema": SCHEMA, "fields": fields, "missingValues": [""]},
    }


def _csv(file: BinaryIO, headings: Iterable[str], rows: Iterable[Sequence[object]]) -> int:
    text = io.TextIOWrapper(file, "utf-8", newline="")
    count = csv_rows.write(text, headings, rows)
    text.flush()
    text.detach()
    return count


def _resource(sink: Sink, name: str) -> dict[str, Json]:
    part = sink.parts[-1]
    return {
        "name": name,
        "type": "table",
        "path": part.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'},
        "bytes": part.bytes,
        "hash": f"sha256:{part.sha256}",
    }


def _named(heading: str, column: Column) -> dict[str, Json]:
    found: dict[str, Json] = {
        "name": heading,
        "type": _TYPES.get(column.type, "string"),
        "title": column.label.en,
        "title_ar": column.label.ar,
        "description": column.about.en,
        "description_ar": column.about.ar,
    }
    if heading != column.name:
        found["column"] = column.name
    if column.type is Type.BOOLEAN:
        found |= {"trueValues": ["1"], "falseValues": ["0"]}
    return found


def _fields(seen: _Seen) -> list[Json]:
    sheet, key = seen.table.sheet, KEYS[seen.table.choice.what]
    found = []
    for place, (heading, column) in enumerate(zip(sheet.headings, sheet.columns, strict=True)):
        made = _named(heading, column)
        limits: dict[str, Json] = {}
        if column.name == key:
            limits |= {"required": True, "unique": True}
        if column.part in _BOUNDS and place not in seen.broken:
            limits["minimum"], limits["maximum"] = _BOUNDS[column.part]
        if column.type is Type.CODE:
            words = _codes(column, seen.table.choice.codes, seen.codes.get(place, set()))
            limits["enum"] = [said["value"] for said in words]
            made["categories"] = words
        if limits:
            made["constraints"] = limits
        found.append(made)
    return found


def _codes(column: Column, words: Labels, there: set[object]) -> list[dict[str, Json]]:
    """The codes as the cells have them, and what each is called."""
    found = {}
    for code, label in column.codes.items():
        value = str(code) if words is Labels.IDS else label.in_language(words)
        found[value] = {"value": value, "label": label.en, "label_ar": label.ar}
    for other in sorted(str(c) for c in there if c is not None):
        found.setdefault(other, {"value": other, "label": other, "label_ar": other})
    return list(found.values())


def _foreign_keys(seen: _Seen) -> list[Json]:
    sheet = seen.table.sheet
    found = []
    for place in _foreign(seen):
        of = _NAMED[sheet.columns[place].name]
        if place not in seen.broken:
            reference = {"resource": of.value, "fields": [seen.keys.headings[of]]}
            found.append({"fields": [sheet.headings[place]], "reference": reference})
    return found
