"""Where the review of the current article stands, and what of it is drawn.

Widgets read it and hear from its signals, which are past events. Nothing here changes a review:
`ui.session.reviewing` adds the intentions, `ui.session.desk` the project.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoGroup, QUndoStack

from model.account import Account, Claim, Origin, Stamp
from model.article import Article
from model.checks import Issue
from model.codebook import Codebook, Field, Words
from model.evidence import Evidence
from model.field_states import FieldStates
from model.proposals import Proposal, Run
from model.review import FieldState, Review
from model.typed_values import read_typed, show, show_shortest
from model.values import Value
from ui.session import views
from ui.session.checked import Checked, issues_of
from ui.session.drafts import Typing
from ui.session.steps import has_unsaved
from ui.session.views import AccountCard, Highlight

if TYPE_CHECKING:
    from model.extraction.lexicon import Lexicon


STACKS = 50
"""Of how many articles the steps are kept for undo."""


class ReviewState(QObject):
    """The state of the desk for one article."""

    article_opened = Signal()
    article_changed = Signal()
    run_changed = Signal()
    review_changed = Signal()
    about_to_leave_article = Signal()
    about_to_leave_account = Signal()
    account_selected = Signal()
    field_focused = Signal()
    told = Signal(object)
    refused = Signal(object)

    _article: Article | None
    _run: Run | None
    _review: Review | None
    _account_id: str | None
    _field_id: str | None
    _item_id: str | None
    _kept_words: dict[tuple[str | None, str], tuple[Evidence, ...]]
    _typing: Typing | None

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._reviewer = ""
        self.undo_group = QUndoGroup(self)
        self._stacks: dict[str, QUndoStack] = {}
        self._codebook: Codebook | None = None
        self._stood: tuple[Review, Run | None, Codebook, FieldStates] | None = None
        self._marked: tuple[FieldStates, str, tuple[Highlight, ...]] | None = None
        self._checked = Checked()
        self._clear()

    # state

    @property
    def undo_stack(self) -> QUndoStack:
        """The steps of the article on the desk; each article keeps its own while one works."""
        active = self.undo_group.activeStack()
        return active if active is not None else self._stack_of("")

    @property
    def reviewer(self) -> str:
        """Who decides: the name that stands behind every decision, claim and save."""
        return self._reviewer

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        self._reviewer = name
        self._tell_reviewer()

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
        """Whether something was decided or typed that is not yet saved."""
        return self._typing is not None or bool(self._kept_words) or has_unsaved(self.undo_stack)

    def account(self) -> Account | None:
        """The selected account, if there is one."""
        if self._review is None or self._account_id is None:
            return None
        return self._review.account(self._account_id)

    def state_of(self, field_id: str) -> FieldState:
        """What stands in a field of the selected account; nothing where there is no account."""
        if self._review is None or self._account_id is None:
            return FieldState((), (), ())
        return self._states(self._review).state(self._account_id, field_id)

    def _states(self, review: Review) -> FieldStates:
        """How the review's fields stand, found anew only after a change."""
        run, codebook, stood = self._run, self.codebook, self._stood
        if (
            stood is None
            or stood[0] is not review
            or stood[1] is not run
            or stood[2] is not codebook
        ):
            stood = review, run, codebook, FieldStates(review, codebook.fields, run)
            self._stood = stood
        return stood[3]

    def cards(self) -> tuple[AccountCard, ...]:
        if self._review is None:
            return ()
        return views.cards(
            self._states(self._review),
            self.codebook,
            self._account_id,
            self._show_shortest,
            lambda field: field.label.in_language(self.language),
        )

    def highlights(self) -> tuple[Highlight, ...]:
        if self._review is None or self._account_id is None:
            return ()
        states = self._states(self._review)
        marked = self._marked
        if marked is None or marked[0] is not states or marked[1] != self._account_id:
            found = views.highlights(states, self._account_id, self.codebook)
            marked = self._marked = states, self._account_id, found
        return marked[2]

    def issues(self) -> tuple[Issue, ...]:
        account = self.account()
        return self._issues_of(account) if account else ()

    def problems(self) -> tuple[tuple[str, Issue], ...]:
        """By account's id what is wrong or missing in any account; what waits is not missing."""
        accounts = self._review.accounts if self._review else ()
        return tuple(
            (a.id, i) for a in accounts for i in self._issues_of(a) if not self._waits(a.id, i)
        )

    def _waits(self, account_id: str, issue: Issue) -> bool:
        if self._review is None or issue.code != "required":
            return False
        return bool(self._states(self._review).state(account_id, issue.field).proposed)

    def issues_if(self, field: Field, item_id: str, value: Value) -> tuple[Issue, ...]:
        """What would be wrong in a field if this value took an item's place, or came to it."""
        account = self.account()
        if account is None:
            return ()
        stamp = Stamp(self.reviewer, datetime.now(UTC))
        typed = Claim("", field.id, value, (), Origin.MANUAL, None, stamp)
        kept = (
            c for c in account.claims if c.id != item_id and (field.many or c.field != field.id)
        )
        changed = replace(account, claims=(*kept, typed))
        found = issues_of(changed, self.codebook, self._published())
        return tuple(i for i in found if i.field == field.id)

    def _issues_of(self, account: Account) -> tuple[Issue, ...]:
        return self._checked.issues(account, self.codebook, self._published())

    def _published(self) -> date | None:
        return self._article.published if self._article else None

    def show(self, value: Value, field: Field, *, brief: bool = False) -> str:
        """The value as text in the interface's language and digits; all of it unless ``brief``."""
        return show(value, field, self.language, digits=self._digits(), brief=brief)

    def _show_shortest(self, value: Value, field: Field, *, year: bool = False) -> str:
        return show_shortest(value, field, self.language, self._digits(), year=year)

    def _digits(self) -> Literal["latin", "arabic"]:
        return "arabic" if self.language == "ar" else "latin"

    def read_typed(self, field_id: str, text: str) -> Value:
        """The value that the text says. Raises `Unreadable` with a sentence if it says none."""
        field = self.codebook.field(field_id)
        return read_typed(text, field, self.language, self._published(), self._lexicon())

    def _lexicon(self) -> Lexicon | None:
        """The lexicon that words like «أمس» are read with, where there is one."""
        return None

    def typing(self) -> Typing | None:
        """What stands in an editor and was not yet entered: after a crash, to be put back there."""
        return self._typing

    def kept_words(self, field_id: str) -> tuple[Evidence, ...]:
        """The words that were selected for a field of the account and wait for its value."""
        return self._kept_words.get((self._account_id, field_id), ())

    # where the researcher is

    def select_account(self, account_id: str) -> None:
        if self._review is None or account_id == self._account_id:
            return
        self._review.account(account_id)
        if not self._may_leave_account():
            return
        self._account_id = account_id
        self._item_id = None
        self.account_selected.emit()

    def focus(self, field_id: str | None, item_id: str | None = None) -> bool:
        """Go to a field, or an item of it; False where that is the one gone to last."""
        if (field_id, item_id) == (self._field_id, self._item_id):
            return False
        self._field_id, self._item_id = field_id, item_id
        self.field_focused.emit()
        return True

    # for the layers above

    def _tell_reviewer(self) -> None:
        """Let the open project know who works in it now."""

    def _clear(self) -> None:
        """Nothing is on the desk."""
        self._article = None
        self._run = None
        self._review = None
        self._account_id = None
        self._field_id = None
        self._item_id = None
        self._kept_words = {}
        self._typing = None
        self._checked.forget()
        self.undo_group.setActiveStack(self._stack_of(""))

    def _stack_of(self, article_id: str) -> QUndoStack:
        """The article's steps; those of the articles left longest ago are let go."""
        stack = self._stacks.pop(article_id, None) or QUndoStack(self.undo_group)
        self._stacks[article_id] = stack
        for oldest in list(self._stacks)[:-STACKS]:
            self._stacks.pop(oldest).deleteLater()
        return stack

    def _forget_steps(self) -> None:
        """Nothing can be undone any more: another project is opened."""
        for stack in self._stacks.values():
            stack.clear()

    def _show_article(
        self, article: Article | None, run: Run | None, review: Review | None
    ) -> None:
        """Make another article (or none) the current one, with its own steps to undo."""
        self._clear()
        self._article, self._run, self._review = article, run, review
        if article is not None:
            self.undo_group.setActiveStack(self._stack_of(article.id))
        if review is not None:
            self._account_id = views.first_told(review.accounts)

    def _may_leave_account(self) -> bool:
        """Have what stands in an editor entered where it belongs; False if it cannot be read."""
        self.about_to_leave_account.emit()
        return not self._still_typing()

    def _still_typing(self) -> bool:
        """Whether an editor holds what cannot be read as a value; says so."""
        if self._typing is None:
            return False
        self.told.emit(
            Words(
                "في الاستمارة حقل لا يُقرأ ما كُتب فيه. صحّحه أو اضغط Esc.",
                "What was typed in a field cannot be read. Correct it, or press Esc.",
            )
        )
        return True

    def _proposed(self, proposal_id: str) -> tuple[Proposal, Account]:
        """The proposal, and the account it is shown in. Raises KeyError if either is gone."""
        for proposal in self._run.proposals if self._run else ():
            if proposal.id == proposal_id:
                for account in self._review.accounts if self._review else ():
                    if proposal.account_key in account.proposed_keys:
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
