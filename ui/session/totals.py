"""How totals change with the rule, measured in the background; pictures and tables of it kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from model.codebook import Field, Words
from model.reconciliation.sensitivity import By, Sensitivity, counted_fields
from model.reconciliation.sensitivity_written import as_rows
from storage.outgoing import csv_rows
from storage.project import Project, ProjectError
from storage.reconciliation.sensitivity import measure
from storage.written_files import written, written_bytes
from ui.jobs import Job, JobContext, Jobs
from ui.session.desk import Session

_BOM = "utf-8-sig"


class Totals(QObject):
    """Measures one table at a time. ``measured`` tells it, ``progressed`` how far it is.

    ``ended`` is told when a measurement that was asked for gave nothing: stopped, or failed.
    """

    measured = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()
    kept = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._job: Job | None = None
        jobs.finished.connect(self._hear_end)
        jobs.failed.connect(self._hear_end)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the project that hold numbers."""
        project = self._session.project
        return counted_fields(self._session.codebook) if project is not None else ()

    @property
    def busy(self) -> bool:
        return self._job is not None

    def measure(self, counted: Field, by: By, who: str = "") -> None:
        """Measure in the background; what was being measured is let go."""
        project = self._session.project
        if project is None:
            return
        self.stop()
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> Sensitivity | None:
            def go_on(done: int, of_all: int) -> bool:
                self.progressed.emit(done, of_all)
                return context.progress(done, of_all)

            with Project.open(path, reviewer) as own:
                return measure(own, counted, by, who, go_on)

        def done(found: Sensitivity | None) -> None:
            # Another project, or another question, may have come since.
            if found is not None and self._session.project_path == path and self._job is job:
                self._job = None
                self.measured.emit(found)

        name = Words("قياس المجاميع تحت كل قاعدة", "Measuring totals under each rule")
        job = self._jobs.run(name, work, done, self._session.tell_failure)
        self._job = job

    def stop(self) -> None:
        """Let go what is being measured."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def write_table(self, found: Sensitivity, path: Path) -> bool:
        """Write the table as CSV that Excel opens too; `kept` or `refused` is told."""
        head, *rows = as_rows(found, self._session.language)
        try:
            with written(path, _BOM) as file:
                csv_rows.write(file, map(str, head), rows)
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        self.kept.emit(path)
        return True

    def write_picture(self, picture: bytes, path: Path) -> bool:
        """Write a picture as it is; `kept` or `refused` is told."""
        try:
            with written_bytes(path) as file:
                file.write(picture)
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        self.kept.emit(path)
        return True

    def _hear_end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.ended.emit()
