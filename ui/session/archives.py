"""Whole projects in and out: archives, written and restored in the background."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from model.codebook import Words
from storage.errors import ExportStopped
from storage.project import Project
from ui.jobs import JobContext
from ui.session.annotations import AnnotationSession

if TYPE_CHECKING:
    from storage.archive.writing import Archived


class ArchiveSession(AnnotationSession):
    """``archived`` tells where a project was written to."""

    archived = Signal(object)

    def archive(self, path: Path) -> None:
        """Write all of the project, the draft on the desk too; what lacks is told beside."""
        project = self._open()
        if not self.keep_draft():
            return
        own_path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> Archived | Words:
            from storage.archive.writing import write_archive

            try:
                with Project.open(own_path, reviewer) as own:
                    return write_archive(own, path, context.progress)
            except ExportStopped as stopped:
                return stopped.words

        def done(result: Archived | Words) -> None:
            if isinstance(result, Words):
                self.told.emit(result)
                return
            self._tell_lacks(result)
            self.archived.emit(path)

        self._jobs.run(Words("كتابة الأرشيف", "Writing the archive"), work, done, self.tell_failure)

    def restore(self, archive: Path, path: Path) -> None:
        """Make the project of an archive at ``path`` and open it."""
        reviewer = self.reviewer

        def work(context: JobContext) -> Archived | Words:
            from storage.archive.refusals import RestoreStopped
            from storage.archive.restoring import restore

            try:
                return restore(archive, path, reviewer, context.progress)
            except RestoreStopped as stopped:
                return stopped.words

        def done(result: Archived | Words) -> None:
            if isinstance(result, Words):
                self.told.emit(result)
            elif self.open_project(path):
                self._tell_lacks(result)

        name = Words("استعادة المشروع", "Restoring the project")
        self._jobs.run(name, work, done, self.tell_failure)

    def is_archive(self, path: Path) -> bool:
        """Whether a file holds a whole project."""
        from storage.archive.opened import is_archive

        return path.suffix.lower() == ".zip" and is_archive(path)

    def _tell_lacks(self, report: Archived) -> None:
        lacks = tuple(_lacks(report))
        if lacks:
            self.refused.emit(Words(" ".join(w.ar for w in lacks), " ".join(w.en for w in lacks)))


def _lacks(report: Archived) -> Iterator[Words]:
    """What stands in the archive as it should not, though it holds all that there was."""
    if report.missing:
        names_ar, names_en = _names(report.missing)
        yield Words(
            f"هذه الملفات مفقودة من جوار المشروع: {names_ar}.",
            f"These files are missing beside the project: {names_en}.",
        )
    if report.changed:
        names_ar, names_en = _names(report.changed)
        yield Words(
            f"هذه الملفات تغيّرت منذ حُفظت: {names_ar}.",
            f"These files were changed since they were kept: {names_en}.",
        )
    if report.left_out:
        names_ar, names_en = _names(report.left_out)
        yield Words(
            f"هذه الجداول من برنامج آخر، وليست في الأرشيف: {names_ar}.",
            f"These tables, which another program made, are not in the archive: {names_en}.",
        )
    if report.broken_at is not None:
        yield Words(
            f"غُيّر سجل التاريخ من خارج البرنامج: السطر {report.broken_at} لا يتبع ما قبله.",
            "The history was changed by another program: row"
            f" {report.broken_at} does not follow from those before it.",
        )


def _names(names: tuple[str, ...]) -> tuple[str, str]:
    return "، ".join(f"\u2068{n}\u2069" for n in names), ", ".join(names)
