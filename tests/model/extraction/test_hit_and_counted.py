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


def test_a_large_part_of_a_group_is_of_the_group() -> None:
    (one,) = accounts("قال مصدر إن مجموعة كبيرة من مسلحي القاعدة هاجمت أمس ثكنة للجيش في عتق.")
    assert names(one, "initiator") == ["مسلحي القاعدة"]


def test_a_capital_that_says_so_is_not_where_it_was() -> None:
    (one,) = accounts("وبحسب كييف، قصف الجيش الروسي سوقا في مدينة خاركيف أمس.")
    places = [c.value.name for c in one.fields["place"] if isinstance(c.value, Place)]
    assert places == ["خاركيف"]


def test_those_of_whom_one_was_a_child_are_all_counted() -> None:
    (one,) = accounts("قال المرصد إن ثلاثة مواطنين، أحدهم طفل، قتلوا أمس برصاص قناص في حمص.")
    assert one.fields["killed"][0].value == Count(3, 3, who="civilian")


def test_systems_of_air_defence_shoot_drones_down_that_are_both_target_and_weapon() -> None:
    (one,) = accounts("دمرت أنظمة الدفاع الجوي 30 طائرة مسيرة أوكرانية أمس فوق مقاطعة بريانسك.")
    assert names(one, "initiator") == ["أنظمة الدفاع الجوي"]
    assert names(one, "target") == ["طائرة مسيرة أوكرانية"]
    assert one.fields["weapon"]


def test_an_armed_quarrel_between_two_clans_is_of_both() -> None:
    (one,) = accounts("اندلع نزاع مسلح بين عشيرتين في ناحية المشرح أمس وأدى إلى مقتل رجل.")
    assert names(one, "initiator") == ["عشيرتين"]


def test_a_spokesman_is_named_without_whom_he_told() -> None:
    (one,) = accounts(
        "قال المتحدث باسم اللجنة العليا للإسعاف في غزة فادي أبو ناصر لصحفيين إن "
        "غارة قتلت شخصين في رفح."
    )
    assert names(one, "attribution") == ["فادي أبو ناصر"]


def test_fire_is_opened_at_whom_it_is_directed() -> None:
    (one,) = accounts("أقدم مسلحان أمس في بلدة بعلبك على إطلاق النار باتجاه أحد الجنود.")
    assert names(one, "target") == ["أحد الجنود"]


def test_no_victims_recorded_are_none() -> None:
    (one,) = accounts("قصفت المدفعية موقعا للجيش في صيدا أمس، ودون أن يسجل سقوط ضحايا.")
    assert one.fields["killed"][0].value == Count(0, 0, who="unknown")
