"""Watched folders: what is new in them comes in quietly while the project is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSysInfo, Signal

from model.codebook import Words
from storage.import_choices import ImportChoices
from storage.project import Project, ProjectError
from ui.jobs import JobContext, Jobs
from ui.session.originals import OriginalSession

if TYPE_CHECKING:
    from storage.import_log import LoggedImport
    from storage.importing import ImportReport
    from storage.watching import WatchedFolder, Watcher


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the folders found: whether files wait to settle, which folders are not there,
    and what came in."""

    waiting: bool
    missing: tuple[Path, ...]
    reports: tuple[tuple[Path, ImportReport], ...]


def this_computer() -> str:
    """What tells this computer from others, and nothing else of it."""
    return sha256(bytes(QSysInfo.machineUniqueId().data())).hexdigest()[:16]


class WatchSession(OriginalSession):
    """``folders_changed`` when other folders are watched."""

    folders_changed = Signal()

    _taking = False

    def unfinished_import(self) -> LoggedImport | None:
        """That of a watched folder, while it goes on, was not stopped."""
        return None if self._taking else super().unfinished_import()

    def watched_folders(self) -> tuple[WatchedFolder, ...]:
        from storage import watching

        return watching.folders(self._project) if self._project else ()

    def folders_here(self) -> tuple[WatchedFolder, ...]:
        """Those of this computer: a project that came from another one watches none here."""
        return tuple(f for f in self.watched_folders() if f.computer == this_computer())

    def watch_folder(self, path: Path, *, keep_originals: bool) -> None:
        """Take in what is in a folder, and what comes into it from now on."""
        from storage import watching

        choices = ImportChoices(keep_originals=keep_originals)
        self._change_folders(
            lambda project: watching.watch(project, path, choices, this_computer())
        )

    def unwatch_folder(self, path: Path) -> None:
        """Watch a folder no more; what came in stays."""
        from storage import watching

        self._change_folders(lambda project: watching.unwatch(project, path))

    def _change_folders(self, change: Callable[[Project], None]) -> None:
        if self.refuse_read_only():
            return
        try:
            change(self._open())
        except ProjectError as error:
            self.refused.emit(error.words)
            return
        self.folders_changed.emit()

    def look_at_folders(self, watcher: Watcher, jobs: Jobs, told: Callable[[Looked], None]) -> None:
        """Look what is new in the folders, and take in what is settled, on the thread of ``jobs``;
        ``told`` hears what that found, while the project is open."""
        project, version, folders = self._open(), self._version(), self.folders_here()
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> Looked:
            if not watcher.knows:
                with Project.open(path, reviewer) as own:
                    watcher.know(own)
            seen = watcher.look([f.path for f in folders])
            if not seen.settled:
                return Looked(seen.waiting, seen.missing, ())
            self._taking = True
            extractor = self._extractor(path, reviewer, version)
            with Project.open(path, reviewer) as own:
                reports = watcher.take_all(
                    own, folders, seen.settled, extractor, lambda _: not context.cancelled
                )
            return Looked(seen.waiting, seen.missing, reports)

        def done(looked: Looked) -> None:
            self._taking = False
            if self.project_path == path:
                self._tell_came(looked)
            told(looked)

        def failed(error: Exception) -> None:
            self._taking = False
            if self.project_path == path:
                self.tell_failure(error)
            told(Looked(False, (), ()))

        jobs.run(Words("المجلدات المراقبة", "Watched folders"), work, done, failed)

    def _tell_came(self, looked: Looked) -> None:
        for folder, report in looked.reports:
            if report.added:
                self._came_in()
            if report.added or report.refused:
                self._tell_of(folder, report)

    def _tell_of(self, folder: Path, report: ImportReport) -> None:
        number = QLocale(QLocale.Language.Arabic).toString
        arabic = f"من المجلد \u2068{folder.name}\u2069: أُضيف {number(report.added)}"
        english = f"From the folder {folder.name}: {report.added} added"
        if report.refused:
            arabic += f"، ولم يُؤخذ {number(report.refused)}"
            english += f", {report.refused} not taken"
        self.told.emit(Words(f"{arabic}.", f"{english}."))
