"""Looks at the watched folders while the project is open.

The system tells of changes on its own drives; drives of a network tell nothing, so that folders are
looked at every few seconds besides. The work is done on a thread of its own, without a strip.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from model.codebook import Words

if TYPE_CHECKING:
    from ui.jobs import Jobs
    from ui.session import Session
    from ui.session.folder_values import Watcher
    from ui.session.watching import Looked

POLL_MS = 8_000
SETTLE_MS = 1_500
"""After this a file that did not change is taken for whole."""


class FolderWatch(QObject):
    """Begins with each project that watches a folder, and ends with it."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._watcher: Watcher | None = None
        self._missing: tuple[Path, ...] = ()
        self._looking = False
        self._told_by_system = QFileSystemWatcher(self)
        self._told_by_system.directoryChanged.connect(lambda _: self._soon())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        session.project_changed.connect(self._begin)
        session.folders_changed.connect(self._begin)

    @property
    def missing(self) -> tuple[Path, ...]:
        """The watched folders that were not there at the last look."""
        return self._missing

    def _begin(self) -> None:
        """Another project, or other folders."""
        self._timer.stop()
        old = self._told_by_system.directories()
        if old:
            self._told_by_system.removePaths(old)
        session = self._session
        folders = () if session.read_only else session.folders_here()
        if not folders:
            self._watcher, self._missing = None, ()
            return
        from ui.session.folder_values import Watcher

        self._watcher = Watcher()
        self._soon()

    def _soon(self) -> None:
        if self._watcher is not None:
            self._timer.start(SETTLE_MS)

    def look(self) -> None:
        """See what is new, unless that is being done."""
        if self._watcher is None or self._looking or self._session.project_path is None:
            return
        self._looking = True
        watcher = self._watcher
        self._session.look_at_folders(
            watcher, self._jobs, lambda looked: self._looked(watcher, looked)
        )

    def _looked(self, watcher: Watcher, looked: Looked) -> None:
        self._looking = False
        if watcher is not self._watcher:
            self._soon()
            return
        self._hear_of(looked.missing)
        self._tell_missing(looked.missing)
        self._timer.start(SETTLE_MS if looked.waiting else POLL_MS)

    def _hear_of(self, missing: tuple[Path, ...]) -> None:
        """Let the system tell of changes in the folders that were found to be there: asking that
        here of a drive that is gone would hold the window up."""
        known = self._told_by_system.directories()
        there = [f.path for f in self._session.folders_here() if f.path not in missing]
        new = [str(path) for path in there if str(path) not in known]
        if new:
            self._told_by_system.addPaths(new)

    def _tell_missing(self, missing: tuple[Path, ...]) -> None:
        """Say once that a folder is not there, or is there again."""
        for path in missing:
            if path not in self._missing:
                self._session.refused.emit(
                    Words(
                        f"المجلد المراقب \u2066{path}\u2069 غير موجود الآن. إن كان على قرص أو شبكة"
                        " فصِله بها، وسيُنظر فيه حين يعود.",
                        f"The watched folder {path} is not there now. If it is on a drive or a"
                        " network, connect that; it is looked at once it is back.",
                    )
                )
        self._missing = missing
