"""GeoJSON (RFC 7946): a feature for each row, at its point where it has one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TextIO

from model.values import Json
from storage.outgoing.table import Table


def write(file: TextIO, table: Table) -> int:
    """Write the table; returns how many rows it has."""
    names = list(table.sheet.headings)
    places = _places(table)
    file.write('{"type":"FeatureCollection","features":[')
    count = 0
    for row in table.sheet.rows:
        feature: Json = {
            "type": "Feature",
            "geometry": _point(row, places),
            "properties": dict(zip(names, row, strict=True)),
        }
        file.write(",\n" if count else "\n")
        file.write(json.dumps(feature, ensure_ascii=False, allow_nan=False))
        count += 1
    file.write("\n]}\n")
    return count


def _places(table: Table) -> tuple[int, int] | None:
    """Where latitude and longitude stand in a row."""
    if table.point is None:
        return None
    names = [c.name for c in table.sheet.columns]
    lat, lon = table.point
    return names.index(lat), names.index(lon)


def _point(row: Sequence[object], places: tuple[int, int] | None) -> Json:
    if places is None:
        return None
    lat, lon = (row[place] for place in places)
    if not isinstance(lat, int | float) or not isinstance(lon, int | float):
        return None
    return {"type": "Point", "coordinates": [lon, lat]}
