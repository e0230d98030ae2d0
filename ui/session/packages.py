"""All tables together, and whole copies, written to files in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from model.codebook import Words
from model.dataset_description import Description
from model.export_choice import ExportChoice
from storage import descriptions
from storage.errors import ExportStopped
from storage.project import Project, ProjectError
from ui.jobs import JobContext
from ui.session.desk import Session


class Packages(QObject):
    """Tells `Session.exported` where something was written to."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def description(self) -> Description:
        """What was said of the project's datasets last, or can be taken for said."""
        return descriptions.description(self._open())

    def describe(self, said: Description) -> bool:
        """Keep what is said in the project; False where it cannot be kept, which is told then.

        A project that may only be looked at keeps nothing, and gives packages all the same.
        """
        project = self._open()
        try:
            if not project.read_only:
                descriptions.describe(project, said)
        except ProjectError as error:
            self._session.refused.emit(error.words)
            return False
        return True

    def write_package(self, choice: ExportChoice, said: Description, path: Path) -> None:
        def write(own: Project, context: JobContext) -> None:
            from storage.packages.writing import write_package

            write_package(own, choice, path, description=said, progress=context.progress)

        self._run(path, Words("كتابة حزمة البيانات", "Writing the data package"), write)

    def write_tables(self, choice: ExportChoice, path: Path) -> None:
        def write(own: Project, context: JobContext) -> None:
            from storage.packages.writing import write_tables

            write_tables(own, choice, path, progress=context.progress)

        self._run(path, Words("كتابة الجداول", "Writing the tables"), write)

    def copy(self, path: Path) -> None:
        """Copy the whole project, the draft on the desk too."""

        def write(own: Project, context: JobContext) -> None:
            from storage.project_copies import copy_project

            copy_project(own, path, context.progress)

        if self._session.keep_draft():
            self._run(path, Words("نسخ المشروع", "Copying the project"), write)

    def _run(self, path: Path, name: Words, write: Callable[[Project, JobContext], None]) -> None:
        project = self._open()
        own_path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> Path | Words:
            try:
                with Project.open(own_path, reviewer) as own:
                    write(own, context)
            except ExportStopped as stopped:
                return stopped.words
            return path

        def done(result: Path | Words) -> None:
            session = self._session
            (session.told if isinstance(result, Words) else session.exported).emit(result)

        self._session.jobs.run(name, work, done, self._session.tell_failure)

    def _open(self) -> Project:
        project = self._session.project
        if project is None:
            raise RuntimeError("no project is open")
        return project
