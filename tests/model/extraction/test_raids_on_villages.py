"""Raids on villages and herders, what a verb's gender tells, and foiled ways in."""

from __future__ import annotations

import pytest

from model.values import Count
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


def test_a_village_whose_people_fell_was_no_battle() -> None:
    (account,) = _accounts("هجوم استهدف قرية كركارة في ولاية بورنو أمس وقتل فيه 12 شخصا.")
    assert _code(account) == "attack"
    (battle,) = _accounts("هجوم استهدف قرية كركارة في ولاية بورنو أمس وقتل فيه 12 جنديا.")
    assert _code(battle) == "armed_clash"


def test_the_attack_as_subject_is_no_shelling() -> None:
    (account,) = _accounts("واستهدف الهجوم قاعدة للجيش في مدينة كيدال أمس وقتل فيه ستة جنود.")
    assert _code(account) == "armed_clash"


def test_herders_are_killed_by_men() -> None:
    (account,) = _accounts("قتل سبعة رعاة ماشية في هجوم شنه مسلحون على قرية في ولاية بورنو أمس.")
    assert _code(account) == "attack"


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("هاجمت الجيش المالي في كيدال أمس وقتلت جنديين.", []),
        ("هاجم الجيش المالي بلدة كيدال أمس وقتل مسلحين اثنين.", ["الجيش المالي"]),
    ],
)
def test_a_verb_in_the_feminine_has_the_army_for_its_object(
    text: str, initiators: list[str]
) -> None:
    assert _names(_accounts(text)[0], "initiator") == initiators


def test_counted_policemen_are_who_was_hit() -> None:
    (account,) = _accounts("استشهد اثنان من رجال الشرطة المصرية بالرصاص في العريش أمس.")
    assert _names(account, "target") == ["رجال الشرطة المصرية"]


def test_those_who_were_beaten_back_had_stolen_in() -> None:
    (account,) = _accounts(
        "أعلنت فرقة المشاة إحباط محاولة تسلل لمجموعة من الدعم السريع إلى مدينة الفاشر أمس."
    )
    assert _code(account) == "armed_clash"
    assert _names(account, "initiator") == ["الدعم السريع"]
    assert _accounts("أعلنت الشرطة إحباط محاولة تسلل لمهاجرين إلى مدينة سبتة أمس.") == ()


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("أسفر هجوم في الفاشر أمس عن مقتل عدد من عناصر الدعم السريع.", 2),
        ("أسفر هجوم في الفاشر أمس عن مقتل عدد من أفراد الجيش.", 2),
        ("قتل العشرات من عناصر الدعم السريع في هجوم على الفاشر أمس.", 20),
    ],
)
def test_a_number_of_men_of_a_side_is_counted(text: str, least: int) -> None:
    (account,) = _accounts(text)
    assert [c.value for c in account.fields["killed"]] == [Count(least, None, who="military")]


def test_tribes_that_no_list_knows_fight_each_other() -> None:
    (account,) = _accounts("قتل 12 شخصا في صدامات قبلية بين الرمانة والسنادية في سبها أمس.")
    assert _code(account) == "armed_clash"
    assert _names(account, "initiator") == ["الرمانة"]
    assert _names(account, "target") == ["السنادية"]


def test_a_car_is_stolen_and_nobody_abducted() -> None:
    accounts = _accounts("قتل جنديان في كمين قرب تمبكتو أمس كما تم خطف سيارة عسكرية.")
    assert [_code(a) for a in accounts] == ["armed_clash"]


def test_what_lies_off_a_coast_is_not_named_by_it() -> None:
    (account,) = _accounts("قصفت طائرات مجهولة أمس ناقلة نفط قبالة سواحل درنة.")
    assert _names(account, "target") == ["ناقلة نفط"]


def test_a_ship_is_seized_with_those_aboard() -> None:
    (account,) = _accounts("خطف قراصنة سفينة شحن قبالة سواحل الصومال أمس.")
    assert _names(account, "target") == ["سفينة شحن"]


def test_a_movement_that_once_signed_is_only_called_so() -> None:
    accounts = _accounts(
        "قال مسؤول في حركة وقعت اتفاق سلام مع الخرطوم إن مسلحين قتلوا أمس عشرين شخصا في بلدة كتم."
    )
    assert [_code(a) for a in accounts] == ["attack"]
