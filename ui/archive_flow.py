"""Whole projects in and out: asks where an archive is to stand, and where its project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from model.codebook import Words
from ui.settings import documents_folder

if TYPE_CHECKING:
    from ui.session import Session

_ENDING = ".zip"


class ArchiveFlow(QObject):
    """Asks, then tells the session. ``suffix`` is that of projects."""

    def __init__(self, session: Session, suffix: str, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._suffix = suffix
        self._window = window
        session.archived.connect(self._tell)

    def ask_archive(self) -> None:
        """Ask where to, and write the whole project there."""
        project = self._session.project_path
        if project is None:
            return
        start = Path(documents_folder()) / (project.stem + _ENDING)
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Archive the whole project"),
            str(start),
            self.tr("Archives") + f" (*{_ENDING})",
        )
        if name:
            path = Path(name)
            self._session.archive(
                path if path.suffix.lower() == _ENDING else path.with_name(path.name + _ENDING)
            )

    def ask_restore(self) -> None:
        """Ask for an archive, then where its project is to be made."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Restore a project from an archive"),
            documents_folder(),
            self.tr("Archives") + f" (*{_ENDING})",
        )
        if name:
            self.restore(Path(name))

    def take(self, paths: Sequence[Path]) -> bool:
        """Restore what was dropped if it is an archive; whether it was."""
        archives = [path for path in paths if self._session.is_archive(path)]
        if archives:
            self.restore(archives[0])
        return bool(archives)

    def restore(self, archive: Path) -> None:
        """Ask where the project of this archive is to be made, and make it there."""
        start = archive.with_suffix(self._suffix)
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Where the restored project is to be"),
            str(start),
            self.tr("Tawthiq projects") + f" (*{self._suffix})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            path = Path(name)
            own = path.suffix == self._suffix
            self._session.restore(
                archive, path if own else path.with_name(path.name + self._suffix)
            )

    def _tell(self, path: Path) -> None:
        self._session.told.emit(
            Words(
                f"كُتب المشروع كله في \u2068{path.name}\u2069 في المجلد \u2066{path.parent}\u2069",
                f"The whole project was written to {path.name} in {path.parent}",
            )
        )
