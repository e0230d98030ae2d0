"""Sentences as the shipped extractor reads them, for tests of what accounts say."""

from __future__ import annotations

from datetime import date

from model.proposals import ProposedAccount
from model.values import Choice, Name
from storage.shipped import load_extractor

DAY = date(2021, 3, 10)


def accounts(text: str) -> tuple[ProposedAccount, ...]:
    """The accounts of a text published on `DAY`."""
    return load_extractor().propose(text, DAY)


def names(account: ProposedAccount, field: str) -> list[str]:
    return [c.value.name for c in account.fields[field] if isinstance(c.value, Name)]


def code(account: ProposedAccount) -> str:
    value = account.fields["event_type"][0].value
    assert isinstance(value, Choice)
    return value.code
