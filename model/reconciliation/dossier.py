"""All that is to be told of one incident to someone who was not there: a value, not yet a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from model.account import Claim
from model.checklist import ChecklistItem
from model.codebook import Field, Words
from model.incident import Incident, RelationKind, ReportedAccount, Resolution
from model.reconciliation.grading import FIELD, ProposedGrade


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One field: what the incident holds, and what each account says, in the accounts' order.

    ``verdict`` is how the accounts agree (`model.reconciliation.agreement`), ``why`` the words for
    it; both are empty where fewer than two of them speak.
    """

    field: Field
    resolution: Resolution | None
    cells: tuple[tuple[Claim, ...], ...]
    verdict: str = ""
    why: Words | None = None


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Accounts that rest on one source, and why they are held to."""

    accounts: tuple[str, ...]
    why: Words


@dataclass(frozen=True, slots=True)
class Related:
    """Another incident that this one has to do with. ``outward`` is False where it says so."""

    kind: RelationKind
    title: Words
    outward: bool
    note: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """One entry of the history: what was done with the incident or decided in its articles."""

    at: datetime
    who: str
    what: Words


@dataclass(frozen=True, slots=True)
class Dossier:
    """One incident with everything that speaks for it.

    ``contexts`` gives for a claim's id the sentences around its quotes: the words before each, the
    quote, the words after it.
    """

    incident: Incident
    title: Words
    accounts: tuple[ReportedAccount, ...]
    rows: tuple[DossierRow, ...]
    groups: tuple[SourceGroup, ...]
    proposed: ProposedGrade | None
    related: tuple[Related, ...] = ()
    checklist: tuple[ChecklistItem, ...] = ()
    history: tuple[Done, ...] = ()
    contexts: Mapping[str, tuple[tuple[str, str, str], ...]] | None = None

    def row(self, field_id: str) -> DossierRow | None:
        return next((r for r in self.rows if r.field.id == field_id), None)

    def resolved(self, field_id: str) -> Resolution | None:
        row = self.row(field_id)
        return row.resolution if row else None

    def graded(self) -> Resolution | None:
        """The grade that the researcher gave; what an account says of itself is none."""
        found = self.resolved(FIELD)
        return found if found is not None and found.chosen is not None and found.values else None

    def by_day(self) -> tuple[tuple[date | None, tuple[ReportedAccount, ...]], ...]:
        """The accounts by the day on which they were published, the undated last."""
        days = sorted(
            {a.published for a in self.accounts}, key=lambda d: (d is None, d or date.max)
        )
        return tuple((d, tuple(a for a in self.accounts if a.published == d)) for d in days)


SENTENCE_ENDS = ".!?؟\n"
_REACH = 220


def context(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The sentence around ``text[start:end]``: what stands before it, the quote, what follows.

    Long sentences are cut at a word, with an ellipsis.
    """
    before = text[max(0, start - _REACH) : start]
    cut = max(before.rfind(end_mark) for end_mark in SENTENCE_ENDS) + 1
    if not cut and start > _REACH:
        cut = before.find(" ") + 1
        before = "…" + before[cut:]
    else:
        before = before[cut:]
    after = text[end : end + _REACH]
    ends = [i for i in (after.find(mark) for mark in SENTENCE_ENDS) if i >= 0]
    if ends:
        after = after[: min(ends) + 1]
    elif len(text) > end + _REACH:
        after = after.rpartition(" ")[0] + "…"
    return before.lstrip(), text[start:end], after.rstrip()
