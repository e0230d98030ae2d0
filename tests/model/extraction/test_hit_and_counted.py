"""What a verb with «ها» hit, what was shot down with what, and counts that say little; our own."""

from __future__ import annotations

from model.values import Count, Place
from tests.model.extraction.accounts import accounts, names


def test_a_verb_with_its_object_written_on_it_hit_what_stands_before_it() -> None:
    (one,) = accounts("قال مسؤول إن جنديا كان على متن شاحنة هاجمها مسلحون أمس في غاو توفي.")
    assert names(one, "initiator") == ["مسلحون"]
    assert names(one, "target") == ["شاحنة"]


def test_what_it_was_shot_down_with_is_not_what_was_shot_down() -> None:
    (one,) = accounts("أعلن الجيش أنه أسقط بصاروخ مناسب طائرة مسيرة فوق مدينة مأرب أمس.")
    assert names(one, "target") == ["طائرة مسيرة"]


def test_who_sent_a_drone_did_not_shoot_it_down() -> None:
    (one,) = accounts("أعلن جهاز الأمن إسقاط مسيرة أرسلت من قبل الحوثيين أمس في مدينة نجران.")
    assert "الحوثيين" not in names(one, "initiator")


def test_killed_and_wounded_in_one_number_tell_neither() -> None:
    (one,) = accounts("أدى انفجار سيارة مفخخة في سوق بمقديشو أمس إلى سقوط 90 قتيلا وجريحا.")
    assert not one.fields["killed"]
    assert not one.fields["injured"]


def test_two_at_least_may_be_more() -> None:
    (one,) = accounts("أصيب شخصان على الأقل في انفجار عبوة ناسفة بمدينة كركوك أمس.")
    assert one.fields["injured"][0].value == Count(2, None, who="unknown")


def test_harm_that_a_statement_leaves_open_is_no_count() -> None:
    (one,) = accounts(
        "ألقى مجهول قنبلة يدوية على مخفر في صيدا أمس، ولم يوضح البيان ما إذا كان الحادث قد تسبب "
        "في وقوع إصابات."
    )
    assert not one.fields["injured"]


def test_a_source_ends_before_whom_it_told_and_in_what() -> None:
    (one,) = accounts("قال مصدر في شرطة كركوك لموقعنا إن عبوة ناسفة انفجرت أمس وقتلت شرطيا.")
    assert names(one, "attribution") == ["مصدر في شرطة كركوك"]
    (two,) = accounts(
        "قال المرصد السوري في الحصيلة النهائية لضحايا الجمعة إن مسلحين هاجموا حاجزا للجيش في درعا."
    )
    assert names(two, "attribution") == ["المرصد السوري"]


def test_an_airport_of_a_king_has_his_name() -> None:
    (one,) = accounts("استهدف الحوثيون مطار الملك خالد في الرياض بصاروخ باليستي أمس.")
    assert "مطار الملك خالد" in [
        c.value.name for c in one.fields["place"] if isinstance(c.value, Place)
    ]
