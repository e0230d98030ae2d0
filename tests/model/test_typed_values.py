"""What is shown can be typed, and what is typed is read in its usual forms."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.day_precision import precision_of
from model.extraction.lexicon import Lexicon
from model.typed_values import Unreadable, read_typed, show, show_shortest
from model.typed_values.country_names import COUNTRIES
from model.values import Choice, Count, DateRange, Name, Place, Text, Value
from storage.shipped import load_lexicon
from storage.shipped_codebook import load_codebook

CODEBOOK = load_codebook()
PUBLISHED = date(2022, 1, 6)
languages = st.sampled_from(["ar", "en"])
digits = st.sampled_from(["latin", "arabic"])


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


def read(field: str, text: str, published: date | None = PUBLISHED) -> Value:
    return read_typed(text, CODEBOOK.field(field), "ar", published)


def day(start: str, end: str | None = None) -> DateRange:
    first, last = date.fromisoformat(start), date.fromisoformat(end or start)
    return DateRange(first, last, precision_of(first, last))


DATES = {
    "2022-01-05": day("2022-01-05"),
    "5/1/2022": day("2022-01-05"),
    "5.1.2022": day("2022-01-05"),
    "5-1-2022": day("2022-01-05"),
    "2022/1/5": day("2022-01-05"),
    "٥/١/٢٠٢٢": day("2022-01-05"),
    "5 كانون الثاني 2022": day("2022-01-05"),
    "5 يناير 2022": day("2022-01-05"),
    "5 جانفي 2022": day("2022-01-05"),
    "5 كانون الثاني/يناير 2022": day("2022-01-05"),
    "5 يناير (كانون الثاني) 2022": day("2022-01-05"),
    "يوم الأربعاء، 5 كانون الثاني 2022": day("2022-01-05"),
    "الأربعاء 5 يناير": day("2022-01-05"),
    "5 January 2022": day("2022-01-05"),
    "Jan 5, 2022": day("2022-01-05"),
    "Wednesday, 5 Jan 2022": day("2022-01-05"),
    "5 يناير": day("2022-01-05"),
    "7 كانون الأول": day("2021-12-07"),
    "3–5 آذار 2022": day("2022-03-03", "2022-03-05"),
    "3 إلى 5 آذار 2022": day("2022-03-03", "2022-03-05"),
    "من 28 شباط إلى 2 آذار 2021": day("2021-02-28", "2021-03-02"),
    "3 to 5 March 2022": day("2022-03-03", "2022-03-05"),
    "2022-01-03 – 2022-01-05": day("2022-01-03", "2022-01-05"),
    "2021-2022": day("2021-01-01", "2022-12-31"),
    "2022-01": day("2022-01-01", "2022-01-31"),
    "كانون الثاني 2022": day("2022-01-01", "2022-01-31"),
    "شهر شباط 2024": day("2024-02-01", "2024-02-29"),
    "2022": day("2022-01-01", "2022-12-31"),
    "عام 2021": day("2021-01-01", "2021-12-31"),
    "أمس": day("2022-01-05"),
    "أول أمس": day("2022-01-04"),
    "أمس الأربعاء": day("2022-01-05"),
    "اليوم": day("2022-01-06"),
    "الخميس": day("2022-01-06"),
    "الجمعة الماضي": day("2021-12-31"),
    "yesterday": day("2022-01-05"),
}


@pytest.mark.parametrize("typed", DATES)
def test_dates_are_read(typed: str) -> None:
    assert read("date", typed) == DATES[typed]


@pytest.mark.parametrize("typed", ["أمس", "الأربعاء", "5 يناير", "yesterday", "3–5 آذار"])
def test_a_relative_date_without_publication_is_unresolved(typed: str) -> None:
    assert read("date", typed, None) == DateRange(None, None, None, typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/4/2022", "has no day 31"),
        ("29 شباط 2022", "has no day 29"),
        ("1/25/2022", "no month 25"),
        ("الخميس 5 كانون الثاني 2022", "is a Wednesday, not a Thursday"),
        ("قبل الفجر", "no date that can be read"),
        ("   ", "Nothing is typed"),
    ],
)
def test_a_date_that_is_none_is_refused_with_a_sentence(typed: str, said: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read("date", typed)

    assert said in caught.value.words.en
    assert caught.value.words.ar


COUNTS = {
    "4": Count(4, 4),
    "٤": Count(4, 4),
    "4-6": Count(4, 6),
    "4–6": Count(4, 6),
    "4 إلى 6": Count(4, 6),
    "بين 4 و6": Count(4, 6),
    "between 4 and 6": Count(4, 6),
    "4+": Count(4, None),
    "≥4": Count(4, None),
    ">= 4": Count(4, None),
    "4 على الأقل": Count(4, None),
    "أكثر من 4": Count(4, None),
    "at least 4": Count(4, None),
    "~4": Count(4, 4),
    "نحو 4": Count(4, 4),
    "≤6": Count(None, 6),
    "6 على الأكثر": Count(None, 6),
    "4–6، والأرجح 5": Count(4, 6, 5),
    "4-6 best 5": Count(4, 6, 5),
    "1,200": Count(1200, 1200),
    "صفر": Count(0, 0),
}


@pytest.mark.parametrize("typed", COUNTS)
def test_counts_are_read(typed: str) -> None:
    assert read("munitions", typed) == COUNTS[typed]


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("4 مدني", "civilian"), ("4 مدنيين", "civilian"), ("4 civilians", "civilian"),
        ("4 م", "civilian"), ("4c", "civilian"), ("مدني 4", "civilian"), ("4 جنود", "military"),
        ("4 ع", "military"), ("4 m", "military"), ("4 fighters", "military"),
        ("4 غير محدد", "unknown"), ("4 أشخاص", "unknown"), ("4 u", "unknown"), ("4", "unknown"),
    ],
)  # fmt: skip
def test_the_group_is_read_from_a_word_or_a_letter(typed: str, who: str) -> None:
    assert read("killed", typed) == Count(4, 4, None, who)


@pytest.mark.parametrize("typed", ["كثيرون", "4 5", "-", "4 مدني و3 عسكري"])
def test_a_count_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="no number"):
        read("killed", typed)


PLACES = {
    "القورية": Place("القورية"),
    "القورية، دير الزور": Place("القورية", "دير الزور"),
    "القورية, دير الزور, سوريا": Place("القورية", "دير الزور", "SY"),
    "القورية، سورية": Place("القورية", "سورية"),
    "Raqqa, Syria": Place("Raqqa", None, "SY"),
    "Raqqa, sy": Place("Raqqa", None, "SY"),
    "حقل العمر، 35.1، 40.5": Place("حقل العمر", lat=35.1, lon=40.5),
    "حقل العمر (35.1 40.5)": Place("حقل العمر", lat=35.1, lon=40.5),
    "٣٥٫١، ٤٠٫٥ حقل العمر": Place("حقل العمر", lat=35.1, lon=40.5),
    "X 35.95°N, 39.01°E": Place("X", lat=35.95, lon=39.01),
    "X 1.5 S 43.6 E": Place("X", lat=-1.5, lon=43.6),
    "X 35°06'12\"N 40°25'30\"E": Place("X", lat=35.103333, lon=40.425),
    "X 35°06′12″N, 40°25′30″E": Place("X", lat=35.103333, lon=40.425),
    "X 35 06 12 N 40 25 30 E": Place("X", lat=35.103333, lon=40.425),
    "X 35°06'12\" ش 40°25'30\" ق": Place("X", lat=35.103333, lon=40.425),
    "القورية، الدقة 2": Place("القورية", precision=2),
    "Raqqa, precision 1": Place("Raqqa", precision=1),
    "حي 7": Place("حي 7"),
}


@pytest.mark.parametrize("typed", PLACES)
def test_places_are_read(typed: str) -> None:
    assert read("place", typed) == PLACES[typed]


@pytest.mark.parametrize(
    ("typed", "said"), [("35.1, 40.5", "name is missing"), ("x 95.1, 40.5", "on Earth")]
)
def test_a_place_that_is_none_is_refused(typed: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read("place", typed)


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("weapon", "mortar", "mortar"), ("weapon", "هاون", "mortar"), ("weapon", "هاو", "mortar"),
        ("weapon", "مسيرة", "drone"), ("event_type", "Armed clash", "armed_clash"),
        ("event_type", "armed clash", "armed_clash"), ("event_type", "انتحاري", "suicide_bomb"),
        ("verification", "WEAK", "weak"),
    ],
)  # fmt: skip
def test_choices_are_read(field: str, typed: str, code: str) -> None:
    assert read(field, typed) == Choice(code)


def test_a_choice_that_could_be_several_names_them() -> None:
    with pytest.raises(Unreadable) as caught:
        read("weapon", "صاروخ")

    assert "صاروخ موجَّه" in caught.value.words.ar
    assert "صاروخ غير موجَّه" in caught.value.words.ar


def test_a_choice_that_is_misspelt_is_suggested() -> None:
    with pytest.raises(Unreadable, match="Mortar"):
        read("weapon", "mortr")


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("killed", "أربعة مدنيين", Count(4, 4, None, "civilian")),
        ("killed", "مقتل جنديين", Count(2, 2, None, "military")),
        ("munitions", "بأربع قذائف", Count(4, 4)),
        ("munitions", "صاروخين", Count(2, 2)),
        ("date", "الشهر الماضي", day("2021-12-01", "2021-12-31")),
        ("date", "فجر أمس الأربعاء", day("2022-01-05")),
        ("weapon", "قذائف هاون", Choice("mortar")),
        ("damage", "ألحق أضراراً مادية", Choice("material")),
    ],
)
def test_with_a_lexicon_words_are_read_as_in_an_article(
    lexicon: Lexicon, field: str, typed: str, value: Value
) -> None:
    assert read_typed(typed, CODEBOOK.field(field), "ar", PUBLISHED, lexicon) == value


@pytest.mark.parametrize(
    ("field", "typed"),
    [("killed", "4 مدني و3 عسكري"), ("date", "أول الأمر"), ("date", "بين الفجر والضحى")],
)
def test_with_a_lexicon_what_is_not_one_value_is_refused(
    lexicon: Lexicon, field: str, typed: str
) -> None:
    with pytest.raises(Unreadable):
        read_typed(typed, CODEBOOK.field(field), "ar", PUBLISHED, lexicon)


def test_dates_are_shown_in_both_languages() -> None:
    field, value = CODEBOOK.field("date"), day("2022-01-05")

    assert show(value, field, "ar") == ("الأربعاء 5 كانون الثاني 2022 (\u20662022-01-05\u2069)")
    assert show(value, field, "ar", digits="arabic", brief=True) == "الأربعاء ٥ كانون الثاني ٢٠٢٢"
    assert show(value, field, "en", brief=True) == "Wednesday 5 January 2022"
    assert show(day("2022-03-03", "2022-03-05"), field, "ar", brief=True) == "3–5 آذار 2022"
    assert show(day("2022-03-01", "2022-03-31"), field, "en", brief=True) == "March 2022"
    assert show(day("2022-01-01", "2022-12-31"), field, "en") == "2022"
    unresolved = DateRange(None, None, None, "الاثنين")
    assert show(unresolved, field, "ar") == "الاثنين (لم يُعرف يومه بعد)"


def test_nobody_is_shown_without_a_group_and_read_as_before() -> None:
    field, nobody = CODEBOOK.field("killed"), Count(0, 0, None, "unknown")
    for language in ("ar", "en"):
        assert show(nobody, field, language) == "0"
        assert read_typed("0", field, language, None) == nobody
    assert show(Count(0, 0, None, "civilian"), field, "en") == "0 civilian"


def test_dates_among_those_of_other_years_are_shown_with_theirs() -> None:
    field = CODEBOOK.field("date")

    def shown(value: DateRange, language: str) -> tuple[str, str]:
        return (
            show_shortest(value, field, language),
            show_shortest(value, field, language, year=True),
        )

    assert shown(day("2022-01-05"), "ar") == ("5 كانون الثاني", "5 كانون الثاني 2022")
    assert shown(day("2022-08-03", "2022-08-09"), "en") == ("3–9 August", "3–9 August 2022")
    over = shown(day("2021-12-26", "2022-01-01"), "en")
    assert over == ("26 December – 1 January", "26 December 2021 – 1 January 2022")


def test_counts_and_places_are_shown_in_both_languages() -> None:
    killed, place = CODEBOOK.field("killed"), CODEBOOK.field("place")

    assert show(Count(4, None, None, "civilian"), killed, "ar") == "4 مدني على الأقل"
    assert show(Count(4, None, None, "civilian"), killed, "en") == "at least 4 civilian"
    assert show(Count(4, 6, 5, "military"), killed, "ar") == "4–6 عسكري، والأرجح 5"
    there = Place("القورية", "دير الزور", "SY", 34.95, 40.48, 1)
    assert show(there, place, "ar") == (
        "القورية، دير الزور، سوريا (\u206634.95, 40.48\u2069)، الدقة 1"
    )
    assert show(there, place, "ar", brief=True) == "القورية، دير الزور"
    assert show(Choice("gone"), CODEBOOK.field("weapon"), "ar") == "gone"


some_day = st.dates(date(1990, 1, 1), date(2090, 1, 1))
ranges = st.tuples(some_day, st.integers(0, 800)).map(lambda t: (t[0], t[0] + timedelta(days=t[1])))
dates = st.tuples(ranges, st.integers(1, 5) | st.none()).map(
    lambda t: DateRange(*t[0], t[1] or precision_of(*t[0]))
)
small = st.integers(0, 5000)
bounds = st.one_of(
    small.map(lambda n: (n, n)), st.tuples(small, small), st.tuples(small, st.none()),
    st.tuples(st.none(), small),
)  # fmt: skip
words = st.lists(
    st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=2, max_size=8), min_size=1, max_size=3
).map(lambda parts: "".join(("ال", " ال".join(parts))))
degrees = st.integers(-89_999_999, 89_999_999).map(lambda n: n / 1_000_000)
points = st.none() | st.tuples(degrees, degrees)
country_names = {n for c in COUNTRIES.values() for n in (c.ar, c.en)}


@given(dates, languages, digits)
def test_a_date_shown_is_read_again(value: DateRange, language: str, digits: str) -> None:
    field = CODEBOOK.field("date")
    shown = show(value, field, language, digits="arabic" if digits == "arabic" else "latin")
    assert read_typed(shown, field, language, None) == value


@given(bounds, st.none() | small, st.sampled_from(["civilian", "military", "unknown"]), languages)
def test_a_count_shown_is_read_again(
    held: tuple[int | None, int | None], best: int | None, who: str, language: str
) -> None:
    field, value = CODEBOOK.field("killed"), Count(*held, best, who)
    assert read_typed(show(value, field, language), field, language, None) == value

    plain, value = CODEBOOK.field("munitions"), Count(*held, best)
    assert read_typed(show(value, plain, language), plain, language, None) == value


@given(
    words, st.none() | words, st.none() | st.sampled_from(sorted(COUNTRIES)), points,
    st.none() | st.integers(1, 7), languages,
)  # fmt: skip
def test_a_place_shown_is_read_again(
    name: str,
    admin1: str | None,
    country: str | None,
    point: tuple[float, float] | None,
    precision: int | None,
    language: str,
) -> None:
    lat, lon = point or (None, None)
    value = Place(name, admin1, country, lat, lon, precision)
    field = CODEBOOK.field("place")
    assert read_typed(show(value, field, language), field, language, None) == value


@given(words, languages)
def test_names_and_texts_shown_are_read_again(text: str, language: str) -> None:
    for field_id, value in (("initiator", Name(text)), ("notes", Text(f"{text}\n{text}"))):
        field = CODEBOOK.field(field_id)
        assert read_typed(show(value, field, language), field, language, None) == value


def test_every_option_shown_is_read_again() -> None:
    for field in CODEBOOK.fields:
        for option in field.options if field.kind == "choice" else ():
            for language in ("ar", "en"):
                shown = show(Choice(option.code), field, language)
                assert read_typed(shown, field, language, None) == Choice(option.code)


@given(
    st.text(alphabet="0123456789٤٥ -–/.,،:~+≥<°'\"()NESWwأبمسلدثن٪", max_size=24),
    st.sampled_from([f.id for f in CODEBOOK.fields]),
    languages,
)
def test_whatever_is_typed_is_read_or_refused(text: str, field_id: str, language: str) -> None:
    with suppress(Unreadable):
        read_typed(text, CODEBOOK.field(field_id), language, PUBLISHED)
