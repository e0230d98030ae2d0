"""The session as the widgets know it: files in and out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal

from model.codebook import Words
from storage import exporting
from storage.errors import ExportStopped
from storage.importing import ImportReport, Progress, import_paths
from storage.project import Project
from ui.jobs import JobContext
from ui.session.copies import CopiesSession


class Session(CopiesSession):
    """What is on the desk, and what the researcher can do with it.

    ``jobs`` runs long work (import, export), ``reader`` what the researcher waits for (reading
    the article on the desk), each on a thread of its own.
    """

    imported = Signal(object)
    exported = Signal(object)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders on a worker's thread; tells `imported` with the report."""
        if self.refuse_read_only():
            return
        project, version = self._open(), self._version()
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> ImportReport:
            def progress(step: Progress) -> bool:
                return context.progress(step.done, step.total)

            extractor = self._extractor(path, reviewer, version)
            with Project.open(path, reviewer) as own:
                return import_paths(own, paths, extractor=extractor, progress=progress)

        def done(report: ImportReport) -> None:
            if self.project_path != path:
                return
            self.queue_changed.emit()
            self.copies_found.emit()
            if self._article is None:
                self._resume()
            self.imported.emit(report)

        name = Words("استيراد المقالات", "Importing articles")
        self._jobs.run(name, work, done, self._tell_half_import)

    def export(
        self,
        what: Literal["incidents", "accounts", "articles"],
        path: Path,
        file_format: Literal["csv", "jsonl"],
        *,
        bom: bool = False,
    ) -> None:
        """Write incidents, accounts or articles to a file in the background; tells `exported`."""
        project = self._open()
        own_path, reviewer = project.path, project.reviewer
        write = exporting.WRITERS[what]
        form = exporting.Format(file_format)

        def work(context: JobContext) -> Path | Words:
            try:
                with Project.open(own_path, reviewer) as own:
                    write(own, path, form, bom=bom, progress=context.progress)
            except ExportStopped as stopped:
                return stopped.words
            return path

        def done(result: Path | Words) -> None:
            (self.told if isinstance(result, Words) else self.exported).emit(result)

        name = Words("التصدير", "Exporting")
        self._jobs.run(name, work, done, self.tell_failure)

    def _tell_half_import(self, error: Exception) -> None:
        """What came in before the import failed is there, and shown."""
        self.queue_changed.emit()
        self.tell_failure(error)
