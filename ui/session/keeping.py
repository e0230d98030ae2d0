"""The article on the desk: opened, and what is not yet saved of it kept as a draft."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from model.account import Account
from model.codebook import Words
from model.evidence import Evidence
from model.proposals import Run
from model.readings import keep_account, with_run
from model.review import Review
from storage import articles, queue, reviews, runs, saved_filters
from storage.project import Project, ProjectError
from storage.saved_filters import LeftOff
from ui.session.drafts import Draft, Typing, draft_from_text, draft_to_text
from ui.session.foreseen import Foreseen
from ui.session.queueing import QueueSession

log = logging.getLogger(__name__)

DRAFT_DELAY_MS = 300
PLACE_DELAY_MS = 1000
"""How long one stays at a place before it is kept."""


class DraftSession(QueueSession):
    """Opens articles one after another and loses nothing of what was done to them."""

    draft_saved = Signal()
    resumed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(language, parent)
        self._foreseen: Foreseen | None = None
        self._kept: str | None = None
        self.draft_saved_at: datetime | None = None
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(DRAFT_DELAY_MS)
        self._draft_timer.timeout.connect(self.keep_draft)
        self._place: LeftOff | None = None
        self._place_timer = QTimer(self)
        self._place_timer.setSingleShot(True)
        self._place_timer.setInterval(PLACE_DELAY_MS)
        self._place_timer.timeout.connect(self._keep_place)
        for moved in (self.article_opened, self.account_selected, self.field_focused):
            moved.connect(self._place_timer.start)

    def set_query(self, query: queue.QueueQuery) -> None:
        """Remember what the queue shows, here and for the next time."""
        super().set_query(query)
        self._place_timer.start()

    # opening

    def open_article(self, article_id: str) -> None:
        """Put an article on the desk with its review, or the draft of it; read it if need be."""
        if self._article is not None and self._article.id == article_id:
            return
        if not self.keep_draft():
            return
        project = self._open()
        article = articles.read(project, article_id)
        run = runs.latest(project, article_id)
        draft = self._draft_of(article_id)
        review = draft.review if draft else reviews.load(project, article_id)
        if run is not None:
            review = self._with_run(review, run)
        if draft is not None and draft.typing is not None:
            review = keep_account(review, draft.review, draft.typing.account_id)
        self._show_article(article, run, review)
        self._kept = None
        self.draft_saved_at = None
        if draft is not None:
            self._take_up(draft)
        self.article_opened.emit()

    def _with_run(self, saved: Review, run: Run) -> Review:
        """The review with the run's accounts, as it was foreseen if it was."""
        seen, self._foreseen = self._foreseen, None
        if seen is None or not seen.holds(saved, run, self.codebook):
            return with_run(saved, run)
        self._stood = seen.review, run, seen.codebook, seen.states
        self._marked = seen.states, seen.account_id, seen.marks
        return seen.review

    def next_article(self) -> None:
        """Go to the article after this one in the queue as it is shown."""
        self._step_article(queue.page)

    def previous_article(self) -> None:
        self._step_article(queue.page_before)

    def _step_article(self, step: Callable[..., Sequence[queue.QueueRow]]) -> None:
        if self._project is None:
            return
        order = self._query.order
        here = queue.row(self._project, self._article.id, order) if self._article else None
        rows = step(self._project, self._query, here, 1)
        if rows:
            self.open_article(rows[0].id)

    def _draft_of(self, article_id: str) -> Draft | None:
        text = reviews.load_draft(self._open(), article_id)
        if text is None:
            return None
        try:
            return draft_from_text(text, self.codebook)
        except ValueError:
            log.exception("a draft cannot be read; the saved review is shown")
            return None

    def _take_up(self, draft: Draft) -> None:
        if self.undo_stack.count() == 0:
            # The draft came back without its steps: undoing later ones does not lead to what is
            # saved.
            self.undo_stack.resetClean()
        self._typing = draft.typing
        self._kept_words = dict(draft.kept_words)
        if self._review and draft.account_id in {a.id for a in self._review.accounts}:
            self._account_id = draft.account_id
            self._field_id = draft.field_id

    def _resume(self) -> None:
        """The article that was on the desk, the latest draft, or the first one that waits."""
        project, left = self._open(), self.left_off()
        self._place = left
        article_id = left.article_id if left else None
        if article_id is None:
            waiting = reviews.drafts(project)
            article_id = waiting[-1] if waiting else queue.next_after(project, self._query, None)
        if article_id is None:
            return
        self.open_article(article_id)
        if left is not None and left.account_key and not self.dirty:
            self._go_to_place(left)
        if self._typing is not None:
            self.told.emit(
                Words("أُعيد ما كنتَ تكتبه قبل حفظه.", "What you were typing unsaved is back.")
            )

    def _go_to_place(self, left: LeftOff) -> None:
        accounts = self._review.accounts if self._review else ()
        here = next((a for a in accounts if _lasting_key(a) == left.account_key), None)
        if here is None:
            return
        self.select_account(here.id)
        if self.codebook.find(left.field_id or "") is not None:
            self.focus(left.field_id)
            self.resumed.emit()

    def _keep_place(self) -> None:
        """Keep where the reviewer is; what stands against it is not worth a sentence."""
        self._place_timer.stop()
        if self._project is None or self.read_only:
            return
        article, account = self._article, self.account()
        place = LeftOff(
            self._query,
            article.id if article else None,
            _lasting_key(account) if account else None,
            self._field_id,
        )
        if place != self._place:
            try:
                saved_filters.keep_place(self._project, place)
            except ProjectError:
                log.warning("where the work stands could not be kept", exc_info=True)
            else:
                self._place = place

    def _keep(self) -> bool:
        self._keep_place()
        return self.keep_draft()

    def _leave(self) -> None:
        self._show_article(None, None, None)
        self.article_opened.emit()

    # drafts

    def _put_review(self, review: Review) -> bool:
        done = super()._put_review(review)
        self._keep_draft_soon()
        return done

    def _keep_words(self, field_id: str, evidence: Evidence) -> None:
        super()._keep_words(field_id, evidence)
        self._keep_draft_soon()

    def keep_typing(
        self, field_id: str, item_id: str | None, text: str | None, group: str | None = None
    ) -> None:
        """Keep what stands in an editor, and the group beside it; None once it was entered or
        given up."""
        typing = None
        if text is not None and self._account_id is not None:
            typing = Typing(self._account_id, field_id, item_id, text, group)
        if typing != self._typing:
            self._typing = typing
            self._keep_draft_soon()

    def _keep_draft_soon(self) -> None:
        """Within `DRAFT_DELAY_MS`, however fast the keys come."""
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    def keep_draft(self) -> bool:
        """Write what is on the desk and not saved; take the draft away where all is saved.

        False, after `refused`, where it cannot be written: then nothing may leave the desk.
        """
        self._draft_timer.stop()
        if self._project is None or self._review is None or self.read_only:
            return True
        try:
            self._bring_draft_up_to_date(self._project, self._review)
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        return True

    def _bring_draft_up_to_date(self, project: Project, review: Review) -> None:
        if not self.dirty:
            if self._kept is not None:
                reviews.drop_draft(project, review.article_id)
                self._kept = None
                self.row_changed.emit(review.article_id)
            return
        draft = Draft(review, self._typing, self._account_id, self._field_id, self._kept_words)
        text = draft_to_text(draft)
        if text == self._kept:
            return
        reviews.save_draft(project, review.article_id, text)
        if self._kept is None:
            self.row_changed.emit(review.article_id)
        self._kept = text
        self.draft_saved_at = datetime.now(UTC)
        self.draft_saved.emit()

    def _all_saved(self) -> None:
        """Nothing is left to keep: saving took the draft away."""
        self._draft_timer.stop()
        self._typing = None
        self._kept = None
        self.undo_stack.setClean()
        if self._kept_words:
            self._keep_draft_soon()


def _lasting_key(account: Account) -> str:
    """What an account is found again by: one that was never saved has another id each time."""
    return account.proposed_keys[0] if account.proposed_keys else account.id
