"""A table on its way out: the names of its columns, its rows one after another, and what explains
it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

Rows = Iterable[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. Cells are text, numbers or None; days are text as ``2022-01-05``."""

    name: str
    columns: Sequence[str]
    rows: Rows


@dataclass(frozen=True, slots=True)
class Table:
    """The table itself, and others that explain it (codebook, quotes).

    ``point`` are the columns of latitude and longitude, where it has them.
    """

    sheet: Sheet
    beside: Sequence[Sheet] = field(default_factory=tuple)
    point: tuple[str, str] | None = None
