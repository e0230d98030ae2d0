"""Where a codebook's fields and options go in a dataset: its ``maps_to``, by column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from model.codebook import Codebook, Field, Option
from model.datasets.description import Description
from model.values import Choice, Count, Value


class Mapped:
    """A codebook's ways into one dataset; columns by their names in the description."""

    def __init__(self, codebook: Codebook, description: Description) -> None:
        self.codebook = codebook
        self.description = description
        self._fields: dict[str, list[Field]] = defaultdict(list)
        self._first: dict[str, str] = {}
        for of in codebook.fields:
            columns = [self._name(c) for c in of.maps_to.get(description.dataset, "").split()]
            self._first[of.id] = columns[0] if columns else ""
            dotted = (key for o in of.options for key in o.maps_to if "." in key)
            mine = f"{description.dataset}."
            columns += [self._name(k.removeprefix(mine)) for k in dotted if k.startswith(mine)]
            for column in dict.fromkeys(columns):
                self._fields[column].append(of)
        self.unknown = tuple(c for c in self._fields if description.find(c) is None)

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
        return any(of in fields and c not in self.unknown for c, fields in self._fields.items())

    def option_cell(self, of: Field, option: Option, column: str) -> str | None:
        """What an option is in a column; None where the codebook does not say."""
        told: Mapping[str, str] = {
            self._name(k.removeprefix(f"{self.description.dataset}.")): v
            for k, v in option.maps_to.items()
            if k.startswith(f"{self.description.dataset}.")
        }
        if column in told:
            return told[column]
        first = self._first.get(of.id) == column
        return option.maps_to.get(self.description.dataset) if first else None

    def cell(self, of: Field, value: Value, column: str) -> str | None:
        """What a choice, or the group of a count, is in a column; None where nothing says so."""
        code = value.code if isinstance(value, Choice) else None
        code = value.who if isinstance(value, Count) else code
        option = of.option(code) if code else None
        return self.option_cell(of, option, column) if option else None
