"""Incidents out as other datasets: asks as which and where to, shows what did not fit."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.settings import documents_folder

if TYPE_CHECKING:
    from ui.dialogs.dataset_report import DatasetReportDialog
    from ui.exporting.dataset_window import DatasetChoice, DatasetDialog
    from ui.session import Session
    from ui.session.datasets import DatasetReport

_REPORTS = ("-report.csv", "-report.html")


class DatasetFlow(QObject):
    """Asks, tells the session, and shows the report; an incident of it is asked for by id."""

    incident_wanted = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.dialog: DatasetDialog | None = None
        self.report: DatasetReportDialog | None = None
        session.dataset_exported.connect(self._show_report)
        session.project_changed.connect(self._close_report)

    def ask(self) -> None:
        """Ask as which dataset, then where to, and write it."""
        from ui.article.typed_day import read_day
        from ui.exporting.dataset_window import DatasetDialog
        from ui.session.exports import Exports

        if self._session.project_path is None:
            return
        exports = Exports(self._session)
        read = partial(read_day, self._session)
        dialog = self.dialog = DatasetDialog(exports, read, self._window)
        exports.setParent(dialog)
        dialog.accepted.connect(lambda: self._ask_file(dialog.choice))
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _ask_file(self, choice: DatasetChoice | None) -> None:
        project = self._session.project_path
        if project is None or choice is None:
            return
        start = Path(documents_folder()) / f"{project.stem}-{choice.dataset}.{choice.form}"
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export as another dataset"),
            str(start),
            f"(*.{choice.form})",
        )
        if name:
            self.export(choice, Path(name))

    def export(self, choice: DatasetChoice, path: Path) -> None:
        """Write the dataset, and its reports beside it where they are wanted."""
        if path.suffix.lower() != f".{choice.form}":
            path = path.with_name(f"{path.name}.{choice.form}")
        ends = _REPORTS if choice.reports else ()
        self._session.export_dataset(
            choice.dataset,
            choice.choice,
            path,
            choice.form,
            [path.with_name(path.stem + end) for end in ends],
            bom=choice.bom,
        )

    def _show_report(self, told: DatasetReport) -> None:
        from model.datasets.report import summary, title
        from ui.dialogs.dataset_report import DatasetReportDialog

        self._close_report()
        language = self._session.language
        report = self.report = DatasetReportDialog(
            title(told.exported, language),
            summary(told.exported, language, QLocale(language).toString),
            self._session.misfit_lines(told),
            (told.path, *told.reports),
            self._session.incident_titles,
            language,
            self._window,
        )
        report.incident_wanted.connect(self.incident_wanted)
        report.finished.connect(self._forget_report)
        report.show()

    def _close_report(self) -> None:
        if self.report is not None:
            self.report.close()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _forget_report(self) -> None:
        self.report = None
