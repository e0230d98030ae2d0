"""What the export window asks of the project: what can be chosen, what it comes to, presets."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QObject, Signal

from model.codebook import Codebook, Words
from model.export_choice import ExportChoice, What
from model.export_columns import Column
from storage import presets
from storage.outgoing.forms import FORMS, TOGETHER, Form
from storage.outgoing.table import Table
from storage.presets import Preset
from storage.project import Project, ProjectError
from storage.tables.columns import all_columns
from storage.tables.outgoing import outgoing
from ui.jobs import Job, JobContext, Jobs
from ui.session.desk import Session

__all__ = ["OFFERED", "Exports", "Form", "Preset", "Preview"]

_ROWS = 12
_CHARACTERS = 6000

OFFERED: Mapping[str, Form] = {**FORMS, **TOGETHER}
"""Every form that can be chosen, of one table and of all."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What goes out: how many rows, and the first of them; ``record`` is the first one as JSON,
    where the form has more in it than a row."""

    total: int
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    record: str = ""


class Exports(QObject):
    """Reads previews on a thread of its own, so that no long job lets them wait."""

    previewed = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = Jobs(self)
        self._job: Job | None = None

    @property
    def codebook(self) -> Codebook:
        return self._session.codebook

    def columns(self, what: What) -> tuple[Column, ...]:
        """Every column that a table can have."""
        return all_columns(self.codebook, what)

    def reviewers(self) -> tuple[str, ...]:
        """Who worked in the project, by name."""
        rows = self._open().connection.execute("SELECT name FROM reviewers ORDER BY name")
        return tuple(name for (name,) in rows)

    def preview(self, choice: ExportChoice, form_id: str) -> None:
        """Read what goes out; tells `previewed`. What was being read is let go."""
        if self._job is not None:
            self._job.cancel()
        project = self._session.project
        if project is None:
            return
        path, reviewer = project.path, project.reviewer
        whole = OFFERED[form_id].nested and not choice.tabular

        def work(_: JobContext) -> Preview:
            with Project.open(path, reviewer) as own, own.reading():
                return _read(outgoing(own, choice), whole=whole)

        def done(preview: Preview) -> None:
            if self._job is job:
                self.previewed.emit(preview)

        name = Words("معاينة التصدير", "Previewing the export")
        job = self._jobs.run(name, work, done, self._session.tell_failure)
        self._job = job

    def stop(self) -> None:
        """Let go what is read."""
        self._job = None
        # Not waited for: the window closes at once, and nobody hears of it any more.
        self._jobs.stop(0.0)

    # presets

    def presets(self) -> tuple[Preset, ...]:
        return presets.all_presets(self._open())

    def keep(self, preset: Preset) -> bool:
        """Keep a choice under its name; False after `refused`, as of all that follows."""
        return self._change(lambda project: presets.keep_preset(project, preset))

    def rename(self, name: str, new: str) -> bool:
        return self._change(lambda project: presets.rename_preset(project, name, new))

    def forget(self, name: str) -> bool:
        return self._change(lambda project: presets.forget_preset(project, name))

    def _change(self, change: Callable[[Project], None]) -> bool:
        try:
            change(self._open())
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        return True

    def _open(self) -> Project:
        project = self._session.project
        if project is None:
            raise RuntimeError("no project is open")
        return project


def _read(table: Table, *, whole: bool) -> Preview:
    headings = tuple(table.sheet.headings)
    if whole:
        first = next(table.records(), None)
        text = "" if first is None else json.dumps(first, ensure_ascii=False, indent=2)
        return Preview(table.total, headings, (), text[:_CHARACTERS])
    rows = tuple(tuple(map(_said, row)) for row in islice(table.sheet.rows, _ROWS))
    return Preview(table.total, headings, rows)


def _said(cell: object) -> str:
    return "" if cell is None else str(cell)
