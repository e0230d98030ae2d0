"""What the dialog of tables needs of the importer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from storage.intake.columns import PARTS, Columns

__all__ = ["PARTS", "Columns", "TableLook"]


@dataclass(frozen=True, slots=True)
class TableLook:
    """A table that is to be imported: its headings, first rows, and the columns as proposed."""

    path: Path
    headings: tuple[str, ...]
    rows: tuple[Mapping[str, object], ...]
    columns: Columns
