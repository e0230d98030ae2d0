"""What is shot down or foiled: who did it, whose it was, and that it was one deed."""

from __future__ import annotations

from model.values import Choice
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


def _weapons(text: str) -> list[str]:
    (account,) = _accounts(text)
    return [c.value.code for c in account.fields["weapon"] if isinstance(c.value, Choice)]


def test_who_fired_what_was_brought_down_did_not_bring_it_down() -> None:
    (account,) = _accounts("اعترضت الدفاعات الجوية السعودية أمس صاروخا أطلقه الحوثيون على أبها.")
    assert _names(account, "initiator") == ["الدفاعات الجوية السعودية"]
    assert _names(account, "target") == ["الحوثيون"]


def test_to_intercept_and_destroy_is_one_deed() -> None:
    (account,) = _accounts(
        "تمكنت قوات الدفاع الجوي أمس من اعتراض وتدمير صاروخ باليستي في سماء أبها."
    )
    assert _code(account) == "disrupted_weapons_use"
    assert _names(account, "target") == ["صاروخ باليستي"]
    assert not account.fields["damage"]


def test_the_drone_shot_down_is_hit_and_still_the_weapon() -> None:
    told = "أعلن التحالف العربي، السبت، تدمير طائرة مسيرة مفخخة أطلقها الحوثيون باتجاه أبها."
    (account,) = _accounts(told)
    assert _names(account, "target") == ["طائرة مسيرة مفخخة"]
    assert _names(account, "initiator") == ["التحالف العربي"]
    assert _weapons(told) == ["drone"]


def test_a_drone_that_carries_explosives_is_a_drone() -> None:
    assert _weapons("أسقط الجيش أمس طائرة مسيرة تحمل متفجرات قرب أبها.") == ["drone"]
    assert _weapons('أسقط الجيش أمس طائرة مسيرة "مفخخة" قرب أبها.') == ["drone"]


def test_three_drones_did_not_shoot() -> None:
    (account,) = _accounts(
        "قال قائد إن السفينة أسقطت أمس ثلاث طائرات مسيرة أطلقها الحوثيون قرب عدن."
    )
    assert _names(account, "initiator") == []


def test_bombs_that_a_drone_lets_fall_are_a_strike() -> None:
    (account,) = _accounts("استخدم مسلحون أمس طائرة مسيرة لإسقاط قذائف على نقطة تفتيش في بيجي.")
    assert _code(account) == "air_drone_strike"


def test_two_boats_foiled() -> None:
    (account,) = _accounts("أعلن التحالف أمس إحباط هجوم وشيك بزورقين مفخخين في البحر الأحمر.")
    assert _code(account) == "disrupted_weapons_use"
    assert _names(account, "target") == ["زورقين مفخخين"]


def test_the_launch_of_what_was_brought_down_is_no_other_act() -> None:
    (account,) = _accounts(
        "اعترض الدفاع الجوي السعودي مساء اليوم صاروخا باليستيا في سماء جازان.\n\n"
        "وأوضح المتحدث باسم التحالف أن القوات رصدت إطلاق صاروخ باليستي من قبل المليشيا الحوثية "
        "من داخل الأراضي اليمنية من محافظة صعدة باتجاه أراضي المملكة. وأضاف أن الصاروخ كان باتجاه "
        "مدينة جازان وأطلق بطريقة متعمدة لاستهداف المناطق السكنية."
    )
    assert _code(account) == "disrupted_weapons_use"
