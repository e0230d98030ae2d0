"""Incidents into the rows of a dataset, with what did not fit of each.

A new dataset is a description, a module with its rule for a row, and a line in `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from model.codebook import Codebook
from model.datasets import acled, airwars, gtd, plover, ucdp
from model.datasets.case import Case, Cell, Row, World, plain
from model.datasets.description import Column, Description
from model.datasets.held import Held
from model.datasets.mapped import Mapped
from model.datasets.misfits import LeftOut, Misfit, Reason

RULES: Mapping[str, Callable[[Case], Row]] = {
    "acled": acled.row,
    "ucdp": ucdp.row,
    "gtd": gtd.row,
    "plover": plover.row,
    "airwars": airwars.row,
}
_IDS = {"gtd": "eventid"}
"""Ids that several incidents may come to: the next free number is taken."""
_WORDS = "_txt"
"""The end of a column that says in words what the one before it holds as a code."""


@dataclass(frozen=True, slots=True)
class Converted:
    """An incident's row in the order of the columns, None where it is left out, and the misfits."""

    row: tuple[Cell, ...] | None
    misfits: tuple[Misfit, ...]


class Conversion:
    """Makes rows of one dataset; remembers the ids that it gave, so one serves one export.

    ``filled`` are the columns that held something in any row.
    """

    def __init__(self, codebook: Codebook, description: Description, world: World) -> None:
        self.description = description
        self._mapped = Mapped(codebook, description)
        self._world = world
        self._rule = RULES[description.dataset]
        codes = {c.name: c for c in description.columns if c.codes}
        names = (n for n in description.names if n.endswith(_WORDS))
        self._worded = {n: codes[of] for n in names if (of := n.removesuffix(_WORDS)) in codes}
        self._given: set[str] = set()
        self.filled: set[str] = set()

    @property
    def unknown_columns(self) -> tuple[str, ...]:
        """Columns that the codebook names and the dataset has not."""
        return self._mapped.unknown

    def convert(self, held: Held) -> Converted:
        """The incident's row, or why it has none, and all that did not fit."""
        case = Case(held, self._mapped, self._world)
        try:
            known = self._rule(case)
            cells = self._cells(case, known)
        except LeftOut as left_out:
            return Converted(None, (left_out.misfit,))
        case.misfits += self._unmapped(held)
        columns = zip(self.description.columns, cells, strict=True)
        self.filled |= {c.name for c, cell in columns if str(cell) != c.unknown}
        return Converted(cells, tuple(case.misfits))

    def _cells(self, case: Case, known: Row) -> tuple[Cell, ...]:
        found: dict[str, Cell] = {}
        for column in self.description.columns:
            found[column.name] = self._checked(case, column, self._cell(case, known, column, found))
        name = _IDS.get(self.description.dataset)
        if name is not None:
            found[name] = self._free(case, name, str(found[name]))
        return tuple(found.values())

    def _cell(self, case: Case, known: Row, column: Column, found: Mapping[str, Cell]) -> Cell:
        """What the rule says, the words of the code beside it, or what the codebook puts there."""
        if column.name in known:
            return known[column.name]
        of = self._worded.get(column.name)
        if of is not None:
            return of.words(str(found[of.name]))
        return plain(case, column) if case.mapped.fields(column.name) else ""

    def _checked(self, case: Case, column: Column, cell: Cell) -> Cell:
        """The cell, the sign for what is unknown, or neither where every record has one."""
        if cell == "":
            cell = column.unknown
        elif not column.takes(str(cell)):
            of = case.mapped.field(column.name)
            case.note(Reason.NOT_ALLOWED, column.name, of, str(cell))
            cell = column.unknown
        if cell == "" and column.filled:
            raise case.left_out(Reason.CELL_NEEDED, column.name)
        return cell

    def _free(self, case: Case, column: str, number: str) -> str:
        moved = int(number)
        while str(moved) in self._given:
            moved += 1
        if str(moved) != number:
            case.note(Reason.ID_MOVED, column, None, number)
        self._given.add(str(moved))
        return str(moved)

    def _unmapped(self, held: Held) -> list[Misfit]:
        """The fields that hold something and go nowhere."""
        fields = self._mapped.codebook.fields
        return [
            Misfit(Reason.NO_COLUMN, "", of.id)
            for of in fields
            if held.values.get(of.id) and not self._mapped.is_mapped(of)
        ]
