"""Munitions that were fired, forces against terror, one of several, and what is no target."""

from __future__ import annotations

import pytest

from model.values import Choice, Count
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "نقلت رويترز عن مصدرين أن أربعة صواريخ كاتيوشا أطلقت أمس على قاعدة عين الأسد الجوية.",
            ["قاعدة عين الأسد الجوية"],
        ),
        ("وقال مصدر إن قذيفة أطلقت على مقر الحزب في كركوك أمس.", ["مقر الحزب"]),
    ],
)
def test_a_munition_that_was_fired_is_shelling(text: str, target: list[str]) -> None:
    (account,) = _accounts(text)
    assert _code(account) == "shelling_artillery_missile"
    assert _names(account, "target") == target


def test_leaflets_are_no_strike() -> None:
    assert not _accounts("قال شهود إن طائرات إسرائيلية ألقت أمس آلاف المنشورات على مدينة رفح.")


def test_a_force_against_terror_takes_nothing_back() -> None:
    (account,) = _accounts(
        "قالت القيادة إن قوة من جهاز مكافحة الإرهاب قتلت أمس خمسة إرهابيين في جبال حمرين."
    )
    assert _names(account, "initiator") == ["جهاز مكافحة الإرهاب"]
    assert [c.value for c in account.fields["killed"]] == [Count(5, 5, who="military")]


def test_one_of_several_is_one() -> None:
    (account,) = _accounts("قتل أحد عناصر الشرطة وأصيب أربعة آخرون بانفجار عبوة أمس في الجادرية.")
    assert [c.value for c in account.fields["killed"]] == [Count(1, 1, who="military")]


def test_a_condition_is_no_act() -> None:
    assert not _accounts("دعا الشبان إلى الالتحاق به في العراق شريطة قتل أحد العسكريين.")


def test_where_a_car_went_off_is_not_what_it_hit() -> None:
    (account,) = _accounts("انفجرت سيارتان مفخختان أمس في المقدادية وقتل تسعة أشخاص.")
    assert "المقدادية" not in _names(account, "target")
    assert [c.value for c in account.fields["weapon"]] == [Choice("vehicle_bomb")]


def test_a_calling_after_the_day_belongs_to_the_name() -> None:
    (account,) = _accounts("اغتال مسلحون أمس الناشطة المدنية سعاد العلي وسط البصرة.")
    assert _names(account, "target") == ["سعاد العلي"]
