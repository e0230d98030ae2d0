"""Copies of the article's text in the project, looked for once an older project is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from model.codebook import Words
from storage.project import Project
from storage.reconciliation import text_copies
from storage.reconciliation.text_copies import TextCopy
from ui.jobs import JobContext, Jobs
from ui.session.saving import SavingSession

__all__ = ["CopiesSession", "TextCopy"]


class CopiesSession(SavingSession):
    """Knows which articles hold one text; `copies_found` when more may be known of them."""

    copies_found = Signal()

    def __init__(
        self, jobs: Jobs, reader: Jobs, language: str = "ar", parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, reader, language, parent)
        self.project_changed.connect(self._compare_the_rest)

    def copies(self) -> tuple[TextCopy, ...]:
        """The articles that hold the text of the one on the desk, the earliest first."""
        if self._project is None or self._article is None:
            return ()
        return text_copies.copies_of(self._project, self._article.id)

    def _compare_the_rest(self) -> None:
        """Texts may have come in before copies were looked for, or an import was stopped."""
        project = self._project
        if project is None or project.read_only or not text_copies.are_missing(project):
            return
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> bool:
            with Project.open(path, reviewer) as own:
                return text_copies.find(own, context.progress)

        def done(_: bool) -> None:
            if self.project_path == path:
                self.copies_found.emit()
                self.queue_changed.emit()

        name = Words("البحث عن نصوص منسوخة", "Looking for copies of texts")
        self._jobs.run(name, work, done, self.tell_failure)
