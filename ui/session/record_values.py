"""What the dialogs of records need; apart from the other values, for it brings in the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from model.codebook import Codebook
from model.incoming.known import ANY, LABELS, Dataset
from model.incoming.layout import Layout, guessed_layout
from model.incoming.parts import KEY, TEXT, Part, parts_in
from model.incoming.reading import Names, ReadValue, RecordReader, record_key
from storage.incoming.choices import RecordLook
from storage.incoming.importing import known_dataset
from storage.incoming.report import (
    HEAD,
    RecordReport,
    RecordResult,
    report_rows,
    sorted_left_out,
)
from storage.incoming.report_file import write_report

__all__ = [
    "ANY",
    "HEAD",
    "KEY",
    "LABELS",
    "TEXT",
    "Layout",
    "Part",
    "RecordReport",
    "RecordResult",
    "RecordTable",
    "report_rows",
    "sorted_left_out",
    "write_report",
]

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class RecordTable:
    """A table of records that is to be imported, with what its first ones are read by."""

    look: RecordLook
    codebook: Codebook
    names: Names

    @property
    def parts(self) -> tuple[Part, ...]:
        """What a column may hold."""
        return parts_in(self.codebook)

    def example(self, heading: str) -> str:
        """The first cell of a column that is not empty."""
        found = (row.cells[heading] for row in self.look.rows if heading in row.cells)
        return next(found, "")

    def as_dataset(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """What the columns hold if the records are those of this dataset."""
        return guessed_layout(known_dataset(name), self.look.headings, self.codebook).columns

    def preview(self, layout: Layout) -> Sequence[tuple[str, list[ReadValue]]]:
        """The first records, by their ids, with their values."""
        reader = RecordReader(self.dataset(layout), layout, self.codebook, self.names)
        rows = self.look.rows[:_SHOWN]
        return [(record_key(row.cells, layout), reader.read(row.cells)[0]) for row in rows]

    @staticmethod
    def dataset(layout: Layout) -> Dataset:
        return known_dataset(layout.dataset)
