"""The session as the widgets know it: articles read, reviews saved, files in and out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

from PySide6.QtCore import QObject, Signal

from model.account import Status
from model.article import Article
from model.codebook import Words
from model.extraction.version import VERSION
from model.proposals import ProposedAccount
from model.review import Review
from storage import articles, exporting, queue, reviews, runs
from storage.importing import ImportReport, Progress, import_paths
from storage.project import Project, ProjectError
from ui.jobs import JobContext, Jobs
from ui.session.keeping import DraftSession
from ui.session.opening import DONE
from ui.session.steps import Step

if TYPE_CHECKING:
    from model.extraction.extractor import Extractor


@dataclass(frozen=True, slots=True)
class Metadata:
    """What can be corrected of an article after its import."""

    title: str | None
    source: str | None
    url: str | None
    published: date | None


class MetadataParts(TypedDict, total=False):
    """Some of an article's metadata."""

    title: str | None
    source: str | None
    url: str | None
    published: date | None


class Session(DraftSession):
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
        super().__init__(language, parent)
        self._jobs = jobs
        self._reader = reader
        self._reading: str | None = None

    def open_article(self, article_id: str) -> None:
        """Put an article on the desk and read it for proposals if that was not yet done."""
        super().open_article(article_id)
        self._read_if_needed()

    # reading

    @property
    def reading(self) -> bool:
        """Whether the article on the desk is being read for proposals."""
        return self._article is not None and self._reading == self._article.id

    @staticmethod
    def _extractor() -> Extractor:
        # Its lexicons and numpy are only needed on the worker's thread, after the first paint.
        from storage.shipped import load_extractor

        return load_extractor()

    def _read_if_needed(self) -> None:
        article, run = self._article, self._run
        if article is None or self.read_only:
            return
        if run and (run.extractor, run.published) == (VERSION, article.published):
            return
        project = self._project
        self._reading = article.id

        def work(_: JobContext) -> tuple[ProposedAccount, ...]:
            return self._extractor().propose(article.text, article.published)

        def done(accounts: tuple[ProposedAccount, ...]) -> None:
            if self._project is project:
                self._take(article, accounts)

        self._reader.run(Words("قراءة المقالة", "Reading the article"), work, done)

    def _take(self, article: Article, accounts: tuple[ProposedAccount, ...]) -> None:
        """Keep a reading; show it if the article on the desk is still the one that was read."""
        here = self._article
        if here is not None and here.id == article.id and here.published != article.published:
            return
        run = runs.store(self._open(), article.id, accounts, VERSION, article.published)
        self.row_changed.emit(article.id)
        if here is None or here.id != article.id or self._review is None:
            return
        self._reading = None
        self._run = run
        self._set_review(self._review)
        self.run_changed.emit()
        self.review_changed.emit()

    def set_metadata(self, **parts: Unpack[MetadataParts]) -> None:
        """Correct what is known of the article; undoable.

        A new publication date reads the article again, so that relative dates resolve.
        """
        article = self._article
        if article is None or self._refuse_read_only():
            return
        before = Metadata(article.title, article.source, article.url, article.published)
        after = replace(before, **parts)
        if after != before:
            text = self.tr("correct the header")
            self.undo_stack.push(Step(text, before, after, self._put_metadata))

    def _put_metadata(self, metadata: Metadata) -> None:
        if self._article is None:
            return
        self._article = articles.set_metadata(
            self._open(),
            self._article.id,
            title=metadata.title,
            source=metadata.source,
            url=metadata.url,
            published=metadata.published,
        )
        self.article_changed.emit()
        self.row_changed.emit(self._article.id)
        self._read_if_needed()

    # saving

    def save(self) -> bool:
        """Write the review as it stands; an article that was done stays so."""
        if self._review is None:
            return False
        done = self._review.status if self._review.status in DONE else Status.IN_PROGRESS
        return self._save(done)

    def save_and_next(self) -> bool:
        """Write the review as done and open the next article that waits."""
        if self._review is None:
            return False
        self.about_to_save.emit()
        if not any(a.claims for a in self._review.accounts):
            self.told.emit(
                Words(
                    "لم يُقبل شيء بعد. اقبل الصحيح من الاقتراحات، أو اختر «لا حادث هنا».",
                    "Nothing was accepted yet. Accept what is right, or choose “No incident here”.",
                )
            )
            return False
        return self._save(Status.REVIEWED) and self._go_on()

    def no_incident(self) -> bool:
        """Record that the article reports no incident and open the next one that waits."""
        if self._review is None:
            return False
        if any(a.claims for a in self._review.accounts):
            self.told.emit(
                Words(
                    "في هذه المقالة قيم راجعتَها. احذف رواياتها أولاً إن لم يكن فيها حادث.",
                    "This article has values you reviewed. Remove its accounts first if it"
                    " reports no incident.",
                )
            )
            return False
        return self._save(Status.NO_INCIDENT) and self._go_on()

    def _save(self, status: Status) -> bool:
        if self._refuse_read_only():
            return False
        self.about_to_save.emit()
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

    def _go_on(self) -> bool:
        here = self._with_review().article_id
        following = queue.next_after(self._open(), self._query, here)
        if following is None:
            self.told.emit(Words("انتهت المقالات المنتظرة.", "No article waits any more."))
        else:
            self.open_article(following)
        return True

    # in and out

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders on a worker's thread; tells `imported` with the report."""
        if self._refuse_read_only():
            return
        project = self._open()
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> ImportReport:
            def progress(step: Progress) -> bool:
                return context.progress(step.done, step.total)

            with Project.open(path, reviewer) as own:
                return import_paths(own, paths, extractor=self._extractor(), progress=progress)

        def done(report: ImportReport) -> None:
            if self.project_path != path:
                return
            self.queue_changed.emit()
            if self._article is None:
                self._resume()
            self.imported.emit(report)

        self._jobs.run(Words("استيراد المقالات", "Importing articles"), work, done)

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

        def work(_: JobContext) -> Path:
            with Project.open(own_path, reviewer) as own:
                write(own, path, file_format, bom=bom)
            return path

        self._jobs.run(Words("التصدير", "Exporting"), work, self.exported.emit)
