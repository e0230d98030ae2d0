"""Accounts of the current article made of others: copied, merged, split, said to answer another."""

from __future__ import annotations

from collections.abc import Collection

from model import account_edits
from model import review as edits
from model.account import Link
from model.codebook import Words
from model.proposals import RETALIATION, Proposal
from ui.session.reviewing import Reviewing


class AccountEditing(Reviewing):
    """Intentions on whole accounts, each one step to undo."""

    def duplicate_account(self) -> None:
        """Put a copy of the selected account after it and select it."""
        if self._review is None or self._account_id is None or not self._may_leave_account():
            return
        after, copy = account_edits.copied(self._review, self._account_id, self._stamp())
        if self._edit(self.tr("duplicate account"), lambda _: after):
            self.select_account(copy)

    def merge_account(self, other_id: str) -> None:
        """Let the selected account tell what the other one tells too."""
        if self._review is None or self._account_id is None or not self._may_leave_account():
            return
        here, fields = self._account_id, self.codebook.fields
        lost = account_edits.values_lost(self._review, here, other_id, fields)
        self._edit(
            self.tr("merge accounts"), lambda r: account_edits.merge(r, here, other_id, fields)
        )
        if lost:
            labels = [self.codebook.field(c.field).label for c in lost]
            self.told.emit(
                Words(
                    "بقيت قيمة الرواية الأولى في: " + "، ".join(x.ar for x in labels) + ".",
                    "The first account’s value stands in: " + ", ".join(x.en for x in labels) + ".",
                )
            )

    def split_account(self, claims: Collection[str], proposals: Collection[str]) -> None:
        """Give these claims and proposals of the selected account to a new one and select it."""
        if self._review is None or self._account_id is None or not (claims or proposals):
            return
        chosen = [self._proposal(p) for p in proposals]
        with_fields = [(p, self.codebook.field(p.field)) for p in chosen]
        after, new = account_edits.split(
            self._review, self._account_id, claims, with_fields, self._stamp()
        )
        if self._edit(self.tr("split account"), lambda _: after):
            self.select_account(new)

    def set_answers(self, account_id: str, other_id: str) -> None:
        """Say which account of the article this one answers; empty where it answers none."""
        link = Link(other_id, RETALIATION) if other_id else None
        self._edit(self.tr("link accounts"), lambda r: edits.set_follows(r, account_id, link))

    def answered_by(self, account_id: str) -> str:
        """The id of the account that this one answers; empty where it answers none."""
        link = self._review.account(account_id).follows if self._review else None
        return link.account_id if link else ""

    def other_accounts(self) -> tuple[str, ...]:
        """The ids of the article's accounts besides the selected one."""
        accounts = self._review.accounts if self._review else ()
        return tuple(a.id for a in accounts if a.id != self._account_id)

    def _proposal(self, proposal_id: str) -> Proposal:
        return self._proposed(proposal_id)[0]
