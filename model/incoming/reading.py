"""One record read as an account: values, each with the columns that it was read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from model.codebook import Codebook, Field
from model.incoming import parts
from model.incoming.cells import one_line, words_of
from model.incoming.choices import ChoiceReader
from model.incoming.day_reading import read_date
from model.incoming.days import read_days
from model.incoming.given import Cells, Found, Read
from model.incoming.known import Dataset
from model.incoming.layout import Layout
from model.incoming.name_reading import read_names
from model.incoming.place_reading import read_place
from model.incoming.tolls import Toll, counts_of, read_bounds
from model.incoming.unread import Unread, Why
from model.incoming.wheres import PlaceNames
from model.typed_values.unreadable import Unreadable
from model.values import Kind, Text, Value


@dataclass(frozen=True, slots=True)
class ReadValue:
    """A value of a field, and the headings of the cells that say it."""

    field: str
    value: Value
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What names are looked up in: places, and the sides that are filed under another name, by the
    name in small letters."""

    places: PlaceNames
    sides: Mapping[str, str]


class RecordReader:
    """Reads records of one layout into values of one codebook."""

    def __init__(self, dataset: Dataset, layout: Layout, codebook: Codebook, names: Names) -> None:
        self.layout = layout
        self._dataset = dataset
        self._names = names
        held = {parts.field_of(p) for found in layout.columns.values() for p in found}
        self._fields = tuple(f for f in codebook.asked if f.id in held)
        self._choices = {
            f.id: ChoiceReader(f, dataset) for f in self._fields if f.kind is Kind.CHOICE
        }

    def read(self, cells: Mapping[str, str]) -> tuple[list[ReadValue], list[Unread]]:
        """The values of a record in the order of the form, and the cells that gave none."""
        given = Cells(self.layout, self._dataset, cells)
        values: list[ReadValue] = []
        unread: list[Unread] = []
        for field in self._fields:
            found, strange = self._field(field, given)
            unread += strange
            if len(found) > 1 and not field.many:
                unread.append(Unread(found[1][1][0], Why.ONE_VALUE))
                del found[1:]
            values += [ReadValue(field.id, value, headings) for value, headings in found]
        return values, unread

    def _field(self, field: Field, given: Cells) -> Read:
        match field.kind:
            case Kind.CHOICE:
                found, strange = self._choices[field.id].read(given.as_they_are(field.id))
                return [(value, headings) for value, headings in found], strange
            case Kind.DATE:
                return read_date(field.id, given)
            case Kind.PLACE:
                return read_place(field.id, given, self._names.places)
            case Kind.NAME:
                return read_names(field.id, given, self._names.sides)
            case Kind.COUNT | Kind.GROUP_COUNT:
                return _counts(field, given)
            case Kind.TEXT:
                return _text(field.id, given)


def record_key(cells: Mapping[str, str], layout: Layout) -> str:
    """The record's own id; empty where no column holds one, or its cell is empty."""
    found = [cells.get(h, "") for h in layout.headings_of(parts.KEY)]
    return " / ".join(one_line(cell) for cell in found if cell.strip())


def _counts(field: Field, given: Cells) -> Read:
    tolls: dict[str, Toll] = {}
    headings: dict[str, list[str]] = {}
    unread: list[Unread] = []
    groups = {o.code for o in field.offered} if field.kind is Kind.GROUP_COUNT else set()
    for part in given.parts_of(field.id):
        first, _, second = parts.aspect_of(part).partition(".")
        who, aspect = (first, second) if first in groups else ("", first)
        for heading, cell in given.of(part):
            try:
                bounds = read_bounds(cell)
            except Unreadable:
                unread.append(Unread(heading, Why.NO_NUMBER))
                continue
            if bounds is not None:
                tolls.setdefault(who, Toll()).add(aspect, bounds)
                headings.setdefault(who, []).append(heading)
    counts, why = counts_of(field, tolls)
    total = headings.get("", [])
    if why is not None:
        unread.append(Unread(total[0], why))
    found: Found = []
    for count in counts:
        own = headings.get(count.who or "", [])
        found.append((count, tuple(own + total) or tuple(headings.get("", ()))))
    return found, unread


def _text(field: str, given: Cells) -> Read:
    cells = given.of(field)
    if not cells:
        return [], []
    words = "\n".join(words_of(cell) for _, cell in cells)
    return [(Text(words), tuple(h for h, _ in cells))], []


@lru_cache(maxsize=2048)
def published(cell: str, order: str) -> str | None:
    """The day that a record says it was published, where it is one day."""
    try:
        days = read_days(cell.split(";")[0], order)
    except ValueError:
        return None
    return days[0].isoformat() if days and days[0] == days[1] else None
