"""Reports of what did not fit: a table with a row for each misfit of each incident, written as it
happens, and the counts as a page or a text, in Arabic and English."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import resources
from model.codebook import Codebook
from model.datasets.held import Held
from model.datasets.misfits import REASONS, Misfit
from model.datasets.report import Exported, report_page, report_text
from storage.outgoing.csv_rows import harmless
from storage.written_files import written

ROWS, PAGE, TEXT = ".csv", ".html", ".txt"
ENDINGS = (ROWS, PAGE, TEXT)
"""What a report can be: all rows, a page, a text."""

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


def write_counts(path: Path, exported: Exported, codebook: Codebook) -> None:
    """The counts, as a page or as a text by the file's ending. Raises ProjectError."""
    with written(path, "utf-8") as file:
        if path.suffix.lower() == PAGE:
            style = resources.path("datasets", "report.css").read_text(encoding="utf-8")
            file.write(report_page(exported, codebook, style))
        else:
            file.write("\n".join(report_text(exported, codebook, lang) for lang in ("ar", "en")))
