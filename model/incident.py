"""What the researcher holds to have happened: accounts of one incident, and how it was resolved.

An incident is a value, as a review is: every edit of `model.reconciliation.incident_edits` returns
new ones, the project keeps the difference, and undoing puts the former ones back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from model.account import Account, Stamp
from model.evidence import Evidence
from model.values import Value


class Rule(StrEnum):
    """How one value of a field is chosen among what the accounts say."""

    ONLY_ACCOUNT = "only_account"
    CONSERVATIVE = "conservative"
    INFORMATIVE = "informative"
    FREQUENT = "frequent"
    LATEST = "latest"
    TRUSTED = "trusted"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class ReportedAccount:
    """A reviewed account with the article that it stands in, and its incident if it has one.

    ``published`` is the article's day, ``source`` its outlet; ``status`` and the like of the
    article play no part.
    """

    account: Account
    article_id: str
    title: str
    source: str
    url: str
    published: date | None
    incident: str | None = None


@dataclass(frozen=True, slots=True)
class ChosenRule:
    """The rule that the researcher chose for one field; ``reason`` says why, by hand always."""

    rule: Rule
    reason: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Resolution:
    """What an incident holds in one field: values, the rule that chose them, and the claims.

    ``claims`` are, for each value, the ids of the claims that it was chosen from: none for a value
    that was typed by hand. ``chosen`` is None where the field's usual rule was at work.
    """

    field: str
    rule: Rule
    values: tuple[Value, ...]
    claims: tuple[tuple[str, ...], ...]
    chosen: ChosenRule | None = None


def held_of(account: Account, field: str) -> Resolution:
    """What an incident holds in a field while it rests on this account alone."""
    claims = account.claims_of(field)
    ids = tuple((c.id,) for c in claims)
    return Resolution(field, Rule.ONLY_ACCOUNT, tuple(c.value for c in claims), ids)


class RelationKind(StrEnum):
    """What one incident is to another: ``incident`` <kind> ``to_incident``."""

    RETALIATION = "retaliation"
    PART_OF = "part_of"
    BACKGROUND_OF = "background_of"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class RelationEvidence:
    """Words of an article that a relation rests on."""

    article_id: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Relation:
    """That an incident answers, belongs to, explains or contradicts another.

    ``account`` is the one that says so, where the relation comes from a review: such a one follows
    its account and is not edited here.
    """

    id: str
    kind: RelationKind
    to_incident: str
    stamp: Stamp
    account: str | None = None
    note: str = ""
    evidence: tuple[RelationEvidence, ...] = ()


class CheckState(StrEnum):
    """What came of one item of the checklist."""

    DONE = "done"
    FAILED = "failed"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Check:
    """One item of the checklist that was looked at; ``note`` says what was found."""

    item: str
    state: CheckState
    note: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A file kept beside the project under its SHA-256; ``name`` is what it was called."""

    id: str
    name: str
    sha256: str
    bytes: int
    note: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident: the ids of its accounts in their order, and what is held of it.

    ``number`` is its place in the project's order, which exports follow. ``relations`` are those
    from it to others. ``name`` and ``note`` are the researcher's, empty where there are none.
    """

    id: str
    number: int
    accounts: tuple[str, ...]
    created: Stamp
    changed: Stamp
    resolutions: tuple[Resolution, ...] = ()
    relations: tuple[Relation, ...] = ()
    checks: tuple[Check, ...] = ()
    files: tuple[EvidenceFile, ...] = ()
    name: str = ""
    note: str = ""

    def resolution(self, field_id: str) -> Resolution | None:
        return next((r for r in self.resolutions if r.field == field_id), None)
