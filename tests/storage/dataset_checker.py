"""Holds the files of another dataset against its description, and against its own arithmetic."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from datetime import date

from storage.shipped_datasets import load_countries, load_descriptions

Row = Mapping[str, str]


def complaints(dataset: str, text: str) -> list[str]:
    """What the dataset would not have in a CSV of it; empty for a good one."""
    description = load_descriptions()[dataset]
    reader = csv.DictReader(io.StringIO(text))
    if tuple(reader.fieldnames or ()) != description.names:
        return [f"columns: {reader.fieldnames}"]
    found = []
    ids: set[str] = set()
    for number, row in enumerate(reader, 2):
        found += [
            f"line {number}: {c.name} = {row[c.name]!r}"
            for c in description.columns
            if not c.takes(row[c.name])
        ]
        key = row[description.names[0]]
        if key in ids:
            found.append(f"line {number}: {key} twice")
        ids.add(key)
        found += [f"line {number}: {said}" for said in _arithmetic(dataset, row)]
    return found


def _arithmetic(dataset: str, row: Row) -> list[str]:
    check = _ARITHMETIC.get(dataset)
    return check(row) if check else []


def _acled(row: Row) -> list[str]:
    found = []
    if row["event_date"][:4] != row["year"]:
        found.append("year")
    kinds = sorted(k for k in (row["inter1"], row["inter2"]) if k not in ("", "0"))
    alone = [*kinds, "0"] if not row["actor2"] else kinds
    if row["interaction"] and row["interaction"] != "".join(alone):
        found.append("interaction")
    if not row["event_id_cnty"].startswith(_iso3(row["iso"])):
        found.append("event_id_cnty")
    if (row["disorder_type"] == "Strategic developments") != (
        row["event_type"] == "Strategic developments"
    ):
        found.append("disorder_type")
    return found


def _iso3(iso: str) -> str:
    return next(c.iso3 for c in load_countries().rows.values() if c.iso == iso)


def _ucdp(row: Row) -> list[str]:
    found = []
    groups = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
    low, best, high = (int(row[c]) for c in ("low", "best", "high"))
    if not 0 <= low <= best <= high or best < 1:
        found.append("low, best, high")
    if sum(int(row[c]) for c in groups) != best:
        found.append("groups")
    if not date.fromisoformat(row["date_start"]) <= date.fromisoformat(row["date_end"]):
        found.append("days")
    if row["type_of_violence"] == "3" and row["side_b"] != "Civilians":
        found.append("side_b")
    if bool(row["latitude"]) != bool(row["priogrid_gid"]):
        found.append("priogrid_gid")
    return found


def _gtd(row: Row) -> list[str]:
    found = []
    day = f"{int(row['iyear']):04}{int(row['imonth']):02}{int(row['iday']):02}"
    if row["eventid"][:8] != day or len(row["eventid"]) != 12:
        found.append("eventid")
    if (row["specificity"] == "5") != (not row["latitude"]):
        found.append("specificity")
    described = load_descriptions()["gtd"]
    for name in described.names:
        words = row.get(f"{name}_txt")
        if words is not None and words != (described.column(name).words(row[name])):
            found.append(f"{name}_txt")
    return found


def _airwars(row: Row) -> list[str]:
    found = []
    for name, low in row.items():
        high = row.get(name.replace("_min", "_max"), "") if name.endswith("_min") else ""
        if low and high and int(low) > int(high):
            found.append(name)
    return found


_ARITHMETIC: Mapping[str, Callable[[Row], list[str]]] = {
    "acled": _acled,
    "ucdp": _ucdp,
    "gtd": _gtd,
    "airwars": _airwars,
}
