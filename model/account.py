"""What one article says of one incident as reviewed: claims with their origin, and decisions."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from model.evidence import Evidence
from model.proposals import Salience
from model.values import Value


class Origin(StrEnum):
    """How a claim's value came about."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    MANUAL = "manual"


class Verdict(StrEnum):
    """What a reviewer decided on a proposal."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    SKIPPED = "skipped"


class Status(StrEnum):
    """Where an article stands in the queue."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    REVIEWED = "reviewed"
    NO_INCIDENT = "no_incident"
    SECOND_LOOK = "second_look"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something, and when (timezone-aware)."""

    reviewer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Claim:
    """One reviewed value of one field.

    ``proposal_id`` names the proposal it was accepted or corrected from; None if typed by hand.
    """

    id: str
    field: str
    value: Value
    evidence: tuple[Evidence, ...]
    origin: Origin
    proposal_id: str | None
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Link:
    """That an account answers another account of its article (``account_id``), and how."""

    account_id: str
    relation: str


@dataclass(frozen=True, slots=True)
class Join:
    """Said while reviewing: that the account tells of an incident that others tell of too.

    ``id`` is another one for each time it is said, ``at`` (timezone-aware) when: where the account
    was moved since, that stands. ``incident`` is empty where the account was taken ``out_of`` an
    incident into one of its own.
    """

    id: str
    incident: str
    at: datetime
    out_of: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """What the article says of one incident, as reviewed so far.

    ``proposed_keys`` name the proposed accounts whose proposals are shown in it: none for one that
    the researcher added, several for one that was merged of several. ``joined`` is what was said
    last, while reviewing, of its incident; where it was moved since stands with the incidents.
    """

    id: str
    proposed_keys: tuple[str, ...]
    salience: Salience
    follows: Link | None = None
    claims: tuple[Claim, ...] = ()
    joined: Join | None = None

    def claims_of(self, field_id: str) -> tuple[Claim, ...]:
        return tuple(c for c in self.claims if c.field == field_id)


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a proposal; ``claim_id`` names the claim it led to, if any."""

    id: str
    proposal_id: str
    verdict: Verdict
    stamp: Stamp
    claim_id: str | None = None


def new_id() -> str:
    """A key that stays unique when projects are merged."""
    return str(uuid.uuid4())
