"""A record that came before held against the same one of a newer release."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from model.incoming.cells import heading_key, one_line

_BOOKKEEPING = frozenset(map(heading_key, ("timestamp", "data_id", "upload_date", "code_status")))
"""Columns that change although nothing else of the record did."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A column whose cell is another one than before."""

    heading: str
    before: str
    now: str


def differences(
    before: Mapping[str, str], now: Mapping[str, str], headings: Mapping[str, str]
) -> tuple[Difference, ...]:
    """The columns of both releases in which a record differs.

    ``headings`` are those of the newer one by `heading_key`; one that it has no more, or that the
    former had not, tells nothing of the record.
    """
    was = {heading_key(h): cell for h, cell in before.items()}
    found = []
    for key, heading in headings.items():
        old, new = one_line(was.get(key, "")), one_line(now.get(heading, ""))
        if old != new and key not in _BOOKKEEPING:
            found.append(Difference(heading, old, new))
    return tuple(found)
