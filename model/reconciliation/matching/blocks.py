"""Which accounts are worth comparing: those of the same days whose places may be the same.

An account stands in one block: a cell of the map where its place is exact, else its governorate,
its country, or nowhere. One with an exact place asks in the cells around it and in what holds it;
one that names no more than a governorate or a country asks in all that lies within.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from model.reconciliation.facts import AccountFacts
from model.reconciliation.matching.when_where import DIVISION, MOST_DAYS_APART

CELLS_A_DEGREE = 2
"""A cell measures some 50 km: twice what a place that is told within 25 km may be off."""
WIDEST_DAYS = 31
"""An account that is told no closer than a month is not looked for by its days."""
NOWHERE = "-"


@dataclass(frozen=True, slots=True)
class Block:
    """Where an account stands: its block, and the governorate and the country around it."""

    at: str
    division: str
    land: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Where an account is looked for: in the blocks ``at``, and in all of a governorate
    (``division``) or a country (``land``); ``everywhere`` where no place is known."""

    at: tuple[str, ...]
    division: str = ""
    land: str = ""
    everywhere: bool = False


def block_of(facts: AccountFacts) -> Block:
    """The block that an account stands in."""
    spot = facts.spot
    if spot is None:
        return Block(NOWHERE, "", "")
    land = spot.country
    division = f"{land}/{spot.admin1}" if spot.admin1 else ""
    if spot.lat is not None and spot.lon is not None and spot.precision < DIVISION:
        return Block(_cell(*_row_and_column(spot.lat, spot.lon)), division, land)
    return Block(division or land or NOWHERE, division, land)


def asked_by(facts: AccountFacts) -> Asked:
    """Where accounts stand that may be of the same incident."""
    spot = facts.spot
    block = block_of(facts)
    around = tuple(dict.fromkeys((block.division or NOWHERE, block.land or NOWHERE, NOWHERE)))
    if spot and spot.lat is not None and spot.lon is not None and spot.precision < DIVISION:
        return Asked((*_cells_around(spot.lat, spot.lon), *around))
    if block.division:
        return Asked(around, division=block.division)
    if block.land:
        return Asked(around, land=block.land)
    return Asked((), everywhere=True)


def days_of(facts: AccountFacts) -> tuple[int, int] | None:
    """The days that an account is found by; None where they are unknown or all too many."""
    if facts.first is None or facts.last is None or facts.last - facts.first >= WIDEST_DAYS:
        return None
    return facts.first, facts.last


def days_asked(facts: AccountFacts) -> tuple[int, int] | None:
    """The days in which others of the same incident may lie."""
    days = days_of(facts)
    return days and (days[0] - MOST_DAYS_APART, days[1] + MOST_DAYS_APART)


def _row_and_column(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat * CELLS_A_DEGREE), math.floor(lon * CELLS_A_DEGREE)


def _cell(row: int, column: int) -> str:
    return f"{row}:{column}"


def _cells_around(lat: float, lon: float) -> Iterator[str]:
    row, column = _row_and_column(lat, lon)
    for down in (-1, 0, 1):
        for along in (-1, 0, 1):
            yield _cell(row + down, column + along)
