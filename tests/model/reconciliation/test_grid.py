"""The grid of an incident: what stands in each cell, and how it stands to the others."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from model.account import Account, Claim, Origin
from model.codebook import Field, Words
from model.incident import ReportedAccount, Resolution, Rule
from model.proposals import Salience
from model.reconciliation.agreement import Agreement, Comparison
from model.reconciliation.grid import Grid, Row, Standing, contradicted, grid, shown_rows
from model.values import Choice, Count, Name, Value
from tests.storage.making import BY, default_codebook

WHY = Words("لأن", "because")
# What a number of rounds is compared by here: the same, nearly the same, another one.
NEAR = 1


def compare(_: Field, one: Sequence[Value], other: Sequence[Value]) -> Comparison:
    a, b = (v.min if isinstance(v, Count) else None for v in (one[0], other[0]))
    if a == b:
        return Comparison(Agreement.SAME, WHY)
    near = a is not None and b is not None and abs(a - b) <= NEAR
    return Comparison(Agreement.DETAIL if near else Agreement.DIFFERENT, WHY)


def told(number: int, *values: tuple[str, Value]) -> ReportedAccount:
    claims = tuple(
        Claim(f"{number}.{i}", field, value, (), Origin.MANUAL, None, BY)
        for i, (field, value) in enumerate(values)
    )
    account = Account(f"a{number}", (), Salience.MAIN, None, claims)
    return ReportedAccount(account, f"r{number}", f"خبر {number}", "وكالة", "", None, "i")


def rounds(*numbers: int | None) -> Row:
    accounts = [
        told(i, *([("munitions", Count(n, n))] if n is not None else []))
        for i, n in enumerate(numbers)
    ]
    row = grid(default_codebook(), accounts, (), compare).row("munitions")
    assert row is not None
    return row


def standings(*numbers: int | None) -> list[Standing]:
    return [cell.standing for cell in rounds(*numbers).cells]


SAME, DETAIL, AGAINST = Standing.SAME, Standing.DETAIL, Standing.CONTRADICTION
ALONE, SILENT = Standing.ALONE, Standing.SILENT


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((None, None), [SILENT, SILENT]),
        ((4, None), [ALONE, SILENT]),
        ((4, 4), [SAME, SAME]),
        ((4, 5), [DETAIL, DETAIL]),
        ((4, 8), [AGAINST, AGAINST]),
        # The few stand out against the many.
        ((4, 4, 8), [SAME, SAME, AGAINST]),
        ((4, 4, 4, 8, 8), [SAME, SAME, SAME, AGAINST, AGAINST]),
        ((4, 4, 8, 8), [AGAINST] * 4),
        # 4 and 6 contradict each other, 5 is near both: who does stand out?
        ((4, 5, 6), [AGAINST, DETAIL, AGAINST]),
        ((4, 5, 5, 6), [AGAINST, DETAIL, DETAIL, AGAINST]),
    ],
)
def test_a_cell_stands_against_the_others_of_its_row(
    numbers: tuple[int | None, ...], expected: list[Standing]
) -> None:
    assert standings(*numbers) == expected


def test_where_two_of_many_contradict_the_row_does() -> None:
    row = rounds(4, 5, 5, 5, 6)
    assert row.standing is Standing.CONTRADICTION
    assert [c.account for c in row.cells if c.standing is AGAINST] == ["a0", "a4"]
    assert row.cells[0].why == (WHY,)
    assert [a.account for a in row.cells[0].against if a.agreement is Agreement.DIFFERENT] == ["a4"]


def test_rows_are_the_codebooks_fields_with_what_is_held() -> None:
    held = (Resolution("munitions", Rule.BY_HAND, (Count(4, 4),), ((),)),)
    accounts = [told(1, ("event_type", Choice("grenade")), ("initiator", Name("قوات"))), told(2)]
    made = grid(default_codebook(), accounts, held, compare)
    assert [r.field.id for r in made.rows] == [f.id for f in default_codebook().asked]
    row = made.row("munitions")
    assert row is not None
    assert row.resolution == held[0]
    assert not row.empty
    assert made.column_of("a2") == 1
    assert contradicted(made) == 0


def shown(made: Grid, **wanted: bool) -> list[tuple[str, bool]]:
    return [(r.field.id, r.heads) for r in shown_rows(made, **wanted)]


def test_empty_fields_and_those_that_agree_can_be_left_out() -> None:
    accounts = [
        told(1, ("initiator", Name("أ")), ("target", Name("ب")), ("munitions", Count(4, 4))),
        told(2, ("target", Name("ب")), ("munitions", Count(8, 8))),
    ]
    made = grid(default_codebook(), accounts, (), compare)
    assert shown(made, empty=False, differing_only=False) == [
        ("initiator", True),
        ("target", False),
        ("munitions", True),
    ]
    assert shown(made, empty=False, differing_only=True) == [("munitions", True)]
    assert len(shown(made, empty=True, differing_only=False)) == len(made.rows)
