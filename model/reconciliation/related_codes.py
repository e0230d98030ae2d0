"""What two codes of a field have to do with one another: by the table, else by their headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from model.codebook import Field
from model.reconciliation.world import CodeRow

_ALL = "*"


class Bond(StrEnum):
    """What one code is to another; ``HOLDS`` and ``WITHIN`` say which is the more general."""

    SAME = "same"
    HOLDS = "holds"
    WITHIN = "within"
    NEAR = "near"
    APART = "apart"


class RelatedCodes:
    """The table of related codes, asked by field."""

    def __init__(self, rows: Iterable[CodeRow]) -> None:
        self._pairs: dict[tuple[str, str, str], Bond] = {}
        self._groups: dict[tuple[str, str], Bond] = {}
        self._open: set[tuple[str, str]] = set()
        self._orders: dict[str, tuple[str, ...]] = {}
        for row in rows:
            self._take(row)

    def bond(self, field: Field, one: str, other: str) -> Bond:
        """What the first code is to the second."""
        if one == other:
            return Bond.SAME
        if self.is_open(field.id, one):
            return Bond.NEAR if self.is_open(field.id, other) else Bond.HOLDS
        if self.is_open(field.id, other):
            return Bond.WITHIN
        return self._pairs.get((field.id, one, other)) or self._by_heading(field, one, other)

    def is_open(self, field_id: str, code: str) -> bool:
        """Whether the code leaves open what it was."""
        return (field_id, code) in self._open

    def order(self, field_id: str) -> Sequence[str]:
        """The codes from the most cautious to the boldest; none where the field has no order."""
        return self._orders.get(field_id, ())

    def _take(self, row: CodeRow) -> None:
        if row.relation == "order":
            self._orders[row.field] = row.codes
        elif row.relation == "open":
            self._open.add((row.field, row.code))
        elif not row.codes:
            self._groups[row.field, row.code] = Bond(row.relation)
        else:
            back = Bond.WITHIN if row.relation == "holds" else Bond(row.relation)
            for code in row.codes:
                self._pairs[row.field, row.code, code] = Bond(row.relation)
                self._pairs[row.field, code, row.code] = back

    def _by_heading(self, field: Field, one: str, other: str) -> Bond:
        mine, yours = field.option(one), field.option(other)
        group = mine.group if mine is not None else None
        if group is None or yours is None or yours.group != group:
            return self._groups.get((field.id, _ALL), Bond.APART)
        return self._groups.get((field.id, group), Bond.NEAR)
