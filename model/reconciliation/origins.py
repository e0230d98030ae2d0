"""What each account of an incident rests on: the sources that it quotes, or its own outlet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from model.account import Claim
from model.incident import ReportedAccount
from model.values import Name

FIELD = "attribution"
"""The codebook's field whose claims say whom an account quotes."""


class SourceNames(Protocol):
    """What is known of names of sources."""

    def key(self, name: str) -> str:
        """One key for all the names of one source."""

    def usual(self, name: str) -> str:
        """The name that a source is best known by."""

    def is_named(self, name: str) -> bool:
        """Whether the words name anybody: «مصادر محلية» do not."""


class Origins:
    """What each account rests on: keys of sources, and the names that they are known by."""

    def __init__(self, accounts: Sequence[ReportedAccount], names: SourceNames) -> None:
        self._sources = names
        self.names: dict[str, str] = {}
        self.outlets = {a.account.id: self._outlet(a) for a in accounts}
        self.quoted = {a.account.id: tuple(self._quoted(a)) for a in accounts}
        self._roots: dict[str, frozenset[str]] = {}
        self._own = {a.account.id: self._is_own(a) for a in accounts}
        for each in accounts:
            self._roots[each.account.id] = self._led_back(each.account.id)

    def roots(self, account_id: str) -> frozenset[str]:
        """The keys of the sources that an account rests on in the end."""
        return self._roots[account_id]

    def named(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The names of sources, in one order always."""
        return tuple(sorted(self.names[key] for key in keys))

    def _outlet(self, reported: ReportedAccount) -> str:
        """The key of an account's outlet; an article without one stands for itself."""
        if reported.source:
            key = self._sources.key(reported.source)
            self.names.setdefault(key, self._sources.usual(reported.source))
            return key
        key = f"article {reported.article_id}"
        self.names.setdefault(key, reported.title)
        return key

    def _quoted(self, reported: ReportedAccount) -> Iterator[str]:
        for name, _ in attributions(reported):
            if self._sources.is_named(name):
                key = self._sources.key(name)
                self.names.setdefault(key, self._sources.usual(name))
                yield key

    def _is_own(self, reported: ReportedAccount) -> bool:
        """Whether the outlet vouches for something itself: nobody is quoted, or nobody by name."""
        names = [name for name, _ in attributions(reported)]
        return not names or not all(self._sources.is_named(n) for n in names)

    def _led_back(self, account_id: str) -> frozenset[str]:
        found: set[str] = set()
        seen: set[str] = set()
        waiting = [account_id]
        while waiting:
            here = waiting.pop()
            if here in seen:
                continue
            seen.add(here)
            if self._own[here]:
                found.add(self.outlets[here])
            for key in self.quoted[here]:
                theirs = [other for other, outlet in self.outlets.items() if outlet == key]
                waiting += theirs
                if not theirs or here in theirs:
                    found.add(key)
        # Outlets that only quote one another in a ring.
        return frozenset(found or {self.outlets[account_id]})


def attributions(reported: ReportedAccount) -> tuple[tuple[str, Claim], ...]:
    """Whom an account quotes, and the claim that says so."""
    claims = reported.account.claims_of(FIELD)
    return tuple((c.value.name, c) for c in claims if isinstance(c.value, Name))
