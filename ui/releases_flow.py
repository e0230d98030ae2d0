"""Opens the window of releases, brought in when it is asked for, and asks for files and folders."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui.settings import documents_folder
from ui.window.bring_forward import bring_forward

if TYPE_CHECKING:
    from model.releases.release import Release
    from ui.jobs import Jobs
    from ui.main_window import MainWindow
    from ui.releases.new import NewReleaseDialog, Wanted
    from ui.releases.window import ReleasesWindow
    from ui.session import Session
    from ui.session.releases import Compared, ReleaseDesk

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_ENDINGS = (".csv", ".md")


class ReleasesFlow(QObject):
    """Shows the window where it was left."""

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        window: MainWindow,
        show_incident: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._show_incident = show_incident
        self._session = session
        self._jobs = jobs
        self._window = window
        self.desk: ReleaseDesk | None = None
        self.shown: ReleasesWindow | None = None
        self.dialog: NewReleaseDialog | None = None
        window.actions_table.wire({"releases": self.show})

    def show(self) -> None:
        """Show the releases, read anew."""
        if self._session.project_path is None:
            return
        made, desk = self._made()
        desk.read()
        bring_forward(made)
        made.table.setFocus()

    def _made(self) -> tuple[ReleasesWindow, ReleaseDesk]:
        if self.shown is None or self.desk is None:
            from ui.releases.window import ReleasesWindow
            from ui.session.releases import ReleaseDesk

            self.desk = ReleaseDesk(self._session, self._jobs)
            self.shown = ReleasesWindow(self._session, self.desk, self._jobs, self._window)
            self.shown.new_wanted.connect(self.ask_new)
            self.shown.verify_wanted.connect(self._ask_verify)
            self.shown.write_wanted.connect(self._ask_write)
            self.shown.export_wanted.connect(self._ask_export)
            self.shown.page.changes.incident_wanted.connect(self._show_incident)
        return self.shown, self.desk

    # what is asked

    def ask_new(self) -> None:
        """Ask what is to be released, then where to."""
        from ui.releases.new import NewReleaseDialog

        made, desk = self._made()
        if self._session.refuse_read_only():
            return
        dialog = self.dialog = NewReleaseDialog(desk, self._session.language, made)
        dialog.accepted.connect(lambda: self._ask_folder(dialog.wanted))
        dialog.finished.connect(lambda _: self._forget())
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _ask_folder(self, wanted: Wanted) -> None:
        def make(folder: Path) -> None:
            if self.desk is not None:
                self.desk.make(wanted.version, wanted.note, wanted.request, folder)

        self._with_new_folder(wanted.version, make)

    def _ask_write(self, release: Release) -> None:
        def write(folder: Path) -> None:
            if self.desk is not None:
                self.desk.write_again(release, folder)

        self._with_new_folder(release.version, write)

    def _with_new_folder(self, version: str, go_on: Callable[[Path], None]) -> None:
        """Ask in which folder the folder of this version is to be made."""
        path = self._session.project_path
        title = self.tr("In which folder the release’s own folder is to be made")
        name = QFileDialog.getExistingDirectory(self.shown, title, documents_folder())
        if name and path is not None:
            go_on(free_folder(Path(name), f"{path.stem}-{_UNFIT.sub('-', version)}"))

    def _ask_verify(self, release: Release) -> None:
        title = self.tr("Folder with the files of the release")
        name = QFileDialog.getExistingDirectory(self.shown, title, documents_folder())
        if name and self.desk is not None:
            self.desk.verify(release, Path(name))

    def _ask_export(self, found: Compared) -> None:
        later = found.after.version if found.after else "now"
        stem = _UNFIT.sub("-", f"{found.before.version}-{later}")
        filters = (self.tr("Table") + " (*.csv)", self.tr("Page") + " (*.md)")
        name, chosen = QFileDialog.getSaveFileName(
            self.shown,
            self.tr("Save what differs"),
            str(Path(documents_folder()) / f"{stem}.csv"),
            ";;".join(filters),
        )
        if name and self.desk is not None:
            path = Path(name)
            ending = _ENDINGS[filters.index(chosen)] if chosen in filters else _ENDINGS[0]
            own = path.suffix.lower() in _ENDINGS
            self.desk.write_comparison(found, path if own else path.with_name(path.name + ending))


def free_folder(within: Path, name: str) -> Path:
    """A folder of this name, or of one beside it, that is not there yet."""
    number, folder = 1, within / name
    while folder.exists():
        number += 1
        folder = within / f"{name}-{number}"
    return folder
