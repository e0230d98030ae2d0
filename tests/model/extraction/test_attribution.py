"""Whom a text quotes, directly, at second hand, and by what came before."""

from __future__ import annotations

import pytest

from model.extraction import attribution
from model.extraction.facts import Fact
from model.extraction.lexicon import Lexicon
from model.extraction.reading import read
from model.values import Name


def sources(body: str, lexicon: Lexicon) -> list[Fact]:
    return list(attribution.facts(read(f"عنوان الخبر\n\n{body}", None, lexicon)))


def names(facts: list[Fact]) -> list[str]:
    return [f.value.name for f in facts if isinstance(f.value, Name)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("أفاد المرصد السوري لحقوق الإنسان بمقتل شخصين.", ["المرصد السوري لحقوق الإنسان"]),
        ('قال موقع "صدى النهر" إن قذيفة سقطت.', ["صدى النهر"]),
        ("قتل شرطي حسبما ذكر مصدر طبي.", ["مصدر طبي"]),
        ("نقلت وكالة رويترز عن مسؤول عراقي أن الهجوم فشل.", ["وكالة رويترز", "مسؤول عراقي"]),
        ("قال المتحدث باسم البنتاغون، سامي حداد، إن الضربة دقيقة.", ["سامي حداد"]),
        ("وفق شهود عيان، احترق منزل.", ["شهود عيان"]),
        ("رويترز: مقتل جنديين في كمين.", ["رويترز"]),
        ("قتل شخصان، بحسب «غرفة طوارئ النهر».", ["غرفة طوارئ النهر"]),
        ("قتل شخصان، وفق ما أفادت به «لجنة الحي الشمالي».", ["لجنة الحي الشمالي"]),
        ("وأفادت «رابطة أهل الوادي» بأن الحي هادئ.", ["رابطة أهل الوادي"]),
        ("وقال: «هربنا إلى المدرسة»، ثم سكت.", []),
        ("وأكد «صحة الخبر المتداول».", []),
        ("تحليق لطيران تابع للتحالف الدولي في الأجواء.", []),
        ("دخلت قوات الأمن الحي وانسحبت.", []),
        ("قال نائب رئيس مجلس المدينة خالد النهري إن الجسر أغلق.", ["خالد النهري"]),
        ("وأكد قائد الشرطة العميد سامر الحقلي أن الطريق آمن.", ["سامر الحقلي"]),
        ("وأوضح مدير مستشفى الوادي أن المصابين خرجوا.", ["مدير مستشفى الوادي"]),
        ("قال مصدر في شرطة الوادي إن الطريق آمن.", ["مصدر في شرطة الوادي"]),
        ("وأفادت مصادر أمنية وعشائرية بأن الطريق آمن.", ["مصادر أمنية وعشائرية"]),
        ("وقالت هيئة إنقاذ الوادي في بيان إن الجسر انهار.", ["هيئة إنقاذ الوادي"]),
        ("وأعلنت فرقة حماة الوادي عن انسحابها.", ["فرقة حماة الوادي"]),
        ("وأكد صحة الخبر قبل أن ينصرف.", []),
        ("كان مصدر في شرطة الوادي صرح أمس بأن الطريق آمن.", ["مصدر في شرطة الوادي"]),
        ("وقال مصدر طبي لوكالة رويترز إن الطريق آمن.", ["مصدر طبي", "وكالة رويترز"]),
        ("وقالت مصادر محلية في الوادي لـ«النهر» إن الطريق آمن.", ["مصادر محلية في الوادي"]),
        ("وأضاف: هاجم المسلحون منزل خالد النهري.", []),
        ("وقالت ﻣﺼﺎﺩﺭ محلية إن الطريق آمن.", ["مصادر محلية"]),
    ],
)
def test_sources_of_a_sentence(body: str, expected: list[str], lexicon: Lexicon) -> None:
    assert names(sources(body, lexicon)) == expected


def test_the_source_is_carried_on(lexicon: Lexicon) -> None:
    facts = sources(
        "قالت شبكة فرات بوست إن القصف بدأ ليلا.\n"
        "وأضافت أن الأهالي نزحوا.\n"
        "وسقطت قذيفة أخرى، بحسب الشبكة.\n"
        "وأكد مصدر أمني وقوع إصابات.",
        lexicon,
    )
    assert names(facts) == ["شبكة فرات بوست"] * 3 + ["مصدر أمني"]
    assert [f.attributes.get("carried", "") for f in facts] == ["", "1", "1", ""]
    assert int(facts[0].attributes["last"]) - int(facts[0].attributes["first"]) == 2


def test_a_person_is_known_by_the_surname_later(lexicon: Lexicon) -> None:
    facts = sources(
        "أوضح الناطق باسم الوزارة، العميد سامي حداد، أن التحقيق بدأ.\nوقال حداد إن النتائج قريبة.",
        lexicon,
    )
    assert names(facts) == ["سامي حداد", "سامي حداد"]


def test_a_common_noun_means_the_source_of_its_kind(lexicon: Lexicon) -> None:
    facts = sources(
        "قال المرصد السوري إن القصف بدأ ليلا.\nوأكد مصدر أمني وقوع إصابات.\n"
        "وأفاد المرصد بأن الأهالي نزحوا.\nوذكر المركز الإعلامي للوادي أن الجسر أغلق.\n"
        "وأوضح المصدر أن الطريق آمن.",
        lexicon,
    )
    assert names(facts) == [
        "المرصد السوري",
        "مصدر أمني",
        "المرصد السوري",
        "المركز الإعلامي للوادي",
        "مصدر أمني",
    ]


def test_a_verb_goes_on_with_the_source_it_agrees_with(lexicon: Lexicon) -> None:
    facts = sources(
        "قال خالد النهري إن القصف بدأ.\nوقالت مصادر محلية إن الجسر أغلق.\nوأضاف أن الأهالي نزحوا.",
        lexicon,
    )
    assert names(facts) == ["خالد النهري", "مصادر محلية", "خالد النهري"]
