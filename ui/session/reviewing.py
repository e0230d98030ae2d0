"""The review of the current article: what the researcher does to it, step by step, undoable.

Each intention computes the next review with a function of `model.review`, pushes it as one step
on the undo stack and tells what changed; widgets redraw from the state. Nothing here reads or
writes the project: `ui.session.desk` adds that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from model import review as edits
from model.account import Account, Stamp, new_id
from model.changed_field import changed_field
from model.codebook import Field, Words
from model.evidence import Evidence, Span, evidence_in
from model.proposals import Salience
from model.readings import with_run
from model.review import Review
from model.typed_values import Unreadable
from model.values import Choice, Count, Value
from ui.session.state import ReviewState
from ui.session.steps import Step


class Reviewing(ReviewState):
    """The intentions that change the review of the current article."""

    # decisions on proposals

    def accept(self, proposal_id: str) -> None:
        proposal, account = self._proposed(proposal_id)
        if not edits.is_acceptable(proposal):
            self.told.emit(
                Words(
                    "لا يُعرف اليوم بعد: حدِّد تاريخ نشر المقالة في ترويستها، أو صحّح القيمة.",
                    "The day is not known yet: set the article's publication date in its header,"
                    " or correct the value.",
                )
            )
            return
        field = self.codebook.field(proposal.field)
        if self._refuses(field, proposal.candidate.value):
            return
        self._edit(
            self.tr("accept"),
            lambda r: edits.accept(r, account.id, proposal, field, self._stamp()),
        )

    def reject(self, proposal_id: str) -> None:
        proposal, account = self._proposed(proposal_id)
        self._edit(
            self.tr("reject"), lambda r: edits.reject(r, account.id, proposal, self._stamp())
        )

    def skip(self, proposal_id: str) -> None:
        proposal, _ = self._proposed(proposal_id)
        self._edit(self.tr("skip"), lambda r: edits.skip(r, (proposal,), self._stamp()))

    def correct(self, proposal_id: str, value: Value) -> None:
        proposal, account = self._proposed(proposal_id)
        field = self.codebook.field(proposal.field)
        if self._refuses(field, value):
            return
        self._edit(
            self.tr("correct"),
            lambda r: edits.correct(r, account.id, proposal, field, value, self._stamp()),
        )

    def accept_all(self) -> None:
        """Accept all that is still proposed in the selected account."""
        account = self.account()
        if account is None:
            return
        self._edit(
            self.tr("accept all"),
            lambda r: edits.accept_all(
                r, account.id, self.codebook.fields, self._run, self._stamp()
            ),
        )

    # claims

    def enter(self, field_id: str, value: Value, evidence: tuple[Evidence, ...] = ()) -> None:
        account = self.account()
        if account is None:
            return
        field = self.codebook.field(field_id)
        if self._refuses(field, value):
            return
        words = evidence or self._kept_words.pop((account.id, field_id), ())
        self._edit(
            self.tr("enter"),
            lambda r: edits.enter(r, account.id, field, value, self._stamp(), words),
        )

    def change(self, claim_id: str, value: Value) -> None:
        account = self._account_with(claim_id)
        field = self.codebook.find(self.claim(claim_id).field)
        kept = _code_of(self.claim(claim_id).value) == _code_of(value)
        if field is not None and field.is_retired(value) and not kept:
            self.tell_retired(field)
            return
        self._edit(
            self.tr("change"), lambda r: edits.change(r, account.id, claim_id, value, self._stamp())
        )

    def clear(self, claim_id: str) -> None:
        account = self._account_with(claim_id)
        self._edit(self.tr("clear"), lambda r: edits.clear(r, account.id, claim_id))

    def set_evidence(self, claim_id: str, span: Span) -> None:
        account = self._account_with(claim_id)
        evidence = (self._evidence(span),)
        self._edit(
            self.tr("change evidence"),
            lambda r: edits.set_evidence(r, account.id, claim_id, evidence),
        )

    def assign(self, field_id: str, span: Span) -> None:
        """Make the selected words the field's evidence, and its value where they say one.

        Words that say no value of the field (a verb for the kind of act, say) become the evidence
        of a single field's claim, or are kept for the value that is entered next.
        """
        if self.account() is None:
            self.add_account()
        evidence = self._evidence(span)
        self.focus(field_id)
        try:
            value = self.read_typed(field_id, evidence.quote)
        except Unreadable:
            self._keep_words(field_id, evidence)
            return
        self.enter(field_id, value, (evidence,))
        label, quote = self.codebook.field(field_id).label, evidence.quote
        self.told.emit(
            Words(f"أُسند «{quote}» إلى «{label.ar}».", f"“{quote}” was given to “{label.en}”.")
        )

    def _keep_words(self, field_id: str, evidence: Evidence) -> None:
        field = self.codebook.field(field_id)
        claims = self.state_of(field_id).claims
        if claims and not field.many:
            self.set_evidence(claims[0].id, evidence.span)
            return
        self._kept_words[self._account_id, field_id] = (evidence,)
        label = field.label
        self.told.emit(
            Words(
                f"حُفظت الكلمات دليلاً لحقل «{label.ar}». اختر الآن قيمته.",
                f"The words are kept as evidence for “{label.en}”. Now choose its value.",
            )
        )
        self.review_changed.emit()

    # accounts

    def add_account(self) -> None:
        if self._review is None:
            return
        account = Account(new_id(), (), Salience.MAIN)
        if self._edit(self.tr("add account"), lambda r: edits.add_account(r, account)):
            self.select_account(account.id)

    def remove_account(self, account_id: str) -> None:
        if self._may_leave_account():
            self._edit(self.tr("remove account"), lambda r: edits.remove_account(r, account_id))

    def set_salience(self, account_id: str, salience: Salience) -> None:
        self._edit(
            self.tr("change salience"), lambda r: edits.set_salience(r, account_id, salience)
        )

    def undo(self) -> None:
        self._retrace(self.undo_stack.undo)

    def redo(self) -> None:
        self._retrace(self.undo_stack.redo)

    def _retrace(self, step: Callable[[], None]) -> None:
        """Take a step back or forth and go to the field that it changed, wherever it is."""
        if not self._may_leave_account():
            return
        before = self._review
        step()
        if before is None or self._review is None:
            return
        place = changed_field(before, self._review, self._run)
        if place is None:
            return
        account_id, field_id = place
        self.select_account(account_id)
        self._field_id, self._item_id = field_id, None
        self.field_focused.emit()

    # what the codebook retired

    def _refuses(self, field: Field, value: Value) -> bool:
        """Whether the codebook asks for such a value no more; says so."""
        if field.offers(value):
            return False
        self.tell_retired(field)
        return True

    def tell_retired(self, field: Field) -> None:
        """Say that the field, or a choice of it, was retired."""
        ar, en = field.label.ar, field.label.en
        if field.retired:
            words = Words(
                f"تُرك الحقل «{ar}» في الدليل، فلا تُضاف إليه قيمة.",
                f"The codebook retired “{en}”, so no value is added to it.",
            )
        else:
            words = Words(
                f"تُرك هذا الخيار من «{ar}» في الدليل. اختر غيره.",
                f"The codebook retired this choice of “{en}”. Choose another one.",
            )
        self.told.emit(words)

    # inside

    def _edit(self, text: str, edit: Callable[[Review], Review]) -> bool:
        """Take one step; False where there was nothing to change, or nothing may be changed."""
        if self._review is None:
            return False
        after = edit(self._review)
        if after == self._review:
            return False
        self.undo_stack.push(Step(text, self._review, after, self._put_review))
        return True

    def _put_review(self, review: Review) -> bool:
        """Make a review the current one; how far the article is, only saving says."""
        now = self._review or review
        self._set_review(replace(review, status=now.status, reason=now.reason))
        self.review_changed.emit()
        return True

    def _set_review(self, review: Review) -> None:
        """Take a review; the run's accounts are all in it, whenever it was made."""
        self._review = with_run(review, self._run) if self._run else review
        accounts = [a.id for a in self._review.accounts]
        if self._account_id not in accounts:
            self._account_id = accounts[0] if accounts else None
            self._item_id = None

    def _stamp(self) -> Stamp:
        return Stamp(self.reviewer, datetime.now(UTC))

    def _evidence(self, span: Span) -> Evidence:
        if self._article is None:
            raise LookupError("no article is open")
        return evidence_in(self._article.text, span)


def _code_of(value: Value) -> str | None:
    """The option that a value names, or the group that it counts."""
    if isinstance(value, Choice):
        return value.code
    return value.who if isinstance(value, Count) else None
