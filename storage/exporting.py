"""Exports of what was reviewed and decided: the same project gives the same bytes.

What goes out is a `model.export_choice.ExportChoice`; the forms stand in `storage.outgoing.forms`,
the tables in `storage.tables`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from model.export_choice import ExportChoice
from storage.errors import ExportStopped, FormUnfit
from storage.outgoing.forms import FORMS
from storage.project import Project
from storage.tables.outgoing import outgoing
from storage.written_files import written_bytes

T = TypeVar("T")

Progress = Callable[[int, int | None], bool]
"""Told how many records of how many are written; False stops."""


def export(
    project: Project,
    path: Path,
    form_id: str,
    choice: ExportChoice,
    *,
    bom: bool = False,
    progress: Progress | None = None,
) -> int:
    """Write the chosen table in a form of `FORMS`, in a fixed order; returns how many rows.

    ``bom`` puts a byte order mark before a CSV, without which Excel shows Arabic as symbols.
    Raises KeyError for an unknown form, ProjectError where the form cannot hold the table or the
    file cannot be written, ExportStopped where ``progress`` stops it; a file that was there stays
    then.
    """
    form = FORMS[form_id]
    if choice.what not in form.what:
        raise FormUnfit(path, form.name)

    def told(records: Iterable[T], total: int | None) -> Iterator[T]:
        return _told(records, total, progress, path)

    with project.reading(), written_bytes(path) as file:
        table = outgoing(project, choice, bom=bom and form.marked, told=told)
        return form.write(file, table)


def _told(
    records: Iterable[T], total: int | None, progress: Progress | None, path: Path
) -> Iterator[T]:
    """The records, while someone hears how many there were, who may stop it."""
    for count, record in enumerate(records):
        if progress is not None and not progress(count, total):
            raise ExportStopped(path)
        yield record
