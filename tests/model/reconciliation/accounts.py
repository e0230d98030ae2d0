"""Accounts made up for tests of comparing and choosing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from model.account import Account, Claim, Origin
from model.incident import ReportedAccount
from model.proposals import Salience
from model.values import Value
from tests.storage.making import BY, DAY


def reported(
    name: str, *, published: date | None = DAY, **fields: Value | list[Value]
) -> ReportedAccount:
    """An account by the outlet ``name``, which is also its id; claims are called a/killed/0 …"""
    return reported_of(name, fields, published)


def reported_of(
    name: str,
    fields: Mapping[str, Value | list[Value]],
    published: date | None = DAY,
    incident: str | None = None,
) -> ReportedAccount:
    """The same with the fields as a mapping."""
    claims: list[Claim] = []
    for field, given in fields.items():
        values = given if isinstance(given, list) else [given]
        claims += [
            Claim(f"{name}/{field}/{n}", field, value, (), Origin.MANUAL, None, BY)
            for n, value in enumerate(values)
        ]
    account = Account(name, (), Salience.MAIN, None, tuple(claims))
    return ReportedAccount(account, f"article-{name}", f"خبر {name}", name, "", published, incident)
