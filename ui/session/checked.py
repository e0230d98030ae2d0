"""What is wrong in the accounts of the article on the desk, checked anew only after a change."""

from __future__ import annotations

from datetime import UTC, date, datetime

from model.account import Account, Claim
from model.checks import Issue, check_account
from model.codebook import Codebook

_UNTOUCHED = ""
_Looked = tuple[tuple[Claim, ...], Codebook, date | None]


class Checked:
    """Remembers what the checks said of each account as it stands.

    They look at an account's claims alone, so that accounts on which nothing was said yet, of
    which an article may have many, are checked once for all of them, in all articles.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[_Looked, tuple[Issue, ...]]] = {}

    def forget(self) -> None:
        """Another article: its accounts are others, but one on which nothing was said is the
        same."""
        untouched = self._known.get(_UNTOUCHED)
        self._known.clear()
        if untouched is not None:
            self._known[_UNTOUCHED] = untouched

    def issues(
        self, account: Account, codebook: Codebook, published: date | None
    ) -> tuple[Issue, ...]:
        """The issues of an account of the article, in the form's order."""
        said = bool(account.claims)
        looked = (account.claims, codebook, published if said else None)
        key = account.id if said else _UNTOUCHED
        known = self._known.get(key)
        if known is None or any(a is not b for a, b in zip(known[0], looked, strict=True)):
            known = self._known[key] = looked, issues_of(account, codebook, published)
        return known[1]


def issues_of(account: Account, codebook: Codebook, published: date | None) -> tuple[Issue, ...]:
    """The issues of any account, as things stand today."""
    return check_account(account, codebook, published, datetime.now(UTC).date())
