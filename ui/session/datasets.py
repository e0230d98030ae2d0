"""Incidents out as other datasets, in the background, and what did not fit them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from model.codebook import Words
from model.export_choice import ExportChoice
from storage.errors import ExportStopped
from storage.project import Project
from ui.jobs import JobContext
from ui.session.incoming import IncomingSession

if TYPE_CHECKING:
    from model.datasets.report import Exported, ReportLine


@dataclass(frozen=True, slots=True)
class DatasetReport:
    """What became of an export to another dataset, and the files that were written."""

    exported: Exported
    path: Path
    reports: tuple[Path, ...]


class DatasetSession(IncomingSession):
    """``dataset_exported`` tells a `DatasetReport`."""

    dataset_exported = Signal(object)

    def export_dataset(
        self,
        dataset: str,
        choice: ExportChoice,
        path: Path,
        form_id: str,
        reports: Sequence[Path],
        *,
        bom: bool = False,
    ) -> None:
        """Write the chosen incidents as rows of a dataset, and reports of what did not fit."""
        project = self._open()
        own_path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> DatasetReport | Words:
            from storage.event_datasets.exporting import export_dataset

            try:
                with Project.open(own_path, reviewer) as own:
                    exported = export_dataset(
                        own,
                        path,
                        form_id,
                        dataset,
                        choice,
                        reports=reports,
                        bom=bom,
                        progress=context.progress,
                    )
            except ExportStopped as stopped:
                return stopped.words
            return DatasetReport(exported, path, tuple(reports))

        def done(result: DatasetReport | Words) -> None:
            if isinstance(result, Words):
                self.told.emit(result)
            elif self.project_path == own_path:
                # Of a project that was closed meanwhile nothing can be shown; its files are there.
                self.dataset_exported.emit(result)

        self._jobs.run(Words("التصدير", "Exporting"), work, done, self.tell_failure)

    def misfit_lines(self, report: DatasetReport) -> list[ReportLine]:
        """What did not fit, counted, in the language of the desk."""
        from model.datasets.report import report_lines

        return report_lines(report.exported, self._open().codebook, self.language)

    def incident_titles(self, incidents: Iterable[str]) -> dict[str, str]:
        """What incidents are called, of those that are there still."""
        from model.reconciliation.titles import title_of
        from storage.reconciliation import incident_rows

        project = self._open()
        found = incident_rows.load_many(project, incidents)
        return {i.id: title_of(i, project.codebook).in_language(self.language) for i in found}
