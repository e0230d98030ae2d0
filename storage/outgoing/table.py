"""A table on its way out: its columns, its rows one after another, and what explains it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from model.export_choice import ExportChoice
from model.export_columns import Column
from model.values import Json

Rows = Iterable[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. ``headings`` stand above the columns, in words where those were asked for.

    Cells are of their column's type; where labels were asked for, a code's cell is its label.
    """

    name: str
    columns: Sequence[Column]
    headings: Sequence[str]
    rows: Rows


@dataclass(frozen=True, slots=True)
class Table:
    """The table itself, and others that explain it (codebook, quotes).

    All of it is filtered, in the chosen words, and without what is left out. ``total`` is how many
    rows it has, ``point`` the columns of latitude and longitude where it has them. ``records`` are
    the rows as JSON with all that is known of them; rows and records are read once. ``bom`` says
    that a text begins with a byte order mark.
    """

    choice: ExportChoice
    sheet: Sheet
    total: int
    records: Callable[[], Iterator[dict[str, Json]]]
    beside: Sequence[Sheet] = field(default_factory=tuple)
    point: tuple[str, str] | None = None
    bom: bool = False
