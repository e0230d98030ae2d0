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


def test_one_man_did_not_fire_as_many() -> None:
    (account,) = _accounts(
        "قالت مصادر إن المسلحين اعترضوا سيارة نائب مدير القوى البشرية، محمد صالح، قرب منزله، "
        "بمدينة المنصورة شمالي عدن، وأطلقوا عليه النار أمس."
    )
    assert "محمد صالح" not in _names(account, "initiator")


def test_hours_before_another_killing_are_no_day_of_this_one() -> None:
    told = _accounts(
        "اغتال مسلحون مجهولون، اليوم الأربعاء، مسؤولا في قوات الحزام الأمني بعدن. والإثنين الماضي، "
        "اغتيل مدير البحث الجنائي سالم الحجيلي، قبل ساعات أيضا من اغتيال رئيس جهاز البحث في "
        "خورمكسر."
    )
    days = [a.fields["date"][0].value for a in told]
    assert [str(d.start) for d in days if isinstance(d, DateRange)] == ["2021-03-10", "2021-03-08"]


def test_according_to_what_a_source_announced() -> None:
    (account,) = _accounts(
        "قتل ضابط صف برصاص مسلحين مساء أمس في بلدة الشحر بحسبما أعلن مصدر أمني لوكالة رويترز."
    )
    assert "مصدر أمني" in _names(account, "attribution")


def test_a_sniper_is_none_of_those_hit() -> None:
    (account,) = _accounts("أفادت مصادر بأن امرأة أصيبت برصاصتي قناص حوثي أمس شمالي مدينة تعز.")
    assert [c.value for c in account.fields["injured"]] == [Count(1, 1, who="civilian")]


def test_an_exchange_of_fire_is_the_clash() -> None:
    (account,) = _accounts(
        "اندلعت اشتباكات أمس بين أبناء دار سعد وقوات الحزام الأمني في عدن. "
        "وقال شهود إن القوات تبادلت إطلاق النار مع المسلحين في دار سعد."
    )
    assert account.salience == "main"


def test_roads_are_not_hit_by_what_goes_off_on_them() -> None:
    (account,) = _accounts("أصيب جنديان أمس نتيجة انفجار قنبلتين في طريقين شرق الموصل.")
    assert _names(account, "target") != ["طريقين"]


def test_arms_of_a_side_are_not_named_beside_it() -> None:
    (account,) = _accounts(
        "قالت جماعة الحوثي، اليوم الأربعاء، إنها استهدفت سفينة في البحر الأحمر. وقال المتحدث باسم "
        "الحوثيين إن سلاح الجو المسير والقوة الصاروخية نفذا عملية مشتركة استهدفت السفينة."
    )
    assert _names(account, "initiator") == ["جماعة الحوثي"]


def test_the_branch_of_khorasan_is_a_side_of_its_own() -> None:
    (account,) = _accounts("هاجم تنظيم داعش خراسان أمس نقطة للجيش في ولاية ننكرهار وقتل جنديين.")
    assert _names(account, "initiator") == ["تنظيم داعش خراسان"]
