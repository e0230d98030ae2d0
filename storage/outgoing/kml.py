"""KML (OGC 2.2) for Google Earth, QGIS and their like: a placemark for each row.

Rows without coordinates are placemarks without a point. Nothing in the file leads to the network:
kinds are told apart by colour and by their names, not by pictures from elsewhere.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TextIO

from model.export_columns import Column, Type
from storage.outgoing.table import Sheet, Table

_TYPES = {Type.INTEGER: "int", Type.NUMBER: "double", Type.BOOLEAN: "bool"}
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ODD = re.compile(f"[&<>\"']|{_NOT_IN_XML.pattern}")
_FULL_TURN = 0.618_033_988_75
"""Of the circle of hues, from one kind to the next: neighbours in a codebook never look alike."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where in a row stands what a placemark is made of; None where the table has it not."""

    point: tuple[int, int] | None
    kind: int | None
    start: int | None
    end: int | None
    name: Sequence[int]


@dataclass(frozen=True, slots=True)
class _Said:
    """What stands before the cells of a column: in the data, and in the description."""

    data: str
    line: str


def write(file: TextIO, table: Table) -> int:
    """Write the table; returns how many rows it has."""
    sheet = table.sheet
    places = _places(sheet.columns, table.point)
    kinds = _kinds(sheet.columns, places.kind)
    said = [
        _Said(f'<SimpleData name="{_text(c.name)}">', f"<p><b>{_html(h)}</b>: <bdi>")
        for c, h in zip(sheet.columns, sheet.headings, strict=True)
    ]
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    file.write('<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n')
    file.write(f"<name>{_text(sheet.name)}</name>\n")
    for number in sorted({0, *kinds.values()}):
        file.write(_style(number))
    file.write(_schema(sheet))
    count = 0
    for row in sheet.rows:
        file.write(_placemark(said, row, places, kinds))
        count += 1
    file.write("</Document>\n</kml>\n")
    return count


def _places(columns: Sequence[Column], point: tuple[str, str] | None) -> _Places:
    by_name = {column.name: place for place, column in enumerate(columns)}
    found = tuple(by_name[name] for name in point or () if name in by_name)
    days = [p for p, c in enumerate(columns) if c.type is Type.DAY]
    start = next((p for p in days if columns[p].part == "start"), days[0] if days else None)
    field = columns[start].field if start is not None else ""
    end = next((p for p in days if field and columns[p].field == field and p != start), None)
    kind = next((p for p, c in enumerate(columns) if c.type is Type.CODE and c.field), None)
    at = next((p for p, c in enumerate(columns) if c.part == "name" and _of_point(c, point)), None)
    own = next((by_name[n] for n in ("incident_name", "article_title") if n in by_name), None)
    return _Places(
        (found[0], found[1]) if len(found) == 2 else None,
        kind,
        start,
        end,
        [p for p in (own, kind, at, start) if p is not None],
    )


def _of_point(column: Column, point: tuple[str, str] | None) -> bool:
    return point is not None and point[0] == f"{column.field}_lat"


def _kinds(columns: Sequence[Column], kind: int | None) -> Mapping[object, int]:
    """The number of the style of each code, and of its label in either language."""
    found: dict[object, int] = {}
    if kind is not None:
        for number, (code, words) in enumerate(columns[kind].codes.items(), 1):
            found |= dict.fromkeys((code, words.ar, words.en), number)
    return found


def _style(number: int) -> str:
    """The pin of a kind; that of rows without one is white."""
    red, green, blue = (255, 255, 255)
    if number:
        shade = colorsys.hsv_to_rgb(number * _FULL_TURN % 1, 0.75, 0.9)
        red, green, blue = (round(255 * part) for part in shade)
    return (
        f'<Style id="kind-{number}"><IconStyle><color>ff{blue:02x}{green:02x}{red:02x}</color>'
        "</IconStyle></Style>\n"
    )


def _schema(sheet: Sheet) -> str:
    fields = "".join(
        f'<SimpleField name="{_text(column.name)}" type="{_TYPES.get(column.type, "string")}">'
        f"<displayName>{_text(heading)}</displayName></SimpleField>\n"
        for column, heading in zip(sheet.columns, sheet.headings, strict=True)
    )
    return f'<Schema name="{_text(sheet.name)}" id="columns">\n{fields}</Schema>\n'


def _placemark(
    said: Sequence[_Said], row: Sequence[object], places: _Places, kinds: Mapping[object, int]
) -> str:
    name = " – ".join(_text(row[p]) for p in places.name if row[p] not in (None, ""))
    kind = kinds.get(row[places.kind], 0) if places.kind is not None else 0
    # What stands in it is read as HTML: text has to be harmless there, and then in XML.
    described = _text("".join(_lines(said, row)))
    data = "".join(
        f"{column.data}{_text(cell)}</SimpleData>"
        for column, cell in zip(said, row, strict=True)
        if cell is not None
    )
    return (
        f"<Placemark><name>{name}</name><description>{described}</description>{_time(row, places)}"
        f"<styleUrl>#kind-{kind}</styleUrl>"
        f'<ExtendedData><SchemaData schemaUrl="#columns">{data}</SchemaData></ExtendedData>'
        f"{_point(row, places)}</Placemark>\n"
    )


def _lines(said: Sequence[_Said], row: Sequence[object]) -> Iterator[str]:
    yield '<div dir="auto">'
    for column, cell in zip(said, row, strict=True):
        if cell is not None and cell != "":
            yield f"{column.line}{_html(cell)}</bdi></p>"
    yield "</div>"


def _time(row: Sequence[object], places: _Places) -> str:
    start = row[places.start] if places.start is not None else None
    end = row[places.end] if places.end is not None else None
    if start is None:
        return ""
    if end in (None, start):
        return f"<TimeStamp><when>{_text(start)}</when></TimeStamp>"
    return f"<TimeSpan><begin>{_text(start)}</begin><end>{_text(end)}</end></TimeSpan>"


def _point(row: Sequence[object], places: _Places) -> str:
    if places.point is None:
        return ""
    lat, lon = (row[p] for p in places.point)
    if not isinstance(lat, int | float) or not isinstance(lon, int | float):
        return ""
    return f"<Point><coordinates>{lon!r},{lat!r}</coordinates></Point>"


def _html(cell: object) -> str:
    return escape(str(cell)).replace("\n", "<br>")


def _text(cell: object) -> str:
    """The cell as text of an element or of an attribute; what XML cannot hold becomes U+FFFD."""
    text = str(cell)
    return escape(_NOT_IN_XML.sub("\ufffd", text)) if _ODD.search(text) else text
