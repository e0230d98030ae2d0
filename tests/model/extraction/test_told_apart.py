"""What is one act and what are two: harm with causes of its own, «كما», «أيضا», what is denied."""

from __future__ import annotations

import pytest

from model.values import Count
from tests.model.extraction.accounts import accounts, code, names

_BOMB = "remote_explosive_landmine_ied"


def test_harm_with_a_cause_of_its_own_is_another_act() -> None:
    first, second = accounts(
        "قتل جنديان بانفجار عبوة ناسفة في بعقوبة، وقتل شرطي في هجوم مسلح في الموصل."
    )
    assert [code(first), code(second)] == [_BOMB, "armed_clash"]
    assert names(second, "target") == ["شرطي"]
    assert [c.value for c in second.fields["killed"]] == [Count(1, 1, who="military")]


def test_harm_told_by_a_noun_may_have_a_cause_of_its_own() -> None:
    found = accounts("أعلنت الشرطة مقتل شخصين بانفجار لغم في الموصل، وإصابة أربعة بقصف على تلعفر.")
    assert [code(a) for a in found] == [_BOMB, "shelling_artillery_missile"]


def test_who_was_shot_elsewhere_is_of_another_act() -> None:
    found = accounts(
        "أصيب ثلاثة مدنيين بانفجار عبوة ناسفة في بعقوبة، كما قتل موظف برصاص مسلحين في كركوك."
    )
    assert [code(a) for a in found] == [_BOMB, "attack"]
    assert names(found[1], "initiator") == ["مسلحين"]


@pytest.mark.parametrize("cause", ["في التفجير نفسه", "في الانفجار"])
def test_the_cause_that_was_told_is_no_other(cause: str) -> None:
    (account,) = accounts(f"قتل ثلاثة في تفجير عبوة ناسفة ببغداد أمس وأصيب اثنان آخران {cause}.")
    assert code(account) == _BOMB


def test_the_fire_that_was_told_is_no_other() -> None:
    (account,) = accounts("قتل شاب برصاص مجهولين في طفس أمس وأصيب صديقه جراء إطلاق النار.")
    assert code(account) == "attack"


def test_besides_another_place_was_struck() -> None:
    first, second = accounts(
        "قتل 19 شخصا في تفجير سيارة مفخخة في بعقوبة أمس. "
        "كما انفجرت سيارة مفخخة في المقدادية، ما أدى إلى مقتل أربعة أشخاص."
    )
    assert [c.value for c in first.fields["killed"]] == [Count(19, 19, who="unknown")]
    assert [c.value for c in second.fields["killed"]] == [Count(4, 4, who="unknown")]


def test_also_others_were_struck() -> None:
    found = accounts(
        "قصفت قوات التحالف أمس مدينة المخا. وأوضحت المصادر أن القوات قصفت أيضا معسكر الدفاع الجوي."
    )
    assert [names(a, "target") for a in found] == [["مدينة المخا"], ["معسكر الدفاع الجوي"]]


@pytest.mark.parametrize(
    "denied", ["مسؤوليتها عن التفجير", "صلتها بالتفجير", "وقوفها وراء التفجير"]
)
def test_who_denies_an_attack_did_not_do_it(denied: str) -> None:
    (account,) = accounts(f"نفت حركة طالبان {denied} الذي استهدف سوقا في كابول أمس وقتل فيه عشرة.")
    assert names(account, "initiator") == []
    assert names(account, "target") == ["سوقا"]


def test_a_denied_attack_did_not_happen() -> None:
    assert accounts("نفى مصدر أمني وقوع انفجار في الكرادة وسط بغداد أمس.") == ()


def test_an_operation_is_aimed_at_men() -> None:
    (account,) = accounts(
        "نفذت قوات أمنية مشتركة أمس عملية استهدفت تجمعات التنظيم شمالي الرمادي وأسفرت عن مقتل 22."
    )
    assert code(account) == "armed_clash"
    assert names(account, "initiator") == ["قوات أمنية مشتركة"]
    assert names(account, "target") == ["تجمعات التنظيم"]


def test_the_subject_of_an_operation_ends_before_it() -> None:
    (account,) = accounts("نفذ عناصر من متطوعي العشائر أمس عمليات استهدفت قادة داعش في الفلوجة.")
    assert names(account, "initiator") == ["عناصر من متطوعي العشائر"]
    assert names(account, "target") == ["قادة داعش"]


def test_what_is_taken_with_them_is_no_ground() -> None:
    (account,) = accounts("سيطرت المقاومة أمس على عربتين للحوثيين في مأرب.")
    assert code(account) == "looting_property_destruction"


def test_who_holds_ground_took_none() -> None:
    (account,) = accounts(
        "أدى هجوم للتنظيم الذي يسيطر على مناطق واسعة إلى مقتل أربعة جنود في الحسكة أمس."
    )
    assert code(account) == "armed_clash"


def test_a_fight_named_again_is_the_same() -> None:
    (account,) = accounts(
        "شهدت مدينة زنجبار أمس مواجهات، وأسفرت تلك المعارك عن سقوط عشرات القتلى من الحوثيين."
    )
    assert code(account) == "armed_clash"
    assert [c.value for c in account.fields["killed"]] == [Count(20, None, who="military")]


def test_preparing_to_take_ground_takes_none() -> None:
    assert accounts("تقوم قوات الجيش باستعدادات كبيرة لاستعادة السيطرة على زنجبار.") == ()
