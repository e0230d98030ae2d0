"""Gunmen, officers, men and groups: who of them did it, and how they are named."""

from __future__ import annotations

from model.values import Count, DateRange
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import names as _names


def test_gunmen_who_killed_an_officer_did_not_die() -> None:
    (account,) = _accounts("قال مصدر أمني إن مسلحين قتلوا عقيدا في الشرطة أمس الثلاثاء في عدن.")
    assert _names(account, "initiator") == ["مسلحين"]
    assert _names(account, "target") != ["مسلحين"]
    assert [c.value for c in account.fields["killed"]] == [Count(1, 1, who="military")]


def test_an_officer_is_named_with_his_force() -> None:
    (account,) = _accounts("اغتال مسلحون مجهولون أمس ضابطا في الشرطة قرب منزله في عدن.")
    assert _names(account, "target") == ["ضابطا في الشرطة"]


def test_a_man_who_blew_up_a_car_was_not_hit() -> None:
    (account,) = _accounts("فجر رجل سيارة مفخخة أمام مقر قيادة الشرطة في داقوق أمس.")
    assert _names(account, "initiator") == ["رجل"]
    assert _names(account, "target") != ["رجل"]


def test_gunmen_told_twice_are_one_side() -> None:
    (account,) = _accounts(
        "قال مصدر إن مسلحين فجروا أمس منزل ضابط في تكريت. وأوضح أن مسلحين مجهولين فجروا المنزل."
    )
    assert len(account.fields["initiator"]) == 1


def test_police_on_duty_did_not_lay_the_bomb() -> None:
    (account,) = _accounts(
        "قال مسؤول إنه أثناء قيام قوات الأمن بواجبها في المنامة أمس انفجرت قنبلة محلية الصنع "
        "وأصيب رجلا أمن."
    )
    assert _names(account, "initiator") == []


def test_where_a_group_sits_did_not_claim_the_attack() -> None:
    (account,) = _accounts(
        "وأعلنت الجماعة، التي مقرها باكستان، مسؤوليتها عن تفجير انتحاري قتل 20 شرطيا أمس في كشمير."
    )
    assert "باكستان" not in _names(account, "initiator")


def test_what_came_over_a_place_is_no_part_of_its_name() -> None:
    (account,) = _accounts("تعرضت القاعدة لعدة هجمات بالمسيرات أمس في أربيل.")
    assert all("لعدة" not in name for name in _names(account, "target"))


def test_with_what_is_no_name() -> None:
    (account,) = _accounts("شنت المقاتلات التركية أمس ضربات استهدفت بها مواقع في قضاء العمادية.")
    assert all(not name.startswith("بها") for name in _names(account, "target"))


def test_an_attack_that_was_not_is_none() -> None:
    (account,) = _accounts(
        "أكدت الشرطة عدم تعرض قاعدة حرير لأي هجوم أمس. وسبق أن تعرضت القاعدة لعدة هجمات بالمسيرات."
    )
    assert account.salience == "background"


def test_two_other_incidents_are_others() -> None:
    first, second = _accounts(
        "فجر انتحاري أمس سيارة مفخخة قرب حاجز في تكريت وقتل خمسة من الشرطة. "
        "وفي حادثين آخرين أصيب جنديان نتيجة انفجار قنبلتين شرق تكريت."
    )
    assert first.fields["killed"]
    assert not second.fields["killed"]


def test_who_said_it_stands_behind_when_it_was_said() -> None:
    for told in (
        "أعلن، مساء الأحد، مصدر أمني مقتل شرطي برصاص مسلحين في كركوك مساء السبت.",
        "أعلن مساء الأحد مصدر أمني مقتل شرطي برصاص مسلحين في كركوك مساء السبت.",
    ):
        (account,) = _accounts(told)
        assert _names(account, "attribution") == ["مصدر أمني"]
        day = account.fields["date"][0].value
        assert isinstance(day, DateRange)
        assert str(day.start) == "2021-03-06"
