"""Looks for reports of the same incident while one reviews, and through the whole project.

What is on the desk is asked about on a thread of its own once nothing has changed for a moment; the
answers are kept until something changes. Where rows of facts are still to be made, they are made
there too, a few at a time.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from model.account import Account
from model.article import Article
from model.codebook import Codebook, Words
from model.evidence import Evidence, Span
from model.extraction.page import page_zones
from model.extraction.zones import Zone
from model.reconciliation.matching.reasons import Reason
from model.reconciliation.matching.score import compare
from model.told_twice import same_account
from storage import articles, reviews, runs
from storage.project import Project, ProjectError
from storage.reconciliation import account_facts
from storage.reconciliation.asked_account import Asked, matches_under_review
from storage.reconciliation.matching import LikelyMatch, LikelyPair, Told, likely_pairs
from storage.shipped_page import load_page_phrases
from ui.jobs import JobContext, Jobs
from ui.session.desk import Session
from ui.session.views import Highlight

__all__ = ["LikelyMatch", "LikelyPair", "MatchFinder", "OtherText", "Told"]

log = logging.getLogger(__name__)

PAUSE_MS = 500
"""For so long nothing must change before what is on the desk is asked about."""
_NAME = Words("البحث عن روايات الحادث نفسه", "Looking for reports of the same incident")

Found = tuple[LikelyMatch, ...]


@dataclass(frozen=True, slots=True)
class OtherText:
    """The article of another account, with the words that the account was read from."""

    article: Article
    zones: tuple[tuple[Span, Zone], ...]
    highlights: tuple[Highlight, ...]


class MatchFinder(QObject):
    """``changed``: the matches of the selected account are others now. ``pairs_found(pairs)``
    after a search through the whole project, None where it was stopped before it had any."""

    changed = Signal()
    pairs_found = Signal(object)

    def __init__(self, session: Session, finder: Jobs, jobs: Jobs) -> None:
        super().__init__(session)
        self._session = session
        self._finder = finder
        self._jobs = jobs
        self._answers: dict[str, tuple[object, Found]] = {}
        self._state = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        for signal in (
            session.review_changed,
            session.run_changed,
            session.article_opened,
            session.article_changed,
        ):
            signal.connect(self._timer.start)
        session.account_selected.connect(self._turn)
        session.project_changed.connect(self._begin_anew)
        for told in (session.saved, session.imported, session.incidents_changed):
            told.connect(self._ask_anew)

    def matches(self) -> Found:
        """What is known of the selected account, the likeliest first."""
        known = self._answers.get(self._session.account_id or "")
        return known[1] if known else ()

    def text_of(self, told: Told) -> OtherText | None:
        """The article of an account; None if it is gone."""
        project = self._session.project
        if project is None:
            return None
        try:
            article = articles.read(project, told.article_id)
        except KeyError:
            return None
        zones = page_zones(article.text, load_page_phrases())
        return OtherText(article, zones, tuple(_highlights(project, told, self._session.codebook)))

    def reasons_of(self, pair: LikelyPair) -> tuple[Reason, ...]:
        """Why two accounts may tell of the same, the weightiest reason first."""
        return compare(pair.one.facts, pair.other.facts).reasons

    def search(self) -> None:
        """Look through the whole project; `pairs_found` tells what came of it."""
        project = self._session.project
        if project is None:
            return
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> tuple[LikelyPair, ...] | None:
            with Project.open(path, reviewer) as own:
                if not account_facts.fill(own, context.progress):
                    return None
                found = likely_pairs(own, progress=context.progress)
                return found or (None if context.cancelled else ())

        def done(found: tuple[LikelyPair, ...] | None) -> None:
            if self._session.project is project:
                self.pairs_found.emit(found)

        self._jobs.run(_NAME, work, done)

    # while one reviews

    def _begin_anew(self) -> None:
        self._answers.clear()
        self._ask_anew()
        self.changed.emit()

    def _ask_anew(self, *_: object) -> None:
        self._state += 1
        self._timer.start()

    def _turn(self) -> None:
        """Another account: what is known of it at once, and whether it still holds soon."""
        self.changed.emit()
        self._timer.start()

    def _ask(self) -> None:
        session = self._session
        project, account = session.project, session.account()
        if project is None or session.reading:
            return
        if account is None or session.article is None or session.review is None:
            self._make_rows(project)
            return
        incident = session.account_incident(account.id).id
        asked = Asked(session.article, session.review, session.run, account.id, incident)
        key = (asked.review, asked.run, asked.article, incident, self._state)
        known = self._answers.get(account.id)
        if known is not None and known[0] == key:
            return
        self._run(project, lambda own: matches_under_review(own, asked), self._keeper(account, key))

    def _keeper(self, account: Account, key: object) -> Callable[[Found | None], None]:
        def keep(found: Found | None) -> None:
            if found is None:
                return
            before = self.matches()
            self._answers[account.id] = key, found
            if self._session.account_id == account.id and found != before:
                self.changed.emit()

        return keep

    def _make_rows(self, project: Project) -> None:
        self._run(project, lambda _: None, lambda _: None)

    def _run(
        self,
        project: Project,
        find: Callable[[Project], Found | None],
        keep: Callable[[Found | None], None],
    ) -> None:
        """Make some of the rows that wait, then find; go on with the rows that are left."""
        path, reviewer = project.path, project.reviewer

        def work(_: JobContext) -> tuple[Found | None, bool, bool]:
            with Project.open(path, reviewer) as own:
                waiting = account_facts.are_waiting(own) and not own.read_only
                made = waiting and _fill_some(own)
                return find(own), made, made and account_facts.are_waiting(own)

        def done(told: tuple[Found | None, bool, bool]) -> None:
            found, made, left = told
            if self._session.project is not project:
                return
            keep(found)
            if left:
                self._make_rows(project)
            elif made and found is None:
                # The last rows are made: what was asked before may find more now.
                self._ask_anew()

        self._finder.run(_NAME, work, done, _only_log)


def _fill_some(project: Project) -> bool:
    """Make the first rows that wait; False where they cannot be written, which is no reason to
    find nothing, nor to try again at once."""
    try:
        account_facts.fill(project, lambda *_: False)
    except ProjectError:
        log.info("facts are made later", exc_info=True)
        return False
    return True


def _only_log(error: Exception) -> None:
    """Nobody waits for it: a file that has gone is told of by what the researcher does."""
    if not isinstance(error, ProjectError):
        raise error
    log.info("nothing could be looked for", exc_info=error)


def _highlights(project: Project, told: Told, codebook: Codebook) -> list[Highlight]:
    families = {f.id: f.family for f in codebook.fields}

    def marked(field: str, item: str, evidence: tuple[Evidence, ...]) -> list[Highlight]:
        family = families.get(field, "what")
        return [
            Highlight(e.span, field, family, item, told.account, told.reviewed, 0) for e in evidence
        ]

    if told.reviewed:
        review = reviews.load(project, told.article_id)
        claims = [c for a in review.accounts if a.id == told.account for c in a.claims]
        return [h for c in claims for h in marked(c.field, c.id, c.evidence)]
    run = runs.latest(project, told.article_id)
    keys = same_account(run.accounts).get(told.account, ()) if run else ()
    best = [p for p in run.proposals if p.account_key in keys] if run else []
    return [h for p in best if p.rank == 0 for h in marked(p.field, p.id, p.candidate.evidence)]
