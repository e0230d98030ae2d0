"""All tables together, and copies of the project: asks what they are called and where they go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from model.export_choice import ExportChoice
from ui.settings import documents_folder

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.packages import Packages


class PackageFlow(QObject):
    """Asks, then tells the session. ``suffix`` is that of projects, ``show`` opens a dialog."""

    def __init__(
        self, session: Session, suffix: str, window: QWidget, show: Callable[[QDialog], None]
    ) -> None:
        super().__init__(window)
        self._session = session
        self._suffix = suffix
        self._window = window
        self._show = show

    def ask_package(self, choice: ExportChoice) -> None:
        """Ask what the dataset is and where to, and write it as a package."""
        from ui.dialogs.description import DescriptionDialog

        packages = self._packages()
        title = self._session.codebook.title.in_language(self._session.language)
        dialog = DescriptionDialog(packages.description(), title, self._window)

        def take() -> None:
            said = dialog.said
            path = self._file(self.tr("Data package"), "package", ".zip")
            if path is not None and packages.describe(said):
                packages.write_package(choice, said, path)

        dialog.accepted.connect(take)
        self._show(dialog)

    def ask_tables(self, choice: ExportChoice) -> None:
        """Ask where to, and write all tables into one database."""
        path = self._file(self.tr("All tables in one database"), "tables", ".sqlite")
        if path is not None:
            self._packages().write_tables(choice, path)

    def ask_copy(self) -> None:
        """Ask where to, and copy the whole project there."""
        path = self._file(self.tr("Copy the project"), "copy", self._suffix)
        if path is not None:
            self._packages().copy(path)

    def _packages(self) -> Packages:
        from ui.session.packages import Packages

        return Packages(self._session, self)

    def _file(self, title: str, mark: str, ending: str) -> Path | None:
        project = self._session.project_path
        if project is None:
            return None
        start = Path(documents_folder()) / f"{project.stem}-{mark}{ending}"
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(start), f"(*{ending})")
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() == ending else path.with_name(path.name + ending)
