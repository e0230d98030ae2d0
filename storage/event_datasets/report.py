"""The table of what did not fit: a row for each misfit of each incident, written as it happens."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import TextIO

from model.codebook import Codebook
from model.datasets.held import Held
from model.datasets.misfits import REASONS, Misfit
from storage.outgoing.csv_rows import harmless

COLUMNS = (
    "incident", "incident_id", "effect", "reason", "reason_ar", "reason_en", "column", "field",
    "field_ar", "field_en", "value",
)  # fmt: skip


class ReportRows:
    """Writes the report's table; text in it is made harmless for spreadsheets."""

    def __init__(self, file: TextIO, codebook: Codebook) -> None:
        self._labels = {f.id: f.label for f in codebook.fields}
        self._writer = csv.writer(file, lineterminator="\r\n")
        self._writer.writerow(COLUMNS)

    def add(self, held: Held, misfits: Sequence[Misfit]) -> None:
        """The rows of one incident."""
        for misfit in misfits:
            effect, words = REASONS[misfit.reason]
            label = self._labels.get(misfit.field)
            row = (
                held.number, held.id, effect.value, misfit.reason.value, words.ar, words.en,
                misfit.column, misfit.field, label.ar if label else "", label.en if label else "",
                misfit.value,
            )  # fmt: skip
            self._writer.writerow([harmless(cell) for cell in row])
