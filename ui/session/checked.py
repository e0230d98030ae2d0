"""What is wrong in the accounts of the article on the desk, checked anew only after a change."""

from __future__ import annotations

from datetime import UTC, date, datetime

from model.account import Account
from model.checks import Issue, check_account
from model.codebook import Codebook


class Checked:
    """Remembers what the checks said of each account as it stands."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Account, Codebook, date | None, tuple[Issue, ...]]] = {}

    def forget(self) -> None:
        """Another article: its accounts are others."""
        self._known.clear()

    def issues(
        self, account: Account, codebook: Codebook, published: date | None
    ) -> tuple[Issue, ...]:
        """The issues of an account of the article, in the form's order."""
        known = self._known.get(account.id)
        if known is None or not (
            known[0] is account and known[1] is codebook and known[2] == published
        ):
            found = issues_of(account, codebook, published)
            known = self._known[account.id] = account, codebook, published, found
        return known[3]


def issues_of(account: Account, codebook: Codebook, published: date | None) -> tuple[Issue, ...]:
    """The issues of any account, as things stand today."""
    return check_account(account, codebook, published, datetime.now(UTC).date())
