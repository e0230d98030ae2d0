"""Records of other event datasets in: looked at, read by a choice of columns, imported."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from model.codebook import Words
from storage.project import Project
from ui.jobs import JobContext
from ui.session.archives import ArchiveSession

if TYPE_CHECKING:
    from ui.session.record_values import Layout, RecordReport, RecordTable


class IncomingSession(ArchiveSession):
    """``records_imported`` tells the report of an import of records."""

    records_imported = Signal(object)

    def holds_records(self, headings: Iterable[str]) -> bool:
        """Whether a table with these headings is surely one of records, or was read so before."""
        from model.incoming.known import recognised
        from storage.incoming.choices import remembered
        from storage.shipped_incoming import load_datasets

        headings = tuple(headings)
        guess = recognised(headings, load_datasets().values())
        sure = guess is not None and guess.sure
        return sure or remembered(self._open(), headings) is not None

    def look_at_records(self, path: Path, then: Callable[[RecordTable], None]) -> None:
        """Look at a table in the background, then go on with it; what is wrong is `refused`."""
        own_path, reviewer = self._open().path, self.reviewer

        def work(_: JobContext) -> RecordTable | Words:
            from storage.incoming.choices import look
            from storage.refusals import ImportRefused, unreachable
            from storage.shipped_incoming import load_names
            from ui.session.record_values import RecordTable

            try:
                with Project.open(own_path, reviewer) as own:
                    return RecordTable(look(own, path), own.codebook, load_names(own))
            except ImportRefused as error:
                return error.words
            except OSError as error:
                return unreachable(error)

        def done(result: RecordTable | Words) -> None:
            if self.project_path != own_path:
                return
            if isinstance(result, Words):
                self.refused.emit(_about(path, result))
            else:
                then(result)

        self._jobs.run(Words("النظر في الجدول", "Looking at the table"), work, done)

    def import_records(self, table: RecordTable, layout: Layout) -> None:
        """Import by a layout, which is remembered; tells `records_imported`."""
        if self.refuse_read_only():
            return
        project, path = self._open(), table.look.path
        own_path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> RecordReport | Words:
            from storage.incoming.choices import remember
            from storage.incoming.importing import import_records
            from storage.refusals import ImportRefused

            def progress(done: int) -> bool:
                return context.progress(done, None)

            try:
                with Project.open(own_path, reviewer) as own:
                    remember(own, table.look.headings, layout)
                    return import_records(own, path, layout, progress=progress)
            except ImportRefused as error:
                return error.words

        def done(result: RecordReport | Words) -> None:
            if self.project_path != own_path:
                return
            self.queue_changed.emit()
            self.incidents_changed.emit()
            if isinstance(result, Words):
                self.refused.emit(_about(path, result))
            else:
                self.records_imported.emit(result)

        name = Words("استيراد الحوادث", "Importing incidents")
        self._jobs.run(name, work, done, self._tell_half_records)

    def _tell_half_records(self, error: Exception) -> None:
        """What came in before the import failed is there, and shown."""
        self.queue_changed.emit()
        self.incidents_changed.emit()
        self.tell_failure(error)


def _about(path: Path, words: Words) -> Words:
    return Words(f"\u2068{path.name}\u2069: {words.ar}", f"{path.name}: {words.en}")
