"""An incident on its way into a dataset's row: what is asked of it, and what did not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from model.codebook import Field
from model.datasets.countries import Countries, Country
from model.datasets.days import Days, days_of
from model.datasets.description import PARTED, Column, ColumnType
from model.datasets.held import Held
from model.datasets.mapped import Mapped
from model.datasets.misfits import LeftOut, Misfit, Reason
from model.datasets.parties import THING, Parties, Party
from model.datasets.tolls import Toll, toll, total
from model.datasets.whereabouts import Places, Whereabouts
from model.typed_values import show
from model.values import Choice, Count, DateRange, Name, Place, Text, Value

Cell = str | int | float
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class World:
    """What an incident's names are looked up in."""

    parties: Parties
    places: Places
    countries: Countries


class Case:
    """An incident as one dataset asks for it.

    Columns are asked for by the dataset's names; which fields stand behind them the codebook says.
    What is asked may raise `LeftOut`, where the dataset has no rows without it.
    """

    def __init__(self, held: Held, mapped: Mapped, world: World) -> None:
        self.held = held
        self.mapped = mapped
        self.world = world
        self.misfits: list[Misfit] = []

    def note(self, reason: Reason, column: str, of: Field | None = None, value: str = "") -> None:
        """Something did not fit; what became of it goes with the reason."""
        self.misfits.append(Misfit(reason, column, of.id if of else "", value))

    def left_out(self, reason: Reason, column: str, value: str = "") -> LeftOut:
        """To be raised: the incident is no record of the dataset."""
        of = self.mapped.field(column)
        return LeftOut(Misfit(reason, column, of.id if of else "", value))

    def values(self, column: str) -> tuple[Field | None, tuple[Value, ...]]:
        """The values of the first field that goes into the column and has any."""
        for of in self.mapped.fields(column):
            found = self.held.values.get(of.id, ())
            if found:
                return of, found
        return None, ()

    def said(self, of: Field | None, value: Value) -> str:
        """A value as it reads in the project, for the report."""
        return show(value, of, "en") if of is not None else str(value)

    # when

    def days(self, column: str) -> Days:
        """The days that it may have been."""
        of, values = self.values(column)
        found = days_of(values[0]) if values else None
        if found is None:
            raise self.left_out(Reason.NO_DAY, column, self.said(of, values[0]) if values else "")
        return found

    # where

    def whereabouts(self, column: str) -> Whereabouts | None:
        """The place that it was at; what of it is written by its sound is noted by the dataset."""
        _, values = self.values(column)
        place = next((v for v in values if isinstance(v, Place)), None)
        return self.world.places.find(place) if place is not None else None

    def country(self, where: Whereabouts | None, column: str) -> Country:
        """The country that it was in."""
        if where is None:
            raise self.left_out(Reason.NO_PLACE, column)
        if where.country is None:
            raise self.left_out(Reason.NO_COUNTRY, column, where.place.country or where.place.name)
        return where.country

    def latin_place(self, where: Whereabouts, name: str, admin1: str) -> None:
        """Note which names of the place no list has, by the columns that they stand in."""
        for part, column, word in (
            ("name", name, where.place.name),
            ("admin1", admin1, where.place.admin1 or ""),
        ):
            if part in where.by_sound:
                of = self.mapped.field(column)
                self.note(Reason.ANOTHER_LANGUAGE, column, of, word)

    # who

    def sides(self, column: str, *, things: bool = False) -> list[Party]:
        """The sides that go into a column, each once; what has no English name is noted.

        Places and things are none: they are noted too, unless the column takes ``things``.
        """
        of, values = self.values(column)
        names = [v.name for v in values if isinstance(v, Name)]
        found: dict[str, Party] = {}
        for name in names:
            party = self.world.parties.find(name)
            if party.sort == THING and not things:
                self.note(Reason.NO_SIDE, column, of, name)
                continue
            if party.name not in found and party.by_sound:
                self.note(Reason.ANOTHER_LANGUAGE, column, of, name)
            found.setdefault(party.name, party)
        return list(found.values())

    def only(self, parties: list[Party], column: str) -> Party | None:
        """The first side, where the column takes one; the others are noted."""
        for party in parties[1:]:
            self.note(Reason.MORE_VALUES, column, self.mapped.field(column), party.reported)
        return parties[0] if parties else None

    # codes

    def codes(self, column: str, *, told: bool = True) -> list[str]:
        """What the codebook makes of the choices that go into a column, each once.

        A choice without a code is noted, unless ``told`` is False: there the dataset asks the
        other fields too.
        """
        found: dict[str, None] = {}
        for of in self.mapped.fields(column):
            for value in self.held.values.get(of.id, ()):
                cell = self.mapped.cell(of, value, column)
                if cell:
                    found.setdefault(cell)
                elif told and isinstance(value, Choice):
                    self.note(Reason.NO_CODE, column, of, self.said(of, value))
        return list(found)

    def kind(self, column: str) -> str:
        """The kind of event, which every dataset has; one that it has no code for is left out."""
        of, values = self.values(column)
        if self.mapped.field(column) is None:
            raise self.left_out(Reason.KIND_UNMAPPED, column)
        if not values:
            raise self.left_out(Reason.NO_KIND, column)
        cell = next((c for v in values if of and (c := self.mapped.cell(of, v, column))), None)
        if cell is None:
            raise self.left_out(Reason.KIND_NOT_RECORDED, column, self.said(of, values[0]))
        return cell

    # how many

    def toll(self, column: str) -> Toll | None:
        """All who are counted in the column together; None where nobody is."""
        of, values = self.values(column)
        for value in values:
            if isinstance(value, Count) and toll(value) is None:
                self.note(Reason.NO_LOWEST, column, of, self.said(of, value))
        return total(values)

    @cached_property
    def outlets(self) -> list[str]:
        """Who published it, each once."""
        return list(dict.fromkeys(r.source for r in self.held.reports if r.source))


def plain(case: Case, column: Column) -> Cell:
    """What the codebook puts into a column that the dataset has no rule for; empty for nothing."""
    cells: list[Cell] = []
    for of in case.mapped.fields(column.name):
        values = case.held.values.get(of.id, ())
        if values and isinstance(values[0], Count):
            cells += _counted(case, of, values, column)
        else:
            cells += (c for v in values if (c := _cell(case, of, v, column)) != "")
    return _one(case, column, list(dict.fromkeys(cells)))


def _one(case: Case, column: Column, cells: list[Cell]) -> Cell:
    if len(cells) > 1 and column.type in (ColumnType.TEXT, ColumnType.CODES):
        return PARTED.join(map(str, cells))
    for cell in cells[1:]:
        case.note(Reason.MORE_VALUES, column.name, case.mapped.field(column.name), str(cell))
    return cells[0] if cells else ""


def _cell(case: Case, of: Field, value: Value, column: Column) -> Cell:
    match value:
        case Choice():
            return _choice(case, of, value, column)
        case Name(name):
            return name
        case Text(text):
            return " ".join(text.split())
        case DateRange():
            days = days_of(value)
            return days.start.isoformat() if days else ""
        case Place(name) if column.type is ColumnType.TEXT:
            return name
    return ""


def _choice(case: Case, of: Field, value: Choice, column: Column) -> str:
    cell = case.mapped.cell(of, value, column.name)
    if cell is not None:
        return cell
    if column.type is ColumnType.TEXT:
        return case.said(of, value)
    case.note(Reason.NO_CODE, column.name, of, case.said(of, value))
    return ""


def _counted(case: Case, of: Field, values: Iterable[Value], column: Column) -> list[Cell]:
    """A number: that of the groups that the codebook puts there, else of all."""
    numbers: list[int] = []
    groups = {o.code: case.mapped.option_cell(of, o, column.name) for o in of.options}
    for value in values:
        found = toll(value) if isinstance(value, Count) else None
        part = groups.get(value.who or "unknown") if isinstance(value, Count) else None
        if found is None or (part is None and any(groups.values())):
            continue
        if part == "max" and found.open:
            continue
        numbers.append({"min": found.low, "max": found.high}.get(part or "", found.best))
    return [sum(numbers)] if numbers else []
