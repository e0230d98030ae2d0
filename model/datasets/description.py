"""What the columns of a dataset hold, read from its description, and what a cell breaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from model.tsv_rows import rows_of

_WIDTH = 6
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
PARTED = "; "


class ColumnType(StrEnum):
    """What sort of cells a column has; see the head of the descriptions."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    DECIMAL = "decimal"
    DATE = "date"
    CODE = "code"
    CODES = "codes"


_PATTERNS = {
    ColumnType.INTEGER: re.compile(r"-?\d+"),
    ColumnType.NUMBER: re.compile(r"\d+"),
    ColumnType.DECIMAL: re.compile(r"-?\d+(?:\.\d+)?"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``codes`` gives for each code its words, which are the code where it has none.

    ``missing`` are the signs for what is not known; an empty cell says so everywhere but in a
    column that is always ``filled``.
    """

    name: str
    type: ColumnType
    filled: bool
    missing: tuple[str, ...]
    codes: Mapping[str, str]
    meaning: str

    @property
    def unknown(self) -> str:
        """What is written where nothing is known."""
        return self.missing[0] if self.missing else ""

    def words(self, code: str) -> str:
        """The words of a code, which are the code itself where it has none."""
        return self.codes.get(code, code)

    def takes(self, cell: str) -> bool:
        """Whether the dataset may have this cell in the column."""
        if cell == "" or cell in self.missing:
            return cell in self.missing or not self.filled
        if self.type is ColumnType.CODE:
            return cell in self.codes
        if self.type is ColumnType.CODES:
            return all(code in self.codes for code in cell.split(PARTED))
        if self.type is ColumnType.DATE:
            return _is_day(cell)
        pattern = _PATTERNS.get(self.type)
        return pattern is None or pattern.fullmatch(cell) is not None


class Description:
    """A dataset by its name in the codebook's ``maps_to``, with its columns in their order."""

    def __init__(self, dataset: str, columns: Iterable[Column]) -> None:
        self.dataset = dataset
        self.columns = tuple(columns)
        self.names = tuple(c.name for c in self.columns)
        self._by_name = {_plain(c.name): c for c in self.columns}

    def column(self, name: str) -> Column:
        """The column of this name. Raises KeyError if there is none."""
        found = self.find(name)
        if found is None:
            raise KeyError(name)
        return found

    def find(self, name: str) -> Column | None:
        """The column of this name, whatever the case of its letters, or None.

        ``event_date`` and ``Event Date`` are one name.
        """
        return self._by_name.get(_plain(name))


def parse_description(
    text: str, dataset: str, lists: Mapping[str, Mapping[str, str]]
) -> Description:
    """A description from its file; ``lists`` are the codes that it calls by ``@`` and a name.

    Raises ValueError naming the file and the line that is broken.
    """
    name = f"{dataset}.tsv"
    columns = []
    for column, sort, filled, missing, codes, meaning in rows_of(text, name, _WIDTH):
        if sort not in tuple(ColumnType):
            raise ValueError(f"{name}: {column} has no type “{sort}”")
        known = lists.get(codes[1:]) if codes.startswith("@") else _codes(codes)
        if known is None:
            raise ValueError(f"{name}: {column} has no list of codes “{codes}”")
        signs = tuple(filter(None, missing.split("|")))
        columns.append(Column(column, ColumnType(sort), filled == "yes", signs, known, meaning))
    return Description(dataset, columns)


def _plain(name: str) -> str:
    return name.strip().casefold().replace(" ", "_")


def _codes(cell: str) -> dict[str, str]:
    parts = (part.partition("=") for part in cell.split("|") if part)
    return {code: words or code for code, _, words in parts}


def _is_day(cell: str) -> bool:
    if not _DAY.fullmatch(cell):
        return False
    try:
        date.fromisoformat(cell)
    except ValueError:
        return False
    return True
