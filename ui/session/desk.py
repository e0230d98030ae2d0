"""The session as the widgets know it: reviews saved, files in and out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from model.account import Status
from model.codebook import Words
from model.review import Review, is_untouched
from storage import exporting, queue, reviews
from storage.importing import ImportReport, Progress, import_paths
from storage.project import Project, ProjectError
from ui.jobs import JobContext, Jobs
from ui.session.finding import FindingSession
from ui.session.opening import DONE


class Session(FindingSession):
    """What is on the desk, and what the researcher can do with it.

    ``jobs`` runs long work (import, export), ``reader`` what the researcher waits for (reading
    the article on the desk), each on a thread of its own.
    """

    about_to_save = Signal()
    saved = Signal()
    imported = Signal(object)
    exported = Signal(object)

    def __init__(
        self, jobs: Jobs, reader: Jobs, language: str = "ar", parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, reader, language, parent)
        self._passed_over: Review | None = None
        self._left: list[str] = []

    # saving

    def save(self) -> bool:
        """Write the review as it stands; an article that was done stays so.

        One that was said to report no incident is in progress again once it has a claim.
        """
        if not self._ready_to_save():
            return False
        status = self._with_review().status
        stays = status is Status.REVIEWED or (status in DONE and not self._has_claims())
        return self._save(status if stays else Status.IN_PROGRESS)

    def save_and_next(self) -> bool:
        """Write the review as done and open the next article that waits."""
        if not self._ready_to_save():
            return False
        if not self._has_claims():
            self.told.emit(
                Words(
                    "لم يُقبل شيء بعد. اقبل الصحيح من الاقتراحات، أو اختر «لا حادث هنا».",
                    "Nothing was accepted yet. Accept what is right, or choose “No incident here”.",
                )
            )
            return False
        if self._asks_for_others():
            return False
        return self._save(Status.REVIEWED) and self._go_on()

    def _asks_for_others(self) -> bool:
        """Go to a main account on which nothing was decided, once; asked again, pass over it."""
        review = self._with_review()
        untouched = [a for a in review.accounts if is_untouched(review, a, self._run)]
        if not untouched or self._passed_over is review:
            return False
        self._passed_over = review
        self.select_account(untouched[0].id)
        self.told.emit(
            Words(
                "لم تقرر شيئاً في هذه الرواية. راجعها أو احذفها، أو احفظ مرة أخرى لتتجاوزها.",
                "Nothing was decided on this account. Review or remove it, or save again to pass"
                " over it.",
            )
        )
        return True

    def no_incident(self) -> bool:
        """Record that the article reports no incident and open the next one that waits."""
        if not self._ready_to_save():
            return False
        if self._has_claims():
            self.told.emit(
                Words(
                    "في هذه المقالة قيم راجعتَها. احذف رواياتها أولاً إن لم يكن فيها حادث.",
                    "This article has values you reviewed. Remove its accounts first if it"
                    " reports no incident.",
                )
            )
            return False
        return self._save(Status.NO_INCIDENT) and self._go_on()

    def _ready_to_save(self) -> bool:
        """Have what stands in an editor entered; False where nothing can be saved now."""
        if self._review is None or self.refuse_read_only():
            return False
        self.about_to_save.emit()
        return not self._still_typing()

    def _has_claims(self) -> bool:
        return any(a.claims for a in self._with_review().accounts)

    def _save(self, status: Status) -> bool:
        review = replace(self._with_review(), status=status)
        try:
            reviews.save(self._open(), review, self._run, status=status)
        except ProjectError as error:
            self.refused.emit(error.words)
            self._keep_draft_soon()
            return False
        self._review = review
        self._all_saved()
        self.row_changed.emit(review.article_id)
        self.saved.emit()
        return True

    def _with_review(self) -> Review:
        if self._review is None:
            raise LookupError("no article is on the desk")
        return self._review

    def go_back(self) -> bool:
        """Open the article that was left last by saving it; its steps can still be undone."""
        while self._left:
            article_id = self._left.pop()
            if queue.row(self._open(), article_id) is not None:
                self.open_article(article_id)
                return True
        self.told.emit(
            Words("لم تحفظ مقالة قبل هذه.", "No article was saved and left before this one.")
        )
        return False

    def _leave(self) -> None:
        self._left.clear()
        super()._leave()

    def _go_on(self) -> bool:
        here = self._with_review().article_id
        self._left.append(here)
        following = queue.next_after(self._open(), self._query, here)
        if following is None:
            self.told.emit(Words("انتهت المقالات المنتظرة.", "No article waits any more."))
        else:
            self.open_article(following)
        return True

    # in and out

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders on a worker's thread; tells `imported` with the report."""
        if self.refuse_read_only():
            return
        project, version = self._open(), self._version()
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> ImportReport:
            def progress(step: Progress) -> bool:
                return context.progress(step.done, step.total)

            extractor = self._extractor(path, reviewer, version)
            with Project.open(path, reviewer) as own:
                return import_paths(own, paths, extractor=extractor, progress=progress)

        def done(report: ImportReport) -> None:
            if self.project_path != path:
                return
            self.queue_changed.emit()
            if self._article is None:
                self._resume()
            self.imported.emit(report)

        name = Words("استيراد المقالات", "Importing articles")
        self._jobs.run(name, work, done, self._tell_half_import)

    def export(
        self,
        what: Literal["incidents", "accounts"],
        path: Path,
        file_format: Literal["csv", "jsonl"],
        *,
        bom: bool = False,
    ) -> None:
        """Write incidents or accounts to a file on a worker's thread; tells `exported`."""
        project = self._open()
        own_path, reviewer = project.path, project.reviewer
        write = exporting.export_incidents if what == "incidents" else exporting.export_accounts
        form = exporting.Format(file_format)

        def work(_: JobContext) -> Path:
            with Project.open(own_path, reviewer) as own:
                write(own, path, form, bom=bom)
            return path

        name = Words("التصدير", "Exporting")
        self._jobs.run(name, work, self.exported.emit, self._tell_failure)

    def _tell_half_import(self, error: Exception) -> None:
        """What came in before the import failed is there, and shown."""
        self.queue_changed.emit()
        self._tell_failure(error)
