"""Records of other datasets in: which file, what its columns hold, what became of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from model.codebook import Words
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.record_values import RecordReport, RecordTable

_ENDINGS = "*.csv *.tsv *.tab *.txt *.xlsx *.json *.jsonl *.ndjson *.parquet"


class RecordsFlow(QObject):
    """Asks, then tells the session. ``show`` opens a dialog."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        window: QWidget,
        show: Callable[[QDialog], None],
    ) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._show = show
        session.records_imported.connect(self._tell)

    def ask(self) -> None:
        """Ask for a table of incidents and import it."""
        if self._session.refuse_read_only():
            return
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import incidents of a dataset"),
            self._settings.import_folder,
            self.tr("Tables") + f" ({_ENDINGS})",
        )
        if name:
            self._settings.import_folder = str(Path(name).parent)
            self.take(Path(name))

    def take(
        self,
        path: Path,
        then: Callable[[], None] = lambda: None,
        as_articles: Callable[[], None] | None = None,
    ) -> None:
        """Show a table as it would come in, and import it if that is wanted; then go on.

        ``as_articles`` takes it in as a table of articles, where that is offered too.
        """
        self._session.look_at_records(path, lambda table: self._ask(table, then, as_articles))

    def _ask(
        self,
        table: RecordTable,
        then: Callable[[], None],
        as_articles: Callable[[], None] | None,
    ) -> None:
        from ui.dialogs.records import RecordsDialog

        dialog = RecordsDialog(
            table, self._session.language, self._window, articles=as_articles is not None
        )

        def end(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self._session.import_records(table, dialog.layout_chosen)
            if dialog.wants_articles and as_articles is not None:
                as_articles()
            else:
                then()

        self._show(dialog)
        # After the flow let go of this one: what follows may open another.
        dialog.finished.connect(end)

    def _tell(self, report: RecordReport) -> None:
        """Show what became of the records, or say it where there is nothing to remark."""
        from ui.dialogs.records_report import RecordsReportDialog
        from ui.session.record_values import RecordResult

        if report.is_notable:
            self._show(RecordsReportDialog(report, self._session.language, self._window))
            return
        added, same = report.counts[RecordResult.ADDED], report.counts[RecordResult.SAME]
        new, known = (QLocale("ar").toString(n) for n in (added, same))
        self._session.told.emit(
            Words(
                f"تم الاستيراد. الحوادث الجديدة: {new}، وما كان في المشروع: {known}",
                f"Imported. New incidents: {added}; in the project before: {same}",
            )
        )
