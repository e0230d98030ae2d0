"""Accounts of one incident for tests of who repeats whom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from model.account import Account, Claim, Origin, Stamp
from model.evidence import Evidence, Span
from model.incident import ReportedAccount
from model.proposals import Salience
from model.reconciliation.independence import Basis, Verdict
from model.values import Name

BY = Stamp("رنا", datetime(2026, 11, 2, 9, 30, tzinfo=UTC))


class Names:
    """Names that are their own keys; what begins with «مصادر» names nobody."""

    def key(self, name: str) -> str:
        return name.removeprefix("وكالة ")

    def usual(self, name: str) -> str:
        return self.key(name)

    def is_named(self, name: str) -> bool:
        return not name.startswith("مصادر")


def told(key: str, outlet: str, *quoted: str, article: str = "") -> ReportedAccount:
    """An account by an outlet that quotes some; in an article of its own unless said."""
    claims = tuple(
        Claim(
            f"{key}{at}",
            "attribution",
            Name(name),
            (Evidence(Span(0, len(name)), name),),
            Origin.ACCEPTED,
            None,
            BY,
        )
        for at, name in enumerate(quoted)
    )
    account = Account(key, (), Salience.MAIN, None, claims)
    return ReportedAccount(
        account, article or f"article-{key}", f"عنوان {key}", outlet, "", date(2022, 1, 5)
    )


def basis(
    *accounts: ReportedAccount,
    copies: Mapping[tuple[str, str], float] | None = None,
    verdicts: Mapping[tuple[str, str], Verdict] | None = None,
) -> Basis:
    return Basis(accounts, Names(), copies or {}, verdicts or {})
