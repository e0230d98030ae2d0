"""Articles in: what an import would do, the import itself, and its log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from model.codebook import Words
from storage import import_log
from storage.column_choices import remember, remembered
from storage.import_choices import ImportChoices
from storage.import_log import FileOutcome, LikeText, LoggedImport
from storage.importing import (
    AS_IT_IS,
    ImportReport,
    Progress,
    Watch,
    import_paths,
    import_text,
    resume,
)
from storage.intake.columns import guess, is_plain
from storage.intake.kinds import kind_of, look
from storage.project import Project, ProjectError
from storage.refusals import ImportRefused
from storage.taking_in import Extracts
from ui.jobs import Job, JobContext, Jobs
from ui.session.table_values import Columns, TableLook
from ui.session.training import TrainingSession

if TYPE_CHECKING:
    from storage.originals import Kept
    from storage.previewing import PreviewedFile, Previewer

SAMPLE_ROWS = 6

Files = tuple[tuple[Path, int], ...]
"""Files with their sizes in bytes."""


@dataclass(frozen=True, slots=True)
class LoggedReport:
    """What became of the files of an import; ``like`` by the id of an article that was added,
    ``titles`` of those that were there already."""

    outcomes: tuple[FileOutcome, ...]
    like: dict[str, LikeText]
    titles: dict[str, str]


class IntakeSession(TrainingSession):
    """``imported`` with a report; ``import_left`` when an import will not go on. ``previews`` reads
    what an import would take in."""

    imported = Signal(object)
    import_left = Signal()

    def __init__(
        self, jobs: Jobs, reader: Jobs, language: str = "ar", parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, reader, language, parent)
        self._importing = False
        # Nobody wants to wait here until the article on the desk is read.
        self.previews = Jobs(self)

    def import_paths(self, paths: Sequence[Path], choices: ImportChoices = AS_IT_IS) -> None:
        """Import files and folders on a worker's thread; tells `imported` with the report."""

        def take_in(own: Project, extractor: Extracts, context: JobContext) -> ImportReport:
            watch = _watch(context)
            return import_paths(own, paths, extractor=extractor, progress=watch, choices=choices)

        self._import(take_in)

    def unfinished_import(self) -> LoggedImport | None:
        """The import of this project that has not ended, if one was stopped or cut off."""
        if self._project is None or self.read_only or self._importing:
            return None
        return import_log.unfinished(self._project)

    def resume_import(self, stopped: LoggedImport) -> None:
        """Go on with an import that was stopped; tells `imported` with the report of all of it."""

        def take_in(own: Project, extractor: Extracts, context: JobContext) -> ImportReport:
            return resume(own, stopped, extractor=extractor, progress=_watch(context))

        self._import(take_in)

    def give_up_import(self, stopped: LoggedImport) -> None:
        """Leave an import as it is; what came in stays."""
        try:
            import_log.end(self._open(), stopped.number)
        except ProjectError as error:
            self.refused.emit(error.words)
        self.import_left.emit()

    def imports(self) -> tuple[LoggedImport, ...]:
        """The imports of the project, the last one first."""
        return import_log.imports(self._project) if self._project else ()

    def import_report(self, number: int) -> LoggedReport:
        """What became of the files of an import, and whose texts are nearly the same."""
        project = self._open()
        return LoggedReport(
            import_log.outcomes(project, number),
            import_log.like_texts(project, number),
            import_log.titles_of_known(project, number),
        )

    def keeps_originals(self) -> bool:
        """Whether the last import kept the original files: the next one does so too."""
        last = import_log.imports(self._project, 1) if self._project else ()
        return bool(last) and last[0].choices.keep_originals

    def originals_kept(self) -> Kept:
        """What the originals in the project come to."""
        from storage import originals

        return originals.kept(self._open())

    # before it is done

    def list_files(self, paths: Sequence[Path], done: Callable[[Files], None]) -> Job:
        """Find the files that an import would try, in the background."""
        from storage.previewing import all_files

        def work(context: JobContext) -> Files:
            return all_files(paths, lambda: not context.cancelled)

        name = Words("البحث عن الملفات", "Looking for the files")
        return self.previews.run(name, work, done, self.tell_failure)

    def preview(
        self,
        previewer: Previewer,
        paths: Sequence[Path],
        choices: ImportChoices,
        told: Callable[[Sequence[PreviewedFile]], None],
    ) -> Job:
        """Read some files in the background and tell what each would become."""
        project = self._open()
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> Sequence[PreviewedFile]:
            from storage.previewing import preview_all

            with Project.open(path, reviewer) as own:
                return preview_all(previewer, own, paths, choices, lambda: not context.cancelled)

        name = Words("معاينة الملفات", "Previewing the files")
        return self.previews.run(name, work, told, self.tell_failure)

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
            self._importing = True
            extractor = self._extractor(path, reviewer, version)
            with Project.open(path, reviewer) as own:
                return take_in(own, extractor, context)

        def done(report: ImportReport) -> None:
            self._importing = False
            if self.project_path != path:
                return
            self._came_in()
            self.imported.emit(report)

        name = Words("استيراد المقالات", "Importing articles")
        self._jobs.run(name, work, done, self._tell_half_import)

    def _came_in(self) -> None:
        """Show what an import added."""
        self.queue_changed.emit()
        self.copies_found.emit()
        if self._article is None:
            self._resume()

    def _tell_half_import(self, error: Exception) -> None:
        """What came in before the import failed is there, and shown."""
        self._importing = False
        self.queue_changed.emit()
        self.tell_failure(error)
        self.import_left.emit()


def _watch(context: JobContext) -> Watch:
    def progress(step: Progress) -> bool:
        return context.progress(step.done, step.total)

    return progress
