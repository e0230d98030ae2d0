"""The cells of one record as the parts of fields ask for them."""

from __future__ import annotations

from collections.abc import Mapping

from model.incoming import parts
from model.incoming.cells import heading_key, says_nothing
from model.incoming.known import Dataset
from model.incoming.layout import Layout
from model.incoming.unread import Unread
from model.values import Value

Found = list[tuple[Value, tuple[str, ...]]]
Read = tuple[Found, list[Unread]]


class Cells:
    """The cells of one record as its parts ask for them; what stands for nothing is left out."""

    def __init__(self, layout: Layout, dataset: Dataset, cells: Mapping[str, str]) -> None:
        self.order = layout.order
        self.dataset = dataset
        self._cells = cells
        self._of: dict[str, list[tuple[str, str]]] = {}
        for heading, held in layout.columns.items():
            cell = cells.get(heading, "")
            if cell.strip():
                for part in held:
                    self._of.setdefault(part, []).append((heading, cell))

    def of(self, part: str) -> list[tuple[str, str]]:
        """The cells that hold a part, with their headings."""
        return [(h, c) for h, c in self._of.get(part, ()) if not self._is_missing(h, c)]

    def as_they_are(self, part: str) -> list[tuple[str, str]]:
        """The same with signs such as -9, of which a choice may know what they say."""
        return self._of.get(part, [])

    def named(self, column: str) -> list[tuple[str, str]]:
        """The cell of a column by its present name."""
        wanted = heading_key(column)
        return [
            (h, c)
            for h, c in self._cells.items()
            if self.dataset.name_of(h) == wanted and not self._is_missing(h, c)
        ]

    def parts_of(self, field: str) -> list[str]:
        """The parts of a field that some cell holds, those for groups among them."""
        return [p for p in self._of if parts.field_of(p) == field]

    def _is_missing(self, heading: str, cell: str) -> bool:
        plain = cell.strip()
        missing = self.dataset.missing.get(self.dataset.name_of(heading), frozenset())
        return plain in missing or says_nothing(plain)
