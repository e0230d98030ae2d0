"""Where an act happened: not where somebody spoke of it, and where its sentence says so later."""

from __future__ import annotations

from datetime import date

import pytest

from model.values import Place
from storage.shipped import load_extractor


def _place(sentence: str) -> str:
    """The place that a report of one sentence proposes first."""
    (account,) = load_extractor().propose(f"عنوان الخبر\n\n{sentence}", date(2020, 3, 4))
    value = account.fields["place"][0].value
    assert isinstance(value, Place)
    return value.name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "قال مسؤول في الفلوجة إن ثلاثة جنود قتلوا في هجوم على ثكنة في محافظة صلاح الدين.",
            "صلاح الدين",
        ),
        ("تقود واشنطن تحالفا شن غارات جوية على مواقع التنظيم في العراق.", "العراق"),
    ],
)
def test_where_somebody_speaks_is_not_where_it_happened(sentence: str, name: str) -> None:
    assert _place(sentence) == name


def test_a_place_after_what_belongs_to_the_police_is_no_part_of_an_office() -> None:
    assert _place("قتل جنديان في انفجار استهدف مدرعة للشرطة جنوب الرمادي أمس.") == "الرمادي"


def test_place_told_after_the_clause_of_its_act() -> None:
    told = "قتل سبعة مسلحين حين حاولوا أن يهاجموا ثكنة في محافظة حمص."
    assert _place(told) == "حمص"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("قتل جنديان إثر سقوط قذيفة على أحد الكمائن الأمنية بمدينة رفح.", "رفح"),
        (
            "تظاهر المئات في محافظة السليمانية احتجاجا على الغارات في شمال العراق.",
            "السليمانية",
        ),
        ("قتل شرطي في هجوم مسلح في محافظة ماردين القريبة من الحدود السورية.", "ماردين"),
        ("أقلعت طائرات من قاعدة في الظهران وقصفت مخازن سلاح للحوثيين في ذمار.", "ذمار"),
        ("ردت المدفعية السعودية بقصف مواقع الحوثيين داخل الأراضي اليمنية.", "اليمن"),
    ],
)  # fmt: skip
def test_place_of_the_act_among_those_of_its_sentence(sentence: str, name: str) -> None:
    assert _place(sentence) == name


def test_place_of_the_telling_that_comes_first() -> None:
    first = "هاجم مسلحون دورية للشرطة في مدينة كركوك فقتلوا شرطيين."
    assert _place(f"{first} وقال شهود إن الهجوم أدى إلى قطع الطريق في منطقة الطويلعة.") == "كركوك"
