"""Where a codebook's fields and options go in a dataset: its ``maps_to``, by column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from model.codebook import Codebook, Field, Option
from model.datasets.description import Description
from model.values import Choice, Count, Value


class Mapped:
    """A codebook's ways into one dataset; columns by their names in the description."""

    def __init__(self, codebook: Codebook, description: Description) -> None:
        self.codebook = codebook
        self.description = description
        self._fields: dict[str, list[Field]] = defaultdict(list)
        self._cells: dict[tuple[str, str], dict[str, str]] = {}
        for of in codebook.fields:
            columns = [self._name(c) for c in of.maps_to.get(description.dataset, "").split()]
            for option in of.options:
                cells = self._option_cells(option, columns[0] if columns else "")
                self._cells[of.id, option.code] = cells
                columns += cells
            for column in dict.fromkeys(columns):
                self._fields[column].append(of)
        self.unknown = tuple(c for c in self._fields if description.find(c) is None)
        known = (fs for c, fs in self._fields.items() if c not in self.unknown)
        self._mapped = frozenset(of.id for fields in known for of in fields)

    def _option_cells(self, option: Option, first: str) -> dict[str, str]:
        """What an option is in each column that it says something of."""
        dataset = self.description.dataset
        named = ((key.partition("."), cell) for key, cell in option.maps_to.items())
        found = {
            self._name(column): cell for (of, dot, column), cell in named if of == dataset and dot
        }
        plain = option.maps_to.get(dataset)
        return {first: plain, **found} if plain is not None and first else found

    def _name(self, column: str) -> str:
        found = self.description.find(column)
        return found.name if found else column

    def fields(self, column: str) -> Sequence[Field]:
        """The fields that go into a column, in the codebook's order."""
        return self._fields.get(column, ())

    def field(self, *columns: str) -> Field | None:
        """The first field that goes into one of these columns."""
        return next((f for c in columns for f in self.fields(c)), None)

    def is_mapped(self, of: Field) -> bool:
        """Whether the field goes into any column that the dataset has."""
        return of.id in self._mapped

    def option_cell(self, of: Field, option: Option, column: str) -> str | None:
        """What an option is in a column; None where the codebook does not say."""
        return self._cells[of.id, option.code].get(column)

    def cell(self, of: Field, value: Value, column: str) -> str | None:
        """What a choice, or the group of a count, is in a column; None where nothing says so."""
        code = value.code if isinstance(value, Choice) else None
        code = value.who if isinstance(value, Count) else code
        return self._cells.get((of.id, code), {}).get(column) if code else None
