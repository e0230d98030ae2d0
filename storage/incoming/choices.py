"""How tables of records are read, remembered in the project by all of their headings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from model.incoming import parts
from model.incoming.cells import heading_key
from model.incoming.days import told_order
from model.incoming.known import ANY, Guess, recognised
from model.incoming.layout import Layout, fitting, guessed_layout
from model.values import Kind
from storage.canonical import from_text, to_text
from storage.incoming.rows import Row, first_rows
from storage.project import Project
from storage.shipped_incoming import load_datasets

LOOKED_AT = 2_000
"""Rows that are looked at to tell whether the day or the month comes first."""

_WHAT = "records"


@dataclass(frozen=True, slots=True)
class RecordLook:
    """A table of records before it is imported: its first rows, and how they would be read.

    ``guess`` is the dataset that it looks like, ``remembered`` says that the layout is one that was
    chosen before; ``ordered`` that the order of day and month was told by a date in it.
    """

    path: Path
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    layout: Layout
    guess: Guess | None = None
    remembered: bool = False
    ordered: bool = True


def look(project: Project, path: Path, dataset: str = "") -> RecordLook:
    """What a table looks like; as ``dataset`` where one is named. Raises ImportRefused, OSError."""
    headings, rows = first_rows(path, LOOKED_AT)
    guess = recognised(headings, load_datasets().values())
    kept = remembered(project, headings)
    if kept is not None and dataset in ("", kept.dataset):
        return RecordLook(path, headings, rows, kept, guess, remembered=True)
    name = dataset or (guess.dataset if guess else ANY)
    layout, ordered = proposed(project, headings, rows, name)
    return RecordLook(path, headings, rows, layout, guess, ordered=ordered)


def proposed(
    project: Project, headings: Sequence[str], rows: Iterable[Row], name: str
) -> tuple[Layout, bool]:
    """How a table is read as that of a dataset, and whether the order of its dates is certain."""
    datasets = load_datasets()
    known = datasets.get(name) or datasets[ANY]
    layout = guessed_layout(known, headings, project.codebook)
    dates = {f.id for f in project.codebook.fields if f.kind is Kind.DATE} | {parts.PUBLISHED}
    days = [
        h for h, held in layout.columns.items() if any(parts.field_of(p) in dates for p in held)
    ]
    order, certain = told_order(row.cells.get(h, "") for row in rows for h in days)
    return Layout(name, layout.columns, order), certain


def remembered(project: Project, headings: Iterable[str]) -> Layout | None:
    """How a table with these headings was read before, in their spelling; None for a new one."""
    headings = tuple(headings)
    found = project.connection.execute(
        "SELECT choice FROM label_choices WHERE labels = ?", [_labels(headings)]
    ).fetchone()
    if found is None:
        return None
    data = from_text(found[0])
    columns = {h: tuple(held) for h, held in data["columns"]}
    known = {part.id for part in parts.parts_in(project.codebook)}
    kept = {h: tuple(p for p in held if p in known) for h, held in columns.items()}
    return fitting(Layout(data["dataset"], kept, data["order"]), headings)


def remember(project: Project, headings: Iterable[str], layout: Layout) -> None:
    """Keep how a table is read for the next one with its headings. Raises ProjectError."""
    choice = {
        "dataset": layout.dataset,
        "columns": [[h, list(held)] for h, held in layout.columns.items()],
        "order": layout.order,
    }
    with project.writing():
        project.connection.execute(
            "INSERT OR REPLACE INTO label_choices VALUES (?, ?)",
            [_labels(headings), to_text(choice)],
        )


def _labels(headings: Iterable[str]) -> str:
    return json.dumps([_WHAT, sorted({heading_key(h) for h in headings})], ensure_ascii=False)
