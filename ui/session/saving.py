"""How far an article is: reviews saved, and what is decided on a whole article with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from model.account import Status
from model.codebook import Words
from model.review import Review, is_untouched
from model.standing import DECIDED, REASONS, Reason, fitting, reason_words, usual
from storage import queue, reviews, standing
from storage.project import Project, ProjectError
from ui.jobs import Jobs
from ui.session.linking import LinkingSession

_STAYS = (Status.REVIEWED, Status.SECOND_LOOK)
_RECORDED = {
    Status.NO_INCIDENT: Words("سُجِّل: لا حادث", "Recorded: no incident"),
    Status.SECOND_LOOK: Words("سُجِّل: تحتاج نظرة ثانية", "Recorded: needs a second look"),
    Status.SKIPPED: Words("سُجِّل: تُجووزت", "Recorded: skipped"),
}


@dataclass(frozen=True, slots=True)
class Reasoned:
    """An article whose status has a reason, which can be another one."""

    article_id: str
    title: str
    status: Status
    reason: Reason | None


class SavingSession(LinkingSession):
    """Saves the review on the desk and goes on to the next article that waits."""

    about_to_save = Signal()
    saved = Signal()

    def __init__(
        self, jobs: Jobs, reader: Jobs, language: str = "ar", parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, reader, language, parent)
        self._passed_over: Review | None = None
        self._left: list[str] = []

    def save(self) -> bool:
        """Write the review as it stands; an article that was done stays so.

        One that was said to report no incident, or skipped, is in progress again once it has a
        claim.
        """
        if not self._ready_to_save():
            return False
        status = self._with_review().status
        stays = status in _STAYS or (status in DECIDED and not self._has_claims())
        return self._save(status if stays else Status.IN_PROGRESS, self._with_review().reason)

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

    # decisions on whole articles

    def no_incident(self, reason: Reason | None = None) -> bool:
        """Record that the article reports no incident, for the usual reason if none is given, and
        open the next one that waits."""
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
        return self._decide(Status.NO_INCIDENT, reason)

    def second_look(self, reason: Reason | None = None) -> bool:
        """Put the article aside for a second look, with all that is entered, and go on."""
        return self._ready_to_save() and self._decide(Status.SECOND_LOOK, reason)

    def skip_article(self, reason: Reason) -> bool:
        """Pass over the article for a reason, with all that is entered, and go on."""
        return self._ready_to_save() and self._decide(Status.SKIPPED, reason)

    def _decide(self, status: Status, reason: Reason | None) -> bool:
        why = reason or usual(status)
        if not self._save(status, why):
            return False
        self._tell_recorded(status, why)
        return self._go_on()

    def _tell_recorded(self, status: Status, reason: Reason | None) -> None:
        if reason is not None:
            what, why = _RECORDED[status], reason_words(status, reason)
            self.told.emit(
                Words(f"{what.ar} \u2068({why.ar})\u2069.", f"{what.en} \u2068({why.en})\u2069.")
            )

    def reopen(self) -> bool:
        """Take back what was decided on the article as a whole: it waits again."""
        if not self._ready_to_save():
            return False
        review = self._with_review()
        begun = self._has_claims() or bool(review.decisions)
        return self._save(Status.IN_PROGRESS if begun else Status.NEW)

    def reasoned(self) -> Reasoned | None:
        """The article whose reason can be changed now: the one on the desk, else the one that was
        left last by deciding on it."""
        for article_id in (self._article.id if self._article else "", *self._left[-1:]):
            row = self.row(article_id)
            if row is not None and row.status in REASONS:
                return Reasoned(row.id, row.title or row.name, row.status, row.reason)
        return None

    def change_reason(self, of: Reasoned, reason: Reason) -> bool:
        """Record another reason for what was decided."""
        if self._review is not None and self._review.article_id == of.article_id:
            done = self._ready_to_save() and self._save(of.status, reason)
        else:
            done = self._save_elsewhere(of, reason)
        if done:
            self._tell_recorded(of.status, reason)
        return done

    def _save_elsewhere(self, of: Reasoned, reason: Reason) -> bool:
        if self.refuse_read_only():
            return False
        review = replace(reviews.load(self._open(), of.article_id), reason=reason)
        try:
            reviews.save(self._open(), review, None, status=of.status)
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        self.row_changed.emit(of.article_id)
        return True

    # flag and note

    def toggle_flag(self) -> None:
        """Flag the article on the desk, or take its flag away; at once, without a step to undo."""
        row = self._row_here()
        if row is not None:
            self._mark(row.id, lambda p: standing.set_flag(p, row.id, flagged=not row.flagged))

    def set_note(self, article_id: str, note: str) -> None:
        """Keep a note on an article, empty for none."""
        row = self.row(article_id)
        if row is not None and row.note != note.strip():
            self._mark(article_id, lambda p: standing.set_note(p, article_id, note))

    def _row_here(self) -> queue.QueueRow | None:
        return self.row(self._article.id) if self._article else None

    def _mark(self, article_id: str, mark: Callable[[Project], None]) -> None:
        if self.refuse_read_only():
            return
        try:
            mark(self._open())
        except ProjectError as error:
            self.refused.emit(error.words)
            return
        self.row_changed.emit(article_id)

    # inside

    def _ready_to_save(self) -> bool:
        """Have what stands in an editor entered; False where nothing can be saved now."""
        if self._review is None or self.refuse_read_only():
            return False
        self.about_to_save.emit()
        return not self._still_typing()

    def _has_claims(self) -> bool:
        return any(a.claims for a in self._with_review().accounts)

    def _save(self, status: Status, reason: Reason | None = None) -> bool:
        review = replace(self._with_review(), status=status, reason=fitting(status, reason))
        try:
            unlinked = reviews.save(self._open(), review, self._run, status=status)
        except ProjectError as error:
            self.refused.emit(error.words)
            self._keep_draft_soon()
            return False
        self._review = review
        self._all_saved()
        self.row_changed.emit(review.article_id)
        self.saved.emit()
        self.incidents_changed.emit()
        if unlinked:
            self._tell_gone()
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
        self._kept_words.clear()  # no value came for them, and the article is done
        following = queue.next_after(self._open(), self._query, here)
        if following is None:
            self.told.emit(Words("انتهت المقالات المنتظرة.", "No article waits any more."))
        else:
            self.open_article(following)
        return True
