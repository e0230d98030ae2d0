"""How imports went: said at their end, and shown again whenever one wants."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QDialog, QWidget

from model.codebook import Words
from ui.session.values import ImportReport, LoggedImport

if TYPE_CHECKING:
    from ui.session import Session


class LogFlow(QObject):
    """Tells of an import when it ends. ``show`` opens a dialog."""

    def __init__(self, session: Session, window: QWidget, show: Callable[[QDialog], None]) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._show = show
        session.imported.connect(self._tell)

    def show_all(self) -> None:
        """Show the imports of the project."""
        from ui.intake.imports_dialog import ImportsDialog

        dialog = ImportsDialog(self._session.imports(), self._kept(), self._window)
        dialog.log_wanted.connect(self._show_again)
        dialog.go_on_wanted.connect(self._session.resume_import)
        dialog.leave_wanted.connect(self._session.give_up_import)
        self._show(dialog)

    def _tell(self, report: ImportReport) -> None:
        """More than that it went well is shown at once; the rest is said at the foot."""
        from ui.dialogs.import_log import notable

        like = report.number is not None and bool(self._session.import_report(report.number).like)
        if report.cancelled or like or any(notable(o) for o in report.outcomes):
            self._show_report(report)
        else:
            self._session.told.emit(_added(report.added))

    def _show_again(self, one: LoggedImport) -> None:
        outcomes = self._session.import_report(one.number).outcomes
        self._show_report(ImportReport(outcomes, not one.ended, one.number))

    def _show_report(self, report: ImportReport) -> None:
        from ui.dialogs.import_log import ImportLogDialog

        session = self._session
        known = session.import_report(report.number) if report.number is not None else None
        dialog = ImportLogDialog(
            report,
            session.language,
            self._window,
            like=known.like if known else {},
            titles=known.titles if known else {},
            kept=self._kept(),
        )
        dialog.go_on.connect(self._go_on)
        self._show(dialog)

    def _go_on(self) -> None:
        stopped = self._session.unfinished_import()
        if stopped is not None:
            self._session.resume_import(stopped)

    def _kept(self) -> str:
        """How much the originals add to the project."""
        from ui.intake.words import size

        kept = self._session.originals_kept()
        if not kept.files:
            return self.tr("No original files are kept in this project.")
        words = self.tr("%Ln original file(s) are kept in this project", "", kept.files)
        room = self.tr("%1, which take %2 of its room")
        room = room.replace("%1", size(kept.size)).replace("%2", size(kept.room))
        return f"{words}: {room}."


def _added(number: int) -> Words:
    """That an import went well, for the foot of the window."""
    locale = QLocale(QLocale.Language.Arabic)
    return Words(
        f"تم الاستيراد. عدد المقالات الجديدة: {locale.toString(number)}",
        f"Imported. New articles: {number}",
    )
