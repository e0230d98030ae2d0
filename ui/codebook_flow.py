"""What is asked when a project's codebook is edited: its window, files in and out, old versions."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from ui.direction import BETWEEN
from ui.settings import Settings, documents_folder

if TYPE_CHECKING:
    from model.codebook import Codebook
    from ui.codebook.window import CodebookWindow
    from ui.main_window import MainWindow
    from ui.session import Session
    from ui.session.values import CodebookVersion


class CodebookFlow(QObject):
    """Opens the one codebook window, brought in when it is asked for."""

    def __init__(self, session: Session, settings: Settings, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self.dialog: CodebookWindow | None = None
        self.menu: QMenu | None = None
        window.actions_table.wire({"codebook": self.show})
        session.refused.connect(self._tell_refusal)

    def show(self) -> None:
        """Open the codebook of the project."""
        from ui.codebook.window import CodebookWindow

        session = self._session
        if session.project_path is None:
            return
        if not session.read_only and not session.ready_for_codebook():
            return
        made = CodebookWindow(
            session.codebook, session.codebook_use(), session.language, self._window
        )
        made.save_wanted.connect(self._save)
        made.import_wanted.connect(self._ask_import)
        made.export_wanted.connect(self._ask_export)
        made.versions_wanted.connect(self.show_versions)
        made.finished.connect(lambda _: self._forget())
        if session.read_only:
            made.lock()
        self.dialog = made
        made.open()

    def _forget(self) -> None:
        self.dialog = None

    def _save(self, codebook: Codebook, note: str) -> None:
        if self._session.put_codebook(codebook, note) and self.dialog is not None:
            self.dialog.saved()

    def _tell_refusal(self, words: object) -> None:
        from model.codebook import Words

        if self.dialog is not None and isinstance(words, Words):
            self.dialog.say_refusal(words)

    # files

    def _ask_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.dialog,
            self.tr("Import a codebook"),
            self._settings.import_folder,
            self.tr("Codebooks") + " (*.toml)",
        )
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Put the codebook of a file into the window, to be looked at and saved."""
        book = self._session.read_codebook(path)
        if book is not None and self.dialog is not None:
            self.dialog.take_over(book, self.tr("import"))

    def _ask_export(self, codebook: Codebook) -> None:
        start = Path(documents_folder()) / f"{codebook.id}-{codebook.version}.toml"
        name, _ = QFileDialog.getSaveFileName(
            self.dialog, self.tr("Export the codebook"), str(start), "(*.toml)"
        )
        if name:
            self.put_out(codebook, Path(name))

    def put_out(self, codebook: Codebook, path: Path) -> None:
        """Write a codebook as it stands in the window."""
        from model.codebook_writing import with_own_source

        changed = self.dialog is not None and self.dialog.edited.dirty
        self._session.write_codebook(with_own_source(codebook) if changed else codebook, path)

    # versions

    def show_versions(self, button: QPushButton) -> None:
        """Offer the versions that there were, to be taken up again."""
        menu = QMenu(button)
        for version in self._session.codebook_versions():
            action = menu.addAction(self._told(version))
            action.setToolTip(version.note)
            action.setEnabled(not self._session.read_only)
            action.triggered.connect(lambda _=False, v=version: self._take_up(v))
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _take_up(self, version: CodebookVersion) -> None:
        if self.dialog is not None:
            self.dialog.take_over(version.codebook, self.tr("go back to a version"))

    def _told(self, version: CodebookVersion) -> str:
        at = datetime.fromisoformat(version.at).astimezone()
        day = QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)
        number = f"\u2066{version.codebook.version}\u2069"
        parts = (number, day, version.reviewer, version.note.split("\n")[0][:60])
        return BETWEEN.join(f"\u2068{p}\u2069" for p in parts if p)
