"""What looks like an act or a name and is none; our own sentences."""

from __future__ import annotations

from datetime import date

import pytest

from model.proposals import ProposedAccount
from model.values import Choice, DateRange, Name, Place
from storage.shipped import load_extractor

DAY = date(2021, 3, 10)


def _accounts(text: str) -> tuple[ProposedAccount, ...]:
    return load_extractor().propose(text, DAY)


def _names(account: ProposedAccount, field: str) -> list[str]:
    return [c.value.name for c in account.fields[field] if isinstance(c.value, Name)]


def _codes(account: ProposedAccount) -> list[str]:
    return [c.value.code for c in account.fields["event_type"] if isinstance(c.value, Choice)]


@pytest.mark.parametrize(
    "text",
    [
        "قصف الجيش السوري بلدة الشحيل الخاضعة لسيطرة تنظيم داعش، الثلاثاء.",
        "قصف الجيش السوري بلدة الشحيل الواقعة تحت سيطرة تنظيم داعش، الثلاثاء.",
        "قصف الجيش السوري بلدة الشحيل التي يسيطر عليها تنظيم داعش، الثلاثاء.",
    ],
)
def test_a_lasting_hold_is_no_capture(text: str) -> None:
    (account,) = _accounts(text)
    assert "government_regains_territory" not in _codes(account)
    assert _names(account, "target") == ["بلدة الشحيل"]


def test_a_capture_is_still_one() -> None:
    (account,) = _accounts("سيطر الجيش السوري على بلدة الشحيل في دير الزور، الثلاثاء.")
    assert _codes(account)[0] == "government_regains_territory"


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة أشخاص وأصيب سبعة آخرون بانفجار عبوة ناسفة في مدينة كركوك، الثلاثاء.",
        "انفجرت عبوة ناسفة في مدينة كركوك، وقال مصدر إن ثلاثة من القتلى مقاتلون قضوا فيها.",
        "أدى انفجار عبوة ناسفة في مدينة كركوك إلى إصابة أشخاص، الثلاثاء.",
    ],
)
def test_casualties_without_a_name_are_no_target(text: str) -> None:
    names = [n for a in _accounts(text) for n in _names(a, "target")]
    assert not any("القتلى" in n or n.endswith(("أشخاص", "آخرون")) for n in names)


def test_a_surname_is_not_the_state_that_did_it() -> None:
    accounts = _accounts("اغتيال سامر الأردني القيادي في الحركة برصاص مسلحين، الثلاثاء.")
    assert not any("الأردن" in _names(a, "initiator") for a in accounts)


def test_a_protest_dispersed_is_one_account() -> None:
    (account,) = _accounts(
        "فرقت قوات الأمن التونسية، مساء الثلاثاء، احتجاجا سلميا في مدينة سوسة بالغاز."
    )
    assert _codes(account)[0] == "protest_with_intervention"
    assert _names(account, "initiator") == ["قوات الأمن التونسية"]


@pytest.mark.parametrize(
    "text",
    [
        "وصلت فرق الإسعاف إلى مكان المظاهرة في مدينة سوسة، الثلاثاء.",
        "لا يفرق القانون بين المواطنين في مدينة سوسة، بحسب الوزير.",
    ],
)
def test_teams_and_differences_disperse_nobody(text: str) -> None:
    assert not any("protest_with_intervention" in _codes(a) for a in _accounts(text))


@pytest.mark.parametrize(
    "text",
    [
        "قتل سبعة مدنيين بانفجار عبوة ناسفة قرب مدينة كركوك، الثلاثاء.",
        "قتل سبعة مدنيين بتفجير انتحاري في العراق، الثلاثاء.",
    ],
)
def test_where_it_happened_is_not_what_was_hit(text: str) -> None:
    (account,) = _accounts(text)
    assert not {"مدينة كركوك", "العراق"} & set(_names(account, "target"))


def test_the_party_of_the_fighters_who_died_was_hit() -> None:
    (account,) = _accounts("مقتل عنصرين من حزب الله بغارة إسرائيلية على القنيطرة، الثلاثاء.")
    assert "عنصرين" not in _names(account, "target")


def test_a_bare_area_is_no_target() -> None:
    (account,) = _accounts("قصفت طائرة مسيرة المنطقة في ريف حلب بصاروخين، الثلاثاء.")
    assert _names(account, "target") == []


def test_a_name_that_begins_with_mother_of_is_whole() -> None:
    (account,) = _accounts("قصفت طائرة مسيرة بلدة أم الربيع في ريف حلب بصاروخين، الثلاثاء.")
    assert _names(account, "target") == ["بلدة أم الربيع"]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("غارات تركية جديدة على مواقع حزب العمال الكردستاني في دهوك، الثلاثاء.", {"تركيا"}),
        ("قصفت طائرات حربية روسية وسورية مدينة إدلب، الثلاثاء.", {"طائرات حربية روسية"}),
        ("قصفت سورية مواقع لتنظيم داعش في حمص بالصواريخ، الثلاثاء.", {"سورية"}),
    ],
)
def test_an_adjective_is_not_the_state_it_is_spelt_like(text: str, initiators: set[str]) -> None:
    (account,) = _accounts(text)
    assert set(_names(account, "initiator")) == initiators


@pytest.mark.parametrize(
    "text",
    [
        "قتل شخصان دهسا بشاحنة على طريق مدينة إربد، الثلاثاء.",
        "أصيب ثلاثة أشخاص في حادث دهس في مدينة إربد، الثلاثاء.",
    ],
)
def test_who_was_run_over_in_traffic_was_not_attacked(text: str) -> None:
    assert _accounts(text) == ()


def test_a_pretext_is_no_town() -> None:
    (account,) = _accounts(
        "هدمت قوات الاحتلال منزلا في بلدة سلوان بحجة البناء دون ترخيص، الثلاثاء."
    )
    assert "حجة" not in [
        c.value.name for c in account.fields["place"] if isinstance(c.value, Place)
    ]


def test_a_road_with_a_day_for_its_name_is_no_day() -> None:
    (one,) = _accounts(
        "استهدف تفجير اليوم الأربعاء موكبا للجيش على طريق 21 أكتوبر في مدينة مقديشو."
    )
    assert [c.value.start for c in one.fields["date"] if isinstance(c.value, DateRange)] == [
        date(2021, 3, 10)
    ]


def test_what_somebody_says_is_no_name_of_a_mosque() -> None:
    (one,) = _accounts(
        "قتل شرطيان اليوم الخميس في انفجار عبوة في مدينة تعز. "
        'وقال المسؤول محمد جامع "شاهدنا قتيلين وجرحى كثيرين عند الباب" بعد الانفجار.'
    )
    places = [c.value.name for c in one.fields["place"] if isinstance(c.value, Place)]
    assert places == ["تعز"]


def test_command_and_control_takes_no_ground() -> None:
    (one,) = _accounts(
        "شنت طائرات أميركية أمس غارات على منشآت القيادة والسيطرة التابعة للحوثيين في صنعاء."
    )
    assert _codes(one)[0] == "air_drone_strike"


def test_who_is_taken_for_treatment_is_not_quoted() -> None:
    (one,) = _accounts(
        "أطلق الجيش الرصاص على شاب في مدينة نابلس أمس ما أسفر عن إصابته ونقله لتلقي العلاج."
    )
    assert _names(one, "attribution") == []
