"""The report of an import as a table of tab-separated values."""

from __future__ import annotations

from pathlib import Path

from storage.incoming.report import HEAD, RecordReport, report_rows
from storage.outgoing import csv_rows


def write_report(report: RecordReport, path: Path, language: str) -> None:
    """Write what became of the records. Raises OSError."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv_rows.write(file, HEAD, report_rows(report, language), delimiter="\t")
