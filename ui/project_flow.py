"""What is asked around a project: which file, whose name, what to import and export."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.archive_flow import ArchiveFlow
from ui.dataset_flow import DatasetFlow
from ui.export_flow import ExportFlow
from ui.import_flow import ImportFlow
from ui.intake.log_flow import LogFlow
from ui.package_flow import PackageFlow
from ui.settings import Settings, documents_folder, sample_path

if TYPE_CHECKING:
    from ui.session import Session

SUFFIX = ".tawthiq"


class ProjectFlow(QObject):
    """Carries out the project's actions: asks in dialogs, then tells the session.

    Each dialog is brought in when it is asked for: the start has no time for them.
    """

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self.dialog: QDialog | None = None
        self.importing = ImportFlow(session, settings, window, self._show)
        self.log = LogFlow(session, window, self._show)
        self.packages = PackageFlow(session, SUFFIX, window, self._show)
        self.exporting = ExportFlow(session, window, self.packages, self._show)
        self.archives = ArchiveFlow(session, SUFFIX, window)
        self.datasets = DatasetFlow(session, window)
        session.reviewer = settings.reviewer or login_name()
        session.project_changed.connect(self._remember)

    # projects

    def new(self) -> None:
        """Ask for a file, and the first time for the reviewer's name, and make a project."""
        if not self._settings.reviewer:
            self.ask_reviewer(then=self._ask_new)
        else:
            self._ask_new()

    def _ask_new(self) -> None:
        start = Path(documents_folder()) / (self.tr("My project") + SUFFIX)
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New project"),
            str(start),
            self._project_filter(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            path = Path(name)
            self._session.create_project(
                path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
            )

    def open(self) -> None:
        """Ask for a project and open it."""
        last = self._settings.last_project
        folder = str(last.parent) if last else documents_folder()
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a project"), folder, self._project_filter()
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> bool:
        """Open this project; what stands against it is told by the session."""
        return self._session.open_project(path)

    def open_sample(self) -> bool:
        """Open the researcher's copy of the sample project, made on first use."""
        path = sample_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        return self._session.open_sample(path)

    def close(self) -> None:
        """Close the project and go back to the first page."""
        if self._session.close_project():
            self._settings.closed()

    def _remember(self) -> None:
        if self._session.project_path is not None:
            self._settings.opened(self._session.project_path)

    def _project_filter(self) -> str:
        return _filter((self.tr("Tawthiq projects"), f"*{SUFFIX}"), (self.tr("All files"), "*"))

    # articles in

    def take(self, paths: Sequence[Path]) -> None:
        """Take what was dropped: open a project, or import articles into the open one."""
        projects = [p for p in paths if p.suffix == SUFFIX]
        if projects:
            self.open_path(projects[0])
        elif self.archives.take(paths):
            return
        elif self._session.project_path is not None:
            self.importing.take(paths)
        else:
            self._ask_new()
            if self._session.project_path is not None:
                self.importing.take(paths)

    # the rest

    def ask_reviewer(self, then: Callable[[], None] | None = None) -> None:
        """Ask for the reviewer's name, then go on with ``then`` if one was given."""
        from ui.dialogs.reviewer import ReviewerDialog

        dialog = ReviewerDialog(self._session.reviewer, self._window)

        def take() -> None:
            self._settings.reviewer = dialog.name
            self._session.reviewer = dialog.name
            if then is not None:
                then()

        dialog.accepted.connect(take)
        self._show(dialog)

    def show_shortcuts(self) -> None:
        from ui.dialogs.shortcuts import ShortcutsDialog

        self._show(ShortcutsDialog(self._window))

    def show_about(self) -> None:
        from ui.dialogs.about import AboutDialog

        self._show(AboutDialog(self._window))

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(lambda _: self._forget(dialog))
        dialog.open()

    def _forget(self, dialog: QDialog) -> None:
        """Unless another one has come in its place meanwhile."""
        if self.dialog is dialog:
            self.dialog = None


def _filter(*kinds: tuple[str, str]) -> str:
    """Qt's form of a choice of file kinds, each with its words and its pattern."""
    return ";;".join(f"{words} ({pattern})" for words, pattern in kinds)


def login_name() -> str:
    """The name the researcher is logged in by, until one is given."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "reviewer"
