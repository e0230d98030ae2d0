"""What a check looks at and what it reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from model.account import Account, Claim
from model.codebook import Codebook, Field, Words
from model.values import Choice, Count, Kind, Name, Value

V = TypeVar("V", bound=Value)


class Severity(StrEnum):
    """How grave an issue is, the gravest first.

    An error cannot be true, a warning is doubtful or missing, a hint is advice.
    """

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Issue:
    """What is wrong in a field and what to do about it, a sentence or two in both languages.

    ``code`` is the name of the check. ``claim_id`` is None where it concerns the whole field.
    """

    field: str
    code: str
    severity: Severity
    message: Words
    claim_id: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One field of an account, with all that a check may hold against it."""

    account: Account
    codebook: Codebook
    field: Field
    published: date | None
    today: date

    def values(self, kind: type[V], field_id: str | None = None) -> Iterator[tuple[Claim, V]]:
        """The claims of a field (this one if none is named) that hold a value of this type."""
        for claim in self.account.claims_of(field_id or self.field.id):
            if isinstance(claim.value, kind):
                yield claim, claim.value

    def codes(self, field_id: str) -> tuple[str, ...]:
        return tuple(choice.code for _, choice in self.values(Choice, field_id))

    def names(self, field_id: str) -> tuple[str, ...]:
        return tuple(value.name for _, value in self.values(Name, field_id))

    def people(self, field_id: str, who: str) -> int:
        """The least number of people of a group that a field of counts holds."""
        return sum(c.min or 0 for _, c in self.values(Count, field_id) if c.who == who)

    def has(self, field_id: str) -> bool:
        """Whether the codebook has such a field at all."""
        return any(f.id == field_id for f in self.codebook.fields)

    def label(self, field_id: str) -> Words:
        """The field's label, or its id where the codebook has no such field."""
        found = (f.label for f in self.codebook.fields if f.id == field_id)
        return next(found, Words(field_id, field_id))

    def option_label(self, code: str, field_id: str | None = None) -> Words:
        """The label of one code of a field, or the code itself."""
        wanted = field_id or self.field.id
        options = (f.option(code) for f in self.codebook.fields if f.id == wanted)
        option = next(options, None)
        return option.label if option else Words(code, code)

    def issue(
        self, code: str, severity: Severity, ar: str, en: str, claim: Claim | None = None
    ) -> Issue:
        return Issue(self.field.id, code, severity, Words(ar, en), claim.id if claim else None)


Run = Callable[[Case], Iterator[Issue]]


@dataclass(frozen=True, slots=True)
class Check:
    """A named check and the kinds of field that it makes sense for."""

    run: Run
    kinds: tuple[Kind, ...]
