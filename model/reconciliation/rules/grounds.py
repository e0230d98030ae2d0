"""What rules choose by, what accounts say in a field, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from model.account import Claim
from model.codebook import Codebook, Field, Words
from model.incident import ReportedAccount, Resolution, Rule
from model.reconciliation.agreement import Agreement, Comparison, compare
from model.reconciliation.knowledge import Knowledge
from model.values import Value

Values = tuple[Value, ...]
Compared = tuple[str, Values, Values]
"""A field's id and what two accounts say in it."""

NOT_CREDIBLE = 1
"""The trust of a source whose figures are left out as long as others give any."""


def no_trust(_: ReportedAccount) -> int | None:
    """Of no source anything is said."""
    return None


@dataclass(frozen=True, slots=True)
class Grounds:
    """What rules choose by besides the accounts.

    ``groups`` gives for the id of an account the independent source that it rests on: accounts of
    one source count once; an account that is not in it rests on a source of its own. ``trust`` is
    the trust in an account's source, 1 (none) to 5, None where nothing is said. ``compared`` may
    be shared by the grounds of many incidents.
    """

    codebook: Codebook
    known: Knowledge
    groups: Mapping[str, str] = field(default_factory=dict)
    trust: Callable[[ReportedAccount], int | None] = no_trust
    compared: dict[Compared, Comparison] = field(default_factory=dict)

    def compare(self, asked: Field, one: Values, other: Values) -> Comparison:
        """How what two accounts say agrees; kept in ``compared``, for the same is said often."""
        key = (asked.id, one, other)
        found = self.compared.get(key)
        if found is None:
            found = compare(asked, one, other, self.known)
            self.compared[key] = found
        return found

    def say_the_same(self, asked: Field, one: Values, other: Values) -> bool:
        """Whether they say just the same."""
        return one == other or self.compare(asked, one, other).agreement is Agreement.SAME

    def group(self, account: ReportedAccount) -> str:
        """The independent source of an account."""
        return self.groups.get(account.account.id, account.account.id)


@dataclass(frozen=True, slots=True)
class Said:
    """What one account says in a field; ``order`` is its place among the accounts."""

    by: ReportedAccount
    claims: tuple[Claim, ...]
    values: Values
    order: int

    @property
    def teller(self) -> str:
        """Who says it, for a reason: the outlet, else the title."""
        return self.by.source or self.by.title or self.by.url


@dataclass(frozen=True, slots=True)
class Resolved:
    """The values that a rule gives, the claims that each comes from, and why, in words.

    ``tied`` says that the rule alone did not decide. No values: the rule gives none.
    """

    rule: Rule
    values: tuple[Value, ...]
    claims: tuple[tuple[str, ...], ...]
    reason: Words
    tied: bool = False

    def resolution(self, field_id: str) -> Resolution:
        """What an incident keeps of it."""
        claims = tuple(tuple(sorted(ids)) for ids in self.claims)
        return Resolution(field_id, self.rule, self.values, claims)


def said_in(field: Field, accounts: Sequence[ReportedAccount]) -> tuple[Said, ...]:
    """The accounts that speak in the field, in their order."""
    claims = ((n, a, a.account.claims_of(field.id)) for n, a in enumerate(accounts))
    return tuple(Said(a, c, tuple(x.value for x in c), n) for n, a, c in claims if c)


def taken_whole(
    rule: Rule, chosen: Said, said: Sequence[Said], why: Words, tied: bool = False
) -> Resolved:
    """What one account says, all of it; claims of others that say just the same count too."""
    claims = []
    for value in chosen.values:
        same = [c.id for s in said for c in s.claims if c.value == value]
        claims.append(tuple(same))
    return Resolved(rule, chosen.values, tuple(claims), why, tied)
