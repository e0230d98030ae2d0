"""Dates as Arabic news writes them, each case a row of ``cases/dates.tsv``."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.day_precision import precision_of
from model.extraction import dates
from model.extraction.dates.arithmetic import week_of, without_year
from model.extraction.dates.expressions import FORMS
from model.extraction.dates.items import CORE
from model.extraction.facts import Fact
from model.extraction.lexicon import Lexicon
from model.extraction.reading import read
from model.values import DateRange
from storage.shipped import load_extractor

TODAY = date(2026, 11, 21)
CASES = Path(__file__).parent / "cases" / "dates.tsv"
OTHERS = sorted(({c for _, form in FORMS for c in form if c.isalpha()} | set("zqV&/-(),.")) - CORE)


def rows() -> list[tuple[str, str, str]]:
    lines = [r for r in CASES.read_text(encoding="utf-8").splitlines() if r and r[0] != "#"]
    return [(c[0], c[1], c[2].strip()) for c in (f"{r}\t".split("\t") for r in lines[1:])]


def found(sentence: str, published: str, lexicon: Lexicon) -> tuple[str, tuple[Fact, ...]]:
    text = f"عنوان الخبر\n\n{sentence}."
    day = None if published == "-" else date.fromisoformat(published)
    return text, dates.facts(read(text, day, lexicon), TODAY)


def shown(fact: Fact) -> str:
    value = fact.value
    assert isinstance(value, DateRange)
    if value.unresolved is not None:
        return f"?{value.unresolved}"
    doubt = f" {fact.rule} {fact.attributes['otherwise']}" if "otherwise" in fact.attributes else ""
    return f"{value.start}..{value.end} {value.precision}{doubt.replace(' dates.', ' ')}"


@pytest.mark.parametrize(("sentence", "published", "expected"), rows())
def test_dates(sentence: str, published: str, expected: str, lexicon: Lexicon) -> None:
    text, facts = found(sentence, published, lexicon)
    assert " | ".join(shown(f) for f in facts) == expected
    for fact in facts:
        assert not text[fact.span.start : fact.span.end].startswith(" ")


def test_the_page_s_own_day_in_figures_dates_no_act(lexicon: Lexicon) -> None:
    _, facts = found("date 2025-10-03 شن الجيش غارات أمس الخميس", "2025-10-03", lexicon)
    assert [f.value.start for f in facts if isinstance(f.value, DateRange)] == [date(2025, 10, 2)]
    assert len(found("قصف الجيش المدينة في 2025-10-03", "2025-10-03", lexicon)[1]) == 1
    assert len(found("2025-10-01 قصف الجيش المدينة", "2025-10-03", lexicon)[1]) == 1


def test_attributes_tell_part_relation_and_future(lexicon: Lexicon) -> None:
    _, facts = found("منذ صباح أمس حتى الأحد المقبل", "2022-01-05", lexicon)
    assert dict(facts[0].attributes) == {
        "form": "yesterday",
        "part": "morning",
        "relation": "since",
    }
    assert dict(facts[1].attributes) == {"form": "weekday", "relation": "until", "future": "1"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("عنوان الخبر\n\n2022.10.23 | 06:52 دمشق\n\nسقطت قذيفة.", date(2022, 10, 23)),
        ("عنوان\n\nعمّان 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م\nسقطت قذيفة.", date(2015, 8, 11)),
        ("عنوان\n\nسقطت قذيفة اليوم الأربعاء 5 كانون الثاني/يناير على بلدة.", date(2022, 1, 5)),
        ("عنوان\n\nسقطت قذيفة في 5 يناير 2022 على بلدة وأصابت منزلا في طرفها.", None),
        ("عنوان\n\nعمّان 5 يناير 2022 (وكالة) - سقطت قذيفة على بلدة في الريف.", date(2022, 1, 5)),
        ("عنوان\n\nسقطت قذيفة اليوم.", None),
    ],
)
def test_dateline(text: str, day: date | None, lexicon: Lexicon) -> None:
    assert dates.dateline(read(text, None, lexicon), TODAY) == day


def test_dateline_resolves_the_other_dates(lexicon: Lexicon) -> None:
    text = "عنوان\n\n2022.10.23 | 06:52 دمشق\n\nسقطت قذيفة مساء السبت على بلدة في الريف الشرقي."
    facts = dates.facts(read(text, None, lexicon), TODAY)
    assert [shown(f) for f in facts] == ["2022-10-22..2022-10-22 1"]


def test_a_proposal_says_that_the_weekday_disagrees_and_gives_the_other_day() -> None:
    extractor = load_extractor()
    text = "قصف على بلدة\n\nقصفت طائرات حربية بلدة الطيبة أمس الأحد، وأصيب ثلاثة مدنيين بجروح."
    (account,) = extractor.propose(text, date(2022, 10, 5))
    named, otherwise = account.fields["date"]
    assert named.value == DateRange(date(2022, 10, 2), date(2022, 10, 2), 1)
    assert otherwise.value == DateRange(date(2022, 10, 4), date(2022, 10, 4), 1)
    assert (named.rule, otherwise.rule) == ("dates.weekday_disagrees", "dates.otherwise")
    assert 0.95 > named.confidence > 0.5 > otherwise.confidence
    (agreeing,) = extractor.propose(text, date(2022, 10, 3))[0].fields["date"]
    assert agreeing.rule == "dates.yesterday"
    assert agreeing.confidence > named.confidence


def test_a_dateline_in_the_text_beats_the_day_of_the_page(lexicon: Lexicon) -> None:
    text = (
        "عنوان\n\nعمّان 5 يناير 2022 (وكالة) - سقطت قذيفة على بلدة في الريف الشرقي أمس، "
        "وقال شهود إنها أصابت منزلا في طرفها."
    )
    facts = dates.facts(read(text, date(2022, 1, 7), lexicon), TODAY)
    assert shown(facts[-1]) == "2022-01-04..2022-01-04 1 page_disagrees 2022-01-06"


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_weeks_run_from_sunday_to_saturday(day: date) -> None:
    start, end = week_of(day)
    assert start <= day <= end
    assert (start.weekday(), end.weekday()) == (6, 5)
    assert precision_of(start, end) == 3


@given(st.dates(date(1990, 1, 1), date(2026, 11, 21)))
def test_a_weekday_finds_the_latest_year_it_fits(day: date) -> None:
    found_day = without_year(day.month, day.day, day.weekday(), None, TODAY)
    if found_day is not None:
        assert day <= found_day <= TODAY or (TODAY - day).days > 11 * 365
        assert (found_day.month, found_day.day, found_day.weekday()) == (
            day.month,
            day.day,
            day.weekday(),
        )


@given(st.text(st.sampled_from(OTHERS), max_size=12))
def test_each_date_has_a_core_letter(letters: str) -> None:
    assert not any(re.search(form, letters) for _, form in FORMS)
