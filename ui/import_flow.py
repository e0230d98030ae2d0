"""Articles in: which files, which columns of tables hold what, what was pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from model.codebook import Words
from ui.annotation_flow import AnnotationFlow
from ui.records_flow import RecordsFlow
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.dialogs.columns import ColumnsDialog
    from ui.session import Session
    from ui.session.table_values import TableLook

_NOTHING_COPIED = Words(
    "لا نص في الحافظة. انسخ نص التقرير أولاً.", "Nothing was copied. Copy the report’s text first."
)


class ImportFlow(QObject):
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
        self.records = RecordsFlow(session, settings, window, show)
        self.annotations = AnnotationFlow(session, settings, window, show)

    def files(self) -> None:
        """Ask for article files and import them."""
        from ui.session.file_kinds import file_filters

        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import article files"),
            self._settings.import_folder,
            file_filters(self._session.language, self.tr("All that can be read")),
        )
        if names:
            self._settings.import_folder = str(Path(names[0]).parent)
            self.take([Path(n) for n in names])

    def folder(self) -> None:
        """Ask for a folder and import all articles in it."""
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Import a folder of articles"), self._settings.import_folder
        )
        if name:
            self._settings.import_folder = name
            self.take([Path(name)])

    def pasted(self) -> None:
        """Import the text that was copied."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._session.import_text(text)
        else:
            self._session.told.emit(_NOTHING_COPIED)

    def take(self, paths: Sequence[Path]) -> None:
        """Import these, after asking for the columns of each table among them."""
        if self._session.refuse_read_only():
            return
        paths = self.annotations.take(paths)
        self._ask(list(self._session.tables_among(paths)), paths)

    def _ask(self, tables: list[TableLook], paths: Sequence[Path]) -> None:
        """One table after another; whoever gives one up imports the others."""
        if not tables:
            if paths:
                self._preview(paths)
            return
        table = tables.pop(0)
        if self._session.holds_records(table.headings):
            others = [p for p in paths if p != table.path]
            self.records.take(
                table.path,
                then=lambda: self._ask(tables, others),
                as_articles=lambda: self._ask_columns(table, tables, paths),
            )
        else:
            self._ask_columns(table, tables, paths)

    def _ask_columns(
        self, table: TableLook, tables: list[TableLook], paths: Sequence[Path]
    ) -> None:
        from ui.dialogs.columns import ColumnsDialog

        dialog = ColumnsDialog(table, self._window)
        dialog.accepted.connect(lambda: self._chosen(dialog, table, tables, paths))
        dialog.rejected.connect(lambda: self._ask(tables, [p for p in paths if p != table.path]))
        self._show(dialog)

    def _preview(self, paths: Sequence[Path]) -> None:
        """Show what would come in; whoever accepts it imports it."""
        from ui.article.typed_day import read_day
        from ui.intake.preview_dialog import ImportPreviewDialog

        session = self._session
        dialog = ImportPreviewDialog(
            session,
            paths,
            partial(read_day, session),
            keep_originals=session.keeps_originals(),
            parent=self._window,
        )
        dialog.accepted.connect(lambda: session.import_paths(paths, dialog.choices))
        self._show(dialog)

    def _chosen(
        self, dialog: ColumnsDialog, table: TableLook, rest: list[TableLook], paths: Sequence[Path]
    ) -> None:
        if self._session.remember_columns(table, dialog.columns):
            self._ask(rest, paths)
