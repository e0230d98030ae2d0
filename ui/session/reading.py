"""The article on the desk is read for proposals, and after it those that come next."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from PySide6.QtCore import QObject, QTimer, Signal

from model.account import Status
from model.article import Article
from model.article_language import Language, language_of
from model.codebook import Words
from model.evidence import Span
from model.extraction.page import page_zones
from model.extraction.version import VERSION
from model.extraction.zones import Zone
from model.proposals import ProposedAccount, Run
from model.readings import keep_account, read_again
from model.review import Review
from storage import articles, queue, reviews, runs
from storage.lexicon_version import reading_version
from storage.project import Project, ProjectError
from storage.shipped_page import load_page_phrases
from ui.jobs import JobContext, Jobs
from ui.session.foreseen import foresee
from ui.session.graphic import GraphicSession
from ui.session.steps import Step

if TYPE_CHECKING:
    from model.extraction.extractor import Extractor
    from model.extraction.lexicon import Lexicon

AHEAD = 10
"""How many of the articles that come next are read before they are opened."""
_SEEN_MS = 150
"""What is only of use later waits until the article is seen: painted, not only opened."""


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


class ReadingSession(GraphicSession):
    """``reader`` runs what the researcher waits for, on a thread of its own.

    `foreseen` carries the article that is likely to be opened next, once there is time.
    """

    foreseen = Signal(object)

    def __init__(self, reader: Jobs, language: str, parent: QObject | None = None) -> None:
        super().__init__(language, parent)
        self._reader = reader
        self._reading: str | None = None
        self._tried: set[str] = set()
        self._taught: tuple[Project, str] | None = None

    @property
    def reader(self) -> Jobs:
        """What runs work that the researcher waits for, for this package alone."""
        return self._reader

    def open_article(self, article_id: str) -> None:
        """Put an article on the desk and read it for proposals if that was not yet done."""
        self.about_to_leave_article.emit()
        super().open_article(article_id)
        self._read_if_needed()

    def _show_article(
        self, article: Article | None, run: Run | None, review: Review | None
    ) -> None:
        super()._show_article(article, run, review)
        # Known before it is told that the article is there: nothing says first that it holds none.
        waits = article is not None and not self.read_only and not self._is_read(article, run)
        self._reading = article.id if article is not None and waits else None

    def _keep(self) -> bool:
        self.about_to_leave_article.emit()
        return super()._keep()

    # reading

    def zones(self) -> tuple[tuple[Span, Zone], ...]:
        """The lines of the article on the desk, each with its part of the page."""
        return _zones(self._article.text) if self._article else ()

    @property
    def article_language(self) -> Language:
        """What the article on the desk is written in."""
        return language_of(self._article.text) if self._article else Language.ARABIC

    @property
    def reading(self) -> bool:
        """Whether the article on the desk is being read for proposals."""
        return self._article is not None and self._reading == self._article.id

    def _lexicon(self) -> Lexicon | None:
        # Loaded by the reader before the first proposals appear, and kept.
        if self._run is None:
            return None
        from storage.shipped import load_lexicon

        return load_lexicon()

    @staticmethod
    def _extractor(path: Path, reviewer: str, version: str) -> Extractor:
        """What the project's articles are read with; for a worker's thread."""
        # Its lexicons are only needed there, after the first paint.
        if version == VERSION:
            from storage.shipped import load_extractor

            return load_extractor()
        from storage.project_extractor import extractors

        kept = extractors().of_version(version)
        if kept is not None:
            return kept
        with Project.open(path, reviewer) as own:
            return extractors().extractor(own)

    def _read_if_needed(self) -> None:
        """Have the article on the desk read, and after it those that come next."""
        article = self._article
        if article is None or self.read_only:
            return
        if self._is_read(article, self._run):
            QTimer.singleShot(_SEEN_MS, self, self._go_ahead)
            return
        self._reading = article.id
        self._read(article)

    def _is_read(self, article: Article, run: Run | None) -> bool:
        if article.is_record:
            return True  # its account came in with it
        now = (self._version(), article.published)
        return run is not None and (run.extractor, run.published) == now

    def _version(self) -> str:
        """What the project's articles are read by now, asked for once until it changes."""
        project = self._open()
        if self._taught is None or self._taught[0] is not project:
            self._taught = project, reading_version(project)
        return self._taught[1]

    def _read(self, article: Article) -> None:
        project, version = self._open(), self._version()
        path, reviewer = project.path, project.reviewer

        def work(_: JobContext) -> tuple[str, tuple[ProposedAccount, ...]]:
            extractor = self._extractor(path, reviewer, version)
            return extractor.version, extractor.propose(article.text, article.published)

        def done(read: tuple[str, tuple[ProposedAccount, ...]]) -> None:
            if self._project is project:
                self._take(article, *read)

        def failed(error: Exception) -> None:
            self._end_reading(article)
            sys.excepthook(type(error), error, error.__traceback__)

        self._reader.run(Words("قراءة المقالة", "Reading the article"), work, done, failed)

    def _end_reading(self, article: Article) -> None:
        """Wait no longer for an article that could not be read."""
        if self._reading == article.id:
            self._reading = None
            self.run_changed.emit()

    def _go_ahead(self) -> None:
        """Get ready for the article that comes next, and have it read."""
        if self._project is None or self._article is None:
            return
        following = queue.next_after(self._project, self._query, self._article.id)
        if following is not None:
            self._foresee(self._project, following)
        self._read_ahead()

    def _foresee(self, project: Project, article_id: str) -> None:
        """Find what will be shown of an article."""
        article, run = articles.read(project, article_id), runs.latest(project, article_id)
        _zones(article.text)
        if run is not None:
            saved = reviews.load(project, article_id)
            self._foreseen = foresee(saved, run, self.codebook)
        self.foreseen.emit(article)

    def _read_ahead(self) -> None:
        """Read one of the articles that come next, while there is nothing else to read."""
        if self._reader.busy or self._article is None:
            return
        project = self._open()
        here = queue.row(project, self._article.id, self._query.order)
        for row in queue.page(project, self._query, here, AHEAD):
            if row.status is not Status.NEW or row.id in self._tried:
                continue
            article = articles.read(project, row.id)
            self._tried.add(row.id)
            if not self._is_read(article, runs.latest(project, row.id)):
                self._read(article)
                return

    def _take(self, article: Article, version: str, accounts: tuple[ProposedAccount, ...]) -> None:
        """Keep a reading; show it if the article on the desk is still the one that was read."""
        here = self._article
        on_desk = here is not None and here.id == article.id
        if on_desk and here is not None and here.published != article.published:
            return
        try:
            run = runs.store(self._open(), article.id, accounts, version, article.published)
        except ProjectError as error:
            self._end_reading(article)
            self.refused.emit(error.words)
            return
        self.row_changed.emit(article.id)
        if on_desk and self._review is not None:
            self._reading = None
            before, self._run = self._run, run
            review = read_again(self._review, before, run)
            if self._typing is not None:
                review = keep_account(review, self._review, self._typing.account_id)
            self._set_review(review)
            self.run_changed.emit()
            self.review_changed.emit()
        QTimer.singleShot(0, self, self._read_ahead)

    def set_metadata(self, **parts: Unpack[MetadataParts]) -> None:
        """Correct what is known of the article; undoable.

        A new publication date reads the article again, so that relative dates resolve.
        """
        article = self._article
        if article is None or self.refuse_read_only():
            return
        before = Metadata(article.title, article.source, article.url, article.published)
        after = replace(before, **parts)
        if after != before:
            text = self.tr("correct the header")
            self.undo_stack.push(Step(text, before, after, self._put_metadata, stored=True))

    def _put_metadata(self, metadata: Metadata) -> bool:
        if self._article is None:
            return False
        try:
            self._article = articles.set_metadata(
                self._open(),
                self._article.id,
                title=metadata.title,
                source=metadata.source,
                url=metadata.url,
                published=metadata.published,
            )
        except ProjectError as error:
            self.refused.emit(error.words)
            self.article_changed.emit()
            return False
        self.article_changed.emit()
        self.row_changed.emit(self._article.id)
        self._read_if_needed()
        return True


@lru_cache(maxsize=4)
def _zones(text: str) -> tuple[tuple[Span, Zone], ...]:
    """Kept, since those of the article that comes next are found before it is opened."""
    return page_zones(text, load_page_phrases())
