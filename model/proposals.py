"""What an extractor read out of an article: candidates for the fields of one or more accounts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from model.evidence import Evidence
from model.quick import value
from model.values import Value


class Salience(StrEnum):
    """Whether an article is there to report the incident, or recalls it for context."""

    MAIN = "main"
    BACKGROUND = "background"


RETALIATION = "retaliation"
"""How an account stands to the one that it answers."""

IMPORTED = "import/"
"""How the extractor of a run begins that was made elsewhere, by people, and brought in."""

_IMPORTED_KEY = "import-"


@value
class Candidate:
    """A value read for one field; ``confidence`` from 0 to 1, ``rule`` names what read it."""

    value: Value
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Follows:
    """That an account answers another one of its article (``key``), and how."""

    key: str
    relation: str


@dataclass(frozen=True, slots=True)
class ProposedAccount:
    """One incident as one article tells it: for each field its candidates, the best first."""

    key: str
    salience: Salience
    follows: Follows | None
    fields: Mapping[str, tuple[Candidate, ...]]

    @property
    def origin(self) -> str:
        """What made it: empty for the rules, else the same for all accounts of one import."""
        return self.key.rpartition("-")[0] if is_imported(self.key) else ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A candidate as stored by a run: what a decision is made on.

    ``id`` is a hash of the article, the account's key, the field, the value and the spans: the
    same reading in a later run has the same id, so decisions survive it. ``rank`` 0 is the best.
    """

    id: str
    account_key: str
    field: str
    rank: int
    candidate: Candidate


@dataclass(frozen=True, slots=True)
class Run:
    """One reading of one article: its accounts and the proposals in them.

    ``extractor`` names what read it with its version, ``published`` the publication day it was
    read with.
    """

    id: str
    article_id: str
    extractor: str
    published: date | None
    accounts: tuple[ProposedAccount, ...]
    proposals: tuple[Proposal, ...]


def is_imported(account_key: str) -> bool:
    """Whether an account of this key was labelled elsewhere, and not read by the rules."""
    return account_key.startswith(_IMPORTED_KEY)


def imported_key(origin: str, group: str) -> str:
    """The key of an account that was labelled elsewhere; both parts without spaces or hyphens.

    Never one that the rules give, so that what they read and what was labelled stay two proposals.
    """
    return f"{_IMPORTED_KEY}{origin}-{group}"
