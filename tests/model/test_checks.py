"""Each check against the default codebook: what sets it off, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.account import Account, Claim, Origin, Stamp
from model.checks import CHECKS, Severity, check_account
from model.proposals import Salience
from model.values import Choice, Count, DateRange, Name, Place, Text, Value
from storage.shipped_codebook import load_codebook

CODEBOOK = load_codebook()
BY = Stamp("رنا", datetime(2022, 1, 7, 9, tzinfo=UTC))
PUBLISHED = date(2022, 1, 6)
TODAY = date(2022, 1, 7)


def account(**values: Value | list[Value]) -> Account:
    """An account that claims these values; each claim's id is its field and number."""
    claims = [
        Claim(f"{field}-{i}", field, value, (), Origin.MANUAL, None, BY)
        for field, held in values.items()
        for i, value in enumerate(held if isinstance(held, list) else [held])
    ]
    return Account("a", (), Salience.MAIN, None, tuple(claims))


def codes(of: Account, published: date | None = PUBLISHED) -> set[str]:
    return {i.code for i in check_account(of, CODEBOOK, published, TODAY) if i.code != "required"}


def day(start: str | None, end: str | None, precision: int | None = None) -> DateRange:
    first, last = (date.fromisoformat(d) if d else None for d in (start, end))
    return DateRange(first, last, precision)


def people(who: str, low: int | None, high: int | None, best: int | None = None) -> Count:
    return Count(low, high, best, who)


FIRST, NEW_YEAR = "2022-01-05", "2022-01-01"
CASES: dict[str, list[tuple[dict[str, Value | list[Value]], dict[str, Value | list[Value]]]]] = {
    # what sets it off, and what does not
    "one_value": [
        ({"damage": [Choice("none"), Choice("material")]}, {"damage": Choice("none")}),
    ],
    "kind": [({"date": Text("أمس")}, {"date": day(FIRST, FIRST, 1)})],
    "known_code": [({"weapon": Choice("catapult")}, {"weapon": Choice("mortar")})],
    "date_unresolved": [
        ({"date": DateRange(None, None, None, "الاثنين")}, {"date": day(FIRST, FIRST, 1)}),
        ({"date": DateRange(None, None)}, {"date": day(FIRST, None)}),
    ],
    "date_order": [
        ({"date": day("2022-01-05", "2022-01-03", 2)}, {"date": day("2022-01-03", FIRST, 2)}),
    ],
    "date_precision": [
        ({"date": day("2022-01-03", FIRST, 1)}, {"date": day("2022-01-03", FIRST, 2)}),
        ({"date": day(FIRST, FIRST, 3)}, {"date": day("2021-12-26", NEW_YEAR, 3)}),
        ({"date": day("2021-12-01", "2021-12-31", 5)}, {"date": day("2021-12-01", FIRST, 5)}),
        ({"date": day(FIRST, FIRST, 9)}, {"date": day(FIRST, FIRST)}),
    ],
    "date_future": [({"date": day("2022-01-08", "2022-01-08", 1)}, {"date": day(FIRST, FIRST, 1)})],
    "date_after_publication": [
        (
            {"date": day("2022-01-07", "2022-01-07", 1)},
            {"date": day("2022-01-06", "2022-01-06", 1)},
        ),
    ],
    "place_coordinates": [
        ({"place": Place("القورية", precision=1)}, {"place": Place("القورية", precision=2)}),
        ({"place": Place("القورية", lat=34.9)}, {"place": Place("القورية", lat=34.9, lon=40.5)}),
    ],
    "place_range": [
        ({"place": Place("x", lat=91, lon=40)}, {"place": Place("x", lat=-90, lon=180)}),
        ({"place": Place("x", lat=35, lon=-181)}, {"place": Place("x", lat=35, lon=-180)}),
    ],
    "place_country": [
        (
            {"place": Place("القورية", country="SY", lat=15.3, lon=44.2)},
            {"place": Place("القورية", country="SY", lat=34.95, lon=40.48)},
        ),
        (
            {"place": Place("القورية", country="SY", lat=40.48, lon=34.95)},
            {"place": Place("في البحر", country="SY", lat=34.9, lon=34.0, precision=7)},
        ),
    ],
    "initiator_is_target": [
        (
            {"initiator": Name("الجيش"), "target": Name("الجَيش")},
            {"initiator": Name("الجيش"), "target": Name("الشرطة")},
        ),
    ],
    "civilian_targeting_agrees": [
        (
            {"civilian_targeting": Choice("not_involved"), "killed": people("civilian", 1, 1)},
            {"civilian_targeting": Choice("affected"), "killed": people("civilian", 1, 1)},
        ),
        (
            {"civilian_targeting": Choice("not_involved"), "event_type": Choice("attack")},
            {"civilian_targeting": Choice("not_involved"), "event_type": Choice("armed_clash")},
        ),
    ],
    "claimed_and_denied": [
        (
            {"claimed_by": Name("الكتيبة"), "denied_by": Name("الكتيبه")},
            {"claimed_by": Name("الكتيبة"), "denied_by": Name("القوة")},
        ),
    ],
    "claim_mode_claimed": [
        (
            {"claim_mode": Choice("call")},
            {"claim_mode": Choice("call"), "claimed_by": Name("الكتيبة")},
        ),
    ],
    "weapon_fits_event": [
        (
            {"event_type": Choice("air_drone_strike"), "weapon": Choice("small_arms")},
            {
                "event_type": Choice("air_drone_strike"),
                "weapon": [Choice("small_arms"), Choice("drone")],
            },
        ),
        (
            {"event_type": Choice("peaceful_protest"), "weapon": Choice("sniper")},
            {"event_type": Choice("armed_clash"), "weapon": Choice("sniper")},
        ),
    ],
    "munitions_zero": [
        ({"munitions": Count(0, 0), "weapon": Choice("mortar")}, {"munitions": Count(0, 0)}),
        ({"munitions": Count(0, 0), "damage": Choice("material")}, {"munitions": Count(1, 1)}),
    ],
    "damage_agrees": [
        (
            {"damage": Choice("none"), "event_type": Choice("looting_property_destruction")},
            {"damage": Choice("material"), "event_type": Choice("looting_property_destruction")},
        ),
        (
            {"damage": Choice("material"), "event_type": Choice("peaceful_protest")},
            {"damage": Choice("material"), "event_type": Choice("violent_demonstration")},
        ),
    ],
    "count_order": [
        ({"munitions": Count(6, 4)}, {"munitions": Count(4, 6)}),
        ({"munitions": Count(4, 6, 7)}, {"munitions": Count(4, 6, 5)}),
        ({"munitions": Count(4, None, 3)}, {"munitions": Count(4, None, 9)}),
        ({"munitions": Count(-1, 4)}, {"munitions": Count(0, 4)}),
        ({"munitions": Count(None, None)}, {"munitions": Count(None, 4)}),
    ],
    "group_once": [
        (
            {"killed": [people("military", 4, 4), people("military", 6, 6)]},
            {"killed": [people("military", 4, 4), people("unknown", 2, 2)]},
        ),
    ],
    "group_total": [
        (
            {"killed": [people("military", 4, 4), people("unknown", 10, 10)]},
            {"killed": [people("military", 4, 4), people("unknown", 3, 3)]},
        ),
        (
            {"killed": [people("military", 4, 4), people("unknown", 0, 0)]},
            {"killed": people("unknown", 0, 0)},
        ),
    ],
    "civilian_target": [
        (
            {"killed": people("civilian", 4, 4), "target": Name("قاعدة عسكرية")},
            {"killed": people("civilian", 4, 4), "target": Name("الأهالي")},
        ),
        (
            {"injured": people("civilian", 4, None)},
            {"injured": people("civilian", 4, 4), "civilian_targeting": Choice("affected")},
        ),
    ],
    "fair_sources": [
        (
            {"verification": Choice("fair"), "attribution": [Name("المرصد"), Name("المَرصد")]},
            {"verification": Choice("fair"), "attribution": [Name("المرصد"), Name("الشرطة")]},
        ),
        ({"verification": Choice("fair")}, {"verification": Choice("weak")}),
    ],
    "confirmed_claim": [
        (
            {"verification": Choice("confirmed")},
            {"verification": Choice("confirmed"), "claimed_by": Name("التحالف")},
        ),
    ],
    "contested_claims": [
        (
            {"verification": Choice("contested"), "initiator": Name("الجيش")},
            {"verification": Choice("contested"), "denied_by": Name("الجيش")},
        ),
    ],
    "discounted_civilians": [
        (
            {"verification": Choice("discounted"), "killed": people("civilian", 1, 1)},
            {"verification": Choice("discounted"), "killed": people("military", 1, 1)},
        ),
    ],
}


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [(code, *pair) for code, pairs in CASES.items() for pair in pairs],
)
def test_a_check_tells_wrong_from_right(
    code: str,
    wrong: dict[str, Value | list[Value]],
    right: dict[str, Value | list[Value]],
) -> None:
    assert code in codes(account(**wrong))
    assert code not in codes(account(**right))


def test_every_check_of_the_codebook_is_tried_here() -> None:
    assert set(CHECKS) <= set(CASES)


def test_required_fields_are_asked_for_until_filled() -> None:
    empty = check_account(account(), CODEBOOK, PUBLISHED, TODAY)
    assert [(i.field, i.code, i.severity) for i in empty] == [
        ("event_type", "required", Severity.WARNING),
        ("date", "required", Severity.WARNING),
        ("place", "required", Severity.WARNING),
    ]
    filled = account(event_type=Choice("attack"), date=day(FIRST, FIRST, 1), place=Place("القورية"))
    assert check_account(filled, CODEBOOK, PUBLISHED, TODAY) == ()


def test_an_issue_names_its_claim_and_speaks_both_languages() -> None:
    (issue,) = (
        i
        for i in check_account(account(munitions=Count(6, 4)), CODEBOOK, PUBLISHED, TODAY)
        if i.field == "munitions"
    )

    assert issue.claim_id == "munitions-0"
    assert issue.severity is Severity.ERROR
    assert "≤" in issue.message.ar
    assert "≤" in issue.message.en


def test_issues_come_in_the_forms_order_the_gravest_first() -> None:
    issues = check_account(
        account(
            munitions=Count(6, 4),
            place=Place("x", precision=1, lat=95),
            date=day("2023-01-03", "2023-01-02", 5),
        ),
        CODEBOOK,
        PUBLISHED,
        TODAY,
    )

    order = [f.id for f in CODEBOOK.fields]
    assert [order.index(i.field) for i in issues] == sorted(order.index(i.field) for i in issues)
    of_date = [i.severity for i in issues if i.field == "date"]
    assert of_date == sorted(of_date, key=list(Severity).index)


def test_without_a_publication_date_only_the_future_is_wrong() -> None:
    late = account(date=day("2022-01-07", "2022-01-07", 1))

    assert codes(late, None) == set()


def test_swapped_coordinates_are_called_so() -> None:
    place = Place("القورية", country="SY", lat=40.48, lon=34.95)
    (issue,) = (
        i
        for i in check_account(account(place=place), CODEBOOK, None, TODAY)
        if i.code == "place_country"
    )

    assert "swapped" in issue.message.en


def test_a_codebook_without_the_usual_fields_is_checked_too() -> None:
    kept = tuple(f for f in CODEBOOK.fields if f.id in ("killed", "verification", "weapon"))
    small = replace(CODEBOOK, fields=kept)
    held = account(
        killed=people("civilian", 3, 3), verification=Choice("fair"), weapon=Choice("drone")
    )

    found = {i.code for i in check_account(held, small, PUBLISHED, TODAY)}
    assert found == {"civilian_target", "fair_sources"}


words = st.text(alphabet="اب سدن«»AZ09-", max_size=6)
numbers = st.none() | st.integers(-3, 20)
days = st.none() | st.dates(date(2020, 1, 1), date(2024, 12, 31))
degrees = st.none() | st.floats(-400, 400)
some_value = st.one_of(
    st.builds(Choice, st.sampled_from(["attack", "civilian", "fair", "none", "?"])),
    st.builds(DateRange, days, days, st.none() | st.integers(-1, 9), st.none() | words),
    st.builds(
        Place, words, st.none(), st.sampled_from([None, "SY", "??"]), degrees, degrees,
        st.none() | st.integers(0, 9),
    ),
    st.builds(Name, words),
    st.builds(Count, numbers, numbers, numbers, st.sampled_from([None, "civilian", "x"])),
    st.builds(Text, words),
)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from([f.id for f in CODEBOOK.fields]), st.lists(some_value, max_size=3)
    ),
    days,
)
def test_no_account_makes_a_check_fail(
    values: dict[str, list[Value]], published: date | None
) -> None:
    for issue in check_account(account(**values), CODEBOOK, published, TODAY):
        assert issue.message.ar
        assert issue.message.en
