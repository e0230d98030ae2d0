"""How exactly a range of days tells when something happened: UCDP GED's ``date_prec``."""

from __future__ import annotations

from datetime import date

LONGEST = {1: 1, 2: 6, 3: 7, 4: 31, 5: 366}
"""The most days, both ends included, of a range of each precision."""


def precision_of(start: date, end: date) -> int:
    """1 exact day, 2 range of 2-6 days, 3 week, 4 up to a month, 5 more; both days included."""
    days = (end - start).days + 1
    return next((p for p, longest in LONGEST.items() if days <= longest), 5)
