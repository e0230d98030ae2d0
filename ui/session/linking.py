"""The incident that an account tells of, said while reviewing: linked, taken out, kept apart.

A link is part of the review: undone with its other steps, kept in its draft, stored by saving.
That two accounts are kept apart is stored at once, and undone likewise.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal

from model import review as edits
from model.account import Account, Join, new_id
from model.codebook import Words
from model.review import Review
from storage.project import Project, ProjectError
from storage.reconciliation import incident_rows, joining, kept_apart, reported
from storage.reconciliation.kept_apart import Apart
from ui.session.codebook import CodebookSession
from ui.session.steps import Step
from ui.session.views import AccountCard


@dataclass(frozen=True, slots=True)
class AccountIncident:
    """The incident that an account tells of: as saved, or where it comes to by saving (``waits``).

    ``id`` is None for one of its own that is not there yet; ``others`` counts the other accounts.
    """

    id: str | None
    name: str
    others: int
    waits: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """What one step puts: the review, and of which accounts it is said that they are apart."""

    review: Review
    apart: tuple[Apart, ...]


class LinkingSession(CodebookSession):
    """Intentions on the incident of the selected account.

    Those that return something say by it whether anything was done; why not is told.
    `incidents_changed` tells that accounts may tell of other incidents than before.
    """

    incidents_changed = Signal()

    # what is known

    def account_incident(self, account_id: str) -> AccountIncident:
        """The incident of an account of the article on the desk."""
        return self._incidents([self._on_desk().account(account_id)])[account_id]

    def _incidents(self, accounts: Iterable[Account]) -> dict[str, AccountIncident]:
        project, said = self._open(), {a.id: a.joined for a in accounts}
        saved = {a: joining.Standing() for a in said} | joining.standings(project, said)
        goals = {a: joining.goal(project, a, saved[a], said[a]).incident for a in said}
        known = incident_rows.named(project, [i for i in goals.values() if i])
        found = {}
        for account, goal in goals.items():
            here = saved[account].incident
            name, told = known.get(goal or "", ("", 0))
            others = told - 1 if goal and goal == here else told
            found[account] = AccountIncident(goal, name, others, waits=goal != here)
        return found

    def kept_apart_from(self, account_id: str) -> frozenset[str]:
        """The accounts elsewhere that this one was found to tell another incident than."""
        if self._project is None:
            return frozenset()
        return kept_apart.apart_from(self._project, [account_id]).get(account_id, frozenset())

    def kept_apart(self, account_id: str) -> tuple[tuple[str, str], ...]:
        """The saved accounts that this one is kept apart from, each with its article's title."""
        others = self.kept_apart_from(account_id)
        told = reported.of_accounts(self._open(), others) if others else ()
        return tuple((t.account.id, t.title) for t in told)

    def cards(self) -> tuple[AccountCard, ...]:
        if self._review is None:
            return ()
        incidents = self._incidents(self._review.accounts)
        return tuple(replace(c, others=incidents[c.id].others) for c in super().cards())

    # what is done

    def link_account(self, incident_id: str) -> bool:
        """Say that the selected account tells of an incident, which others tell of too."""
        account = self.account()
        if account is None or self._project is None or not self._may_leave_account():
            return False
        into = incident_rows.current(self._project, incident_id)
        if into is None:
            self._tell_gone()
            return False
        if self.account_incident(account.id).id == into:
            self._tell_there_already()
            return False
        told = incident_rows.load(self._project, into).accounts
        together = tuple((account.id, o, False) for o in self.kept_apart_from(account.id) & {*told})
        join = Join(new_id(), into, self._stamp().at)
        if self._say(self.tr("link account"), account.id, join, together):
            self._tell_linked(account.id)
            return True
        return False

    def link_to(self, other_id: str) -> bool:
        """Say that the selected account tells of the same incident as a reviewed one elsewhere."""
        incident = incident_rows.incident_of(self._project, other_id) if self._project else None
        if incident is None:
            self.tell_unreviewed()
            return False
        return self.link_account(incident)

    def tell_unreviewed(self) -> None:
        """Say that what was only proposed of another article has no incident to link with yet."""
        self.told.emit(
            Words(
                "لم تُراجع تلك الرواية بعد، فلا حادث لها يُربط به. افتح مقالتها وراجعها أولاً.",
                "That account is not reviewed yet, so it has no incident to link with. Open its"
                " article and review it first.",
            )
        )

    def unlink_account(self) -> bool:
        """Let the selected account tell of an incident of its own."""
        account = self.account()
        if account is None or self._project is None or not self._may_leave_account():
            return False
        if self.account_incident(account.id).others == 0:
            self.told.emit(
                Words(
                    "لا ترتبط هذه الرواية بغيرها.",
                    "This account is linked with no other.",
                )
            )
            return False
        if self._say(self.tr("unlink account"), account.id, self._out(account.id), ()):
            self.told.emit(
                Words(
                    "فُصلت الرواية: لها حادث وحدها عند الحفظ.",
                    "The account was unlinked: saving gives it an incident of its own.",
                )
            )
            return True
        return False

    def keep_account_apart(self, other_id: str) -> bool:
        """Remember that the selected account tells of another incident than one elsewhere; take it
        out where it is in the same."""
        account = self.account()
        if account is None or self._project is None or account.id == other_id:
            return False
        if not self._may_leave_account():
            return False
        there = incident_rows.incident_of(self._project, other_id)
        same = there is not None and self.account_incident(account.id).id == there
        join = self._out(account.id) if same else account.joined
        said = self._say(self.tr("keep apart"), account.id, join, ((account.id, other_id, True),))
        if said:
            self.told.emit(
                Words(
                    "سُجّل أنهما حادثان مختلفان، ولن يُقترح ربطهما.",
                    "Recorded as different incidents; linking them is not proposed again.",
                )
            )
        return said

    def allow_again(self, account_id: str, other_id: str) -> bool:
        """Take back that an account of the article is kept apart from one elsewhere."""
        joined = self._on_desk().account(account_id).joined
        apart = ((account_id, other_id, False),)
        return self._say(self.tr("no longer keep apart"), account_id, joined, apart)

    def remove_account(self, account_id: str) -> None:
        """Remove an account; from an incident that others tell of it only leaves."""
        if self._review is None:
            return
        others = self.account_incident(account_id).others
        super().remove_account(account_id)
        if others and all(a.id != account_id for a in self._on_desk().accounts):
            self.told.emit(
                Words(
                    "خرجت الرواية من حادثها، وبقي لما ترويه المقالات الأخرى.",
                    "The account leaves its incident, which stays for the reports of other"
                    " articles.",
                )
            )

    # inside

    def _out(self, account_id: str) -> Join | None:
        """What to say so that the account is in no incident with others: where it only waits to
        be linked, what was said before."""
        saved = joining.standing(self._open(), account_id)
        here = self.account_incident(account_id)
        if here.waits and self._alone_as(account_id, saved):
            return saved.joined
        out_of = here.id or ""
        return Join(new_id(), "", self._stamp().at, "" if here.waits else out_of)

    def _alone_as(self, account_id: str, saved: joining.Standing) -> bool:
        """Whether the account is in no incident with others as it was saved last."""
        if saved.incident is None:
            return saved.joined is None
        return incident_rows.load(self._open(), saved.incident).accounts == (account_id,)

    def _say(self, text: str, account_id: str, join: Join | None, apart: tuple[Apart, ...]) -> bool:
        """Take one step; False where there was nothing to change, or nothing may be changed."""
        if self._review is None or self.refuse_read_only():
            return False
        before, project = self._review, self._open()
        apart = tuple(a for a in apart if kept_apart.are_apart(project, *a[:2]) != a[2])
        after = edits.set_joined(before, account_id, join)
        if after == before and not apart:
            return False
        # What is not saved yet is saved with the account, whose id only its draft keeps.
        known = incident_rows.is_saved(project, account_id)
        former = tuple((one, other, not said) for one, other, said in apart)
        self.undo_stack.push(
            Step(
                text,
                _Said(before, former),
                _Said(after, apart),
                self._put_said,
                stored=known and after == before,
            )
        )
        return True

    def _put_said(self, said: _Said) -> bool:
        if said.apart and not self._store_apart(self._open(), said.apart):
            return False
        done = self._put_review(said.review)
        self.incidents_changed.emit()
        return done

    def _store_apart(self, project: Project, apart: tuple[Apart, ...]) -> bool:
        try:
            with project.writing():
                for pair in apart:
                    kept_apart.set_apart(project, *pair)
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        return True

    def _on_desk(self) -> Review:
        if self._review is None:
            raise LookupError("no article is on the desk")
        return self._review

    def _tell_gone(self) -> None:
        self.told.emit(
            Words(
                "لم يعد ذلك الحادث موجوداً، وبقيت الرواية في حادثها.",
                "That incident is no longer there; the account keeps its own.",
            )
        )

    def _tell_there_already(self) -> None:
        self.told.emit(
            Words(
                "هذه الرواية في ذلك الحادث من قبل.",
                "The account is in that incident already.",
            )
        )

    def _tell_linked(self, account_id: str) -> None:
        if not self._on_desk().account(account_id).claims:
            self.told.emit(
                Words(
                    "تُربط الرواية بالحادث حين تُحفظ وفيها قيمة واحدة على الأقل.",
                    "The account is linked once it is saved with at least one value.",
                )
            )
        else:
            self.told.emit(
                Words(
                    "رُبطت الرواية بالحادث، ويثبت ذلك عند الحفظ.",
                    "The account was linked with the incident; saving keeps it.",
                )
            )
