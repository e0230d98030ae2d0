"""Where two states of one review differ first: what a step of undo leads to."""

from __future__ import annotations

from model.account import Account
from model.proposals import Run
from model.review import Review


def changed_field(before: Review, after: Review, run: Run | None) -> tuple[str, str] | None:
    """The account and field that a step changed first, by id, in an account that is there after it.

    None where it changed no field, as when an account comes or goes.
    """
    former = {a.id: a for a in before.accounts}
    for account in after.accounts:
        if account.id in former:
            field = _other_claim(former[account.id], account)
            if field is not None:
                return account.id, field
    return _other_decision(before, after, run)


def _other_claim(before: Account, after: Account) -> str | None:
    old, new = {c.id: c for c in before.claims}, {c.id: c for c in after.claims}
    changed = (c for c in (*after.claims, *before.claims) if old.get(c.id) != new.get(c.id))
    return next((c.field for c in changed), None)


def _other_decision(before: Review, after: Review, run: Run | None) -> tuple[str, str] | None:
    changed = {d.proposal_id for d in {*before.decisions} ^ {*after.decisions}}
    for proposal in run.proposals if run else ():
        if proposal.id in changed:
            for account in after.accounts:
                if proposal.account_key in account.proposed_keys:
                    return account.id, proposal.field
    return None
