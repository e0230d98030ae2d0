"""What is asked when a project's records go out: the window, then the file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from model.codebook import Words
from ui.settings import documents_folder

if TYPE_CHECKING:
    from ui.exporting.window import ExportDialog
    from ui.package_flow import PackageFlow
    from ui.session import Session


class ExportFlow(QObject):
    """Asks, and tells the session what to write; ``show`` opens a dialog. ``packages`` asks on
    where all tables go out together."""

    def __init__(
        self,
        session: Session,
        window: QWidget,
        packages: PackageFlow,
        show: Callable[[QDialog], None],
    ) -> None:
        super().__init__(window)
        self._together = {"package": packages.ask_package, "tables": packages.ask_tables}
        self._session = session
        self._window = window
        self._show = show
        session.exported.connect(self._tell)

    def ask(self) -> None:
        """Ask what to export and where to, and write it."""
        from ui.article.typed_day import read_day
        from ui.exporting.window import ExportDialog
        from ui.session.exports import Exports

        if self._session.project_path is None:
            return
        exports = Exports(self._session)
        dialog = ExportDialog(exports, partial(read_day, self._session), self._window)
        exports.setParent(dialog)
        dialog.accepted.connect(lambda: self._ask_file(dialog))
        self._show(dialog)

    def _ask_file(self, dialog: ExportDialog) -> None:
        project, choice = self._session.project_path, dialog.choice
        form, marked = dialog.what.form, dialog.what.marked
        if project is None or choice is None:
            return
        if form in self._together:
            self._together[form](choice)
            return
        start = Path(documents_folder()) / f"{project.stem}-{choice.what}.{form}"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export"), str(start), f"(*.{form})"
        )
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(f".{form}")
            self._session.export(choice, path, form, bom=marked)

    def _tell(self, path: Path) -> None:
        self._session.told.emit(
            Words(
                f"صُدِّر إلى \u2068{path.name}\u2069 في المجلد \u2066{path.parent}\u2069",
                f"Exported to {path.name} in {path.parent}",
            )
        )
