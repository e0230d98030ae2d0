"""Places: what is found, what is not, and which of several of one name is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.extraction import places
from model.extraction.facts import Fact
from model.extraction.gazetteer import Gazetteer, parse_places
from model.extraction.lexicon import Lexicon
from model.extraction.reading import read
from model.values import Place
from storage.shipped_gazetteer import load_gazetteer

Found = Callable[[str], list[tuple[Place, Fact, str]]]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture
def found(lexicon: Lexicon, gazetteer: Gazetteer) -> Found:
    """The facts of a report's sentence, set under a headline that says nothing."""

    def facts_of(sentence: str) -> list[tuple[Place, Fact, str]]:
        text = f"عنوان الخبر\n\n{sentence}"
        reading = read(text, None, lexicon)
        facts = places.facts(reading, gazetteer, gazetteer.scan(reading.folded))
        return [
            (f.value, f, text[f.span.start : f.span.end])
            for f in facts
            if isinstance(f.value, Place)
        ]

    return facts_of


def test_facility_takes_division_and_country_from_around(found: Found) -> None:
    inner, middle, outer = found("سقطت قذيفة في مخيم الرشاد في بلدة الزربة بريف حلب الجنوبي.")
    assert inner[0] == Place("مخيم الرشاد", "حلب", "SY", None, None, 1)
    assert middle[1].attributes["within"] == str(inner[1].start)
    assert outer[2] == "ريف حلب الجنوبي"
    assert outer[0].precision == 4


def test_name_in_quotation_marks_is_found_with_its_tail(found: Found) -> None:
    place, fact, quote = found("هاجم مسلحون حقل «كونيكو» للغاز فجرا.")[0]
    assert (place.country, place.admin1, place.precision) == ("SY", "دير الزور", 1)
    assert place.lat is not None
    assert abs(place.lat - 35.33) < 0.1
    assert quote == "حقل «كونيكو» للغاز"
    assert fact.rule == "places.known"


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("انفجرت عبوة في طرابلس شمال لبنان أمس.", "LB"),
        ("اندلعت اشتباكات في طرابلس بين كتائب ليبية في غرب ليبيا.", "LY"),
        ("قتل طفل في بلدة دوما بريف دمشق.", "SY"),
        ("أحرق مستوطنون منزلا في قرية دوما في الضفة الغربية.", "PS"),
    ],
)
def test_homonyms_follow_what_stands_around(found: Found, sentence: str, country: str) -> None:
    assert found(sentence)[0][0].country == country


def test_everyday_words_need_a_cue(found: Found) -> None:
    assert found("قال المسؤول إن البيان صدر على عجل من المدينة.") == []
    assert found("وصلت التعزيزات إلى محافظة قم الإيرانية.")[0][0].country == "IR"


@pytest.mark.parametrize(
    ("sentence", "name", "country"),
    [
        ("قتل شرطي في الموصل فجرا.", "الموصل", "IQ"),
        ("قتل شرطي في الرمادي فجرا.", "الرمادي", "IQ"),
        ("وقع هجوم بقندهار مساء.", "قندهار", "AF"),
        ("أصيب حارس في تكريت ليلا.", "تكريت", "IQ"),
    ],
)
def test_large_town_is_meant_with_no_country_named(
    found: Found, sentence: str, name: str, country: str
) -> None:
    assert [(p.name, p.country) for p, _, _ in found(sentence)] == [(name, country)]


def test_unknown_town_is_known_by_its_distance(found: Found) -> None:
    (town, *_) = found("قتل حارس في باتانغولا (300 كلم شمال بانغي) أمس.")
    assert (town[0].name, town[0].lat) == ("باتانغولا", None)
    assert [p.name for p, _, _ in found("قتل حارس في هجوم (300 كلم شمال بانغي) أمس.")] == ["بانغي"]


def test_the_camp_is_no_town(found: Found) -> None:
    assert [p.name for p, _, _ in found("هاجم مسلحون سوق المعسكر في زالنجي.")] == ["زالنجي"]


def test_a_village_that_is_only_spoken_of_has_no_name(found: Found) -> None:
    assert found("هجوم على قرية نسب إلى الجماعة.") == []


def test_everyday_words_of_towns_count_after_in(found: Found) -> None:
    assert found("أشاد الوزير باتفاق القائم بالأعمال في سوريا والعراق.")[0][0].name == "سوريا"
    assert found("قتل حارسان في القائم غرب العراق.")[0][0].name == "القائم"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("على قرية تل السنديان أمس", "تل السنديان"),
        ("في بلدة كفر المرجان ليلا", "كفر المرجان"),
        ("في منطقة الطويلعة الشرقية", "منطقة الطويلعة الشرقية"),
        ("في منطقة (زرغوني) صباحا", "منطقة زرغوني"),
        ("في منطقة ليمي، وانسحبوا", "منطقة ليمي"),
        ("في منطقة قنيفة، وانسحبوا", "منطقة قنيفة"),
        ("عند مفرق القصر مساء", "مفرق القصر"),
        ("على قرى الرمانية وما حولها", "الرمانية"),
        ("في مزرعة السنديان مساء", "مزرعة السنديان"),
        ("على جبل الريحانة فجرا", "جبل الريحانة"),
    ],
)
def test_unknown_name_after_a_cue_is_read_whole(found: Found, words: str, name: str) -> None:
    place = found(f"سقطت قذائف {words}.")[0][0]
    assert (place.name, place.lat) == (name, None)


@pytest.mark.parametrize(
    "words",
    [
        "في منطقة جبلية", "في منطقة نزاع", "في منطقة معزولة",
        "في مدينة جديدة", "في مخيم للنازحين", "في مصنع أدوية",
        "على قرى حدودية",
    ],
)  # fmt: skip
def test_adjective_after_a_cue_is_no_name(found: Found, words: str) -> None:
    assert found(f"سقطت قذائف {words} مساء.") == []


def test_street_named_after_a_city_lies_not_there(found: Found) -> None:
    place = found("انفجرت عبوة في شارع بغداد بمدينة حلب.")[0][0]
    assert (place.name, place.admin1, place.lat) == ("شارع بغداد", "حلب", None)


def test_distance_ties_a_place_to_the_town_it_is_told_by(found: Found) -> None:
    inner, outer = found("اندلعت مواجهات في بلدة الصفوانية، 35 كلم غرب الرمادي.")
    assert (inner[0].admin1, inner[0].country) == ("الأنبار", "IQ")
    assert "within" in outer[1].attributes


def test_titles_states_and_datelines_are_no_places(found: Found) -> None:
    assert found("قال محافظ نينوى إن الوضع هادئ.") == []
    assert found("قصفت إسرائيل مواقع عسكرية.") == []
    assert found("بيروت - قتل شخصان.") == []


def test_quarter_of_another_city_gets_no_coordinates(found: Found) -> None:
    place = found("سقطت قذائف على حي الروضة بمدينة تعز.")[0][0]
    assert (place.name, place.admin1, place.lat) == ("حي الروضة", "تعز", None)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("على الحدود السورية - العراقية", "الحدود السورية - العراقية"),
        ("على الحدود بين السودان وتشاد", "الحدود بين السودان وتشاد"),
        ("قرب الحدود مع الأردن", "الحدود مع الأردن"),
    ],
)
def test_borders(found: Found, words: str, name: str) -> None:
    place, fact, _ = found(f"استهدفت طائرة رتلا {words} ليلا.")[0]
    assert (place.name, place.precision, fact.attributes["sort"]) == (name, 5, "border")


def test_state_by_its_adjective_and_side_of_the_country(found: Found) -> None:
    struck, launch = found("سقط صاروخ داخل الأراضي التركية أطلق من الأراضي السورية.")
    assert (struck[0].name, launch[0].name) == ("تركيا", "سوريا")
    assert launch[1].attributes["preposition"] == "from"
    assert found("استولوا على أراضي الدولة السورية.") == []
    _, side = found("وقع الانفجار في مدينة بعقوبة شرق البلاد.")
    assert (side[0].name, side[0].country, side[2]) == ("شرق العراق", "IQ", "شرق البلاد")
    assert found("وقع الانفجار شرق البلاد.") == []


def test_namesake_in_a_state_that_nothing_speaks_of_is_not_meant(found: Found) -> None:
    place = found("هاجم مسلحون قرية بيتا قرب مدينة مايدوغوري في نيجيريا.")[0][0]
    assert (place.name, place.country, place.lat) == ("بيتا", "NG", None)
    village = found("أصيب شبان فلسطينيون في بلدة بيتا جنوب نابلس، وقالت نيجيريا إنها قلقة.")[0][0]
    assert (village.country, village.lat is None) == ("PS", False)


def test_preposition_and_distance(found: Found) -> None:
    launch, struck = found("أطلقت صواريخ من مدينة الميادين باتجاه بلدة هجين.")
    assert (launch[1].attributes["preposition"], struck[1].attributes["preposition"]) == (
        "from",
        "to",
    )
    plain = found("وقع الانفجار شمال تدمر.")[0][0]
    moved = found("وقع الانفجار على بعد 20 كم شمال تدمر.")[0][0]
    assert moved.lat is not None
    assert plain.lat is not None
    assert moved.lat - plain.lat == pytest.approx(0.18, abs=0.01)
    assert moved.precision == 2


def test_points_lie_on_earth(gazetteer: Gazetteer) -> None:
    assert all(s.lat is None or -90 <= s.lat <= 90 for s in gazetteer.spots)


def test_broken_line_is_named() -> None:
    with pytest.raises(ValueError, match=r"sites\.tsv, line 2"):
        parse_places("# words\nاسم\tآخر", "sites.tsv")
