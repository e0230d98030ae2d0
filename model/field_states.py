"""How every field of every account of a review stands, found in one pass over the proposals.

`model.review.field_state` answers for one field. A form, its cards and the marks of an article ask
for all fields of all accounts again and again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

from model.account import Account, Verdict
from model.codebook import Field
from model.proposals import Proposal, Run
from model.review import FieldState, Review, state_from

_Found = dict[tuple[str, str], list[Proposal]]


class FieldStates:
    """What `field_state` says, of all fields of a review; a value, as the review is."""

    def __init__(self, review: Review, fields: Iterable[Field], run: Run | None) -> None:
        self.accounts = review.accounts
        self._fields = {field.id: field for field in fields}
        self._waiting_in: dict[str, set[str]] = defaultdict(set)
        self._known: dict[tuple[str, str], FieldState] = {}
        decided = {d.proposal_id: d.verdict for d in review.decisions}
        owners = _owners(review.accounts)
        self._waiting: _Found = defaultdict(list)
        self._rejected: _Found = defaultdict(list)
        for proposal in run.proposals if run else ():
            verdict = decided.get(proposal.id)
            found = self._rejected if verdict is Verdict.REJECTED else self._waiting
            if verdict in (None, Verdict.REJECTED):
                for account in owners.get(proposal.account_key, ()):
                    found[account, proposal.field].append(proposal)
                    self._waiting_in[account].add(proposal.field)
        self._claims = {
            (account.id, field): tuple(claims)
            for account in review.accounts
            for field, claims in groupby(
                sorted(account.claims, key=lambda c: c.field), lambda c: c.field
            )
        }

    def state(self, account_id: str, field_id: str) -> FieldState:
        """The state of one field; an empty one where there is no such account."""
        key = account_id, field_id
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = state_from(
                self._fields[field_id],
                self._claims.get(key, ()),
                tuple(self._waiting.get(key, ())),
                tuple(self._rejected.get(key, ())),
            )
        return known

    def proposed(self, account_id: str) -> int:
        """How many values are proposed for an account's fields."""
        fields = self._fields.keys() & self._waiting_in.get(account_id, ())
        return sum(len(self.state(account_id, field).proposed) for field in fields)


def _owners(accounts: Iterable[Account]) -> dict[str, list[str]]:
    """By the key of a proposed account, the ids of the accounts that show its proposals."""
    owners: dict[str, list[str]] = defaultdict(list)
    for account in accounts:
        for key in dict.fromkeys(account.proposed_keys):
            owners[key].append(account.id)
    return owners
