"""The review of the current article: what the researcher does to it, step by step, undoable.

Each intention computes the next review with a function of `model.review`, pushes it as one step
on the undo stack and tells what changed; widgets redraw from the state. Nothing here reads or
writes the project: `ui.session.Session` adds that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from model import review as edits
from model.account import Account, Claim, Stamp, new_id
from model.article import Article
from model.checks import Issue, check_account
from model.codebook import Codebook, Field, Words
from model.evidence import Evidence, Span, evidence_in
from model.proposals import Proposal, Run, Salience
from model.review import FieldState, Review, field_state
from model.typed_values import Unreadable, read_typed, show
from model.values import Value
from ui import session_views
from ui.review_commands import Step
from ui.session_views import AccountCard, Highlight


@dataclass(frozen=True, slots=True)
class Typing:
    """What stands in an editor and was not yet entered."""

    account_id: str
    field_id: str
    item_id: str | None
    text: str


class Reviewing(QObject):
    """The state of the desk for one article, and the intentions that change its review."""

    article_opened = Signal()
    article_changed = Signal()
    run_changed = Signal()
    review_changed = Signal()
    account_selected = Signal()
    field_focused = Signal()
    told = Signal(object)
    refused = Signal(object)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.reviewer = ""
        self.undo_stack = QUndoStack(self)
        self._codebook: Codebook | None = None
        self._show_article(None, None, None)

    # state

    @property
    def article(self) -> Article | None:
        return self._article

    @property
    def run(self) -> Run | None:
        return self._run

    @property
    def review(self) -> Review | None:
        return self._review

    @property
    def codebook(self) -> Codebook:
        """The project's codebook. Raises LookupError while no project is open."""
        if self._codebook is None:
            raise LookupError("no project is open")
        return self._codebook

    @property
    def account_id(self) -> str | None:
        return self._account_id

    @property
    def field_id(self) -> str | None:
        return self._field_id

    @property
    def item_id(self) -> str | None:
        return self._item_id

    @property
    def dirty(self) -> bool:
        """Whether something was decided that is not yet saved."""
        return not self.undo_stack.isClean()

    def account(self) -> Account | None:
        """The selected account, if there is one."""
        if self._review is None or self._account_id is None:
            return None
        return self._review.account(self._account_id)

    def state_of(self, field_id: str) -> FieldState:
        """What stands in a field of the selected account; nothing where there is no account."""
        if self._review is None or self._account_id is None:
            return FieldState((), (), ())
        field = self.codebook.field(field_id)
        return field_state(self._review, self._account_id, field, self._run)

    def cards(self) -> tuple[AccountCard, ...]:
        if self._review is None:
            return ()
        return session_views.cards(
            self._review, self.codebook, self._run, self._account_id, self.show
        )

    def highlights(self) -> tuple[Highlight, ...]:
        if self._review is None or self._account_id is None:
            return ()
        return session_views.highlights(self._review, self._account_id, self.codebook, self._run)

    def issues(self) -> tuple[Issue, ...]:
        account = self.account()
        if account is None or self._article is None:
            return ()
        today = datetime.now(UTC).date()
        return check_account(account, self.codebook, self._article.published, today)

    def show(self, value: Value, field: Field) -> str:
        return show(value, field, self.language)

    def read_typed(self, field_id: str, text: str) -> Value:
        """The value that the text says. Raises `Unreadable` with a sentence if it says none."""
        published: date | None = self._article.published if self._article else None
        return read_typed(text, self.codebook.field(field_id), self.language, published)

    # where the researcher is

    def select_account(self, account_id: str) -> None:
        if self._review is None or account_id == self._account_id:
            return
        self._review.account(account_id)
        self._account_id = account_id
        self._item_id = None
        self.account_selected.emit()

    def focus(self, field_id: str | None, item_id: str | None = None) -> None:
        if (field_id, item_id) == (self._field_id, self._item_id):
            return
        self._field_id, self._item_id = field_id, item_id
        self.field_focused.emit()

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
        words = evidence or self._kept_words.pop(field_id, ())
        self._edit(
            self.tr("enter"),
            lambda r: edits.enter(r, account.id, field, value, self._stamp(), words),
        )

    def change(self, claim_id: str, value: Value) -> None:
        account = self._account_with(claim_id)
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
        """Make the selected words the field's evidence, and its value where they can be read as one.

        Words that say no value of the field (a verb for the kind of act, say) become the evidence
        of the field's claim, or are kept for the value that is entered next.
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

    def kept_words(self, field_id: str) -> tuple[Evidence, ...]:
        """The words that were selected for a field and wait for its value."""
        return self._kept_words.get(field_id, ())

    def _keep_words(self, field_id: str, evidence: Evidence) -> None:
        claims = self.state_of(field_id).claims
        if len(claims) == 1:
            self.set_evidence(claims[0].id, evidence.span)
            return
        self._kept_words[field_id] = (evidence,)
        label = self.codebook.field(field_id).label
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
        account = Account(new_id(), None, Salience.MAIN)
        self._edit(self.tr("add account"), lambda r: edits.add_account(r, account))
        self.select_account(account.id)

    def remove_account(self, account_id: str) -> None:
        self._edit(self.tr("remove account"), lambda r: edits.remove_account(r, account_id))

    def set_salience(self, account_id: str, salience: Salience) -> None:
        self._edit(
            self.tr("change salience"), lambda r: edits.set_salience(r, account_id, salience)
        )

    def undo(self) -> None:
        self.undo_stack.undo()

    def redo(self) -> None:
        self.undo_stack.redo()

    # inside

    def _show_article(
        self, article: Article | None, run: Run | None, review: Review | None
    ) -> None:
        """Make another article (or none) the current one, with a review of its own to undo."""
        self._article = article
        self._run = run
        self._review = review
        self._kept_words: dict[str, tuple[Evidence, ...]] = {}
        self._account_id = review.accounts[0].id if review and review.accounts else None
        self._field_id: str | None = None
        self._item_id: str | None = None
        self.undo_stack.clear()

    def _edit(self, text: str, edit: Callable[[Review], Review]) -> None:
        if self._review is None:
            return
        after = edit(self._review)
        if after != self._review:
            self.undo_stack.push(Step(text, self._review, after, self._put_review))

    def _put_review(self, review: Review) -> None:
        """Make a review the current one; the run's accounts are all in it, whenever it was made."""
        self._review = edits.with_run(review, self._run) if self._run else review
        accounts = [a.id for a in self._review.accounts]
        if self._account_id not in accounts:
            self._account_id = accounts[0] if accounts else None
            self._item_id = None
        self.review_changed.emit()

    def _stamp(self) -> Stamp:
        return Stamp(self.reviewer, datetime.now(UTC))

    def _evidence(self, span: Span) -> Evidence:
        if self._article is None:
            raise LookupError("no article is open")
        return evidence_in(self._article.text, span)

    def _proposed(self, proposal_id: str) -> tuple[Proposal, Account]:
        """The proposal, and the account it is shown in. Raises KeyError if either is gone."""
        for proposal in self._run.proposals if self._run else ():
            if proposal.id == proposal_id:
                for account in self._review.accounts if self._review else ():
                    if account.proposed_key == proposal.account_key:
                        return proposal, account
        raise KeyError(proposal_id)

    def _account_with(self, claim_id: str) -> Account:
        for account in self._review.accounts if self._review else ():
            if any(c.id == claim_id for c in account.claims):
                return account
        raise KeyError(claim_id)

    def claim(self, claim_id: str) -> Claim:
        """The claim with this id. Raises KeyError if the review has none."""
        account = self._account_with(claim_id)
        return next(c for c in account.claims if c.id == claim_id)
