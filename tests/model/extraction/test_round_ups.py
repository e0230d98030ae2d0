"""Articles of short items: a lead that sums them up, their days, and who announces what."""

from __future__ import annotations

from datetime import date

import pytest

from model.values import DateRange
from tests.model.extraction.accounts import accounts, code, names

_YESTERDAY = date(2021, 3, 9)


def test_a_lead_of_a_series_is_no_act_and_gives_its_items_the_day() -> None:
    found = accounts(
        "قتل وأصيب 16 شخصا في سلسلة هجمات في العراق أمس. فقد لقي شرطي مصرعه في هجوم على نقطة "
        "تفتيش في الموصل. إلى ذلك، أصيب جندي بانفجار عبوة ناسفة شرق الفلوجة. من ناحية أخرى، أدى "
        "انفجار عبوة ناسفة على سيارة مدنية في بعقوبة إلى إصابة ثلاثة مدنيين."
    )
    assert [code(a) for a in found][1:] == ["remote_explosive_landmine_ied"] * 2
    assert {a.salience for a in found} == {"main"}
    day = DateRange(_YESTERDAY, _YESTERDAY, 1)
    assert [[c.value for c in a.fields["date"]] for a in found] == [[day]] * 3


def test_raids_on_several_sites_are_no_sum() -> None:
    first, second = accounts(
        "شنت الطائرات أمس سلسلة غارات على مواقع في مناطق متفرقة بتعز. وقصفت المدفعية بلدة مأرب."
    )
    assert first.fields["date"]
    assert not second.fields["date"]


@pytest.mark.parametrize(
    ("announcer", "name"),
    [
        ("مكتب محافظ مدينة (ديار بكر)", "مكتب محافظ مدينة ديار بكر"),
        ("هيئة رئاسة الأركان التركية", "هيئة رئاسة الأركان التركية"),
        ("حاكم مقاطعة بيلغورود أمس", "حاكم مقاطعة بيلغورود"),
    ],
)
def test_who_announces_a_death_is_quoted_for_it(announcer: str, name: str) -> None:
    (account,) = accounts(f"أعلن {announcer} مقتل سبعة مسلحين في غارة على بلدة ليجا.")
    assert names(account, "attribution") == [name]


def test_nobody_announces_what_is_announced() -> None:
    (account,) = accounts("أعلن أمس مقتل خمسة جنود في هجوم على ثكنة في كيدال.")
    assert names(account, "attribution") == []


def test_what_those_seized_had_done_is_another_act() -> None:
    seized, done = accounts(
        "أعلن وزير الداخلية أمس اعتقال المتورطين في التفجير الذي استهدف سوقا في بغداد الجمعة."
    )
    assert (code(seized), code(done)) == ("arrests", "remote_explosive_landmine_ied")
    assert names(seized, "target") == ["المتورطين"]
    assert (done.salience, names(done, "target")) == ("background", ["سوقا"])


def test_their_raids_are_raids() -> None:
    (account,) = accounts("كثف طيران التحالف أمس غاراته الجوية على معسكر لبوزة في لحج.")
    assert code(account) == "air_drone_strike"
    assert names(account, "target") == ["معسكر لبوزة"]


def test_an_operation_may_be_called_dawn() -> None:
    (account,) = accounts("تمكنت القوات أمس ضمن عملية فجر الكرمة من قتل 14 من عناصر داعش.")
    assert code(account) == "armed_clash"


def test_a_foiled_attack_was_on_who_killed_the_attackers() -> None:
    found = accounts(
        "قتلت القوات الأمنية قناصا في الكرمة أمس، وأحبطت هجوما مسلحا على معسكر التاجي."
    )
    assert all("القوات الأمنية" not in names(a, "initiator") for a in found[1:])


def test_the_toll_of_one_act_that_rose_is_news_of_it() -> None:
    (one,) = accounts("ارتفعت حصيلة ضحايا القصف الذي استهدف سوق بلدة كفرنبل أمس إلى 17 قتيلا.")
    assert names(one, "target") == ["سوق بلدة كفرنبل"]
    assert not accounts("بلغت حصيلة ضحايا القصف على غزة منذ بدء الحرب 40 ألف قتيل.")
