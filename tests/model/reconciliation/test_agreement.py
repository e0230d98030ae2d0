"""What two accounts say in one field, held against one another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.reconciliation.agreement import Agreement, agreement_of, compare, spread
from model.values import Choice, Count, DateRange, Name, Place, Text, Value
from storage.reconciliation.knowledge import shipped_knowledge
from tests.storage.making import default_codebook, unhurried

SAME, DETAIL, DIFFERENT, SILENT = Agreement
KNOWN = shipped_knowledge()
BOOK = default_codebook()
DAY = date(2021, 6, 28)


def day(first: int, last: int | None = None, precision: int | None = 1) -> DateRange:
    end = first if last is None else last
    return DateRange(DAY + timedelta(first), DAY + timedelta(end), precision)


def n(low: int | None, high: int | None = -1, who: str | None = None) -> Count:
    return Count(low, low if high == -1 else high, None, who)


def civ(low: int, high: int | None = -1) -> Count:
    return n(low, high, "civilian")


def mil(low: int, high: int | None = -1) -> Count:
    return n(low, high, "military")


def unk(low: int, high: int | None = -1) -> Count:
    return n(low, high, "unknown")


def names(*given: str) -> list[Value]:
    return [Name(name) for name in given]


def codes(*given: str) -> list[Value]:
    return [Choice(code) for code in given]


OMAR = Place("حقل العمر", "دير الزور", "SY", 35.1, 40.55, 1)
GOVERNORATE = Place("دير الزور", "دير الزور", "SY", 35.2, 40.2, 4)
BAGHDAD = Place("بغداد", "بغداد", "IQ", 33.3, 44.4, 1)

CASES: list[tuple[str, list[Value], list[Value], Agreement]] = [
    ("date", [day(0)], [day(0)], SAME),
    ("date", [day(0)], [day(-2, 3, 2)], DETAIL),
    ("date", [day(0, 2, 2)], [day(1, 3, 2)], DETAIL),
    ("date", [day(0)], [day(1)], DIFFERENT),
    ("date", [day(0)], [DateRange(None, None, None, "أمس")], SILENT),
    ("date", [day(0)], [], SILENT),
    ("place", [OMAR], [Place("حقل العمر")], SAME),
    ("place", [OMAR], [GOVERNORATE], DETAIL),
    ("place", [OMAR], [BAGHDAD], DIFFERENT),
    ("munitions", [n(20)], [n(20)], SAME),
    ("munitions", [n(20)], [n(8)], DIFFERENT),
    ("munitions", [n(20)], [n(8, None)], DETAIL),
    ("munitions", [n(20)], [n(25, None)], DIFFERENT),
    ("munitions", [n(4, 6)], [n(5)], DETAIL),
    ("killed", [unk(4)], [civ(2), unk(2)], DETAIL),
    ("killed", [unk(4)], [civ(2), mil(2)], DETAIL),
    ("killed", [unk(4)], [civ(5)], DIFFERENT),
    ("killed", [civ(2)], [mil(3)], DETAIL),
    ("killed", [civ(2)], [civ(3)], DIFFERENT),
    ("killed", [civ(2)], [civ(2), mil(3)], DETAIL),
    ("killed", [unk(2)], [unk(2), civ(3)], DIFFERENT),
    ("killed", [civ(2), mil(3)], [civ(3), mil(2)], DIFFERENT),
    ("killed", [civ(2), mil(3)], [unk(9)], DIFFERENT),
    ("killed", [unk(0)], [civ(1)], DIFFERENT),
    ("killed", [civ(0)], [mil(4)], DETAIL),
    ("killed", [civ(2), unk(1)], [unk(1), civ(2)], SAME),
    ("initiator", names("قسد"), names("قوات سوريا الديمقراطية"), SAME),
    ("initiator", names("ميليشيا فاطميون"), names("ميليشيات إيرانية"), DETAIL),
    ("initiator", names("مسلحون مجهولون"), names("داعش"), DETAIL),
    ("initiator", names("قسد"), names("داعش"), DIFFERENT),
    ("initiator", names("قسد", "داعش"), names("داعش"), DETAIL),
    ("initiator", names("قسد", "داعش"), names("روسيا", "تركيا"), DIFFERENT),
    ("attribution", names("فرات بوست"), names("شبكة فرات بوست"), SAME),
    ("attribution", names("فرات بوست"), names("نهر ميديا"), DETAIL),
    ("claimed_by", names("قسد"), names("داعش"), DETAIL),
    ("source_scale", codes("national"), codes("regional"), DETAIL),
    ("event_type", codes("armed_clash"), codes("government_regains_territory"), DETAIL),
    ("event_type", codes("air_drone_strike"), codes("suicide_bomb"), DIFFERENT),
    ("event_type", codes("armed_clash"), codes("peaceful_protest"), DIFFERENT),
    ("weapon", codes("shell_unspecified"), codes("mortar"), DETAIL),
    ("weapon", codes("mortar"), codes("tank"), DIFFERENT),
    ("weapon", codes("mortar", "small_arms"), codes("small_arms"), DETAIL),
    ("damage", codes("material"), codes("none"), DIFFERENT),
    ("confidence", codes("low"), codes("high"), DETAIL),
    ("notes", [Text("كذا")], [Text("غير كذا")], DETAIL),
    ("notes", [Text("كذا")], [Text("كَذا")], SAME),
]  # fmt: skip


@pytest.mark.parametrize(("field", "one", "other", "found"), CASES)
def test_how_two_accounts_agree(
    field: str, one: list[Value], other: list[Value], found: Agreement
) -> None:
    comparison = compare(BOOK.field(field), one, other, KNOWN)
    assert comparison.agreement is found
    assert compare(BOOK.field(field), other, one, KNOWN).agreement is found
    assert comparison.reason.ar
    assert comparison.reason.en


@pytest.mark.parametrize(
    ("field", "one", "other", "ar", "en"),
    [
        ("munitions", [n(20)], [n(8)], "20 مقابل 8", "20 against 8"),
        ("killed", [unk(4)], [unk(2)], "المجموع 4 مقابل 2", "In all 4 against 2"),
        ("killed", [civ(2), mil(1)], [civ(3), mil(1)], "مدني: 2 مقابل 3", "civilian: 2 against 3"),
        (
            "initiator",
            names("ميليشيا فاطميون"),
            names("إيران"),
            "«ميليشيا فاطميون» من «إيران»",
            "“ميليشيا فاطميون” belongs to “إيران”",
        ),
    ],
)
def test_the_reason_names_what_differs(
    field: str, one: list[Value], other: list[Value], ar: str, en: str
) -> None:
    reason = compare(BOOK.field(field), one, other, KNOWN).reason
    assert (reason.ar, reason.en) == (ar, en)


def test_days_apart_are_counted_in_words() -> None:
    reasons = [compare(BOOK.field("date"), [day(0)], [day(k)], KNOWN).reason for k in (1, 2, 3, 11)]
    assert [r.ar.split("بينهما ")[1] for r in reasons] == ["يوم واحد", "يومان", "3 أيام", "11 يوماً"]
    assert reasons[1].en.endswith("2 days apart")
    years = compare(BOOK.field("date"), [day(0)], [day(365)], KNOWN).reason
    one, other = years.en.split(": ")[0].split(" against ")
    assert one.split()[:2] == other.split()[:2]
    assert int(other.split()[2]) == int(one.split()[2]) + 1


def test_all_accounts_agree_as_little_as_the_two_that_agree_least() -> None:
    field = BOOK.field("munitions")
    assert agreement_of(field, [[n(20)], [], [n(20)]], KNOWN).agreement is SAME
    assert agreement_of(field, [[n(20)], [n(8)], [n(20)]], KNOWN).agreement is DIFFERENT
    assert agreement_of(field, [[n(20)], []], KNOWN).agreement is SILENT


def test_the_spread_of_a_field() -> None:
    found = spread(BOOK.field("munitions"), [[n(20)], [n(8, None)], []], KNOWN)
    assert found is not None
    assert (found.low, found.high) == (8, None)
    assert found.words.en == "8–20 or more"
    days = spread(BOOK.field("date"), [[day(0)], [day(-2, 3)]], KNOWN)
    assert days is not None
    assert (days.first, days.last) == (DAY - timedelta(2), DAY + timedelta(3))
    spots = spread(BOOK.field("place"), [[OMAR], [BAGHDAD], [GOVERNORATE]], KNOWN)
    assert spots is not None
    assert spots.km == pytest.approx(440, abs=5)
    within = spread(BOOK.field("place"), [[OMAR], [GOVERNORATE]], KNOWN)
    assert within is not None
    assert within.km == 0
    sides = spread(BOOK.field("initiator"), [names("قسد"), names("قوات سوريا الديمقراطية")], KNOWN)
    assert sides is not None
    assert sides.names == ("قسد",)
    assert spread(BOOK.field("killed"), [[], []], KNOWN) is None


whole = st.integers(0, 9)
counts = st.builds(
    lambda low, more, who: Count(low, None if more is None else low + more, None, who),
    whole,
    st.none() | whole,
    st.sampled_from(["civilian", "military", "unknown"]),
)
of_field: dict[str, st.SearchStrategy[Value]] = {
    "date": st.builds(lambda a, b: day(a, a + b), whole, whole),
    "place": st.sampled_from(
        [OMAR, GOVERNORATE, BAGHDAD, Place("الميادين", None, "SY"), Place("موضع"), Place("سوريا")]
    ),
    "munitions": st.builds(
        lambda low, more: Count(low, None if more is None else low + more), whole, st.none() | whole
    ),
    "killed": counts,
    "initiator": st.sampled_from(
        names("قسد", "داعش", "مسلحون", "ميليشيات إيرانية", "فاطميون", "إيران", "فلان", "قاعدة")
    ),
    "attribution": st.sampled_from(names("فرات بوست", "شبكة فرات بوست", "سانا", "مصادر محلية")),
    "weapon": st.sampled_from([Choice(o.code) for o in BOOK.field("weapon").options]),
    "event_type": st.sampled_from([Choice(o.code) for o in BOOK.field("event_type").options]),
    "notes": st.builds(Text, st.sampled_from(["أ", "إ", "ب ت"])),
}


@st.composite
def a_field_said_twice(draw: st.DrawFn) -> tuple[str, list[Value], list[Value]]:
    field = draw(st.sampled_from(sorted(of_field)))
    size = 3 if BOOK.field(field).many else 1

    def key(value: Value) -> object:
        return value.who if isinstance(value, Count) else value

    said = st.lists(of_field[field], max_size=size, unique_by=key)
    return field, draw(said), draw(said)


@unhurried
@given(a_field_said_twice())
def test_agreement_is_symmetric_and_everyone_agrees_with_himself(
    case: tuple[str, list[Value], list[Value]],
) -> None:
    field, one, other = case
    there = compare(BOOK.field(field), one, other, KNOWN).agreement
    assert compare(BOOK.field(field), other, one, KNOWN).agreement is there
    assert (there is SILENT) == (not one or not other)
    if one:
        assert compare(BOOK.field(field), one, list(reversed(one)), KNOWN).agreement is SAME


@unhurried
@given(st.lists(counts, min_size=1, max_size=3, unique_by=lambda c: c.who), whole)
def test_a_toll_agrees_with_all_that_it_may_be(toll: list[Count], more: int) -> None:
    # What an account says, told of nobody's group: the same sum never contradicts it.
    low = sum(c.min or 0 for c in toll)
    high = None if any(c.max is None for c in toll) else sum(c.max or 0 for c in toll)
    vague: list[Value] = [Count(low, high if high is None else high + more, None, "unknown")]
    found = compare(BOOK.field("killed"), list[Value](toll), vague, KNOWN)
    assert found.agreement in (SAME, DETAIL)
