"""Short items: who guards the air, where the hurt were taken, blasts that are none."""

from __future__ import annotations

import pytest

from model.values import Count
from tests.model.extraction.accounts import accounts, code, names


@pytest.mark.parametrize(
    "told",
    [
        "دمرت الدفاعات الجوية الروسية 36 طائرة مسيرة فوق بريانسك أمس.",
        "قالت الوزارة إن الدفاع الجوي دمر 36 طائرة مسيرة فوق بريانسك أمس.",
    ],
)
def test_who_guards_the_air_destroys_what_flies(told: str) -> None:
    (account,) = accounts(told)
    assert code(account) == "disrupted_weapons_use"


def test_a_rocket_that_destroys_is_no_defence() -> None:
    (account,) = accounts("دمر صاروخ منزلا في خان يونس أمس وقتل خمسة أشخاص.")
    assert code(account) == "shelling_artillery_missile"


def test_the_guns_end_where_what_they_brought_down_begins() -> None:
    (account,) = accounts("أسقطت دفاعات جوية طائرة إسرائيلية فوق الجولان أمس.")
    assert names(account, "initiator") == ["دفاعات جوية"]


def test_where_the_hurt_were_taken_is_not_where_it_happened() -> None:
    (account,) = accounts(
        "قتل 12 جنديا في هجوم على دورية قرب الفلوجة أمس، ونقل الجرحى إلى مدينة الرمادي للعلاج."
    )
    assert names(account, "target") == ["دورية"]
    places = [getattr(c.value, "name", "") for c in account.fields["place"]]
    assert places[0] == "الفلوجة"
    assert "الرمادي" not in places


def test_a_quality_of_a_charge_is_no_blast() -> None:
    (account,) = accounts("فجر مسلحون أمس عبوة شديدة الانفجار بدورية في رفح وقتلوا جنديا.")
    assert names(account, "initiator") == ["مسلحون"]


def test_a_city_destroys_nothing() -> None:
    (account,) = accounts("شن تنظيم داعش أمس هجوما على حاجز للجيش في تدمر.")
    assert not account.fields["damage"]
    assert account.fields["date"]


def test_raids_counted_behind_the_verb_are_its_own() -> None:
    (account,) = accounts(
        "استهدفت الطائرات الروسية أمس محيط السوق في سراقب بثلاث غارات، ما أدى إلى مقتل 53 مدنيا."
    )
    assert names(account, "target") == ["محيط السوق"]
    assert [c.value for c in account.fields["killed"]] == [Count(53, 53, who="civilian")]


def test_harm_told_of_each_is_of_each() -> None:
    found = accounts(
        "قال الجيش إن قصفا وقع أمس في بعقوبة أدى إلى مقتل سبعة جنود، في حين أدى انفجار لغم في "
        "الموصل إلى مقتل شرطي."
    )
    assert [code(a) for a in found] == [
        "shelling_artillery_missile",
        "remote_explosive_landmine_ied",
    ]


def test_neutralising_is_killing() -> None:
    (account,) = accounts("أعلنت الوزارة تحييد أربعة إرهابيين من حزب العمال في ولاية شرناق أمس.")
    assert [c.value for c in account.fields["killed"]] == [Count(4, 4, who="military")]


def test_a_known_attack_whose_toll_rose_is_the_one_told_before() -> None:
    (account,) = accounts(
        "تبنت حركة طالبان باكستان الهجوم الانتحاري الذي استهدف أمس مسيرة في مدينة كويتا. "
        "من جهة أخرى أفادت مصادر طبية في كويتا أن حصيلة ضحايا الهجوم الانتحاري قد ارتفعت إلى 54 "
        "قتيلا."
    )
    assert [c.value for c in account.fields["killed"]] == [Count(54, 54, who="unknown")]
