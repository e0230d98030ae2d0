"""Days of records in every form that spreadsheets and datasets write them in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.incoming.days import (
    DAY_FIRST,
    MONTH,
    MONTH_FIRST,
    WEEK,
    in_parts,
    read_days,
    told,
    told_order,
)
from model.values import DateRange

FIFTH = date(2022, 1, 5)


@pytest.mark.parametrize(
    "cell",
    [
        "2022-01-05", "2022/1/5", "05/01/2022", "5.1.2022", "05-01-22", "05 January 2022",
        "5 Jan 2022", "05-Jan-2022", "January 5, 2022", "2022-01-05 00:00:00.000",
        "2022-01-05T13:20:00Z", "20220105", "44566", "44566.0", "٥/١/٢٠٢٢", "5 كانون الثاني 2022",
        "5 يناير 2022",
    ],
)  # fmt: skip
def test_one_day(cell: str) -> None:
    assert read_days(cell, DAY_FIRST) == (FIFTH, FIFTH)


def test_ranges_and_months() -> None:
    assert read_days("3-5 March 2022", DAY_FIRST) == (date(2022, 3, 3), date(2022, 3, 5))
    assert read_days("March 2022", DAY_FIRST) == (date(2022, 3, 1), date(2022, 3, 31))
    assert read_days("2022", DAY_FIRST) == (date(2022, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize("cell", ["", "soon", "2022-13-01", "31/02/2022", "1/1", "99999999"])
def test_no_day(cell: str) -> None:
    assert read_days(cell, DAY_FIRST) is None


def test_the_other_order_is_not_taken_silently() -> None:
    assert read_days("01/05/2022", MONTH_FIRST) == (FIFTH, FIFTH)
    with pytest.raises(ValueError, match="dmy"):
        read_days("1/25/2022", DAY_FIRST)


def test_the_order_is_told_by_some_cell() -> None:
    assert told_order(["1/5/2022", "25/5/2022"]) == (DAY_FIRST, True)
    assert told_order(["1/5/2022", "5/25/2022 10:00"]) == (MONTH_FIRST, True)
    assert told_order(["1/5/2022"]) == (DAY_FIRST, False)
    assert told_order(["2022-01-05", "5/5/2022"]) == (DAY_FIRST, True)


def test_unknown_months_and_days() -> None:
    assert in_parts("2015", "0", "0") == (date(2015, 1, 1), date(2015, 12, 31))
    assert in_parts("2016", "2", "0") == (date(2016, 2, 1), date(2016, 2, 29))
    assert in_parts("2016", "2", "30") is None
    assert in_parts("2016", "13", "1") is None
    assert in_parts("", "1", "1") is None


def test_precisions() -> None:
    assert told((FIFTH, FIFTH), WEEK) == DateRange(date(2022, 1, 2), date(2022, 1, 8), 3)
    assert told((FIFTH, FIFTH), MONTH) == DateRange(date(2022, 1, 1), date(2022, 1, 31), 4)
    assert told((FIFTH, date(2022, 1, 6)), "1").precision == 2
    assert told((FIFTH, FIFTH), "").precision == 1


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_what_is_written_is_read(day: date) -> None:
    for cell in (day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d %B %Y}", f"{day:%Y%m%d}"):
        if cell.isdigit() and day.year not in range(1900, 2100):
            continue
        assert read_days(cell, DAY_FIRST) == (day, day)
