"""Ids of rows in other datasets: the same incident has the same in every export."""

from __future__ import annotations

from hashlib import sha256

_DIGITS = 15


def stable_number(incident: str) -> int:
    """A number of fifteen digits from an incident's id: longer than those that the datasets give,
    so that none is taken for one of theirs, and exact in programs that count in floating point."""
    low: int = 10 ** (_DIGITS - 1)
    found = int.from_bytes(sha256(incident.encode()).digest()[:8], "big")
    return low + found % (9 * low)
