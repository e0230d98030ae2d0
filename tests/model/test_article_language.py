"""The language of an article is told by what it is written with."""

from __future__ import annotations

from datetime import date

import pytest

from model.article_language import Language, language_of
from model.extraction.page import page_zones
from model.extraction.zones import Zone
from storage.shipped import load_extractor

TEXTS = {
    Language.ARABIC: "قُتل ثلاثة مدنيين أمس الأحد في قصف مدفعي على بلدة الزهراء.",
    Language.PERSIAN: "حمله هوایی به انباری در شرق شهر\n\nسه غیرنظامی روز یکشنبه ۱۴ دی"
    " در حمله هوایی به یک انبار کشته شدند. به گزارش خبرگزاری محلی، دو نفر نیز زخمی شدند.",
    Language.URDU: "شہر کے مشرق میں گودام پر فضائی حملہ\n\nاتوار کو ایک گودام پر"
    " فضائی حملے میں تین شہری ہلاک ہو گئے۔",
    Language.KURDISH: "هێرشی ئاسمانی بۆ سەر کۆگایەک لە ڕۆژهەڵاتی شار. سێ"
    " هاووڵاتی لە هێرشەکەدا کوژران.",
    Language.HEBREW: "תקיפה אווירית על מחסן במזרח העיר\n\n"
    "שלושה אזרחים נהרגו ביום ראשון, 4 בינואר 2026.",
    Language.OTHER: "Three civilians were killed on Sunday by shelling of the town.",
}


@pytest.mark.parametrize("language", list(TEXTS))
def test_each_is_told(language: Language) -> None:
    assert language_of(TEXTS[language]) is language
    assert language.has_rules == (language is Language.ARABIC)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-01-04",
        "انفجار بغداد",
        "كتب كيان جعفری من طهران: قُتل ثلاثة في قصف على المدينة",
        "قال المتحدث (IDF spokesperson said) إن القوات قصفت موقعًا في البلدة «צה״ל»",
        "اطلاق نار علی سیاره مدنیه فی حی الزهور والامن یفتح تحقیقا",
    ],
)
def test_arabic_stays_arabic(text: str) -> None:
    assert language_of(text) is Language.ARABIC


def test_what_arabic_lent_is_not_read_for_acts() -> None:
    extractor = load_extractor()
    persian = "قتل سه غیرنظامی در انفجار\n\nقتل سه نفر در انفجار عبوة در شهر به گزارش خبرگزاری."
    assert extractor.propose(persian, date(2026, 1, 5)) == ()
    assert extractor.propose(TEXTS[Language.ARABIC], date(2026, 1, 5))


@pytest.mark.parametrize("language", [Language.HEBREW, Language.PERSIAN, Language.OTHER])
def test_nothing_written_in_another_language_is_taken_for_noise(language: Language) -> None:
    found = page_zones(f"Title\n{TEXTS[language]}\n{TEXTS[language]}", {"noise": "noise_line"})
    assert [kind for _, kind in found] == [Zone.HEADLINE, *[Zone.BODY] * (len(found) - 1)]
