"""The review of one article: its accounts with their claims, and the decisions on its proposals.

A review is a value; every edit returns a new one. What is merely proposed is never in a claim:
`open_proposals` says what still waits for a decision.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from model.account import (
    Account,
    Claim,
    Decision,
    Join,
    Link,
    Origin,
    Stamp,
    Status,
    Verdict,
    new_id,
)
from model.codebook import Field
from model.evidence import Evidence
from model.proposals import Proposal, Run, Salience
from model.standing import Reason
from model.values import DateRange, Value


@dataclass(frozen=True, slots=True)
class Review:
    """All that was decided on one article so far.

    ``decisions`` holds the one that stands for each proposal. ``dismissed`` holds the keys of
    proposed accounts that the researcher removed. ``reason`` says why the status is what it is,
    where it is one that asks for a reason.
    """

    article_id: str
    accounts: tuple[Account, ...] = ()
    decisions: tuple[Decision, ...] = ()
    dismissed: tuple[str, ...] = ()
    status: Status = Status.NEW
    reason: Reason | None = None

    def account(self, account_id: str) -> Account:
        """The account with this id. Raises KeyError if there is none."""
        for each in self.accounts:
            if each.id == account_id:
                return each
        raise KeyError(account_id)

    def decision_on(self, proposal_id: str) -> Decision | None:
        return next((d for d in self.decisions if d.proposal_id == proposal_id), None)


@dataclass(frozen=True, slots=True)
class FieldState:
    """What stands in one field of one account: reviewed claims, and what is merely proposed.

    ``proposed`` waits for a decision. ``alternatives`` are the lower ranked readings of a field
    that holds one value, or all its open readings once it has a claim. ``rejected`` were found
    wrong. What the codebook retired is not proposed.
    """

    claims: tuple[Claim, ...]
    proposed: tuple[Proposal, ...]
    alternatives: tuple[Proposal, ...]
    rejected: tuple[Proposal, ...] = ()


def field_state(review: Review, account_id: str, field: Field, run: Run | None) -> FieldState:
    """The state of one field. Raises KeyError if there is no such account."""
    claims = review.account(account_id).claims_of(field.id)
    waiting = tuple(p for p in open_proposals(review, account_id, run) if p.field == field.id)
    return state_from(field, claims, waiting, _rejected(review, account_id, field, run))


def state_from(
    field: Field,
    claims: tuple[Claim, ...],
    waiting: tuple[Proposal, ...],
    rejected: tuple[Proposal, ...],
) -> FieldState:
    """What of the readings that wait for a decision is proposed, and what is an alternative.

    Where a field holds many values, one that is there already is an alternative.
    """
    waiting = tuple(p for p in waiting if field.offers(p.candidate.value))
    if field.many:
        first, again = _each_once(claims, waiting)
        return FieldState(claims, first, again, rejected)
    if claims:
        return FieldState(claims, (), waiting, rejected)
    return FieldState(claims, waiting[:1], waiting[1:], rejected)


def _each_once(
    claims: tuple[Claim, ...], waiting: tuple[Proposal, ...]
) -> tuple[tuple[Proposal, ...], tuple[Proposal, ...]]:
    """The readings of what was not yet said, each value once, and the others."""
    said = [c.value for c in claims]
    first: list[Proposal] = []
    again: list[Proposal] = []
    for proposal in waiting:
        known = proposal.candidate.value in said
        (again if known else first).append(proposal)
        said.append(proposal.candidate.value)
    return tuple(first), tuple(again)


def _rejected(
    review: Review, account_id: str, field: Field, run: Run | None
) -> tuple[Proposal, ...]:
    keys = review.account(account_id).proposed_keys
    if run is None:
        return ()
    wrong = {d.proposal_id for d in review.decisions if d.verdict is Verdict.REJECTED}
    return tuple(
        p for p in run.proposals if p.id in wrong and p.account_key in keys and p.field == field.id
    )


def open_proposals(review: Review, account_id: str, run: Run | None) -> tuple[Proposal, ...]:
    """The proposals of an account on which nothing was decided, by field and rank."""
    account = review.account(account_id)
    if run is None:
        return ()
    decided = {d.proposal_id for d in review.decisions}
    return tuple(
        p for p in run.proposals if p.account_key in account.proposed_keys and p.id not in decided
    )


def is_untouched(review: Review, account: Account, run: Run | None) -> bool:
    """Whether the article reports the account and nothing at all was decided on its proposals."""
    if account.salience is not Salience.MAIN or account.claims or run is None:
        return False
    proposed = [p.id for p in run.proposals if p.account_key in account.proposed_keys]
    decided = {d.proposal_id for d in review.decisions}
    return bool(proposed) and decided.isdisjoint(proposed)


def accept_all(
    review: Review, account_id: str, fields: Iterable[Field], run: Run | None, by: Stamp
) -> Review:
    """The review in which all that is proposed in these fields is accepted.

    Alternatives stay open, and so does a date that cannot be told yet.
    """
    for field in fields:
        for proposal in field_state(review, account_id, field, run).proposed:
            if is_acceptable(proposal):
                review = accept(review, account_id, proposal, field, by)
    return review


def is_acceptable(proposal: Proposal) -> bool:
    """Whether the value is one: a date without its day has to be resolved or corrected first."""
    value = proposal.candidate.value
    return not (isinstance(value, DateRange) and value.start is None)


def accept(review: Review, account_id: str, proposal: Proposal, field: Field, by: Stamp) -> Review:
    """The review in which the proposal's value is a claim; it replaces the value of a single field.

    Accepting what the account already says only records the decision.
    """
    candidate = proposal.candidate
    return _claimed(
        review,
        account_id,
        proposal,
        field,
        candidate.value,
        candidate.evidence,
        Verdict.ACCEPTED,
        by,
    )


def correct(
    review: Review,
    account_id: str,
    proposal: Proposal,
    field: Field,
    value: Value,
    by: Stamp,
) -> Review:
    """The review in which a value that the researcher made of the proposal is a claim."""
    evidence = proposal.candidate.evidence
    return _claimed(review, account_id, proposal, field, value, evidence, Verdict.CORRECTED, by)


def _claimed(
    review: Review,
    account_id: str,
    proposal: Proposal,
    field: Field,
    value: Value,
    evidence: tuple[Evidence, ...],
    verdict: Verdict,
    by: Stamp,
) -> Review:
    same = next(
        (c for c in review.account(account_id).claims_of(field.id) if c.value == value), None
    )
    if same is not None:
        return _decided(review, proposal.id, verdict, by, same.id)
    origin = Origin.ACCEPTED if verdict is Verdict.ACCEPTED else Origin.CORRECTED
    claim = Claim(new_id(), field.id, value, evidence, origin, proposal.id, by)
    review = _decided(review, proposal.id, verdict, by, claim.id)
    return _with_claim(review, account_id, claim, field)


def reject(review: Review, account_id: str, proposal: Proposal, by: Stamp) -> Review:
    """The review in which the proposal was found wrong; a claim made of it goes."""
    account = review.account(account_id)
    claims = tuple(c for c in account.claims if c.proposal_id != proposal.id)
    review = _with_account(review, replace(account, claims=claims))
    return _decided(review, proposal.id, Verdict.REJECTED, by, None)


def skip(review: Review, proposals: Iterable[Proposal], by: Stamp) -> Review:
    """The review in which these proposals were passed over without a judgement."""
    for proposal in proposals:
        review = _decided(review, proposal.id, Verdict.SKIPPED, by, None)
    return review


def enter(
    review: Review,
    account_id: str,
    field: Field,
    value: Value,
    by: Stamp,
    evidence: tuple[Evidence, ...] = (),
) -> Review:
    """The review in which the researcher typed a value or took it from the text by hand."""
    claim = Claim(new_id(), field.id, value, evidence, Origin.MANUAL, None, by)
    return _with_claim(review, account_id, claim, field)


def change(review: Review, account_id: str, claim_id: str, value: Value, by: Stamp) -> Review:
    """The review in which a claim holds another value.

    A claim that came from a proposal becomes a correction of it, in the claim and in the decision.
    Raises KeyError if the account has no such claim.
    """
    account = review.account(account_id)
    old = next((c for c in account.claims if c.id == claim_id), None)
    if old is None:
        raise KeyError(claim_id)
    if old.value == value:
        return review
    origin = Origin.MANUAL if old.proposal_id is None else Origin.CORRECTED
    new = replace(old, value=value, origin=origin, stamp=by)
    claims = tuple(new if c.id == claim_id else c for c in account.claims)
    review = _with_account(review, replace(account, claims=claims))
    if old.proposal_id is None:
        return review
    return _decided(review, old.proposal_id, Verdict.CORRECTED, by, new.id)


def set_evidence(
    review: Review, account_id: str, claim_id: str, evidence: tuple[Evidence, ...]
) -> Review:
    """The review in which a claim rests on other words. Raises KeyError where there is none."""
    account = review.account(account_id)
    if all(c.id != claim_id for c in account.claims):
        raise KeyError(claim_id)
    claims = tuple(replace(c, evidence=evidence) if c.id == claim_id else c for c in account.claims)
    return _with_account(review, replace(account, claims=claims))


def clear(review: Review, account_id: str, claim_id: str) -> Review:
    """The review without the claim; the proposal it came from waits for a decision again."""
    account = review.account(account_id)
    gone = next((c for c in account.claims if c.id == claim_id), None)
    claims = tuple(c for c in account.claims if c.id != claim_id)
    review = _with_account(review, replace(account, claims=claims))
    if gone is None or gone.proposal_id is None:
        return review
    decisions = tuple(d for d in review.decisions if d.proposal_id != gone.proposal_id)
    return replace(review, decisions=decisions)


def add_account(review: Review, account: Account) -> Review:
    return replace(review, accounts=(*review.accounts, account))


def remove_account(review: Review, account_id: str) -> Review:
    """The review without the account; one that was proposed stays away in later readings."""
    gone = review.account(account_id)
    accounts = tuple(
        replace(a, follows=None) if a.follows and a.follows.account_id == account_id else a
        for a in review.accounts
        if a.id != account_id
    )
    lost = {c.proposal_id for c in gone.claims}
    decisions = tuple(d for d in review.decisions if d.proposal_id not in lost)
    dismissed = (*review.dismissed, *gone.proposed_keys)
    return replace(review, accounts=accounts, decisions=decisions, dismissed=dismissed)


def set_salience(review: Review, account_id: str, salience: Salience) -> Review:
    return _with_account(review, replace(review.account(account_id), salience=salience))


def set_follows(review: Review, account_id: str, link: Link | None) -> Review:
    return _with_account(review, replace(review.account(account_id), follows=link))


def set_joined(review: Review, account_id: str, joined: Join | None) -> Review:
    """The review in which this is said of the account's incident."""
    return _with_account(review, replace(review.account(account_id), joined=joined))


def _with_claim(review: Review, account_id: str, claim: Claim, field: Field) -> Review:
    """Add the claim; a field that holds one value lets its former claim go."""
    account = review.account(account_id)
    replaced = () if field.many else account.claims_of(field.id)
    claims = tuple(c for c in account.claims if c not in replaced)
    lost = {c.proposal_id for c in replaced} - {None, claim.proposal_id}
    decisions = tuple(d for d in review.decisions if d.proposal_id not in lost)
    review = replace(review, decisions=decisions)
    return _with_account(review, replace(account, claims=(*claims, claim)))


def _with_account(review: Review, account: Account) -> Review:
    accounts = tuple(account if a.id == account.id else a for a in review.accounts)
    return replace(review, accounts=accounts)


def _decided(
    review: Review, proposal_id: str, verdict: Verdict, by: Stamp, claim_id: str | None
) -> Review:
    decision = Decision(new_id(), proposal_id, verdict, by, claim_id)
    others = tuple(d for d in review.decisions if d.proposal_id != proposal_id)
    return replace(review, decisions=(*others, decision))
