"""GeoJSON (RFC 7946): a feature for each row, at its point where it has one."""

from __future__ import annotations

import json
from typing import TextIO

from model.values import Json
from storage.outgoing.table import Table


def write(file: TextIO, table: Table) -> int:
    """Write the table; returns how many rows it has."""
    names = list(table.sheet.columns)
    file.write('{"type":"FeatureCollection","features":[')
    count = 0
    for row in table.sheet.rows:
        known = dict(zip(names, row, strict=True))
        feature: Json = {
            "type": "Feature",
            "geometry": _point(known, table.point),
            "properties": known,
        }
        file.write(",\n" if count else "\n")
        file.write(json.dumps(feature, ensure_ascii=False, allow_nan=False))
        count += 1
    file.write("\n]}\n")
    return count


def _point(known: dict[str, object], point: tuple[str, str] | None) -> Json:
    if point is None:
        return None
    lat, lon = (known.get(name) for name in point)
    if not isinstance(lat, int | float) or not isinstance(lon, int | float):
        return None
    return {"type": "Point", "coordinates": [lon, lat]}
