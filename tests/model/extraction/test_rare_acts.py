"""Acts told seldom: releases, surrenders, clan fights, houses blown up; our own sentences."""

from __future__ import annotations

from datetime import date

import pytest

from model.values import Choice, Count, DateRange, Place
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import code as _code
from tests.model.extraction.accounts import names as _names


@pytest.mark.parametrize(
    ("text", "code", "initiators"),
    [
        ("أفرج الخاطفون عن رهينتين فرنسيتين في مدينة غاو، الثلاثاء.", "other", ["الخاطفون"]),
        ("أطلقت جماعة الحوثي الثلاثاء سراح جندي كان أسيرا لديها.", "other", ["جماعة الحوثي"]),
        ("أعلنت الشرطة أنه تم الثلاثاء الإفراج عن الرهائن في مدينة مأرب.", "other", []),
        (
            "أعلن الجيش أن نحو ألف من مسلحي بوكو حرام سلموا أنفسهم في مدينة مايدوغوري.",
            "change_to_group_activity",
            ["مسلحي بوكو حرام"],
        ),
        (
            "استسلم عشرات من عناصر داعش في بلدة الباغوز، الثلاثاء.",
            "change_to_group_activity",
            ["عناصر داعش"],
        ),
        (
            "عثرت وحدات من الجيش اللبناني اليوم في بلدة عرسال في البقاع على كميات من الذخائر.",
            "disrupted_weapons_use",
            ["وحدات من الجيش اللبناني"],
        ),
        (
            "ثبتت القوات الأميركية قاعدتها الثالثة في مدينة القامشلي، الثلاثاء.",
            "headquarters_or_base_established",
            ["القوات الأميركية"],
        ),
        (
            "اندلع نزاع عشائري مسلح في مدينة العمارة، الثلاثاء، وأدى إلى مقتل ثلاثة أشخاص.",
            "armed_clash",
            [],
        ),
        (
            "فجر الحوثيون منزل الشيخ صالح ناصر في مدينة رداع، الثلاثاء.",
            "looting_property_destruction",
            ["الحوثيون"],
        ),
        (
            "أقدمت قوات الاحتلال على تفجير منزلين في مدينة جنين، الثلاثاء.",
            "looting_property_destruction",
            ["قوات الاحتلال"],
        ),
        ('استهدفت قوات النظام مدينة دوما بغاز "الكلور السام".', "chemical_weapon", ["قوات النظام"]),
        ("ألقيت قنبلة يدوية على مقر حزبي في مدينة صيدا.", "grenade", []),
        ("رمى شاب قنبلة على دورية للشرطة في مدينة بغداد.", "grenade", ["شاب"]),
        ("إلقاء قنبلة يدوية على منزل لاعب في مدينة الكوت.", "grenade", []),
        (
            "انسحبت قوات الجيش من بلدة أم روابة، الثلاثاء، دون حدوث أي معركة.",
            "non_violent_transfer_of_territory",
            ["قوات الجيش"],
        ),
        (
            "استلمت القوات العراقية قاعدة القيارة من التحالف الدولي، الثلاثاء.",
            "non_violent_transfer_of_territory",
            ["القوات العراقية"],
        ),
        (
            'أعلنت "حركة الشباب" (المتشددة) الصومالية، السيطرة على مدينة جوهر.',
            "non_state_actor_overtakes_territory",
            ["حركة الشباب"],
        ),
        (
            "سرق مسلحون شاحنات تحمل مساعدات في مدينة نيالا.",
            "looting_property_destruction",
            ["مسلحون"],
        ),
        (
            "أطلقت جماعة الحوثي سراح 20 أسيرا من القوات الحكومية في مدينة تعز.",
            "other",
            ["جماعة الحوثي"],
        ),
        (
            "اقتادت قوة أمنية صحفيا من منزله إلى جهة مجهولة في مدينة عدن.",
            "abduction_forced_disappearance",
            ["قوة أمنية"],
        ),
    ],
)
def test_a_rare_act_is_read_as_what_it_is(text: str, code: str, initiators: list[str]) -> None:
    (account,) = _accounts(text)
    assert _code(account) == code
    assert _names(account, "initiator") == initiators


@pytest.mark.parametrize(
    "text",
    [
        "فجر مسلحون مجهولون منزل قاض في مدينة البصرة، الثلاثاء.",
        "فجر الحوثيون منزل الشيخ صالح ناصر في رداع، ما أسفر عن مقتل ثلاثة من أسرته.",
    ],
)
def test_a_bomb_of_unknown_men_or_one_that_kills_is_a_bombing(text: str) -> None:
    (account,) = _accounts(text)
    assert _code(account) == "remote_explosive_landmine_ied"


def test_what_was_found_was_not_thrown_or_blown_up() -> None:
    (account,) = _accounts(
        "ضبطت الشرطة مخزن أسلحة في مدينة حلب يضم عبوات معدة للتفجير وقنابل يدوية."
    )
    assert _code(account) == "disrupted_weapons_use"


def test_a_verb_beside_another_has_its_subject() -> None:
    first, second = _accounts(
        "فجرت قوات الاحتلال منزل أسير في بلدة يطا، فيما هدمت منزلا في بلدة عقابا، الثلاثاء."
    )
    assert _names(first, "initiator") == _names(second, "initiator") == ["قوات الاحتلال"]


def test_both_tribes_that_one_word_names_are_sides() -> None:
    (account,) = _accounts("اندلعت اشتباكات بين قبيلتي آل مسعود وآل خليل في مدينة رداع.")
    assert _names(account, "initiator") == ["آل مسعود"]
    assert _names(account, "target") == ["آل خليل"]


def test_killers_described_are_not_the_killed() -> None:
    (account,) = _accounts("قتل مسلحون يستقلون سيارة ليل الاثنين، ثلاثة مدنيين في مدينة كركوك.")
    assert _names(account, "initiator") == ["مسلحون"]
    assert account.fields["killed"][0].value == Count(3, 3, who="civilian")


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة مدنيين في هجوم في مدينة تعز، بحسب وكالة الثاني من ديسمبر.",
        "قتل ثلاثة جنود في هجوم على كتيبة شهداء 17 فبراير في مدينة بنغازي.",
    ],
)
def test_a_day_that_is_a_name_dates_nothing(text: str) -> None:
    (account,) = _accounts(text)
    assert not [c for c in account.fields["date"] if isinstance(c.value, DateRange)]


def test_a_word_that_announces_a_name_is_none_itself() -> None:
    (account,) = _accounts("أقام الجيش التركي نقطة عسكرية بريف مدينة القامشلي، الثلاثاء.")
    place = account.fields["place"][0].value
    assert isinstance(place, Place)
    assert place.name is not None
    assert "القامشلي" in place.name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "قتل خمسة أشخاص خلال المظاهرات التي شهدتها الخرطوم أمس.",
            "excessive_force_against_protesters",
        ),
        (
            "أصيب عشرة أشخاص خلال مواجهات مع قوات الأمن أثناء تظاهرات في مدينة صفاقس، الثلاثاء.",
            "violent_demonstration",
        ),
        (
            "ألقت قوات الأمن قنابل مسيلة للدموع على المتظاهرين في مدينة طنطا، الثلاثاء.",
            "protest_with_intervention",
        ),
        ("أضرم محتجون النار في إطارات مطاطية في مدينة صيدا، الثلاثاء.", "violent_demonstration"),
        ("نفذ المتظاهرون اعتصاما في وسط بيروت، الثلاثاء.", "peaceful_protest"),
        ("قام متظاهرون في مدينة قفصة بالاحتجاج على الأجور، الثلاثاء.", "peaceful_protest"),
    ],
)
def test_what_happens_where_people_protest(text: str, code: str) -> None:
    (account,) = _accounts(text)
    first = account.fields["event_type"][0].value
    assert isinstance(first, Choice)
    assert first.code == code


@pytest.mark.parametrize(
    "text",
    [
        "قضت محكمة مصرية الأحد بإعدام 11 شخصا أدينوا بمحاولة قتل ضابطي شرطة في القاهرة.",
        "نفذت السلطات الإيرانية حكم الإعدام بحق ثلاثة رجال أدينوا بالقتل في مدينة الأهواز.",
        "أحيا آلاف السكان في المنامة الذكرى الخامسة لاحتجاجات قمعتها السلطات.",
        "ألقت الشرطة القبض على ثلاثة مطلوبين بحوزتهم مخدرات خلال مداهمة في مدينة دبي.",
        "أضرم شاب النار في نفسه أمام مقر البلدية في مدينة قفصة، الثلاثاء.",
    ],
)
def test_courts_crime_and_anniversaries_are_no_acts(text: str) -> None:
    assert _accounts(text) == ()


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("اعتقلت قوات الأمن خلال المواجهات في مدينة صفاقس 12 شخصا.", ["12 شخصا"]),
        ("اختطف الشاب من قبل مسلحين مجهولين في مدينة درعا، الثلاثاء.", ["الشاب"]),
        ("استشهد طفل في مدينة درعا بعدما انفجر لغم في بلدة نصيب.", ["طفل"]),
        ("أضرم مستوطنون النار في مركبتين في بلدة عطارة، الثلاثاء.", ["مركبتين"]),
    ],
)
def test_whom_a_rare_act_hit(text: str, targets: list[str]) -> None:
    (account,) = _accounts(text)
    assert _names(account, "target") == targets


def test_settlers_who_come_upon_a_village_attack_it() -> None:
    (account,) = _accounts("هاجم مستوطنون بلدة عطارة قرب رام الله، الثلاثاء.")
    assert _code(account) == "attack"


def test_what_was_found_the_day_before_is_another_find() -> None:
    first, second = _accounts(
        "عثر الجيش على مخزن أسلحة في مدينة طرابلس شمال لبنان. "
        "وكان الجيش قد عثر أمس على عبوة ناسفة في مدينة طرابلس شمال لبنان."
    )
    assert _names(first, "target") == ["مخزن أسلحة"]
    assert not first.fields["date"]
    assert second.fields["date"]


def test_the_day_of_who_tells_it_afterwards_is_not_that_of_the_act() -> None:
    (account,) = _accounts("قتل ثلاثة جنود في هجوم في مدينة تعز ليل الاثنين، كما أعلنت الشرطة أمس.")
    day = account.fields["date"][0].value
    assert isinstance(day, DateRange)
    assert day.start == date(2021, 3, 8)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "أصيب 20 شخصا في مواجهات مع الجيش في مدينة القدس خلال احتجاجات على القرار.",
            "violent_demonstration",
        ),
        (
            "قتل 30 شخصا خلال فض قوات الأمن الاعتصام في مدينة الخرطوم، الثلاثاء.",
            "excessive_force_against_protesters",
        ),
        (
            "قام ملثمون بأعمال شغب في مدينة المنامة تمثلت بإلقاء زجاجات حارقة على الشرطة.",
            "violent_demonstration",
        ),
        (
            "أحرق محتجون القنصلية في مدينة بنغازي، الثلاثاء، احتجاجا على فيلم مسيء.",
            "violent_demonstration",
        ),
        ("شهدت الرباط، الثلاثاء، وقفة أمام مقر البرلمان نظمتها النقابات.", "peaceful_protest"),
        (
            "استولى مسلحون مجهولون على ثلاث شاحنات في مدينة الأبيض، الثلاثاء.",
            "looting_property_destruction",
        ),
        ("عثرت الشرطة على خمس جثث مجهولة الهوية قتل أصحابها بالرصاص في بغداد.", "attack"),
        ("نزعت فرق الهندسة 30 لغما زرعها تنظيم داعش في مدينة الرقة.", "disrupted_weapons_use"),
    ],
)
def test_what_stands_beside_an_act_tells_what_it_is(text: str, code: str) -> None:
    (account,) = _accounts(text)
    assert _code(account) == code


def test_each_side_of_an_exchange_releases_its_own() -> None:
    one, other = _accounts(
        "أفرجت حركة حماس عن ثلاث رهينات في غزة مقابل إطلاق إسرائيل سراح 90 أسيرا، الثلاثاء."
    )
    assert _names(one, "initiator") == ["حركة حماس"]
    assert _names(other, "initiator") == ["إسرائيل"]
    assert _names(other, "target") == ["90 أسيرا"]


def test_whom_a_man_stabbed_is_no_part_of_his_name() -> None:
    (account,) = _accounts("طعن شاب فلسطيني جنديين إسرائيليين عند حاجز زعترة جنوب نابلس.")
    assert _names(account, "initiator") == ["شاب فلسطيني"]
    assert _names(account, "target") == ["جنديين إسرائيليين"]


def test_since_when_hostages_were_held_does_not_date_their_release() -> None:
    (account,) = _accounts("أفرج تنظيم داعش عن 49 رهينة كانوا محتجزين في الموصل منذ يونيو.")
    assert not [c for c in account.fields["date"] if isinstance(c.value, DateRange)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("اغتيل المعارض اليمني سامي ناصر بالرصاص في مدينة عدن، الثلاثاء.", ["سامي ناصر"]),
        ("اغتال مجهولون الخبير الأمني سامي ناصر في مدينة البصرة، الثلاثاء.", ["سامي ناصر"]),
        ("قتلت المراسلة منى سالم برصاص الجيش السوري في مدينة حلب، الثلاثاء.", ["منى سالم"]),
    ],
)
def test_whom_a_calling_and_a_name_tell(text: str, targets: list[str]) -> None:
    (account,) = _accounts(text)
    assert _names(account, "target") == targets


def test_a_town_called_after_a_well_is_no_accident() -> None:
    (account,) = _accounts(
        "قتل 20 شخصا في هجوم على مسجد في مدينة بئر العبد، الثلاثاء، وفق النيابة العامة."
    )
    assert account.fields["killed"][0].value == Count(20, 20, who="unknown")


def test_drones_destroyed_in_the_air_did_nothing() -> None:
    (account,) = _accounts("أعلن الجيش الأمريكي تدمير ثلاث طائرات مسيرة للحوثيين أمس.")
    assert _code(account) == "disrupted_weapons_use"
    assert _names(account, "initiator") == ["الجيش الأمريكي"]


def test_a_withdrawal_after_an_agreement_is_told() -> None:
    (account,) = _accounts("انسحب الجيش السوري من مدينة السويداء بعد اتفاق لوقف إطلاق النار.")
    assert _code(account) == "change_to_group_activity"


def test_houses_set_on_fire_are_what_was_hit() -> None:
    (account,) = _accounts(
        "أقدم مجهولون، الثلاثاء، على إشعال النيران بأربعة منازل في بلدة الجديدة."
    )
    assert _code(account) == "looting_property_destruction"
    assert _names(account, "target") == ["منازل"]


def test_who_held_the_ground_before_did_not_take_it() -> None:
    account, *_ = _accounts(
        "سيطر الجيش العراقي على قرية كبيبة، الثلاثاء، رغم تفخيخ المنازل من قبل عناصر داعش."
    )
    assert _names(account, "initiator") == ["الجيش العراقي"]
