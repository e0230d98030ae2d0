"""Gold: for one article the accounts that careful readers noted down, to measure against.

The form of a file is that of the proposals with these differences: a field holds its value (or, of
many-valued fields, a list of values), a name is a list of equally right names, a place has
``names`` and, where known, ``within_km``, and ``quote`` holds the few words that state the act.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from model.proposals import Salience

Json = Any

ONE_VALUED = ("event_type", "date", "place", "munitions", "damage")
NAMED = ("initiator", "target", "attribution")
COUNTED = ("killed", "injured")
FIELDS = (*ONE_VALUED, *NAMED, "weapon", *COUNTED)
_NEEDED = {"date": ("start", "end"), "place": ("names",)}


@dataclass(frozen=True, slots=True)
class GoldAccount:
    """What the article says of one incident; ``fields`` hold the values in their gold form.

    ``follows`` is the key of the account it answers.
    """

    key: str
    salience: Salience
    follows: str | None
    quote: str
    fields: Mapping[str, tuple[Json, ...]]

    def values(self, field: str) -> tuple[Json, ...]:
        """The values of a field, none where the text is silent on it."""
        return self.fields.get(field, ())


def accounts_of(document: Json) -> tuple[GoldAccount, ...]:
    """The accounts of a gold file's JSON. Raises ValueError saying what is wrong with it."""
    accounts = document.get("accounts") if isinstance(document, dict) else None
    if not isinstance(accounts, list):
        raise ValueError("it holds no list “accounts”")
    return tuple(_account(a, f"account {number}") for number, a in enumerate(accounts, 1))


def _account(found: Json, where: str) -> GoldAccount:
    if not isinstance(found, dict):
        raise ValueError(f"{where} is no object")
    quote, key = found.get("quote"), found.get("key")
    if not (isinstance(quote, str) and quote) or not isinstance(key, str):
        raise ValueError(f"{where} has no quote or no key")
    if found.get("salience") not in tuple(Salience):
        raise ValueError(f"{where}: its salience is neither main nor background")
    follows = found.get("follows")
    answered = follows.get("key") if isinstance(follows, dict) else None
    fields = {f: _values(found[f], f, where) for f in FIELDS if found.get(f) is not None}
    return GoldAccount(key, Salience(found["salience"]), answered, quote, fields)


def _values(value: Json, field: str, where: str) -> tuple[Json, ...]:
    values = (value,) if field in ONE_VALUED else tuple(value) if isinstance(value, list) else None
    if values is None:
        raise ValueError(f"{where}: {field} is no list")
    for each in values:
        _check(each, field, where)
    return values


def _check(value: Json, field: str, where: str) -> None:
    shape: type | tuple[type, ...] = str
    if field in NAMED:
        shape = list
    elif field == "event_type":
        shape = (str, list)
    elif field in ("date", "place", "munitions", *COUNTED):
        shape = dict
    missing = [k for k in _NEEDED.get(field, ()) if not isinstance(value, dict) or k not in value]
    if not isinstance(value, shape) or missing:
        raise ValueError(f"{where}: {field} is not written as gold writes it")
