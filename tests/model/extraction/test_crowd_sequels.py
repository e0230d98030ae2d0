"""What came of protests, marches broken up, roads blocked; our own sentences."""

from __future__ import annotations

from model.values import Place
from tests.model.extraction.accounts import accounts, code, names


def test_those_arrested_of_a_crowd_were_there_on_that_day() -> None:
    protest, arrest = accounts(
        "تظاهر المئات أمس في مدينة صفاقس للمطالبة بالعمل. ولاحقت الشرطة المحتجين واعتقلت عددا منهم."
    )
    assert code(arrest) == "arrests"
    assert names(arrest, "target") == names(protest, "initiator")
    assert arrest.fields["date"][0].value == protest.fields["date"][0].value
    place = arrest.fields["place"][0].value
    assert isinstance(place, Place)
    assert place.name == "صفاقس"


def test_a_march_that_is_broken_up_need_not_tell_its_cause() -> None:
    (account,) = accounts("قمعت قوات الاحتلال أمس مسيرة كفر قدوم الأسبوعية.")
    assert code(account) == "protest_with_intervention"
    assert names(account, "initiator") == ["قوات الاحتلال"]


def test_people_who_block_a_road_for_a_cause_protest() -> None:
    (account,) = accounts("قطع أهالي بلدة شحيم أمس الطريق احتجاجا على انقطاع الكهرباء.")
    assert code(account) == "peaceful_protest"
    assert not accounts("قطع أهالي بلدة شحيم أمس الطريق سيرا إلى السوق.")


def test_police_who_fire_beside_a_protest_fire_at_it() -> None:
    (account,) = accounts(
        "تظاهر آلاف الأشخاص أمس في مدينة نيالا وهتفوا ضد السلطات. وقال شاهد إن الشرطة أطلقت الرصاص "
        "وأصيب أربعة أشخاص."
    )
    assert code(account) == "excessive_force_against_protesters"


def test_who_throws_stones_is_told_from_whom_he_throws_them_at() -> None:
    (account,) = accounts("رشق فلسطينيون قوات الاحتلال بالحجارة في بلدة بيتا أمس.")
    assert names(account, "initiator") == ["فلسطينيون"]
    assert "قوات الاحتلال" in names(account, "target")
    (other,) = accounts("رشق شبان سيارة للشرطة بالحجارة في سيدي بوزيد أمس.")
    assert names(other, "initiator") == ["شبان"]
    assert names(other, "target") == ["سيارة للشرطة"]


def test_a_march_that_soldiers_broke_up_and_attacked_was_met_with_force() -> None:
    account, *_ = accounts(
        "قمع الجيش أمس مسيرة في بلدة بلعين. وهاجم الجنود المشاركين فيها بالهراوات في بلعين."
    )
    assert code(account) == "protest_with_intervention"
