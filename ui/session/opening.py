"""The open project."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

from model.codebook import Words
from model.review import Review
from storage.errors import OpenElsewhere
from storage.project import Project, ProjectError
from storage.samples import create_sample
from storage.shipped_codebook import load_codebook
from ui.session.accounts import AccountEditing


class ProjectSession(AccountEditing):
    """One open project, or none."""

    project_changed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(language, parent)
        self._project: Project | None = None
        self._lock: QLockFile | None = None

    @property
    def project(self) -> Project | None:
        """The open project, for this package alone."""
        return self._project

    @property
    def project_path(self) -> Path | None:
        return self._project.path if self._project else None

    @property
    def read_only(self) -> bool:
        """Whether the project can only be looked at."""
        return self._project is not None and self._project.read_only

    def create_project(self, path: Path) -> bool:
        """Make a new project with the default codebook and open it; False after `refused`."""
        return self._use(lambda: Project.create(path, load_codebook(), self.reviewer))

    def open_project(self, path: Path) -> bool:
        """Open a project; the one that is open stays so if this one cannot be opened."""
        return self._use(lambda: Project.open(path, self.reviewer))

    def open_sample(self, path: Path) -> bool:
        """Open the sample project at ``path``, made there on first use."""
        if path.exists():
            return self.open_project(path)
        return self._use(lambda: create_sample(path, self.reviewer))

    def _tell_reviewer(self) -> None:
        if self._project is not None:
            self._project.reviewer = self.reviewer

    def close_project(self) -> bool:
        """Let the project go; what is on the desk is kept as a draft.

        False after `refused`, with the project still open, where the draft cannot be written.
        """
        if self._project is None:
            return True
        if not self._keep():
            return False
        self._leave()
        self._project.close()
        self._project = None
        self._lock = None
        self._codebook = None
        self._forget_steps()
        self.project_changed.emit()
        return True

    def _use(self, get: Callable[[], Project]) -> bool:
        if not self._keep():
            return False
        try:
            project = get()
            lock = self._right_to_work(project)
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        self.close_project()
        self._project, self._lock = project, lock
        self._codebook = project.codebook
        self.project_changed.emit()
        self._resume()
        return True

    def _right_to_work(self, project: Project) -> QLockFile | None:
        """The lock of a project, which may be the open one; None where it is for looking only.

        Two windows with one article on their desks would each undo what the other saved. Raises
        OpenElsewhere; the project is closed then.
        """
        here = self.project_path
        if here is not None and here.exists() and here.samefile(project.path):
            return self._lock
        if project.read_only:
            return None
        elsewhere = OpenElsewhere(project.path.resolve())
        lock = QLockFile(str(elsewhere.lock))
        lock.setStaleLockTime(0)  # only the end of its program makes a lock stale
        if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
            project.close()
            raise elsewhere
        return lock

    def _keep(self) -> bool:
        """Bring to disk what is on the desk; False after `refused` where it would be lost."""
        return True

    def _leave(self) -> None:
        """Put away what is on the desk."""

    def _resume(self) -> None:
        """Go where work was left."""

    def _open(self) -> Project:
        if self._project is None:
            raise LookupError("no project is open")
        return self._project

    def _edit(self, text: str, edit: Callable[[Review], Review]) -> bool:
        # At once: what is done here could neither be saved nor kept as a draft.
        return not self.refuse_read_only() and super()._edit(text, edit)

    def refuse_read_only(self) -> bool:
        """Whether the project can only be looked at; says so."""
        if self.read_only:
            self.refused.emit(
                Words(
                    "هذا المشروع مفتوح للقراءة فقط. انسخ الملف إلى مجلد تستطيع الكتابة فيه"
                    " ثم افتح النسخة.",
                    "This project is open for reading only. Copy the file to a folder you may"
                    " write to, and open the copy.",
                )
            )
        return self.read_only

    def tell_failure(self, error: Exception) -> None:
        """What stands against a job on the researcher's side gets a sentence; the rest is a fault
        of the program."""
        if isinstance(error, ProjectError):
            self.refused.emit(error.words)
        elif isinstance(error, OSError):
            self.refused.emit(_disk_words(error))
        else:
            sys.excepthook(type(error), error, error.__traceback__)


def _disk_words(error: OSError) -> Words:
    name = Path(str(error.filename)).name if error.filename else ""
    reason = error.strerror or str(error)
    return Words(
        f"تعذّرت الكتابة أو القراءة: \u2068{name}\u2069 \u2068({reason})\u2069."
        " تحقق من المجلد ومن المساحة على القرص، ثم أعد المحاولة.",
        f"It could not be written or read: {name} ({reason})."
        " Check the folder and the room on the disk, then try again.",
    )
