"""The rules by which other datasets write days, places, numbers and names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.datasets.acled import interaction
from model.datasets.days import Days, days_of
from model.datasets.ids import stable_number
from model.datasets.romanized import ascii_letters, romanized
from model.datasets.tolls import Toll, toll, total
from model.datasets.whereabouts import priogrid
from model.values import Count, DateRange

days = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("start", "end", "ucdp", "acled", "middle"),
    [
        (date(2022, 1, 5), date(2022, 1, 5), 1, "1", date(2022, 1, 5)),
        (date(2022, 1, 5), date(2022, 1, 6), 2, "2", date(2022, 1, 5)),
        (date(2022, 1, 3), date(2022, 1, 9), 3, "2", date(2022, 1, 6)),
        (date(2022, 1, 1), date(2022, 1, 31), 4, "3", date(2022, 1, 16)),
        (date(2022, 1, 1), date(2022, 12, 31), 5, "", date(2022, 7, 2)),
    ],
)
def test_days_have_the_precision_of_their_number(
    start: date, end: date, ucdp: int, acled: str, middle: date
) -> None:
    found = Days(start, end)
    assert (found.precision, found.time_precision, found.middle) == (ucdp, acled, middle)


@given(days, days)
def test_the_middle_lies_within_whatever_the_order(one: date, other: date) -> None:
    found = days_of(DateRange(one, other))
    assert found is not None
    assert found.start <= found.middle <= found.end


def test_a_day_that_could_not_be_told_is_none() -> None:
    assert days_of(DateRange(None, None, None, "أمس")) is None
    assert days_of(DateRange(None, date(2022, 1, 5))) == Days(date(2022, 1, 5), date(2022, 1, 5))


@pytest.mark.parametrize(
    ("count", "found"),
    [
        (Count(4, 4), Toll(4, 4, 4)),
        (Count(10, None), Toll(10, 10, 10, best_told=False, open=True)),
        (Count(5, 9), Toll(5, 5, 9, best_told=False)),
        (Count(5, 9, 7), Toll(5, 7, 9)),
        (Count(None, 9, 7), Toll(7, 7, 9)),
        (Count(None, 9), None),
    ],
)
def test_a_count_has_a_lowest_a_best_and_a_highest(count: Count, found: Toll | None) -> None:
    assert toll(count) == found


numbers = st.none() | st.integers(0, 10_000)


@given(st.lists(st.builds(Count, numbers, numbers, numbers, st.just("civilian"))))
def test_low_best_and_high_are_in_order(counts: list[Count]) -> None:
    found = total(counts)
    assert found is None or 0 <= found.low <= found.best <= found.high


def test_groups_are_added_and_asked_for() -> None:
    dead = [Count(2, 2, None, "civilian"), Count(1, 3, 2, "military"), Count(1, 1)]
    assert total(dead) == Toll(4, 5, 6)
    assert total(dead, "civilian", "unknown") == Toll(3, 3, 3)
    assert total([]) is None


@pytest.mark.parametrize(
    ("lat", "lon", "cell"),
    [
        (-90, -180, 1),
        (-90, -179.5, 2),
        (-89.5, -180, 721),
        (90, 180, 259_200),
        (35.1, 40.5, 180_442),
    ],
)
def test_the_cells_of_the_grid_are_counted_from_its_corner(
    lat: float, lon: float, cell: int
) -> None:
    assert priogrid(lat, lon) == cell


def test_interactions_are_written_smaller_first() -> None:
    assert interaction("7", "1", alone=False) == "17"
    assert interaction("6", "", alone=True) == "60"
    assert interaction("6", "", alone=False) == ""
    assert interaction("", "7", alone=False) == ""


@given(st.uuids())
def test_ids_are_long_numbers_that_stay(incident: object) -> None:
    number = stable_number(str(incident))
    assert len(str(number)) == 15
    assert number == stable_number(str(incident))
    assert int(float(number)) == number


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("القورية", "Al-Quriya"),
        ("أم شجيرة", "Am Shajira"),
        ("حلب", "Halab"),
        ("الكتيبة ٤٤٤، طرابلس", "Al-Katiba 444, Tarablas"),
        ("صلاح الدين", "Salah Al-Din"),
        ("Green Village", "Green Village"),
    ],
)
def test_arabic_is_written_by_its_sound(arabic: str, latin: str) -> None:
    assert romanized(arabic) == latin


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءئؤأإآ ٠١٢"))
def test_what_is_written_by_its_sound_is_latin(text: str) -> None:
    assert romanized(text).isascii()


def test_marks_of_transliterations_go() -> None:
    assert ascii_letters("Al Miqdādīyah") == "Al Miqdadiyah"
    assert ascii_letters("Suwayḩān") == "Suwayhan"
