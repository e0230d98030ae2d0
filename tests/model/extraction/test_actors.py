"""Sides: by name, by a state's adjective, unnamed, and what is no side."""

from __future__ import annotations

import pytest

from model.extraction import actors
from model.extraction.facts import Fact
from model.extraction.gazetteer import Gazetteer
from model.extraction.lexicon import Lexicon
from model.extraction.reading import read
from model.values import Name
from storage.shipped_gazetteer import load_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def sides(sentence: str, lexicon: Lexicon, gazetteer: Gazetteer) -> list[Fact]:
    text = f"عنوان الخبر\n\n{sentence}"
    reading = read(text, None, lexicon)
    return list(actors.facts(reading, gazetteer, gazetteer.scan(reading.folded)))


def names(facts: list[Fact]) -> list[str]:
    return [f.value.name for f in facts if isinstance(f.value, Name)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("شنت القوات الخاصة الإسرائيلية عملية.", ["القوات الخاصة الإسرائيلية"]),
        ("أغارت مقاتلات تركية على الجبل.", ["مقاتلات تركية"]),
        ("قصفت قوات النظام السوري البلدة.", ["قوات النظام السوري"]),
        ("هاجم عناصر تنظيم داعش الحاجز.", ["عناصر تنظيم داعش"]),
        ("استهدفوا مواقع للحوثيين وقوات صالح.", ["الحوثيين", "قوات صالح"]),
        ("اتهم الأهالي ميليشيات مدعومة من إيران.", ["ميليشيات مدعومة من إيران"]),
        ('نقطة تابعة لميليشيا "الحرس الثوري الإيراني" هناك.', ["ميليشيا الحرس الثوري الإيراني"]),
        ("أطلق مسلحون مجهولون النار.", ["مسلحون مجهولون"]),
        ("قصفت إسرائيل الميناء.", ["إسرائيل"]),
        ("وقع الهجوم في سوريا والعراق.", []),
        ("قال المتحدث باسم التحالف الدولي.", []),
        ("شنت مقاتلات تابعة للتحالف العربي غارة.", ["مقاتلات تابعة للتحالف العربي"]),
        ("أغارت طائرات يعتقد أنها تابعة للجيش المصري.", ["الجيش المصري"]),
        ("شنت المقاتلات غارة على التل.", ["المقاتلات"]),
        ("ضربوا البلدة بالطائرات.", []),
        ("هاجمت العصابات الحوثية المعسكر.", ["العصابات الحوثية"]),
        ("دخلت القوات الموالية لوزير سابق المدينة.", ["القوات الموالية لوزير سابق"]),
        ("هاجمت ﺍﻟﻤﻘﺎﻭﻣﺔ البلدة.", ["المقاومة"]),
    ],
)
def test_names_as_read(
    sentence: str, expected: list[str], lexicon: Lexicon, gazetteer: Gazetteer
) -> None:
    assert names(sides(sentence, lexicon, gazetteer)) == expected


def test_attributes_say_kind_and_state(lexicon: Lexicon, gazetteer: Gazetteer) -> None:
    facts = sides("اشتبك الجيش اللبناني مع مسلحين قرب البلدة.", lexicon, gazetteer)
    assert dict(facts[0].attributes) == {
        "canonical": "الجيش اللبناني",
        "type": "state_forces",
        "inter": "1",
        "country": "LB",
        "sort": "actor",
    }
    assert facts[1].attributes["sort"] == "group"


def test_spans_quote_the_text(lexicon: Lexicon, gazetteer: Gazetteer) -> None:
    text = "عنوان\n\nوردّت «القوات التركيّة» على مصادر النيران."
    reading = read(text, None, lexicon)
    fact = actors.facts(reading, gazetteer, gazetteer.scan(reading.folded))[0]
    assert text[fact.span.start : fact.span.end] == "القوات التركيّة"
