"""What is asked about files: which folders are watched, where an original is saved to."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from model.codebook import Words
from ui.settings import Settings, documents_folder

if TYPE_CHECKING:
    from ui.intake.folder_watch import FolderWatch
    from ui.intake.folders_dialog import FoldersDialog
    from ui.main_window import MainWindow
    from ui.session import Session

_QUIET = (".pdf", ".txt", ".docx", ".odt", ".rtf")
"""What other programs open without asking the network for anything."""


class FilesFlow(QObject):
    """Asks, then tells the session."""

    def __init__(
        self, session: Session, settings: Settings, window: MainWindow, watch: FolderWatch
    ) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._watch = watch
        self._opened: tempfile.TemporaryDirectory[str] | None = None
        self.dialog: FoldersDialog | None = None
        actions = window.actions_table
        actions.wire(
            {
                "watched_folders": self.show_folders,
                "save_original": self.save_original,
                "open_original": self.open_original,
            }
        )

    def show_folders(self) -> None:
        """Show which folders are watched."""
        from ui.intake.folders_dialog import FoldersDialog

        self.dialog = FoldersDialog(
            self._session, self._settings.import_folder, self._watch.missing, self._window
        )
        self.dialog.open()

    def save_original(self) -> None:
        """Ask where the original of the article goes to."""
        if not self._is_there():
            return
        start = Path(documents_folder()) / self._session.original_name()
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the original file"), str(start)
        )
        if name:
            self._session.save_original(Path(name))

    def open_original(self) -> None:
        """Open the original with the program that the system has for it.

        A web page would reach for what is beside it on the network: that is left to the researcher.
        """
        if not self._is_there():
            return
        name = self._session.original_name()
        if Path(name).suffix.lower() not in _QUIET:
            self._session.told.emit(_NOT_QUIET)
            return
        if self._opened is None:
            self._opened = tempfile.TemporaryDirectory(prefix="tawthiq-")
        path = Path(self._opened.name) / name
        if self._session.save_original(path):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _is_there(self) -> bool:
        there = self._session.has_original()
        if not there:
            self._session.told.emit(_NONE)
        return there

    def forget(self) -> None:
        """Remove what was put aside to be opened."""
        if self._opened is not None:
            self._opened.cleanup()
            self._opened = None


_NONE = Words(
    "أصل هذا المقال ليس محفوظاً في المشروع: يُختار حفظ الملفات عند الاستيراد.",
    "The original of this article is not kept in the project: that is chosen at the import.",
)
_NOT_QUIET = Words(
    "قد يتصل هذا النوع من الملفات بالشبكة حين يُفتح. احفظه وافتحه حيث تأمن.",
    "A file of this kind may reach for the network when it is opened. Save it, and open it where"
    " that is safe.",
)
