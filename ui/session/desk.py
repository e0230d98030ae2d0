"""The session as the widgets know it: files in and out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from model.codebook import Words
from model.export_choice import ExportChoice
from storage.column_choices import remember, remembered
from storage.errors import ExportStopped
from storage.importing import ImportReport, Progress, import_paths, import_text
from storage.intake.columns import guess, is_plain
from storage.intake.kinds import kind_of, look
from storage.project import Project, ProjectError
from storage.refusals import ImportRefused
from storage.taking_in import Extracts
from ui.jobs import JobContext
from ui.session.table_values import Columns, TableLook
from ui.session.training import TrainingSession

SAMPLE_ROWS = 6


class Session(TrainingSession):
    """What is on the desk, and what the researcher can do with it.

    ``jobs`` runs long work (import, export), ``reader`` what the researcher waits for (reading
    the article on the desk), each on a thread of its own.
    """

    imported = Signal(object)
    exported = Signal(object)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders on a worker's thread; tells `imported` with the report."""

        def take_in(own: Project, extractor: Extracts, context: JobContext) -> ImportReport:
            def progress(step: Progress) -> bool:
                return context.progress(step.done, step.total)

            return import_paths(own, paths, extractor=extractor, progress=progress)

        self._import(take_in)

    def import_text(self, text: str) -> None:
        """Import a text that was pasted, as an article."""
        name = "نص ملصق" if self.language == "ar" else "Pasted text"
        self._import(lambda own, extractor, _: import_text(own, text, name, extractor=extractor))

    def tables_among(self, paths: Sequence[Path]) -> tuple[TableLook, ...]:
        """The tables whose columns are to be chosen before they are imported."""
        found = (self._look(path) for path in paths)
        return tuple(look for look in found if look is not None)

    def _look(self, path: Path) -> TableLook | None:
        kind = kind_of(path)
        if kind is None or not kind.mapped or not path.is_file():
            return None
        try:
            seen = look(path, SAMPLE_ROWS)
        except (ImportRefused, OSError):
            return None  # the import says what is wrong with it
        if not seen.headings or is_plain(seen.headings):
            return None
        columns = remembered(self._open(), seen.headings) or guess(seen.headings)
        return TableLook(path, seen.headings, seen.rows, columns)

    def remember_columns(self, table: TableLook, columns: Columns) -> bool:
        """Keep which columns of a table hold what; False after `refused`."""
        try:
            remember(self._open(), table.headings, columns)
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        return True

    def _import(self, take_in: Callable[[Project, Extracts, JobContext], ImportReport]) -> None:
        if self.refuse_read_only():
            return
        project, version = self._open(), self._version()
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> ImportReport:
            extractor = self._extractor(path, reviewer, version)
            with Project.open(path, reviewer) as own:
                return take_in(own, extractor, context)

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

    def export(self, choice: ExportChoice, path: Path, form_id: str, *, bom: bool = False) -> None:
        """Write the chosen table to a file in the background; tells `exported`."""
        project = self._open()
        own_path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> Path | Words:
            from storage.exporting import export

            try:
                with Project.open(own_path, reviewer) as own:
                    export(own, path, form_id, choice, bom=bom, progress=context.progress)
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
