"""Deeds claimed with «استهدافه», foiled attacks, what led to an act; our own sentences."""

from __future__ import annotations

import pytest

from model.values import Choice, Count
from tests.model.extraction.accounts import accounts, code, names


def test_a_noun_with_an_ending_says_whose_deed_it_was() -> None:
    (one,) = accounts("أعلنت سرايا القدس عن استهدافها أمس، موقعا للجيش الإسرائيلي قرب صفد.")
    assert names(one, "initiator") == ["سرايا القدس"]
    assert names(one, "target") == ["موقعا للجيش الإسرائيلي"]


def test_who_stood_up_to_a_force_fought_it() -> None:
    (one,) = accounts("تصدى مقاومون أمس لقوة من الجيش في نابلس وأطلقوا النار عليها.")
    assert names(one, "initiator") == ["مقاومون"]
    assert names(one, "target") == ["قوة من الجيش"]


def test_a_foiled_attack_was_on_who_foiled_it() -> None:
    (one,) = accounts("تمكن الجيش السوري أمس من إحباط هجوم شنه مسلحون على حاجز في ريف حمص.")
    assert code(one) == "armed_clash"
    assert names(one, "initiator") == ["مسلحون"]
    assert names(one, "target")[0] == "الجيش السوري"


def test_a_foiled_plot_is_no_attack() -> None:
    assert not accounts("أحبطت الشرطة أمس هجوما إرهابيا كان يستهدف كنيسة في القاهرة.")


def test_a_cell_that_is_broken_up_is_arrested() -> None:
    (one,) = accounts("فككت قوات الأمن أمس خلية لتنظيم داعش في حلب وقبضت على خمسة من أفرادها.")
    assert code(one) == "arrests"
    assert names(one, "initiator") == ["قوات الأمن"]


def test_the_attack_that_led_to_a_raid_keeps_its_day_to_itself() -> None:
    found = accounts(
        "قالت السلطات السورية أمس إن قواتها قتلت زعيم خلية في إدلب، "
        "على خلفية الهجوم الذي استهدف الأحد حافلة للجيش."
    )
    raid, attack = found
    assert names(raid, "initiator") == ["السلطات السورية"]
    assert raid.fields["date"][0].value != attack.fields["date"][0].value


def test_two_quarters_that_fight_are_the_two_sides() -> None:
    (one,) = accounts(
        "اندلعت أمس اشتباكات في طرابلس بين منطقتي التبانة ذات الأغلبية السنية "
        "وجبل محسن ذات الأغلبية العلوية."
    )
    assert names(one, "initiator") + names(one, "target") == ["التبانة", "جبل محسن"]


def test_people_died_of_an_incursion() -> None:
    (one,) = accounts("استشهد ثلاثة شبان بعد توغل قوات إسرائيلية في بلدة خزاعة أمس.")
    assert code(one) == "attack"
    assert names(one, "initiator") == ["قوات إسرائيلية"]


@pytest.mark.parametrize(
    "text",
    [
        "سقط قتيل وخمسة جرحى في حادث سير فجرا في شارع الكورنيش في صيدا.",
        "نجمت إصابة ثلاثة أشخاص أمس عن انقلاب مركبة قرب الخليل.",
        "أعلنت الجماعة أمس عن إنهاء وقف إطلاق النار المتفق عليه مع الحكومة.",
    ],
)
def test_words_that_only_seem_to_tell_an_act(text: str) -> None:
    assert not accounts(text)


def test_a_man_who_falls_is_no_shell() -> None:
    (one,) = accounts("أطلق الجنود النار أمس على الشاب سامر حمدان فسقط مصابا قرب حاجز حوارة.")
    assert code(one) == "attack"


def test_a_bomb_made_by_hand_is_no_hand_grenade() -> None:
    (one,) = accounts("انفجرت قنبلة يدوية الصنع أمس قرب مبنى البلدية في طرابلس.")
    assert code(one) == "remote_explosive_landmine_ied"


def test_a_toll_that_rises_tells_of_the_bomb_that_caused_it() -> None:
    (one,) = accounts("ارتفعت حصيلة ضحايا انفجار سيارة مفخخة في بلدة الراعي أمس إلى ستة قتلى.")
    assert [c.value for c in one.fields["weapon"]] == [Choice("vehicle_bomb")]


def test_whose_vehicles_came_in_is_who_came_in() -> None:
    (one,) = accounts("توغلت أربع آليات تابعة للجيش الإسرائيلي أمس في قرية العجرف في القنيطرة.")
    assert names(one, "initiator") == ["الجيش الإسرائيلي"]


def test_what_is_told_of_each_of_several_places_is_told_apart() -> None:
    found = accounts(
        "هاجم مستوطنون أمس منازل فلسطينيين في عدة أماكن أبرزها حوارة واللبن الشرقية.\n"
        "وفي بلدة حوارة هاجم مستوطنون منازل المواطنين وأحرقوا سيارة.\n"
        "كما أصيب الطفل سامر حمدان بجروح إثر اعتداء مستوطنين عليه في قرية اللبن الشرقية."
    )
    assert len(found) == 2


def test_a_site_is_hit_and_no_harm_done() -> None:
    (one,) = accounts("استهدفت طائرة مسيرة أمس موقعا للجيش السوري في ريف حماة.")
    assert names(one, "target") == ["موقعا للجيش السوري"]


def test_an_and_written_apart_goes_on_with_its_subject() -> None:
    found = accounts("اقتحمت قوات الاحتلال أمس مخيم الفارعة و قصفت منزلا بالقذائف.")
    assert [names(a, "initiator") for a in found] == [["قوات الاحتلال"]] * len(found)


def test_a_bomb_from_afar_comes_after_nothing() -> None:
    (one,) = accounts("قتل جنديان أمس في انفجار قنبلة عن بعد استهدفت قافلة عسكرية في ديار بكر.")
    assert code(one) == "remote_explosive_landmine_ied"
    assert names(one, "target") == ["قافلة عسكرية"]


def test_no_place_is_arrested() -> None:
    (one,) = accounts("اعتقل عدد من الشبان أمس خلال اقتحام قوات الاحتلال لعدة مناطق في جنين.")
    assert not any("مناطق" in name for name in names(one, "target"))


def test_a_toll_of_today_is_no_sum_of_yesterday() -> None:
    found = accounts(
        "قتل 20 مدنيا اليوم في غارات استهدفت سوقا في معرة النعمان، وذلك بعد يوم من مقتل 19 مدنيا "
        "في غارات على ريف حماة.\nوقتل أمس مسعف في غارة على خان شيخون."
    )
    tolls = {c.value.min for a in found for c in a.fields["killed"] if isinstance(c.value, Count)}
    assert {1, 19, 20} <= tolls


def test_troops_sent_after_an_attack_go_with_it() -> None:
    (one,) = accounts(
        "هاجم مسلحون حاجزا للجيش في القلمون أمس وقتلوا جنديين. "
        "ودفعت القوات بتعزيزات إلى المنطقة ونصبت حواجز على الطرق."
    )
    assert code(one) == "armed_clash"


def test_one_who_is_only_called_by_his_name_is_counted() -> None:
    (one,) = accounts("قتل المدعو خالد الرفاعي برصاص مجهولين في مدينة نوى أمس.")
    assert names(one, "target") == ["خالد الرفاعي"]
    assert [c.value.min for c in one.fields["killed"] if isinstance(c.value, Count)] == [1]


def test_news_that_runs_over_the_page_is_none_of_the_article() -> None:
    assert not accounts(
        "- طائرات حربية تشن غارة على مدينة جباليا شمال قطاع غزة\n"
        "الخليل: قال الناطق باسم البلدية، إن أعمال الصيانة في الشارع الرئيسي بدأت صباح اليوم، "
        "وإنها تستمر أسبوعين، داعيا السائقين إلى سلوك الطرق البديلة حتى انتهاء العمل فيه."
    )
