"""Raids that are the subject of their verb, tolls that rise, answers with «و», and who kills."""

from __future__ import annotations

from model.values import Count
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


def test_raids_that_are_said_to_have_hit_are_told() -> None:
    (account,) = _accounts("أفادت وسائل إعلام أن سبع غارات استهدفت أمس مطار الحديدة.")
    assert account.salience == "main"
    assert _names(account, "target") == ["مطار الحديدة"]


def test_what_a_raid_hit_stands_behind_it() -> None:
    (account,) = _accounts("استهدفت غارة واحدة أمس موقعا في جبل نقم شرق صنعاء.")
    assert _names(account, "target") == ["موقعا"]


def test_a_toll_that_rises_tells_of_its_attack() -> None:
    (account,) = _accounts(
        "ارتفعت حصيلة ضحايا الهجوم الذي استهدف مجلس عزاء أمس في مدينة تكريت إلى 15 قتيلا."
    )
    assert account.salience == "main"
    assert [c.value for c in account.fields["killed"]] == [Count(15, 15, who="unknown")]


def test_an_answer_with_and_is_another_account() -> None:
    attack, answer = _accounts(
        "هاجم مسلحون مخفرا في شمدينلي أمس، ورد الجيش التركي بقصف مواقع الحزب شمال العراق."
    )
    assert _names(answer, "initiator") == ["الجيش التركي"]
    assert answer.follows is not None
    assert answer.follows.key == attack.key


def test_what_was_stated_is_no_answer() -> None:
    (account,) = _accounts("ورد في البيان أن الحوثيين قصفوا أمس معسكرا في مأرب بصاروخ.")
    assert account.follows is None
    assert _code(account) == "shelling_artillery_missile"


def test_those_who_assassinate_are_not_counted() -> None:
    (account,) = _accounts("اغتال مسلحون مجهولون أمس الشيخ سالم المالكي في الفلوجة.")
    assert not account.fields["killed"]


def test_an_attack_of_gunmen_of_a_party_is_the_party_s() -> None:
    (account,) = _accounts(
        "قتل أربعة جنود في هجوم لمسلحين من حزب العمال الكردستاني على مخفر في شمدينلي أمس."
    )
    assert _names(account, "initiator") == ["حزب العمال الكردستاني"]


def test_raids_that_blasts_came_of_are_told() -> None:
    (account,) = _accounts(
        "هزت انفجارات عنيفة، مساء الثلاثاء، العاصمة صنعاء، جراء غارات جوية لمقاتلات أميركية."
    )
    assert account.salience == "main"
    assert _code(account) == "air_drone_strike"
    assert _names(account, "initiator") == ["مقاتلات أميركية"]
